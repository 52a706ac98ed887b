import { createRequire } from 'node:module';
import { GlobalFonts } from '@napi-rs/canvas';

const require = createRequire(import.meta.url);
const NAMES = ['TimesNewRoman', 'Times New Roman', 'Times']; // PDF.js asks for the first
let done = false;

/**
 * Lets Tinos, which has the same widths, stand in for Times New Roman: PDF programs leave that one
 * out of the file where a run has no Vietnamese letter, and a server has no such font. Letters then
 * overlapped ("nước" after a broken layer was read as "rước").
 */
export function useTimesMetrics() {
  if (done) return;
  done = true;
  for (const weight of ['400', '700'])
    for (const style of ['normal', 'italic']) {
      const file = `@fontsource/tinos/files/tinos-latin-${weight}-${style}.woff2`;
      for (const name of NAMES) GlobalFonts.registerFromPath(require.resolve(file), name);
    }
}
