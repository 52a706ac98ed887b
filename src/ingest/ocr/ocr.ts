import { inReadingOrder } from '../extract/columns.ts';
import type { Page } from '../extract/extracted.ts';
import { pageText } from '../extract/page-text.ts';
import { rowsOf } from '../extract/rows.ts';
import type { Drawn } from './draw.ts';
import { isNoise } from './noise.ts';
import { fillNumberGap } from './number-gap.ts';
import { isStamped } from './red-ink.ts';
import { repairMarks } from './repair-marks.ts';
import { repairNumbers } from './repair-numbers.ts';
import { together, withoutSure } from './second-look.ts';
import { Tesseract } from './tesseract.ts';

/** What a picture of a page says, with the place and confidence of every word. */
export type Reading = Required<Pick<Page, 'text' | 'lines' | 'words'>>;

export type Ocr = { read: (page: Drawn) => Promise<Reading>; close: () => Promise<void> };

/** Nothing is started until the first page; what was started is given back when idle. */
export function openOcr(): Ocr {
  const engine = new Tesseract();
  return { read: (page) => read(engine, page), close: () => engine.close() };
}

async function read(engine: Tesseract, page: Drawn): Promise<Reading> {
  const { width, height } = page;
  const first = await engine.words(page, 'blocks');
  const second = await engine.words(withoutSure(page, first), 'lines');
  const stamped = page.red ? (await engine.words(page.red, 'lines')).filter(isStamped) : [];
  const words = together(first, second).filter((word) => !isNoise(word));
  const rows = rowsOf([...words, ...stamped]);
  const ordered = inReadingOrder({ rows, width, height });
  const numbered = await fillNumberGap(ordered, page, (gap) => engine.words(gap, 'digits'));
  const mended = repairMarks(
    numbered.map((row) => ({ ...row, pieces: repairNumbers(row.pieces) })),
  );
  return pageText({ rows: mended, width, height });
}
