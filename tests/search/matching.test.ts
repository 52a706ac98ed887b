import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openEmbedded } from '../../src/search/embedded.ts';
import type { Engine, IndexedDocument } from '../../src/search/engine.ts';
import { searchAmong } from '../../src/search/matching.ts';
import { parseQuery } from '../../src/search/query.ts';
import { findRanked } from '../../src/search/search.ts';

const words = ['hồ', 'sơ', 'lưu', 'trữ', 'số', 'hóa', 'kênh', 'nước', 'đô', 'thị'];
const text = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 9 })
  .map((some) => some.join(' '));
const id = (i: number) => `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`;

const paper = {
  type: 'Kế hoạch',
  year: 2026,
  signer: 'Trần Thị Mai Lan',
  field: 'Lưu trữ',
  dossier: 'HS-01',
};
type Fields = typeof paper & { title: string; texts: string[]; keys: string[] };
const fields: fc.Arbitrary<Fields> = fc.record({
  title: text,
  texts: fc.array(text, { minLength: 1, maxLength: 3 }),
  keys: fc.subarray(['all', 'unit:1', 'unit:2'], { minLength: 1 }),
  type: fc.constantFrom('Kế hoạch', 'Thông báo'),
  year: fc.constantFrom(2025, 2026),
  signer: fc.constantFrom('Trần Thị Mai Lan', 'Lê Văn Tám'),
  field: fc.constantFrom('Lưu trữ', 'Đô thị'),
  dossier: fc.constantFrom('HS-01', 'HS-02'),
});
const narrowed = fc.record({
  type: fc.subarray(['Kế hoạch', 'Thông báo']),
  year: fc.subarray(['2025', '2026']),
  signer: fc.subarray(['Trần Thị Mai Lan', 'Lê Văn Tám']),
  field: fc.subarray(['Lưu trữ', 'Đô thị']),
});

const indexed = ({ texts, year, ...fields }: Fields, i: number): IndexedDocument => ({
  documentId: id(i),
  revision: 1,
  passages: texts.map((one, place) => ({
    ...fields,
    documentId: id(i),
    revision: 1,
    id: id(1_000 + i * 10 + place),
    place,
    page: 1,
    heading: '',
    text: one,
    year,
    issuedOn: `${year}-05-05`,
  })),
});

const SEED = 7; // so that every run makes the same archive
const archive = fc.sample(fields, { numRuns: 120, seed: SEED }).map(indexed);

let folder: string;
let engine: Engine;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tham-muu-matching-'));
  engine = await openEmbedded({ folder });
  await engine.put(archive);
  await engine.refresh();
});
afterAll(async () => {
  await engine?.close();
  await rm(folder, { recursive: true, force: true });
});

it('tells of nothing but what the index finds, for every reader and filter, and of all of it that holds the question', async () => {
  const find = searchAmong(archive);
  let told = 0;
  await fc.assert(
    fc.asyncProperty(
      text,
      fc.subarray(['all', 'unit:1', 'unit:2', 'unit:3']),
      narrowed,
      async (q, keys, filters) => {
        const query = parseQuery({ q: [q], literal: ['1'], ...filters });
        const { ranked, capped } = await findRanked(engine, query, { keys });
        fc.pre(!capped); // then the index says less
        const found = await find(query, { keys });
        told += found.length;
        const words = new Set(q.split(' ')).size;
        const full = ranked.filter(({ held }) => held === words);
        const ids = ranked.map(({ documentId }) => documentId);
        expect(ids).toEqual(expect.arrayContaining(found));
        expect(found).toEqual(expect.arrayContaining(full.map(({ documentId }) => documentId)));
      },
    ),
    { seed: SEED, numRuns: 150 },
  );
  expect(told).toBeGreaterThan(200);
});

const among = (query: Record<string, string[]>, one: IndexedDocument, keys = ['all']) =>
  searchAmong([one])(parseQuery(query), { keys });
const holding = (text: string, more: Partial<Fields> = {}) =>
  indexed({ title: 'x', texts: [text], keys: ['all'], ...paper, ...more }, 500);

it('tells of a document that holds nearly all of the question, to those who may read it', async () => {
  const q = ['số hóa hồ sơ lưu trữ'];
  const near = holding('số hóa hồ sơ lưu đô thị');
  expect(await among({ q }, near)).toEqual([near.documentId]);
  expect(await among({ q }, holding('số hóa hồ kênh nước đô thị'))).toEqual([]); // the list would have it
  expect(await among({ q }, near, ['unit:1'])).toEqual([]);
  expect(await among({ q }, near, [])).toEqual([]);
});

it('keeps to every filter, to quotes and to minus', async () => {
  const one = holding('số hóa hồ sơ lưu trữ');
  const q = ['hồ sơ'];
  for (const [name, right, wrong] of [
    ['signer', 'Trần Thị Mai Lan', 'Ai khác'],
    ['field', 'Lưu trữ', 'Đô thị'],
    ['dossier', 'HS-01', 'HS-02'],
    ['from', '2026-05-05', '2026-05-06'],
    ['to', '2026-05-05', '2026-05-04'],
  ] as const) {
    expect(await among({ q, [name]: [right] }, one)).toEqual([one.documentId]);
    expect(await among({ q, [name]: [wrong] }, one)).toEqual([]);
  }
  expect(await among({ q: ['"hồ sơ lưu"'] }, one)).toEqual([one.documentId]);
  expect(await among({ q: ['"lưu hồ sơ"'] }, one)).toEqual([]);
  expect(await among({ q: ['hồ sơ -trữ'] }, one)).toEqual([]);
});

it('does not read a sound question otherwise because a few new papers say something like it', async () => {
  const country = holding('xây dựng nông thôn mới', { title: 'nông thôn mới' });
  expect(await among({ q: ['nông thôn'] }, country)).toHaveLength(1);
  expect(await among({ q: ['long thôn'] }, country)).toEqual([]);
  expect(await among({ q: ['nghij quyeets'] }, holding('nghị quyết'))).toHaveLength(1);
});
