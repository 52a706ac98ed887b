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

type Fields = { title: string; texts: string[]; keys: string[]; type: string; year: number };
const fields: fc.Arbitrary<Fields> = fc.record({
  title: text,
  texts: fc.array(text, { minLength: 1, maxLength: 3 }),
  keys: fc.subarray(['all', 'unit:1', 'unit:2'], { minLength: 1 }),
  type: fc.constantFrom('Kế hoạch', 'Thông báo'),
  year: fc.constantFrom(2025, 2026),
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

it('finds among a few documents what the index finds of them, for every reader and filter', async () => {
  const find = searchAmong(archive);
  let hits = 0;
  await fc.assert(
    fc.asyncProperty(
      text,
      fc.subarray(['all', 'unit:1', 'unit:2', 'unit:3']),
      fc.subarray(['Kế hoạch', 'Thông báo']),
      fc.subarray(['2025', '2026']),
      async (q, keys, type, year) => {
        const query = parseQuery({ q: [q], type, year });
        const { ranked, capped } = await findRanked(engine, query, { keys });
        fc.pre(!capped); // then the index says less
        const found = await find(query, { keys });
        hits += found.length;
        expect(found.sort()).toEqual(ranked.map(({ documentId }) => documentId).sort());
      },
    ),
    { seed: SEED, numRuns: 150 },
  );
  expect(hits).toBeGreaterThan(500);
});

it('finds a document however many others match better', async () => {
  const late = indexed(
    { title: 'x', texts: ['hồ sơ số kênh'], keys: ['all'], type: 'Kế hoạch', year: 2026 },
    500,
  );
  const query = parseQuery({ q: ['hồ sơ lưu trữ số hóa'] });
  expect(await searchAmong([late])(query, { keys: ['all'] })).toEqual([late.documentId]);
  expect(await searchAmong([late])(query, { keys: ['unit:1'] })).toEqual([]);
  expect(await searchAmong([late])(query, { keys: [] })).toEqual([]);
});
