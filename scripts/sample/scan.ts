import { type Canvas, createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';
import { FACES, faceOf, fontFile, SCRIPTS, scriptRuns } from './fonts.ts';
import { A4, type Measure, newPdf } from './measure.ts';
import type { Sheet } from './parts.ts';
import { finished, pdfFacts } from './pdf.ts';
import { printedForm } from './printed.ts';
import { seededRandom } from './random.ts';
import { drawSeal } from './seal.ts';
import { layOut } from './sheets.ts';
import type { Source } from './source.ts';

const DPI = 150;
const SCALE = DPI / 72; // pixels per point
const QUALITY = 36; // of the JPEG, 0 to 100: keeps a page under 150 kB
const MOST_TILT = 0.5; // degrees to either side
const PAPER = '#f1efe9';
const INK = '#26262a';
const GRAIN = 4; // levels of 255 to either side

/** A PDF of page images without any text layer, as an office scanner makes it. */
export function writeScan(source: Source, measure: Measure): Promise<Buffer> {
  registerFonts();
  const random = seededRandom(source.name);
  const pdf = newPdf(pdfFacts(source));
  for (const sheet of layOut(printedForm(source), measure)) {
    const image = pageImage(sheet, random, source, measure).toBuffer('image/jpeg', QUALITY);
    pdf.addPage().image(image, 0, 0, A4);
  }
  return finished(pdf);
}

const family = (face: string, script: string) => `archive-${face}-${script}`;

function registerFonts() {
  for (const face of FACES)
    for (const script of SCRIPTS)
      GlobalFonts.registerFromPath(fontFile(face, script), family(face, script));
}

function pageImage(sheet: Sheet, random: () => number, source: Source, measure: Measure): Canvas {
  const canvas = createCanvas(Math.round(A4.width * SCALE), Math.round(A4.height * SCALE));
  const context = canvas.getContext('2d');
  context.fillStyle = PAPER;
  context.fillRect(0, 0, canvas.width, canvas.height);
  tilt(context, canvas, (random() * 2 - 1) * MOST_TILT);
  context.scale(SCALE, SCALE);
  drawText(context, sheet, measure);
  if (sheet.sealAt) drawSeal(context, sheet.sealAt, source, random);
  addGrain(context, canvas, random);
  return canvas;
}

function tilt(context: SKRSContext2D, canvas: Canvas, degrees: number) {
  context.translate(canvas.width / 2, canvas.height / 2);
  context.rotate((degrees * Math.PI) / 180);
  context.translate(-canvas.width / 2, -canvas.height / 2);
}

/** Run by run, as in the text PDF: a list of fallback families puts some accents beside their letter. */
function drawText(context: SKRSContext2D, { pieces, rules }: Sheet, measure: Measure) {
  context.fillStyle = INK;
  context.strokeStyle = INK;
  context.lineWidth = 0.7;
  for (const { text, style, x, y } of pieces) {
    let at = x;
    for (const run of scriptRuns(text)) {
      context.font = `${style.size}px ${family(faceOf(style), run.script)}`;
      context.fillText(run.text, at, y);
      at += measure(run.text, style);
    }
  }
  for (const { x, y, toX, toY } of rules) {
    context.beginPath();
    context.moveTo(x, y);
    context.lineTo(toX, toY);
    context.stroke();
  }
}

/**
 * Grey noise in blocks of two pixels: finer noise costs a JPEG twice the bytes. The transform is
 * reset first, because this canvas applies it to putImageData as well.
 */
function addGrain(context: SKRSContext2D, { width, height }: Canvas, random: () => number) {
  context.resetTransform();
  const image = context.getImageData(0, 0, width, height);
  const noise = Array.from({ length: 4096 }, () => (random() * 2 - 1) * GRAIN);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const grain = noise[((x >> 1) * 31 + (y >> 1) * 977) % noise.length] ?? 0;
      const at = (y * width + x) * 4;
      for (let channel = 0; channel < 3; channel += 1)
        image.data[at + channel] = (image.data[at + channel] ?? 0) + grain;
    }
  }
  context.putImageData(image, 0, 0);
}
