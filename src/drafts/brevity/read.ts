import { commonWords } from './common-words.ts';
import { type Facts, factsIn } from './facts.ts';
import { matcherOf } from './matcher.ts';
import type { Place, Section, Sentence } from './sections.ts';
import { countWords, saysSomething, type Word, wordsOf } from './words.ts';

/** A sentence of a draft, read once for everything that is asked of it. */
export type Read = Sentence &
  Place & {
    words: Word[];
    all: Set<string>; // the same, each once
    count: number; // words, as the budget counts them
    own: string[]; // words that say something and do not stand in any paper, in order
    common: number; // words that stand in any paper
    plain: boolean[]; // for each word, whether it says nothing or stands in any paper
    facts: Facts;
    from: number; // words of the draft before it
  };

const commonIn = matcherOf(commonWords, (one) => one);

export function readAll(sections: Section[]): Read[] {
  let from = 0;
  return sections.flatMap(({ name, sentences }, section) => {
    from += countWords(name);
    return sentences.map((written, sentence) => {
      const one = { ...read(written), section, sentence, from };
      from += one.count;
      return one;
    });
  });
}

function read(sentence: Sentence) {
  const words = wordsOf(sentence.text);
  const isCommon = words.map(() => false);
  for (const { first, last } of commonIn(words)) isCommon.fill(true, first, last + 1);
  const telling = words.map(({ lower }) => saysSomething(lower));
  return {
    ...sentence,
    words,
    all: new Set(words.map(({ lower }) => lower)),
    count: countWords(sentence.text),
    own: words.filter((_, i) => telling[i] && !isCommon[i]).map(({ lower }) => lower),
    common: words.filter((_, i) => telling[i] && isCommon[i]).length,
    plain: words.map((_, i) => !telling[i] || isCommon[i] === true),
    facts: factsIn(sentence.text, words),
  };
}
