import type { WeightedToken } from './engine.ts';

const APART = '|'; // no word

/**
 * What of the tokens stands in a text, written so that the ranking reads it like the text: joined
 * words in a row, and on in a row where the next token goes on. Only the order of what is far apart
 * is lost.
 *
 * @param held - tokens that stand in the text, in the order in which they were asked
 */
export function heldWords(held: WeightedToken[]): string {
  const runs: string[][] = [];
  const alone: string[] = [];
  for (const { token, words } of held) {
    const run = runs.at(-1);
    const [first = '', ...rest] = words?.split(' ') ?? [];
    if (words === undefined) alone.push(token);
    else if (run && run.at(-1) === first) run.push(...rest);
    else runs.push([first, ...rest]);
  }
  return [...runs.map((run) => run.join(' ')), ...alone].join(` ${APART} `);
}
