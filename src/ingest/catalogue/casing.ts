import { fold } from '../../text/fold.ts';
import { modernTone } from '../../text/tone.ts';
import { squeezed } from './lines.ts';

/** How a text most often writes some words, where it does not write them in capitals throughout. */
export type InText = (printed: string, asked?: { accents: boolean }) => string | undefined;

const ASKED = 60_000; // characters of the text: titles and names return in its opening
const MOST_LOOKED_AT = 200; // places in the text: enough for a vote
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
  let looked = 0;
  if (wanted.length < SHORTEST) return found;
  for (let at = folded.indexOf(wanted); at !== -1; at = folded.indexOf(wanted, at + 1)) {
    const [start = 0, last = 0] = [places[at], places[at + wanted.length - 1]];
    const written = text.slice(start, last + 1).replace(/\s+/g, ' ');
    const whole = !isLetter(text[start - 1]) && !isLetter(text[last + 1]);
    if (whole && written !== written.toUpperCase()) found.push(written);
    if (++looked === MOST_LOOKED_AT) break;
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
