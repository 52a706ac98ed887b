import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createWorker, PSM, type Worker } from 'tesseract.js';
import { normalise } from '../../text/normalise.ts';
import type { Piece } from '../extract/rows.ts';
import type { Drawn } from './draw.ts';

const IDLE = 30_000; // ms until the engine is given back, about 200 MB
const TIME_LIMIT = 120_000; // ms for one look at a page, which takes 2 s on an idle core

/** What is looked for: blocks as on a whole page, scattered lines, or one line of digits. */
export type Layout = 'blocks' | 'lines' | 'digits';
const modes = { blocks: PSM.AUTO, lines: PSM.SINGLE_BLOCK, digits: PSM.SINGLE_LINE };

/** The engine that reads words, one picture after another. It starts when it is first needed. */
export class Tesseract {
  private worker: Promise<Worker> | undefined;
  private last: Promise<unknown> = Promise.resolve();
  private idle: NodeJS.Timeout | undefined;

  /** @returns the words with their boxes in pixels; `confidence` from 0 to 1 */
  words(page: Drawn, layout: Layout): Promise<Piece[]> {
    const read = this.last.then(() => this.look(page, layout));
    this.last = read.catch(() => {});
    return read;
  }

  async close() {
    clearTimeout(this.idle);
    await this.last;
    await this.stop();
  }

  private async look(page: Drawn, layout: Layout): Promise<Piece[]> {
    clearTimeout(this.idle);
    this.worker ??= start();
    try {
      return await inTime(recognise(await this.worker, page, layout));
    } catch (error) {
      await this.stop();
      throw error;
    } finally {
      this.idle = setTimeout(() => void this.stop(), IDLE).unref();
    }
  }

  private async stop() {
    const worker = this.worker;
    this.worker = undefined;
    await (await worker?.catch(() => undefined))?.terminate();
  }
}

const LSTM_ONLY = 1;

/** Everything comes from the packages: the engine would otherwise download its language. */
function start(): Promise<Worker> {
  const language = createRequire(import.meta.url).resolve('@tesseract.js-data/vie/package.json');
  const langPath = join(dirname(language), '4.0.0_best_int');
  return createWorker('vie', LSTM_ONLY, { langPath, cacheMethod: 'none', errorHandler: () => {} });
}

async function recognise(worker: Worker, page: Drawn, layout: Layout): Promise<Piece[]> {
  await worker.setParameters({
    tessedit_pageseg_mode: modes[layout],
    tessedit_char_whitelist: layout === 'digits' ? '0123456789' : '',
    debug_file: '/dev/null',
  });
  const { data } = await worker.recognize(asPgm(page), {}, { text: false, blocks: true });
  const lines = (data.blocks ?? []).flatMap(({ paragraphs }) => paragraphs.flatMap((p) => p.lines));
  return lines.flatMap(({ words }) =>
    words.map(({ text, confidence, bbox: { x0, y0, x1, y1 } }) => ({
      text: normalise(text), // it takes Đ for the Icelandic Ð
      confidence: confidence / 100,
      ...{ left: x0, top: y0, right: x1, bottom: y1 },
    })),
  );
}

/** The simplest picture format there is: no time goes into packing it. */
function asPgm({ width, height, pixels }: Drawn): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), pixels]);
}

/** A crashed engine answers nothing at all. */
function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('OCR took too long')), TIME_LIMIT);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
