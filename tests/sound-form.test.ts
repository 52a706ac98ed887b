import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { statusOf } from '../src/errors.ts';
import { soundForm } from '../src/sound-form.ts';
import { timelyBody } from '../src/timely-body.ts';

const app = new Hono()
  .use(timelyBody(() => ({ idle: 100, whole: 400 }))) // ms
  .use(soundForm)
  .post('/', async (c) => c.json(await c.req.parseBody({ all: true })));
app.onError((error, c) => c.text(error.message, statusOf(error) as 422));

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

/** A body whose pieces come so far apart, without end. */
function dripping(ms: number) {
  let timer: NodeJS.Timeout;
  return new ReadableStream({
    start(controller) {
      timer = setInterval(() => controller.enqueue(new TextEncoder().encode('a=1&')), ms);
    },
    cancel: () => clearInterval(timer),
  });
}
const send = (body: BodyInit, headers: Record<string, string> = FORM) =>
  app.request('/', { method: 'POST', headers, body, duplex: 'half' } as RequestInit);

describe('a form', () => {
  it('is read whole, in every way that a browser writes it', async () => {
    const parts = new FormData();
    parts.append('a', '1');
    parts.append('a', '2');

    expect(await (await send('a=1&a=2')).json()).toEqual({ a: ['1', '2'] });
    const response = await app.request('/', { method: 'POST', body: parts });
    expect(await response.json()).toEqual({ a: ['1', '2'] });
  });

  it.each([
    ['without a boundary', 'multipart/form-data', 'x'],
    ['that breaks off', 'multipart/form-data; boundary=b', '--b\r\nContent-Dispo'],
  ])('%s is refused with a sentence', async (_what, type, body) => {
    const response = await send(body, { 'content-type': type });

    expect(response.status).toBe(422);
    expect(await response.text()).toMatch(/^Biểu mẫu gửi lên bị hỏng/);
  });

  it.each([
    ['comes to a halt', 10_000],
    ['drips without end', 50],
  ])('that %s is waited for no longer', async (_what, ms) => {
    const started = Date.now();

    const response = await send(dripping(ms));

    expect(response.status).toBe(408);
    expect(await response.text()).toMatch(/^Dữ liệu đến quá chậm/);
    expect(Date.now() - started).toBeLessThan(5_000);
  });
});
