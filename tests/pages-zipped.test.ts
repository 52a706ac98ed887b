import { gunzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { zippedPages } from '../src/zipped-pages.ts';

const page = `<p>${'Nghị quyết '.repeat(500)}</p>`;
const app = new Hono()
  .use(zippedPages)
  .get('/page', (c) => c.html(page, 422))
  .get('/short', (c) => c.html('<p>ngắn</p>'))
  .get('/list', (c) => c.text(page));
const ask = (path: string, accepted: string, method = 'GET') =>
  app.request(path, { method, headers: { 'accept-encoding': accepted } });

it('is sent compressed to who takes that, whole and with its status', async () => {
  const answer = await ask('/page', 'br, gzip');

  expect(answer.status).toBe(422);
  expect(answer.headers.get('content-encoding')).toBe('gzip');
  expect(answer.headers.get('content-type')).toContain('text/html');
  expect(answer.headers.get('vary')).toContain('Accept-Encoding');
  expect(gunzipSync(await answer.arrayBuffer()).toString()).toBe(page);
});

it.each([
  ['/page', 'identity'],
  ['/page', 'gzip;q=0'],
  ['/page', 'gzip; q=0.0, br'],
  ['/short', 'gzip'],
  ['/list', 'gzip'],
])('%s is sent as it is to who says %s', async (path, accepted) => {
  const answer = await ask(path, accepted);

  expect(answer.headers.get('content-encoding')).toBeNull();
  expect(await answer.text()).toMatch(/^<p>|^Nghị/);
});
