import { asksIn } from './ask.ts';
import { commonWords } from './common-words.ts';
import { type Facts, factsIn, hasFacts } from './facts.ts';
import { loftyWords } from './lofty-words.ts';
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
    telling: string[]; // these and the words that stand in any paper, in order
    weights: Weight[]; // of each word
    facts: Facts;
    from: number; // words of the draft before it
    bears: boolean; // a fact or the ask: what it says, the draft has said
  };

/** What a word adds: nothing by itself, the language of offices or of speeches, or its sentence's own. */
export type Weight = 'none' | 'common' | 'lofty' | 'own';

type Listed = { says: string; weight: 'common' | 'lofty' };
const listedIn = matcherOf<Listed>(
  [
    ...loftyWords.map((says) => ({ says, weight: 'lofty' as const })),
    ...commonWords.map((says) => ({ says, weight: 'common' as const })),
  ],
  ({ says }) => says,
);

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
  const { text } = sentence;
  const words = wordsOf(text);
  const weights = weightsOf(words);
  const facts = factsIn(text, words);
  return {
    ...sentence,
    ...{ words, weights, facts },
    all: new Set(words.map(({ lower }) => lower)),
    count: countWords(text),
    own: words.filter((_, i) => weights[i] === 'own').map(({ lower }) => lower),
    telling: words.flatMap(({ lower }) => (saysSomething(lower) ? [lower] : [])),
    bears: hasFacts(facts) || asksIn(text),
  };
}

/** A word that says nothing by itself weighs what the phrase does that it stands in. */
function weightsOf(words: Word[]): Weight[] {
  const weights = words.map(({ lower }): Weight => (saysSomething(lower) ? 'own' : 'none'));
  for (const { entry, first, last } of listedIn(words)) weights.fill(entry.weight, first, last + 1);
  return weights;
}
