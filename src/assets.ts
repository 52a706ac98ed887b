import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { iconNames } from '../views/ui/icon.tsx';
import { assetVersions } from './paths.ts';

type Asset = { type: string; version: string; bytes: Uint8Array; zipped: Uint8Array | undefined };

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

const FONT = /url\(fonts\/([\w-]+\.woff2)\)/g; // as the stylesheet names them
const YEAR = 365 * 24 * 60 * 60; // seconds

const installed = (path: string) =>
  readFileSync(new URL(`../node_modules/${path}`, import.meta.url));
const ours = (name: string) => readFileSync(new URL(`../public/${name}`, import.meta.url));

// In one: htmx looks at the page as soon as it is there, and an extension that comes a moment later, as on
// a first visit, is told of nothing: no answer would ever arrive.
const scripts = ['htmx.org/dist/htmx.min.js', 'htmx.org/dist/ext/hx-sse.min.js'];

const pages = ['portal.js', 'reading.js', 'upload.js'];
const drafting = ['section', 'unsent', 'clash', 'kept', 'words'].map((name) => `draft-${name}.js`);

/** Everything that can be asked for, read once. No path from a request ever reaches the disk. */
const assets = readAssets();

/**
 * The stylesheet, its fonts, the scripts and the icons, under `/assets`. Addressed by their hash
 * they are kept for a year, otherwise the browser asks each time.
 */
export const assetRoutes = new Hono().get('/:name{.+}', (c) => {
  const asset = assets.get(c.req.param('name'));
  if (!asset) return c.notFound();
  const hashed = c.req.query('v') === asset.version;
  c.header('Content-Type', asset.type);
  c.header('Cache-Control', hashed ? `public, max-age=${YEAR}, immutable` : 'no-cache');
  c.header('Vary', 'Accept-Encoding');
  if (!asset.zipped || !/\bgzip\b/.test(c.req.header('Accept-Encoding') ?? ''))
    return c.body(asBody(asset.bytes));
  c.header('Content-Encoding', 'gzip');
  return c.body(asBody(asset.zipped));
});

const asBody = (bytes: Uint8Array) => bytes as Uint8Array<ArrayBuffer>;

function readAssets(): Map<string, Asset> {
  const all = new Map<string, Asset>();
  const add = (name: string, bytes: Uint8Array) => {
    const asset = assetOf(name, bytes);
    all.set(name, asset);
    assetVersions.set(name, asset.version);
  };
  for (const name of fontNames()) add(`fonts/${name}`, installed(fontPath(name)));
  add('htmx.min.js', Buffer.concat(scripts.map(installed)));
  for (const name of [...pages, ...drafting, 'mark.svg']) add(name, ours(name));
  add('icons.svg', Buffer.from(sprite()));
  add('app.css', Buffer.from(stylesheet()));
  return all;
}

function assetOf(name: string, bytes: Uint8Array): Asset {
  const ending = extname(name);
  return {
    type: types[ending] ?? 'application/octet-stream',
    version: createHash('sha256').update(bytes).digest('base64url').slice(0, 12),
    bytes,
    zipped: ending === '.woff2' ? undefined : gzipSync(bytes), // woff2 is compressed already
  };
}

/** The fonts that the stylesheet names, each once. */
function fontNames(): Set<string> {
  return new Set([...ours('app.css').toString().matchAll(FONT)].map(([, name = '']) => name));
}

/** "tinos-latin-400-normal.woff2" in its package. */
function fontPath(name: string): string {
  return `@fontsource/${name.startsWith('tinos') ? 'tinos' : 'be-vietnam-pro'}/files/${name}`;
}

/** The stylesheet with the hash of each font in its address. */
function stylesheet(): string {
  const hashed = (name: string) => `url(fonts/${name}?v=${assetVersions.get(`fonts/${name}`)})`;
  return ours('app.css')
    .toString()
    .replace(FONT, (_, name) => hashed(name));
}

/** One file of symbols, cut from the package's icons. */
function sprite(): string {
  const symbols = iconNames.map((name) => {
    const svg = installed(`lucide-static/icons/${name}.svg`).toString();
    const drawing = /<svg[^>]*>([\s\S]*)<\/svg>/.exec(svg)?.[1]?.trim() ?? '';
    return `<symbol id="${name}" viewBox="0 0 24 24">${drawing}</symbol>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>`;
}
