import { isEnded, type Scored } from './score.ts';
import type { Sure } from './sure.ts';

/** A sentence that is quoted, with the words of its passage that go with it. */
export type Quoted = { text: string; from: Scored };

const MOST = 3; // sentences, of three passages
const AS_GOOD = 0.95; // share of the best sentence's score from which another one is quoted too
const HELD = 0.6; // of the question, from which another one may be
const LONGEST = 600; // characters of one quotation

/**
 * The sentences that answer best, verbatim, the best first: one of a passage, where the best is sure enough. What stands in a paper
 * that no longer holds comes last, and never without one that does where there is one.
 */
export function quote(scored: Sure[], threshold: number): Quoted[] {
  const [best] = scored;
  if (!best || best.sure < threshold) return [];
  const good = scored.filter(
    (one) => one === best || (one.support >= HELD && one.score >= AS_GOOD * best.score),
  );
  const current = isEnded(best.evidence) && scored.find((one) => isCurrent(one, best));
  if (current) good.unshift(current);
  const seen = new Set<string>();
  const distinct = good.filter(({ evidence, sentence }) => {
    const keys = [evidence.passage.id, sentence.text.toLowerCase().replace(/\W+/gu, ' ')];
    if (keys.some((key) => seen.has(key))) return false;
    for (const key of keys) seen.add(key);
    return true;
  });
  const holding = distinct.filter(({ evidence }) => !isEnded(evidence));
  const ended = distinct.filter(({ evidence }) => isEnded(evidence));
  return [...holding, ...ended].slice(0, MOST).map((from) => ({ text: wordsOf(from), from }));
}

const INSTEAD = 0.55; // share of an ended paper's support from which a paper that holds goes before it

const isCurrent = ({ evidence, support, kind }: Scored, best: Scored): boolean =>
  !isEnded(evidence) && kind === 1 && support >= Math.max(HELD, INSTEAD * best.support);

const LABEL = /^(?:["“]?\d{1,2}(?:\.\d{1,2})*[.)]|\p{L}\)|[-–+•])\s+/u; // of an item, which says nothing by itself

/** The sentence without the label of its item; one that only announces what follows takes that along. */
function wordsOf({ sentence, evidence: { passage } }: Scored): string {
  if (!/:["”]?$/.test(sentence.text)) return sentence.text.replace(LABEL, '');
  const rest = passage.text.slice(sentence.start, sentence.start + LONGEST);
  const end =
    rest.length < LONGEST ? rest.length : Math.max(rest.lastIndexOf('\n'), sentence.text.length);
  return rest.slice(0, end).trim();
}
