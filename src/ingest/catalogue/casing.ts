import { fold } from '../../text/fold.ts';
import { modernTone } from '../../text/tone.ts';
import { squeezed } from './lines.ts';

/** How a text most often writes some words, where it does not write them in capitals throughout. */
export type InText = (printed: string, asked?: { accents: boolean }) => string | undefined;

const ASKED = 60_000; // characters of the text: titles and names return in its opening
const SHORTEST = 6; // letters: fewer are found inside other words

/**
 * @param text - normalised. The words are found whatever their case and line ends; with `accents:
 *   false` also where a scanner lost accents of theirs, which is safe for long names alone.
 */
export function casingOf(text: string): InText {
  let letters: Letters | undefined;
  return (printed, { accents } = { accents: true }) => {
    letters ??= lettersOf(text.slice(0, ASKED));
    const found = writings(squeezed(printed), letters, text);
    if (!accents) return consensus(found);
    return mostOften(found.filter((written) => sounds(written) === sounds(printed)));
  };
}

/**
 * A title printed in capitals, in sentence case: the longest runs of words that the text holds are
 * written as there, the rest small. Acronyms and names that the text never repeats lose capitals.
 */
export function sentenceCase(title: string, inText: InText): string {
  const words = title.split(' ');
  const spoken: string[] = [];
  while (words.length > 0) {
    const run = longestRun(words, inText) ?? { words: words[0]?.toLowerCase() ?? '', length: 1 };
    spoken.push(run.words);
    words.splice(0, run.length);
  }
  const sentence = spoken.join(' ');
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

function longestRun(words: string[], inText: InText) {
  for (let length = words.length; length > 1; length--) {
    const [, run = '', mark = ''] =
      words
        .slice(0, length)
        .join(' ')
        .match(/^(.*?)([,;:.]?)$/) ?? [];
    const found = inText(run);
    if (found) return { words: found + mark, length };
  }
  return undefined;
}

type Letters = { folded: string; places: number[] };

function lettersOf(text: string): Letters {
  const folded: string[] = [];
  const places: number[] = [];
  const plain = fold(text);
  for (let i = 0; i < plain.length; i++) {
    const letter = plain[i] ?? '';
    if (letter < 'a' || letter > 'z') continue;
    folded.push(letter);
    places.push(i);
  }
  return { folded: folded.join(''), places };
}

const sounds = (words: string) => modernTone(words).toLowerCase().replace(/\s+/g, '');

function writings(wanted: string, { folded, places }: Letters, text: string): string[] {
  const found: string[] = [];
  if (wanted.length < SHORTEST) return found;
  for (let at = folded.indexOf(wanted); at !== -1; at = folded.indexOf(wanted, at + 1)) {
    const [start = 0, last = 0] = [places[at], places[at + wanted.length - 1]];
    const written = text.slice(start, last + 1).replace(/\s+/g, ' ');
    const whole = !isLetter(text[start - 1]) && !isLetter(text[last + 1]);
    if (whole && written !== written.toUpperCase()) found.push(written);
  }
  return found;
}

const isLetter = (sign: string | undefined) => sign !== undefined && /\p{L}/u.test(sign);

/** Word by word what most of the writings say: a scanner seldom errs twice at the same place. */
function consensus(found: string[]): string | undefined {
  const words = found.map((written) => written.split(' '));
  const usual = words[0]?.length;
  const votes = words.filter(({ length }) => length === usual);
  const chosen = votes[0]?.map((_, i) => mostOften(votes.flatMap((vote) => vote[i] ?? [])));
  return chosen?.join(' ');
}

function mostOften(found: string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const written of found) counts.set(written, (counts.get(written) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
