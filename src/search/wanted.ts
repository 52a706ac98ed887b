import type { AnalysedQuery } from './analysed.ts';

/** A question in the form in which texts are looked through: padded, so that words are whole. */
export type Wanted = {
  words: { word: string; instead: string[] }[]; // each once; `instead`: what it may stand for
  each: Set<string>; // the same words
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
  const each = new Set(words);
  return {
    words: [...each].map((word) => ({
      word,
      instead: expansions
        .filter(({ short }) => short.includes(word))
        .map(({ long }) => padded(long)),
    })),
    each,
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

export const holdsAny = (text: string, phrases: string[]) =>
  phrases.some((each) => text.includes(each));

/** Which words and runs of the question stand in a text: its words in order, one blank between. */
export function seenIn({ each, runs }: Pick<Wanted, 'each' | 'runs'>, text: string) {
  const seen = { words: new Set<string>(), runs: new Set<string>() };
  let [before, last] = ['', ''];
  for (const word of text.split(' ')) {
    const asked = each.has(word);
    if (asked) seen.words.add(word);
    const run = asked && before ? `${before} ${last} ${word}` : '';
    if (runs.has(run)) seen.runs.add(run);
    before = asked ? last : '';
    last = asked ? word : '';
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
