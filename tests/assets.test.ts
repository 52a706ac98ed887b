import { gunzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { assetRoutes } from '../src/assets.ts';
import { paths } from '../src/paths.ts';
import { iconNames } from '../views/ui/icon.tsx';

const app = new Hono().route('/assets', assetRoutes);
const textOf = async (path: string) => (await app.request(path)).text();

describe('what the portal serves beside its pages', () => {
  it('keeps an asset for a year under the address pages use, and asks each time under another', async () => {
    const hashed = await app.request(paths.asset('app.css'));
    const stale = await app.request('/assets/app.css?v=an-older-hash');

    expect(hashed.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(hashed.headers.get('content-type')).toBe('text/css; charset=utf-8');
    expect(stale.status).toBe(200);
    expect(stale.headers.get('cache-control')).toBe('no-cache');
  });

  it('serves every font that the stylesheet names, from this machine', async () => {
    const addresses = [...(await textOf('/assets/app.css')).matchAll(/url\(([^)]+)\)/g)];
    const answers = await Promise.all(
      addresses.map(([, address]) => app.request(`/assets/${address}`)),
    );

    expect(answers.length).toBeGreaterThan(10);
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    expect(new Set(answers.map(({ headers }) => headers.get('cache-control')))).toEqual(
      new Set(['public, max-age=31536000, immutable']),
    );
  });

  it('draws every icon that a page may name', async () => {
    const sprite = await textOf('/assets/icons.svg');

    const drawn = [...sprite.matchAll(/<symbol id="([^"]+)" viewBox="0 0 24 24">\s*<\w+ /g)];
    expect(drawn.map(([, id]) => id)).toEqual([...iconNames]);
  });

  it('hands out nothing that is not on its list', async () => {
    const wanted = [
      '/assets/../package.json',
      '/assets/%2e%2e/package.json',
      '/assets/..%2fpackage.json',
      '/assets/fonts/..%2f..%2f..%2fpackage.json',
      '/assets//etc/passwd',
      '/assets/app.css%00.js',
      '/assets/',
    ];

    const answers = await Promise.all(wanted.map((path) => app.request(path)));

    expect(answers.map(({ status }) => status)).toEqual(wanted.map(() => 404));
  });

  it('sends text compressed to those who can read it', async () => {
    const plain = await textOf('/assets/app.css');
    const zipped = await app.request('/assets/app.css', { headers: { 'accept-encoding': 'gzip' } });

    expect(zipped.headers.get('content-encoding')).toBe('gzip');
    expect(zipped.headers.get('vary')).toContain('Accept-Encoding');
    expect(gunzipSync(await zipped.arrayBuffer()).toString()).toBe(plain);
  });
});

describe('weight of a page', () => {
  const BUDGET = 120_000; // bytes, compressed, without fonts
  const PAGE = 40_000; // bytes left for the page itself

  it('leaves room for the page beside stylesheet, scripts and icons', async () => {
    const names = ['app.css', 'htmx.min.js', 'portal.js', 'upload.js', 'icons.svg'];
    const sizes = await Promise.all(
      names.map(async (name) => {
        const answer = await app.request(`/assets/${name}`, {
          headers: { 'accept-encoding': 'gzip' },
        });
        return (await answer.arrayBuffer()).byteLength;
      }),
    );

    const total = sizes.reduce((sum, size) => sum + size, 0);
    expect(total).toBeGreaterThan(10_000);
    expect(total).toBeLessThan(BUDGET - PAGE);
  });
});
