import { isSyllable } from '../../text/syllable.ts';
import type { Piece } from '../extract/rows.ts';
import type { Coloured, Drawn } from './draw.ts';

const RED = 40; // of 255, over the other two colours
const CONTRAST = 3; // full red has an excess of 80 to 200
const LEAST = 0.0005; // share of pixels: MẬT in letters of 10 mm has three times as many
const CREDIBLE = 0.6;

/**
 * The red ink of a page's upper part by itself, if there is any: a stamp of secrecy or urgency is
 * red like a seal, and cleaning takes both away.
 *
 * @param upper - how much of the height is looked at, from the top
 */
export function redInk({ width, height, data }: Coloured, upper: number): Drawn | undefined {
  const pixels = new Uint8Array(width * Math.floor(height * upper)).fill(255);
  let inked = 0;
  for (let at = 0, from = 0; at < pixels.length; at++, from += 4) {
    const excess = (data[from] ?? 0) - Math.max(data[from + 1] ?? 0, data[from + 2] ?? 0);
    if (excess < RED) continue;
    pixels[at] = Math.max(0, 255 - CONTRAST * excess);
    inked++;
  }
  if (inked < LEAST * pixels.length) return undefined;
  return { width, height: pixels.length / width, pixels };
}

/** Words of red ink that are words: the ring of a seal gives none. */
export const isStamped = ({ text, confidence = 0 }: Piece): boolean =>
  confidence >= CREDIBLE && isSyllable(text.replace(/[^\p{L}]/gu, ''));
