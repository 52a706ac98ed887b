import type { Coloured, Drawn } from './draw.ts';

const RED = 12; // of 255, over the other two colours: above what a scanner gives black and white

/**
 * Grey without red seals: through a red glass, red ink is white and the black under it stays. With
 * three seals drawn over its text a page was read with a recall of .825, cleaned .997 (clean print),
 * and .800, cleaned .915 (a scan). Blue stays: numbers and dates are written in it by hand.
 */
export function cleaned({ width, height, data }: Coloured): Drawn {
  const pixels = new Uint8Array(width * height);
  for (let at = 0, from = 0; at < pixels.length; at++, from += 4) {
    const [red = 0, green = 0, blue = 0] = [data[from], data[from + 1], data[from + 2]];
    const excess = red - Math.max(green, blue);
    const luma = (red * 299 + green * 587 + blue * 114) / 1000; // ITU-R BT.601
    pixels[at] = excess > RED ? Math.min(255, red + excess) : luma;
  }
  return { width, height, pixels };
}
