import type { Place } from './sections.ts';

/**
 * A proposal: nothing is cut unless somebody says so. `start`, `end`: in the text of the sentence;
 * `instead`: what stands there then. `like`: the sentence or the paper that says it already.
 */
export type Cut = Place & {
  kind: 'says nothing' | 'repeats' | 'copies' | 'empty phrase';
  start: number;
  end: number;
  instead: string;
  saves: number; // words
  reason: string;
  like?: Place | { paper: number };
};

/** The text of a sentence after a cut in it; nothing where no word is left. */
export function afterCut(
  text: string,
  { start, end, instead }: Pick<Cut, 'start' | 'end' | 'instead'>,
) {
  const before = text
    .slice(0, start)
    .replace(/[\s,;:–-]+$/u, (gap) => (/[,;:]/.test(gap) ? gap : ''));
  const behind = text.slice(end);
  const begins = !/[\p{L}\p{N}]/u.test(before);
  const rest = begins && !instead ? behind.replace(/^[\s,:;–-]+/u, '') : behind;
  const joined = [before.trimEnd(), instead, rest.trimStart()].filter(Boolean);
  const written = joined.reduce(
    (left, right) =>
      /^[,.;:!?…)\]”"]/u.test(right) ? left.replace(/[,;:]$/, '') + right : `${left} ${right}`,
    '',
  );
  const text2 = written.trim();
  if (!/[\p{L}\p{N}]/u.test(text2)) return '';
  return begins
    ? text2.replace(/\p{Ll}/u, (letter, at: number) =>
        at === firstLetter(text2) ? letter.toUpperCase() : letter,
      )
    : text2;
}

const firstLetter = (text: string) => text.search(/\p{L}/u);
