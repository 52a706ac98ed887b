import { isEarlyAsk } from './ask.ts';
import { copiesIn } from './copies.ts';
import type { Cut } from './cut.ts';
import { defaultPhrases, type EmptyPhrase } from './empty-phrases.ts';
import { matcherOf } from './matcher.ts';
import { emptyOpening } from './openings.ts';
import { type Read, readAll } from './read.ts';
import { repeatsIn } from './repeats.ts';
import { isHeading, saysNothing, toldIn } from './says-nothing.ts';
import type { Paper, Section } from './sections.ts';
import { emptyTail } from './tails.ts';
import { countWords } from './words.ts';

export type Given = { papers: Paper[]; phrases?: EmptyPhrase[] };

/**
 * What can go from a draft, in the order of the page, each with the words it saves and why. Nothing
 * is changed. A sentence that may go as a whole has no cuts within.
 */
export const proposeCuts = (sections: Section[], given: Given): Cut[] =>
  cutsIn(readAll(sections), sections, given);

export function cutsIn(read: Read[], sections: Section[], { papers, phrases }: Given): Cut[] {
  const told = toldIn(read);
  const empty = new Set(read.filter((one) => saysNothing(one, told)));
  const whole = new Map<Read, Cut>();
  for (const { again, said } of repeatsIn(read.filter((one) => !empty.has(one))))
    whole.set(again, {
      ...all(again, 'repeats', `Nhắc lại điều đã nói ở ${nameOf(said, sections)}.`),
      like: { section: said.section, sentence: said.sentence },
    });
  for (const { one, paper, run, cited } of copiesIn(read, papers))
    if (!whole.has(one) && !isEarlyAsk(one))
      whole.set(one, {
        ...all(one, 'copies', cited ? copied(run, paper) : unsaid(paper)),
        like: { paper: paper.number },
      });
  for (const one of empty)
    whole.set(one, all(one, 'says nothing', 'Không có số liệu, sự việc hay quyết định nào.'));
  const emptyIn = matcherOf(phrases ?? defaultPhrases, ({ says }) => says);
  return read.flatMap((one) => {
    const cut = whole.get(one);
    return cut ? [cut] : within(one, emptyIn);
  });
}

const all = (one: Read, kind: Cut['kind'], reason: string): Cut => ({
  ...{ section: one.section, sentence: one.sentence, kind, reason },
  ...{ start: 0, end: one.text.length, instead: '', saves: one.count },
});

const copied = (run: Read[], { number, attached }: Paper) =>
  `Chép liền ${run.length} câu (${run.reduce((sum, { count }) => sum + count, 0)} từ) của nguồn [${number}]${
    attached ? ', đã kèm theo' : ''
  }; nên dẫn nguồn và chỉ giữ câu cần để quyết định.`;
const unsaid = ({ number }: Paper) => `Chép của nguồn [${number}] mà không dẫn.`;

function nameOf({ section, sentence }: Read, sections: Section[]): string {
  const name = sections[section]?.name.trim();
  return `câu ${sentence + 1}${name ? ` mục “${name}”` : ''}`;
}

/** A quotation keeps its words: they are not the drafter's to shorten. */
function within(one: Read, emptyIn: ReturnType<typeof matcherOf<EmptyPhrase>>): Cut[] {
  if (one.kind === 'quoted') return [];
  const listed = emptyIn(one.words);
  const begins = listed.some(({ first }) => first === 0);
  const edges = isHeading(one.text) ? [] : [...(begins ? [] : opening(one)), ...tail(one)];
  const free = [
    ...edges,
    ...listed.filter((phrase) => edges.every((edge) => areApart(phrase, edge))),
  ].sort((a, b) => a.first - b.first);
  return free.map(({ entry: { instead }, first, last }) => {
    const [start, end] = [one.words[first]?.start ?? 0, one.words[last]?.end ?? 0];
    const said = one.text.slice(start, end);
    return {
      ...{ section: one.section, sentence: one.sentence, kind: 'empty phrase' },
      ...{ start, end, instead, saves: Math.max(0, countWords(said) - countWords(instead)) },
      reason: instead ? `“${said}” nói gọn là “${instead}”.` : `“${said}” bỏ đi không mất ý nào.`,
    };
  });
}

type Empty = { entry: Pick<EmptyPhrase, 'instead'>; first: number; last: number };

function opening(one: Read): Empty[] {
  const found = emptyOpening(one);
  return found ? [{ entry: { instead: '' }, first: 0, last: found.last }] : [];
}

function tail(one: Read): Empty[] {
  const found = emptyTail(one);
  return found ? [{ entry: { instead: '' }, first: found.first, last: one.words.length - 1 }] : [];
}

const areApart = (one: Empty, other: Empty) => one.last < other.first || one.first > other.last;
