import { sameWords, spelledOut } from '../../answers/same-words.ts';
import { sentences } from '../../text/sentences.ts';
import { plainText } from '../../verify/plain.ts';

// Words that turn a sentence round when they come in, and those that do when they go.
const TURNING = new Set(
  'không chưa chẳng đừng cấm trừ phải đã sẽ trước sau trên dưới tăng giảm tối đa thiểu ít nhiều tất toàn mọi chủ phối thể phần số quyền'.split(
    ' ',
  ),
);
export const DENYING = new Set('không chưa chẳng đừng cấm trừ'.split(' '));
const MOST_LIKE = 3; // sentences of a passage that are looked at: those that share most words

/** `between`: what stands between it and the word before. */
export type Word = {
  word: string;
  telling: boolean;
  name: boolean;
  figure: boolean;
  between: string;
};

/**
 * Whether a sentence keeps to one sentence of a passage: figures, names and the words that turn a meaning
 * stand between the same words there, none is new, no denial is gone, and nothing that tells is left out
 * from the middle of what is said. Narrower than a paraphrase may be: a swapped name is not found by
 * whether it stands in the source, but by where.
 */
export function keepsTo(claim: string, passage: string): boolean {
  const said = wordsOf(claim);
  return likest(said, passage).some((source) => isKept(said, source));
}

export function likest(said: Word[], passage: string, most = MOST_LIKE): Word[][] {
  const own = new Set(said.map(({ word }) => word));
  return sentences(passage)
    .map(({ text }) => wordsOf(text))
    .map((words) => ({ words, shared: new Set(words.filter(({ word }) => own.has(word))).size }))
    .sort((a, b) => b.shared - a.shared)
    .slice(0, most)
    .map(({ words }) => words);
}

/** Words that stand in a sentence twice can be matched from its beginning or from its end. */
function isKept(said: Word[], source: Word[]): boolean {
  const last = [said.length - 1, source.length - 1] as const;
  const back = commonWords(said.toReversed(), source.toReversed())
    .map(([i, j]): [number, number] => [last[0] - i, last[1] - j])
    .reverse();
  return [commonWords(said, source), back].some((pairs) => isKeptBy(pairs, said, source));
}

function isKeptBy(pairs: [number, number][], said: Word[], source: Word[]): boolean {
  const [saidAt, sourceAt] = [new Set(pairs.map(([i]) => i)), new Set(pairs.map(([, j]) => j))];
  const isNew = said.some(
    (word, i) => word.telling && !saidAt.has(i) && !hasMoved(word, source, sourceAt),
  );
  const isDenied = source.some(({ word }, j) => DENYING.has(word) && !sourceAt.has(j));
  return pairs.length > 0 && !isNew && !isDenied && !isCutOut(pairs, source);
}

/** The only figure, or the only name, of a sentence may stand elsewhere in it. */
function hasMoved(word: Word, source: Word[], taken: Set<number>): boolean {
  if (TURNING.has(word.word)) return false;
  const kind = word.figure ? 'figure' : 'name';
  const there = source.some((one, j) => one.word === word.word && !taken.has(j));
  return there && groups(source, kind) === 1;
}

const groups = (words: Word[], kind: 'figure' | 'name'): number =>
  words.filter((one, i) => one[kind] && !words[i - 1]?.[kind]).length;

const OPENS = /[,;:()–-]/;

/** Something that tells is left out between two words that now stand side by side, and is no insertion. */
function isCutOut(pairs: [number, number][], source: Word[]): boolean {
  return pairs.some(([i, j], at) => {
    const [before, from] = pairs[at - 1] ?? [];
    if (before === undefined || from === undefined || i !== before + 1 || j === from + 1)
      return false;
    const left = source.slice(from + 1, j);
    if (!left.some(({ telling }) => telling)) return false;
    const opens = OPENS.test(source[from + 1]?.between ?? '');
    return !(opens && OPENS.test(source[j]?.between ?? ''));
  });
}

/** Places of the longest run of words that both have in this order. */
export function commonWords(one: Word[], other: Word[]): [number, number][] {
  const best = Array.from({ length: one.length + 1 }, () =>
    new Array<number>(other.length + 1).fill(0),
  );
  const at = (i: number, j: number) => best[i]?.[j] ?? 0;
  for (let i = one.length - 1; i >= 0; i--)
    for (let j = other.length - 1; j >= 0; j--) {
      const row = best[i];
      if (row)
        row[j] =
          one[i]?.word === other[j]?.word
            ? 1 + at(i + 1, j + 1)
            : Math.max(at(i + 1, j), at(i, j + 1));
    }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < one.length && j < other.length; )
    if (one[i]?.word === other[j]?.word) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  return pairs;
}

/** Words and figures, the ways of saying one thing said in one; days by their figures alone. */
export function wordsOf(text: string): Word[] {
  const plain = spelledOut(plainText(text))
    .replace(/ngày (\d{1,2}) tháng (\d{1,2})(?: năm (\d{4}))?/gu, 'ngày $1/$2/$3')
    .replace(/(\d)[./](?=\d)/gu, '$1·');
  const cased = withSameWords(plain);
  let last = 0;
  return [...cased.matchAll(/[\p{L}\p{M}]+|\d+/gu)].map((found, i) => {
    const [written] = found;
    const between = cased.slice(last, found.index);
    last = found.index + written.length;
    const word = written.toLowerCase().replace(/^0+(?=\d)/, '');
    const figure = /^\d/.test(written);
    const name = i > 0 && /^\p{Lu}/u.test(written);
    return { word, figure, name, telling: figure || name || TURNING.has(word), between };
  });
}

/** The same where only the ways of saying one thing lose their capitals. */
const withSameWords = (plain: string): string =>
  sameWords(plain.charAt(0).toLowerCase() + plain.slice(1));
