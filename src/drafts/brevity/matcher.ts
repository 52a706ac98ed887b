import { type Word, wordsOf } from './words.ts';

export type Found<Entry> = { entry: Entry; first: number; last: number }; // places of words
type Matcher<Entry> = (words: Word[]) => Found<Entry>[];

/**
 * Finds the entries of a list in the words of a text, the longest first, none within another. What
 * stands between the words does not count: "đồng bộ, quyết liệt" is "đồng bộ quyết liệt".
 */
export function matcherOf<Entry>(
  entries: Entry[],
  saying: (entry: Entry) => string,
): Matcher<Entry> {
  const byFirst = new Map<string, { entry: Entry; words: string[] }[]>();
  for (const entry of entries) {
    const words = wordsOf(saying(entry)).map(({ lower }) => lower);
    const [first] = words;
    if (first === undefined) continue;
    const like = byFirst.get(first);
    if (like) like.push({ entry, words });
    else byFirst.set(first, [{ entry, words }]);
  }
  for (const like of byFirst.values()) like.sort((a, b) => b.words.length - a.words.length);

  return (text) => {
    const found: Found<Entry>[] = [];
    for (let at = 0; at < text.length; ) {
      const like = byFirst.get(text[at]?.lower ?? '');
      const hit = like?.find(({ words }) => words.every((one, i) => text[at + i]?.lower === one));
      if (hit) found.push({ entry: hit.entry, first: at, last: at + hit.words.length - 1 });
      at += hit ? hit.words.length : 1;
    }
    return found;
  };
}
