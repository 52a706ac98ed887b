import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export type Face = 'regular' | 'bold' | 'italic' | 'boldItalic';
export type Script = 'latin' | 'vietnamese';

export const FACES: Face[] = ['regular', 'bold', 'italic', 'boldItalic'];
export const SCRIPTS: Script[] = ['latin', 'vietnamese'];

const FILE_SUFFIX: Record<Face, string> = {
  regular: '400-normal',
  bold: '700-normal',
  italic: '400-italic',
  boldItalic: '700-italic',
};
const folder = dirname(createRequire(import.meta.url).resolve('@fontsource/tinos/package.json'));

/** The woff and not the woff2: the subsetter below pdfkit fails on composite glyphs of a woff2. */
export const fontFile = (face: Face, script: Script) =>
  join(folder, 'files', `tinos-${script}-${FILE_SUFFIX[face]}.woff`);

// The package splits one font into files by range; these are the letters of its vietnamese file.
const VIETNAMESE = /[ĂăĐđĨĩŨũƠơƯư\u1EA0-\u1EF9₫]/;

/** Cuts a text where the font file changes, so that every run can be drawn with one file. */
export function scriptRuns(text: string): { text: string; script: Script }[] {
  const runs: { text: string; script: Script }[] = [];
  for (const letter of text) {
    const script: Script = VIETNAMESE.test(letter) ? 'vietnamese' : 'latin';
    const last = runs.at(-1);
    if (last?.script === script) last.text += letter;
    else runs.push({ text: letter, script });
  }
  return runs;
}

export const faceOf = (style: { bold?: boolean; italic?: boolean }): Face => {
  if (style.bold && style.italic) return 'boldItalic';
  if (style.bold) return 'bold';
  return style.italic ? 'italic' : 'regular';
};
