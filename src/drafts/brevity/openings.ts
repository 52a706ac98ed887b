import type { Read } from './read.ts';

const LONGEST = 14; // words
const SHORTEST = 2;

/** How an opening begins that can go. "Về …", "Đối với …", "Nếu …" say what the sentence is of. */
const BEGINS = new Set(
  'trong trên với trước dưới nhờ cùng như có nhìn xét cần phải thực nói bằng bên song từ qua'.split(
    ' ',
  ),
);
/** When something is: it stays. */
const WHEN = new Set('nay mai tới tuần sáng chiều đêm hôm quý nửa đầu cuối'.split(' '));

/** The words before the first comma, where they hold nothing of the sentence's own. */
export function emptyOpening({ text, words, plain }: Read): { last: number } | undefined {
  if (!BEGINS.has(words[0]?.lower ?? '')) return undefined;
  for (let i = 0; i < Math.min(words.length - 1, LONGEST); i++) {
    const [word, next] = [words[i], words[i + 1]];
    if (!word || !next || !plain[i] || /\d/.test(word.lower) || WHEN.has(word.lower))
      return undefined;
    const between = text.slice(word.end, next.start);
    if (/^\s*,\s*$/.test(between)) return i + 1 >= SHORTEST ? { last: i } : undefined;
    if (/[^\s-]/.test(between)) return undefined;
  }
  return undefined;
}
