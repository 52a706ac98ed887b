import type { AnalysedQuery } from './ranking.ts';

/** A question in the form in which texts are looked through: padded, so that words are whole. */
export type Wanted = {
  words: { word: string; instead: string[] }[]; // each once; `instead`: what it may stand for
  questions: string[]; // the whole question, and with its short forms written out
  phrases: string[];
  excluded: string[];
  day: string | undefined; // ISO date
  runs: string[]; // each three neighbours
};

const padded = (words: string[]): string => ` ${words.join(' ')} `;

/** The question as `held` and its like need it. */
export function wanted({ words, expansions, phrases, excluded, day }: AnalysedQuery): Wanted {
  const whole = padded(words);
  return {
    words: [...new Set(words)].map((word) => ({
      word: ` ${word} `,
      instead: expansions
        .filter(({ short }) => short.includes(word))
        .map(({ long }) => padded(long)),
    })),
    questions: [
      whole,
      expansions.reduce(
        (text, { short, long }) => text.replace(padded(short), padded(long)),
        whole,
      ),
    ],
    runs: words.slice(2).map((word, i) => padded([words[i] ?? '', words[i + 1] ?? '', word])),
    phrases: phrases.map(padded),
    excluded: excluded.map(padded),
    day,
  };
}

export const holdsAny = (text: string, phrases: string[]) =>
  phrases.some((each) => text.includes(each));

/** How many of the words asked for stand in a text, each itself or as what it is short for. */
export const held = ({ words }: Wanted, text: string): number =>
  words.filter(({ word, instead }) => text.includes(word) || holdsAny(text, instead)).length;

/** The share of the question's runs of three words that stand in a text; 0 to 1. */
export const runsHeld = ({ runs }: Wanted, text: string): number =>
  runs.length === 0 ? 0 : runs.filter((run) => text.includes(run)).length / runs.length;
