import { fold } from './fold.ts';
import { isBareSyllable, isSyllable } from './syllable.ts';
import { type Composed, fromTelex, fromVni } from './telex.ts';

// Foreign words that are also Telex for a syllable. Alone they are themselves; among words that are
// surely Telex they are read as such.
const FOREIGN = new Set(
  'as is us if of or his has was box max tax gas bus mix six car bar for fax web news this thus chef tips maps chats chair hair tour tours ddos law laws pass boss class loss see tree door moon soon noon room teen low now how row cow zoo too tw www wto'.split(
    ' ',
  ),
);

// Before a digit these count provisions and time: `dieu5` alone is not VNI for diệu.
const COUNTED = new Set(
  'dieu khoan diem muc chuong phan quy thang ngay nam ky lan bang bieu so khoa tap nhom loai'.split(
    ' ',
  ),
);

type Word = { typed: string; composed: Composed | undefined; bare: boolean };

/**
 * A text with the keys of Telex or VNI that no input method converted turned into the letters they
 * mean: `nghij quyeets`, `nghi5 quye6t1`. Anything else stays as it is: Vietnamese with or without
 * accents, codes in capitals (MTTQ, VPTU), foreign words (fax). One sign of a tone alone is too
 * little to go by; two words with a sign, or one with a sign on a letter as well, are enough.
 */
export function convertKeystrokes(text: string): string {
  const pieces = text.split(/([^\p{L}\p{M}\p{N}]+)/u);
  for (const read of [fromTelex, fromVni]) {
    const words = pieces.map((typed) => asWord(typed, read));
    if (!isSure(words)) continue;
    return words.map(({ typed, composed }) => (composed ? cased(typed, composed) : typed)).join('');
  }
  return text;
}

function asWord(typed: string, read: typeof fromTelex): Word {
  const bare = isBareSyllable(fold(typed));
  const composed = isCode(typed) || /[^\p{ASCII}]/u.test(typed) ? undefined : read(typed);
  return {
    typed,
    bare,
    composed: composed && isPlausible(typed, composed, bare) ? composed : undefined,
  };
}

/** MTTQ, QH15, 15: capitals, or a number of something. */
const isCode = (typed: string): boolean =>
  typed.length < 2 ||
  /^(?:tw|www|wto)$/i.test(typed) ||
  (/^[\p{Lu}\d]+$/u.test(typed) && (typed.length < 5 || /\d/.test(typed)));

/** A word that is spelled as a syllable is one, unless letters were doubled as nobody spells them. */
const isPlausible = (typed: string, { letters }: Composed, bare: boolean): boolean =>
  !bare && !isSyllable(typed.toLowerCase()) ? true : letters > 0 && /([aeo])\1/i.test(typed);

const ENOUGH = 2; // signs in one word, or words with a sign
const LONG = 5; // letters of a word that no foreign one is likely to be

function isSure(words: Word[]): boolean {
  const keyed = words.filter(({ composed, bare }) => composed && !bare);
  const own = keyed.filter(({ typed }) => !FOREIGN.has(typed.toLowerCase()) && !isCounted(typed));
  return (
    own.length >= ENOUGH || own.some(({ typed, composed }) => composed && alone(typed, composed))
  );
}

const alone = (typed: string, { marks, letters }: Composed): boolean =>
  marks >= ENOUGH || (letters > 0 && (/^d[d9]/i.test(typed) || typed.length >= LONG));

const isCounted = (typed: string): boolean => COUNTED.has(typed.toLowerCase().replace(/\d+$/, ''));

function cased(typed: string, { syllable }: Composed): string {
  if (/^\p{Lu}{2,}/u.test(typed)) return syllable.toUpperCase();
  if (/^\p{Lu}/u.test(typed)) return syllable.charAt(0).toUpperCase() + syllable.slice(1);
  return syllable;
}
