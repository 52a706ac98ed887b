import PDFDocument from 'pdfkit';
import { FACES, faceOf, fontFile, SCRIPTS, scriptRuns } from './fonts.ts';
import type { Style } from './lines.ts';

/** Width of a text in points. */
export type Measure = (text: string, style: Style) => number;

export const A4 = { width: 595.28, height: 841.89 }; // points

/** A PDF with the fonts of the archive; `info` is all the metadata that it carries. */
export function newPdf(info: Record<string, string | Date>): PDFDocument {
  const pdf = new PDFDocument({
    size: [A4.width, A4.height],
    margin: 0,
    autoFirstPage: false,
    info,
  });
  for (const face of FACES)
    for (const script of SCRIPTS) pdf.registerFont(face + script, fontFile(face, script));
  return pdf;
}

/** One measure for every writer, so that text PDFs and scans break their lines alike. */
export function newMeasure(): Measure {
  const pdf = newPdf({});
  const known = new Map<string, number>();
  const runWidth = (style: Style) => (run: { text: string; script: string }) =>
    pdf
      .font(faceOf(style) + run.script)
      .fontSize(style.size)
      .widthOfString(run.text);

  return (text, style) => {
    const key = `${faceOf(style)}${style.size}${text}`;
    const width = known.get(key) ?? sum(scriptRuns(text).map(runWidth(style)));
    known.set(key, width);
    return width;
  };
}

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
