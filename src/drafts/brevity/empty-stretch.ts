import { HOUSE } from './facts.ts';
import type { Read } from './read.ts';
import type { Word } from './words.ts';

const OWN_SHARE = 0.2; // of the words that say something

/** The words from `first` to `last`, looked at as one. `lofty`: how many speak as speeches do. */
export type Stretch = { empty: boolean; lofty: number; telling: number; words: number };

/** Whether a stretch of a sentence holds next to nothing of the sentence's own: no figure, no name. */
export function stretchOf(
  { text, words, weights }: Read,
  first: number,
  last: number,
  ownShare = OWN_SHARE,
): Stretch {
  const count = { lofty: 0, own: 0, telling: 0 };
  for (let i = first; i <= last; i++) {
    const word = words[i];
    const weight = weights[i];
    if (!word || /\d/.test(word.lower) || WHEN.has(word.lower) || isName(text, word, i))
      return { empty: false, lofty: 0, telling: 0, words: 0 };
    if (weight !== 'none') count.telling++;
    if (weight === 'own') count.own++;
    if (weight === 'lofty') count.lofty++;
  }
  const empty = count.telling > 0 && count.own <= ownShare * count.telling;
  return { empty, lofty: count.lofty, telling: count.telling, words: last - first + 1 };
}

/** A capital within a sentence, but for bodies that stand in every paper. */
const isName = (text: string, { start, lower }: Word, i: number) =>
  i > 0 && /\p{Lu}/u.test(text.charAt(start)) && !HOUSE.has(lower);

/** When something is: it stays, and so does what turns a sentence round. */
const WHEN = new Set(
  'nay mai tuần đêm hôm quý nửa đầu cuối chưa chẳng thiếu mất hỏng nếu'.split(' '),
);
