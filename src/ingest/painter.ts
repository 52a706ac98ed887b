import type { Box } from '../documents/schema.ts';
import { Busy } from '../errors.ts';
import type { Portal } from '../portal.ts';
import { Isolated } from './extract/isolated.ts';

const TIME_LIMIT = 30_000; // ms; a page to draw takes 1 s
const MOST_WAITING = 40; // orders; the last would wait half a minute

export type Painter = ReturnType<typeof openPainter>;

/**
 * Draws pages of originals in a process of its own, each once: the pictures are kept. Somebody who
 * looks at a page does not wait behind OCR, which has a process of its own.
 */
export function openPainter({ files, pictures }: Pick<Portal, 'files' | 'pictures'>) {
  const isolated = new Isolated(TIME_LIMIT);
  const under = new Map<string, Promise<Uint8Array>>();
  let waiting = 0;

  const order = async <T>(work: () => Promise<T>): Promise<T> => {
    if (waiting >= MOST_WAITING) throw new Busy(tooMany);
    waiting++;
    return work().finally(() => waiting--);
  };
  const paint = async (hash: string, number: number, wide: number) => {
    const kept = await pictures.read(hash, number, wide);
    if (kept) return kept;
    const picture = await order(async () =>
      isolated.run({ task: 'picture', bytes: await files.read(hash), number, wide }),
    );
    await pictures.put(hash, number, wide, picture);
    return picture;
  };

  /** A WebP file. @throws {UnreadableFile} {Busy} */
  const picture = (hash: string, number: number, wide: number): Promise<Uint8Array> => {
    const key = `${hash} ${number} ${wide}`;
    const running = under.get(key) ?? paint(hash, number, wide).finally(() => under.delete(key));
    under.set(key, running);
    return running;
  };
  /** A word with its neighbours, cut from the page. @throws {UnreadableFile} {Busy} */
  const word = async (hash: string, number: number, wide: number, box: Box) => {
    const bytes = await picture(hash, number, wide);
    return order(() => isolated.run({ task: 'cut', bytes, box }));
  };
  return { picture, word };
}

const tooMany = 'Nhiều người đang mở ảnh trang cùng lúc. Xin thử lại sau ít phút.';
