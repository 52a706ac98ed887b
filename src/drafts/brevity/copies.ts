import { sentences } from '../../text/sentences.ts';
import type { Read } from './read.ts';
import type { Paper } from './sections.ts';
import { wordsOf } from './words.ts';

export type Copy = { one: Read; paper: Paper; run: Read[]; cited: boolean };

const ROW = 4; // words in a row that two texts have in common
const KEPT = 4; // places kept for a row of words
const SAME = 0.7; // share of a sentence's rows that stand in a paper
const SHORTEST = 8; // words
const WHOLE = 6; // words of one that stands there from its first word to its last
const RUN = 2; // sentences one after another, of a paper that lies before the reader
const LONG_RUN = 3; // of a paper that is only cited
const STEP = 2; // sentences of the paper that a run may leave out, and one
const BETWEEN = 3; // sentences of the draft: one or two of the drafter's own may stand in a run

type Where = { paper: Paper; sentence: number };
type Copied = { one: Read; where: Where };

/** Sentences taken over from papers in one piece, or without saying from where. */
export function copiesIn(read: Read[], papers: Paper[]): Copy[] {
  const rows = rowsOf(papers);
  const runs: Copied[][] = [];
  for (const one of read) {
    const where = rows.size > 0 ? whereFrom(one, rows) : undefined;
    if (!where) continue;
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run && before && goesOn(before, { one, where })) run.push({ one, where });
    else runs.push([{ one, where }]);
  }
  return runs.flatMap((run) =>
    run
      .map(({ one, where: { paper } }) => ({
        ...{ one, paper, run: run.map(({ one }) => one) },
        cited: one.sources.includes(paper.number),
      }))
      .filter(({ paper, cited }) => !cited || run.length >= (paper.attached ? RUN : LONG_RUN)),
  );
}

function goesOn(before: Copied, { one, where }: Copied): boolean {
  const step = where.sentence - before.where.sentence;
  return (
    before.one.section === one.section &&
    one.sentence - before.one.sentence <= BETWEEN &&
    before.where.paper === where.paper &&
    step > 0 &&
    step <= STEP
  );
}

const rowsIn = (words: string[]): string[] =>
  words
    .slice(0, Math.max(0, words.length - ROW + 1))
    .map((_, i) => words.slice(i, i + ROW).join(' '));

function rowsOf(papers: Paper[]): Map<string, Where[]> {
  const rows = new Map<string, Where[]>();
  for (const paper of papers)
    sentences(paper.text).forEach(({ text }, sentence) => {
      for (const row of rowsIn(wordsOf(text).map(({ lower }) => lower))) {
        const like = rows.get(row);
        if (!like) rows.set(row, [{ paper, sentence }]);
        else if (like.length < KEPT) like.push({ paper, sentence });
      }
    });
  return rows;
}

/** The sentence of a paper that holds most of its rows of words, where papers hold enough of them. */
function whereFrom({ words }: Read, rows: Map<string, Where[]>): Where | undefined {
  const own = rowsIn(words.map(({ lower }) => lower));
  if (words.length < WHOLE) return undefined;
  const places = own.map((row) => rows.get(row) ?? []);
  const least = words.length < SHORTEST ? 1 : SAME;
  if (places.filter((like) => like.length > 0).length < least * own.length) return undefined;
  const votes = new Map<Where | string, { where: Where; count: number }>();
  for (const where of places.flat()) {
    const key = `${where.paper.number} ${where.sentence}`;
    votes.set(key, { where, count: (votes.get(key)?.count ?? 0) + 1 });
  }
  return [...votes.values()].sort((a, b) => b.count - a.count)[0]?.where;
}
