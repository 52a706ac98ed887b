import { normalise } from '../text/normalise.ts';
import { modernTone } from '../text/tone.ts';

/** The words of a text, lower case, each with a space before and behind. */
export const padded = (text: string) =>
  ` ${(
    modernTone(normalise(text))
      .toLowerCase()
      .match(/[\p{L}\p{M}]+|\d+/gu) ?? []
  ).join(' ')} `;
