import { type Drawn, drawPage } from '../ocr/draw.ts';
import { cutWord, picturePage } from '../ocr/picture.ts';
import { DAMAGED, extract } from './extract.ts';
import { type Box, type Extracted, UnreadableFile } from './extracted.ts';

export type Order =
  | { task: 'extract'; bytes: Uint8Array; fileName: string }
  | { task: 'draw'; bytes: Uint8Array; number: number; part?: Box | undefined }
  | { task: 'picture'; bytes: Uint8Array; number: number; wide: number }
  | { task: 'cut'; bytes: Uint8Array; box: Box };

type Results = { extract: Extracted; draw: Drawn; picture: Uint8Array; cut: Uint8Array };
export type Result<O extends Order> = Results[O['task']];
export type Answer = { result: Results[Order['task']] } | { refused: string };

process.on('message', async (order: Order) => process.send?.(await answer(order)));
process.on('disconnect', () => process.exit()); // the portal is gone

async function answer(order: Order): Promise<Answer> {
  try {
    return { result: await resultOf(order) };
  } catch (error) {
    return { refused: error instanceof UnreadableFile ? error.message : DAMAGED };
  }
}

function resultOf(order: Order): Promise<Results[Order['task']]> {
  const { bytes } = order;
  if (order.task === 'draw') return drawPage(bytes, order.number, order.part);
  if (order.task === 'picture') return picturePage(bytes, order.number, order.wide);
  if (order.task === 'cut') return cutWord(bytes, order.box);
  return extract(bytes, order.fileName);
}
