import { faceOf, scriptRuns } from './fonts.ts';
import { type Measure, newPdf } from './measure.ts';
import type { Sheet } from './parts.ts';
import { printedForm } from './printed.ts';
import { layOut } from './sheets.ts';
import type { Source } from './source.ts';

type Pdf = ReturnType<typeof newPdf>;

/** A PDF with a real text layer, the same bytes on every run with the same Node and zlib. */
export function writePdf(source: Source, measure: Measure): Promise<Buffer> {
  const pdf = newPdf(pdfFacts(source));
  for (const sheet of layOut(printedForm(source), measure))
    drawSheet(pdf.addPage(), sheet, measure);
  return finished(pdf);
}

/** Metadata with fixed dates: pdfkit derives the file's id from it. */
export const pdfFacts = (source: Source) => {
  const moment = new Date(`${source.issuedOn}T01:00:00Z`);
  return { Title: source.number, Author: source.issuer, CreationDate: moment, ModDate: moment };
};

/** Ends the file and gives its bytes. */
export async function finished(pdf: Pdf): Promise<Buffer> {
  pdf.end();
  const chunks: Buffer[] = [];
  for await (const chunk of pdf) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function drawSheet(pdf: Pdf, { pieces, rules }: Sheet, measure: Measure) {
  for (const { text, style, x, y } of pieces) {
    let at = x;
    for (const run of scriptRuns(text)) {
      pdf.font(faceOf(style) + run.script).fontSize(style.size);
      pdf.text(run.text, at, y, { lineBreak: false, baseline: 'alphabetic' });
      at += measure(run.text, style);
    }
  }
  pdf.lineWidth(0.6);
  for (const { x, y, toX, toY } of rules) pdf.moveTo(x, y).lineTo(toX, toY).stroke();
}
