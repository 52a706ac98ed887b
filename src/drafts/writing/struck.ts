import type { Checked, Ground } from '../check.ts';

/**
 * What no source bears may hold words of anything a model was shown, whatever source it names: such a
 * sentence is hidden once one of them is closed.
 *
 * @param given - numbers of the sources a model was shown for the section
 */
export const withStruckHidden = (
  sentences: Checked[],
  given: number[],
  grounds: Map<number, Ground>,
): Checked[] =>
  given.every((number) => grounds.get(number)?.open !== false)
    ? sentences
    : sentences.map((one) => (one.struck ? { ...one, hidden: true } : one));
