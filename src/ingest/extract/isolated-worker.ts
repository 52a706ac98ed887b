import { parentPort } from 'node:worker_threads';
import { type Drawn, drawPage } from '../ocr/draw.ts';
import { extract } from './extract.ts';
import { type Extracted, UnreadableFile } from './extracted.ts';

export type Order =
  | { task: 'extract'; bytes: Uint8Array; fileName: string }
  | { task: 'draw'; bytes: Uint8Array; number: number };

export type Result<O extends Order> = O extends { task: 'draw' } ? Drawn : Extracted;
export type Answer = { result: Extracted | Drawn } | { refused: string };

parentPort?.on('message', async (order: Order) => parentPort?.postMessage(await answer(order)));

async function answer(order: Order): Promise<Answer> {
  try {
    const { bytes } = order;
    if (order.task === 'draw') return { result: await drawPage(bytes, order.number) };
    return { result: await extract(bytes, order.fileName) };
  } catch (error) {
    return { refused: error instanceof UnreadableFile ? error.message : unforeseen };
  }
}

const unforeseen = 'Tệp bị hỏng nên không đọc được; xin lấy lại bản gốc rồi nạp lại.';
