import { faceOf, scriptRuns } from '../../scripts/sample/fonts.ts';
import { newPdf } from '../../scripts/sample/measure.ts';
import { finished } from '../../scripts/sample/pdf.ts';

const [LEFT, TOP, LINE, SIZE] = [70, 60, 20, 12]; // points

/** A PDF of one page with a text layer in Vietnamese letters, line by line. */
export async function printedPdf(lines: string[]): Promise<Uint8Array> {
  const pdf = newPdf({});
  pdf.addPage();
  for (const [i, line] of lines.entries()) {
    let at = LEFT;
    for (const run of scriptRuns(line)) {
      pdf.font(faceOf({}) + run.script).fontSize(SIZE);
      pdf.text(run.text, at, TOP + i * LINE, { lineBreak: false, baseline: 'alphabetic' });
      at += pdf.widthOfString(run.text);
    }
  }
  return new Uint8Array(await finished(pdf));
}
