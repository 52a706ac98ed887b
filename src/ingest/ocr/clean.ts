import type { Coloured, Drawn } from './draw.ts';

const RED = 40; // of 255, over the other two colours: a seal, also where it is pale

/**
 * Grey without the ink of red seals. Blue stays: numbers and dates are written in it by hand.
 */
export function cleaned({ width, height, data }: Coloured): Drawn {
  const pixels = new Uint8Array(width * height);
  for (let at = 0, from = 0; at < pixels.length; at++, from += 4) {
    const [red = 0, green = 0, blue = 0] = [data[from], data[from + 1], data[from + 2]];
    const isSeal = red - Math.max(green, blue) > RED;
    pixels[at] = isSeal ? 255 : (red * 299 + green * 587 + blue * 114) / 1000; // ITU-R BT.601
  }
  return { width, height, pixels };
}
