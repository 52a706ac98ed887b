import { stretchOf } from './empty-stretch.ts';
import type { Read } from './read.ts';

const SHORTEST = 4; // words
const SPELT_OUT = 5; // words that say nothing, in a row
const GOOD_FOR = 0.5; // own words where it only says what this is good for
const PRAISE = 0.4; // share of lofty words
const HEAD = 5; // words that have to stay before it

/** How the end of a sentence begins that says what anything is good for. */
const AFTER_COMMA = new Set(
  'qua nhằm tạo bảo đảm thể được đáp từng từ phát khẳng mang đem giúp để xứng phù'.split(' '),
);
/** These begin one without a comma too: "nhằm …", "góp phần …". */
const PURPOSES = [['nhằm'], ['góp', 'phần'], ['qua', 'đó']];

/** Behind one of these the sentence has not said yet what it says. */
const UNDONE = new Set(
  'sẽ đã đang để và mà là nhằm cũng có phải cần được hoặc chỉ việc không trong còn'.split(' '),
);

/** The last words of a sentence, where they hold nothing of its own: from the earliest such place. */
export function emptyTail(one: Read): { first: number } | undefined {
  const { words } = one;
  const latest = words.length - SHORTEST;
  for (let first = HEAD; first <= latest; first++) {
    const isPurpose =
      !UNDONE.has(words[first - 1]?.lower ?? '') &&
      PURPOSES.some((says) => says.every((word, i) => words[first + i]?.lower === word));
    // "được kiểm tra …" is done; "được nhân dân đồng tình" is praise.
    if (!isPurpose && !(hasComma(one, first) && AFTER_COMMA.has(words[first]?.lower ?? '')))
      continue;
    const share =
      words[first]?.lower === 'góp' || words[first]?.lower === 'qua' ? GOOD_FOR : undefined;
    const { empty, lofty, telling } = stretchOf(one, first, words.length - 1, share);
    const enough =
      words[first]?.lower === 'được' ? lofty >= PRAISE * telling : telling >= SPELT_OUT;
    if (empty && (isPurpose || enough) && !endsInBreak(one, first)) return { first };
  }
  return undefined;
}

const hasComma = ({ text, words }: Read, at: number) =>
  /^\s*,\s*$/.test(text.slice(words[at - 1]?.end, words[at]?.start));

/** A semicolon or a colon behind it begins something else. */
const endsInBreak = ({ text, words }: Read, first: number) =>
  /[;:]\s*\S|\smà còn\s/u.test(text.slice(words[first]?.start));
