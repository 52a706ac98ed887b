import { type Drawn, drawPage } from '../ocr/draw.ts';
import { DAMAGED, extract } from './extract.ts';
import { type Extracted, UnreadableFile } from './extracted.ts';

export type Order =
  | { task: 'extract'; bytes: Uint8Array; fileName: string }
  | { task: 'draw'; bytes: Uint8Array; number: number };

export type Result<O extends Order> = O extends { task: 'draw' } ? Drawn : Extracted;
export type Answer = { result: Extracted | Drawn } | { refused: string };

process.on('message', async (order: Order) => process.send?.(await answer(order)));
process.on('disconnect', () => process.exit()); // the portal is gone

async function answer(order: Order): Promise<Answer> {
  try {
    const { bytes } = order;
    if (order.task === 'draw') return { result: await drawPage(bytes, order.number) };
    return { result: await extract(bytes, order.fileName) };
  } catch (error) {
    return { refused: error instanceof UnreadableFile ? error.message : DAMAGED };
  }
}
