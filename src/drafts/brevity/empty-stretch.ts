import type { Read } from './read.ts';

const LEADING_SHARE = 0.4; // where it only leads to what is said
const OWN_SHARE = 0.2; // of the words that say something

/** The words from `first` to `last`, looked at as one. `lofty`: how many speak as speeches do. */
export type Stretch = { empty: boolean; lofty: number; telling: number; words: number };

/** Whether a stretch of a sentence holds next to nothing of the sentence's own: no figure, no name. */
export function stretchOf(
  { text, words, weights }: Read,
  first: number,
  last: number,
  leads = false,
): Stretch {
  const count = { lofty: 0, own: 0, telling: 0 };
  for (let i = first; i <= last; i++) {
    const word = words[i];
    const weight = weights[i];
    if (!word || /\d/.test(word.lower) || WHEN.has(word.lower) || isName(text, word.start, i))
      return { empty: false, lofty: 0, telling: 0, words: 0 };
    if (weight !== 'none') count.telling++;
    if (weight === 'own') count.own++;
    if (weight === 'lofty') count.lofty++;
  }
  const empty =
    count.telling > 0 && count.own <= (leads ? LEADING_SHARE : OWN_SHARE) * count.telling;
  return { empty, lofty: count.lofty, telling: count.telling, words: last - first + 1 };
}

const isName = (text: string, at: number, i: number) => i > 0 && /\p{Lu}/u.test(text.charAt(at));

/** When something is: it stays, and so does what turns a sentence round. */
const WHEN = new Set(
  'nay mai tới tuần sáng chiều đêm hôm quý nửa đầu cuối chưa chẳng thiếu mất hỏng nếu'.split(' '),
);
