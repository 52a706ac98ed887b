import { stretchOf } from './empty-stretch.ts';
import type { Read } from './read.ts';

const LONGEST = 16; // words
const SHORTEST = 2;
const LED_BY_VERB = 5; // words, at least
const SPELT_OUT = 6; // words in a row that say nothing are enough, also without a lofty one
const NEXT = 5; // words of another piece of the same opening

/** How an opening begins that can go. "Về …", "Đối với …", "Nếu …" say what the sentence is of. */
const BEGINS = new Set(
  'trong trên với trước dưới nhờ cùng như có nhìn xét cần phải thực nói bằng bên song từ qua'.split(
    ' ',
  ),
);
/** How one begins that can go where it speaks as speeches do: "theo quy định" cannot. */
const MAY_BEGIN = new Set('theo sau để nhằm vì do'.split(' '));

/** The words before the first comma, where they hold nothing of the sentence's own. */
export function emptyOpening(one: Read): { last: number } | undefined {
  const comma = commaAfter(one, 0);
  if (comma === undefined || comma + 1 < SHORTEST || !mayGo(one, comma)) return undefined;
  let last = comma;
  for (let next = commaAfter(one, last + 1); goesOn(one, last, next); ) {
    last = next;
    next = commaAfter(one, last + 1);
  }
  return { last };
}

/** The word before the next comma, where nothing but words stands between. */
function commaAfter({ text, words }: Read, from: number): number | undefined {
  for (let i = from; i < Math.min(words.length - 1, from + LONGEST); i++) {
    const between = text.slice(words[i]?.end, words[i + 1]?.start);
    if (/^\s*,\s*$/.test(between)) return i;
    if (/[^\s-]/.test(between)) return undefined;
  }
  return undefined;
}

function mayGo(one: Read, last: number): boolean {
  const { empty, lofty, words } = stretchOf(one, 0, last);
  if (!empty) return false;
  const first = one.words[0]?.lower ?? '';
  if (BEGINS.has(first)) return true;
  if (MAY_BEGIN.has(first)) return lofty > 0 || (first !== 'theo' && words >= SPELT_OUT);
  return one.weights[0] === 'lofty' && words >= LED_BY_VERB && one.weights[last + 1] === 'own';
}

/** "Trên tinh thần cầu thị, lắng nghe, …": the piece behind the comma belongs to it. */
function goesOn(one: Read, last: number, next: number | undefined): next is number {
  if (next === undefined || next - last > NEXT || one.weights[last + 1] !== 'lofty') return false;
  return stretchOf(one, last + 1, next).empty;
}
