import { bigrams } from '../text/tokens.ts';
import type { WeightedToken } from './engine.ts';

type Token = Omit<WeightedToken, 'weight'>;

export const single = (words: string[]): Token[] => words.map((token) => ({ token }));

/** Each two neighbours as one token. */
export const pairs = (words: string[]): Token[] =>
  bigrams(words).map((token, i) => ({ token, words: `${words[i]} ${words[i + 1]}` }));
