import type { MiddlewareHandler } from 'hono';
import { TooSlow } from './errors.ts';

/** `idle`: between two pieces; `whole`: from first to last. */
type Patience = { idle: number; whole: number }; // ms

export const patience = {
  form: { idle: 15_000, whole: 30_000 },
  // 200 MB at 1 Mbit/s, the slowest line of a commune, take 27 minutes.
  upload: { idle: 30_000, whole: 30 * 60_000 },
};

/** Stops waiting for a body that does not come: a slow one must not hold a place for ever. */
export const timelyBody =
  (patienceFor: (path: string) => Patience): MiddlewareHandler =>
  async (c, next) => {
    const { body } = c.req.raw;
    if (body) {
      const paced = withPatience(body, patienceFor(c.req.path));
      const streamed: RequestInit & { duplex: 'half' } = { body: paced, duplex: 'half' };
      c.req.raw = new Request(c.req.raw, streamed);
    }
    await next();
  };

function withPatience(body: ReadableStream<Uint8Array>, { idle, whole }: Patience) {
  const reader = body.getReader();
  const end = Date.now() + whole;
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const piece = await orLate(reader.read(), Math.min(idle, end - Date.now()));
      if (piece === 'late') {
        controller.error(new TooSlow(tooSlow));
        reader.cancel().catch(() => {}); // nobody waits for its end
      } else if (piece.done) controller.close();
      else controller.enqueue(piece.value);
    },
    cancel: (reason) => reader.cancel(reason),
  });
}

async function orLate<T>(reading: Promise<T>, ms: number): Promise<T | 'late'> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), ms);
  });
  return Promise.race([reading, late]).finally(() => clearTimeout(timer));
}

const tooSlow =
  'Dữ liệu đến quá chậm nên cổng đã dừng nhận; xin kiểm tra đường truyền rồi gửi lại.';
