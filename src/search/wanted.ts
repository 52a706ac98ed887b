import type { AnalysedQuery } from './analysed.ts';

/** A question in the form in which texts are looked through: padded, so that words are whole. */
export type Wanted = {
  words: { word: string; instead: string[] }[]; // each once; `instead`: what it may stand for
  anyWord: RegExp | undefined; // one pass finds them all: a look for each took a third of a search
  questions: string[]; // the whole question, and with its short forms written out
  phrases: string[];
  excluded: string[];
  day: string | undefined; // ISO date
  types: string[]; // kinds of paper asked for
  year: number | undefined; // of which it is asked for
  month: string | undefined; // ISO, without the day
  newestFirst: boolean;
  runs: Set<string>; // each three neighbours
};

const padded = (words: string[]): string => ` ${words.join(' ')} `;

/** The question as `seenIn` and its like need it. */
export function wanted({
  words,
  expansions,
  phrases,
  excluded,
  day,
  types,
  year,
  month,
  newestFirst,
}: AnalysedQuery): Wanted {
  const whole = padded(words);
  const each = [...new Set(words)];
  return {
    words: each.map((word) => ({
      word,
      instead: expansions
        .filter(({ short }) => short.includes(word))
        .map(({ long }) => padded(long)),
    })),
    anyWord:
      each.length > 0 ? new RegExp(` (${each.map(literally).join('|')})(?= )`, 'g') : undefined,
    questions: [
      whole,
      expansions.reduce(
        (text, { short, long }) => text.replace(padded(short), padded(long)),
        whole,
      ),
    ],
    runs: new Set(words.slice(2).map((word, i) => `${words[i]} ${words[i + 1]} ${word}`)),
    phrases: phrases.map(padded),
    excluded: excluded.map(padded),
    day,
    types,
    year,
    month,
    newestFirst,
  };
}

const literally = (word: string) => word.replace(/[^a-z0-9]/g, '\\$&');

export const holdsAny = (text: string, phrases: string[]) =>
  phrases.some((each) => text.includes(each));

/** Which words and runs of the question stand in a padded text. */
export function seenIn({ anyWord, runs }: Wanted, text: string) {
  const seen = { words: new Set<string>(), runs: new Set<string>() };
  let [end, last, before] = [-1, '', ''];
  for (const match of anyWord ? text.matchAll(anyWord) : []) {
    const [whole, word = ''] = match;
    if (match.index !== end) [last, before] = ['', ''];
    seen.words.add(word);
    const run = before && `${before} ${last} ${word}`;
    if (runs.has(run)) seen.runs.add(run);
    [end, last, before] = [match.index + whole.length, word, last];
  }
  return seen;
}

export type Seen = ReturnType<typeof seenIn>;

/** How many of the words asked for were seen in title or passage, or what they are short for is. */
export const held = ({ words }: Wanted, parts: Seen[], text: string): number =>
  words.filter(
    ({ word, instead }) => parts.some((part) => part.words.has(word)) || holdsAny(text, instead),
  ).length;

/** The share of the question's runs of three words that were seen; 0 to 1. */
export const runsHeld = ({ runs }: Wanted, seen: Seen): number =>
  runs.size === 0 ? 0 : seen.runs.size / runs.size;

/** Of a kind that was asked for. */
export const isOfType = ({ type }: { type?: string }, { types }: Pick<Wanted, 'types'>): boolean =>
  type !== undefined && types.includes(type);
