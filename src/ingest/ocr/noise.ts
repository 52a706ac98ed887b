import { isSyllable } from '../../text/syllable.ts';
import type { Piece } from '../extract/rows.ts';

const DOUBTFUL = 0.6;
const HOPELESS = 0.3;

/** Specks, strokes of a pen and edges of a seal that were taken for letters. */
export function isNoise({ text, confidence = 1 }: Piece): boolean {
  const letters = text.match(/[\p{L}\d]+/gu)?.join('') ?? '';
  if (letters === '') return confidence < DOUBTFUL;
  return confidence < HOPELESS && !/\d/.test(text) && !isSyllable(letters);
}
