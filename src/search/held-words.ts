import type { WeightedToken } from './engine.ts';

const APART = ' | '; // no word

/**
 * What of the tokens stands in a text, written so that the ranking reads it like the text: joined
 * words in a row, and on in a row where the next token goes on. Only the order of what is far apart
 * is lost. Tokens are taken apart once for all texts of an answer, which are some hundred.
 *
 * @returns a function of those that stand in a text: their places among the tokens, in any order
 */
export function heldWords(tokens: WeightedToken[]): (held: number[]) => string {
  const parts = tokens.map(partOf);
  return (held) => {
    const stands = new Uint8Array(parts.length);
    for (const place of held) stands[place] = 1;
    let [rows, alone, last] = ['', '', ''];
    parts.forEach((part, place) => {
      if (stands[place] !== 1) return;
      if (part.words === undefined) alone += APART + part.token;
      else rows += last !== '' && part.first === last ? part.rest : APART + part.words;
      last = part.last ?? last;
    });
    return (rows + alone).slice(APART.length);
  };
}

/** `rest`: behind the first of the words joined, with the blank before it. */
function partOf({ token, words }: WeightedToken) {
  if (words === undefined) return { token };
  const [first, last] = [words.indexOf(' '), words.lastIndexOf(' ')];
  return {
    token,
    words,
    first: first < 0 ? words : words.slice(0, first),
    rest: first < 0 ? '' : words.slice(first),
    last: words.slice(last + 1),
  };
}
