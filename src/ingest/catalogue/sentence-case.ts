import type { InText } from './casing.ts';

const LONGEST_RUN = 60; // words: longer runs are found in two pieces

/**
 * A title printed in capitals, in sentence case: the longest runs of words that the text holds are
 * written as there, the rest small. Acronyms and names that the text never repeats lose capitals.
 */
export function sentenceCase(title: string, inText: InText): string {
  const words = title.split(' ');
  const spoken: string[] = [];
  while (words.length > 0) {
    const run = longestRun(words, inText) ?? { words: words[0]?.toLowerCase() ?? '', length: 1 };
    spoken.push(run.words);
    words.splice(0, run.length);
  }
  const sentence = spoken.join(' ');
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

function longestRun(words: string[], inText: InText) {
  for (let length = Math.min(LONGEST_RUN, words.length); length > 1; length--) {
    const [, run = '', mark = ''] =
      words
        .slice(0, length)
        .join(' ')
        .match(/^(.*?)([,;:.]?)$/) ?? [];
    const found = inText(run);
    if (found) return { words: found + mark, length };
  }
  return undefined;
}
