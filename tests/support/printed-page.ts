import { createRequire } from 'node:module';
import { type Canvas, createCanvas, GlobalFonts } from '@napi-rs/canvas';

const require = createRequire(import.meta.url);
for (const script of ['vietnamese', 'latin'])
  for (const weight of ['400', '700'])
    GlobalFonts.registerFromPath(
      require.resolve(`@fontsource/tinos/files/tinos-${script}-${weight}-normal.woff2`),
      `Printed ${script}`,
    );

const DPI = 200;
const POINTS = 72;
const A4 = [595, 842] as const; // points

export type Printed = {
  text: string;
  x: number;
  y: number;
  size?: number;
  bold?: boolean;
  colour?: string;
};

/** A page, or a piece of one, as a scanner would give it, with texts at their places in points. */
export function printedPage(
  texts: Printed[],
  [wide, high]: readonly [number, number] = A4,
): Canvas {
  const canvas = createCanvas((wide * DPI) / POINTS, (high * DPI) / POINTS);
  const context = canvas.getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(DPI / POINTS, DPI / POINTS);
  for (const { text, x, y, size = 13, bold = false, colour = 'black' } of texts) {
    context.font = `${bold ? 'bold' : 'normal'} ${size}px "Printed vietnamese", "Printed latin"`;
    context.fillStyle = colour;
    context.fillText(text, x, y);
  }
  return canvas;
}

export const pngOf = (canvas: Canvas) => new Uint8Array(canvas.toBuffer('image/png'));
