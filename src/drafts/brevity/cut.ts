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
): string {
  const before = text.slice(0, start).trimEnd();
  const after = text.slice(end).trimStart();
  const begins = !HAS_WORD.test(before);
  const isLoose = !instead && (begins || /[,;:]$/.test(before));
  const rest = isLoose ? after.replace(/^[,;:]\s*/, '') : after;
  const left = [before, instead].filter(Boolean).join(' ');
  const stop = /^[,.;:!?…)\]”"]/u.test(rest);
  const written = stop ? `${left.replace(/[,;:]$/, '')}${rest}` : `${left} ${rest}`.trim();
  if (!HAS_WORD.test(written)) return '';
  const letter = begins ? written.search(/\p{L}/u) : -1;
  return letter < 0
    ? written
    : written.slice(0, letter) + written.charAt(letter).toUpperCase() + written.slice(letter + 1);
}

const HAS_WORD = /[\p{L}\p{N}]/u;
