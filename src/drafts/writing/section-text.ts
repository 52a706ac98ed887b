import type { Checked } from '../check.ts';
import { marksIn, sourceMark, tidied } from '../marks.ts';

/** A sentence with the numbers of the sources it names. */
type Sourced = { text: string; sources: number[] };

/**
 * What stays when a section is written anew: what is somebody's own, what was computed, and which
 * paper is answered. Sentences out of passages are what the model writes.
 *
 * @param isPassage - whether a number is a passage, and not a paper as a whole
 */
export const staying = (
  written: string,
  sentences: Checked[],
  isPassage: (number: number) => boolean,
): string =>
  sentences
    .filter(
      ({ kind, gap, sources }) =>
        !gap &&
        (kind === 'judgement' ||
          kind === 'computed' ||
          (sources.length > 0 && !sources.some(isPassage))),
    )
    .map(({ start, end }) => written.slice(start, end).trim())
    .join(' ');

/**
 * A section with sentences behind what stays. One that would run together with another, so that it
 * could rest on the other's source, is left out: `added` are those that stand.
 */
export function withSentences<T extends Sourced>(
  stays: string,
  sentences: T[],
): { text: string; added: T[] } {
  let text = tidied(stays);
  const added: T[] = [];
  for (const sentence of sentences) {
    const marks = sentence.sources.map(sourceMark).join(' ');
    const next = tidied(`${text}${ENDED.test(text) ? ' ' : '\n'}${sentence.text} ${marks}`);
    if (!standsAlone(text, next, sentence)) continue;
    text = next;
    added.push(sentence);
  }
  return { text, added };
}

const ENDED = /[.!?…]["”’»)]*(?:\s*\[[^\]\n]*\])*$/; // a text that goes on in the same line

function standsAlone(before: string, after: string, { text, sources }: Sourced): boolean {
  const [old, read] = [marksIn(before), marksIn(after)];
  const last = read.at(-1);
  return (
    read.length === old.length + 1 &&
    old.every((one, i) => one.text === read[i]?.text && same(one.sources, read[i]?.sources)) &&
    last?.text === text &&
    same(last.sources, sources) &&
    !(last.own || last.gap || last.formula)
  );
}

const same = (one: number[], other: number[] = []) => one.join() === other.join();
