import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { readManifest } from '../../scripts/sample/manifest.ts';

type Item = { query: string; number: string; issuedOn: string };

const read = (name: string): Item[] =>
  parse(readFileSync(new URL(`../data/${name}`, import.meta.url), 'utf8'), {
    columns: true,
    delimiter: '\t',
    quote: null,
  });
const items = read('known-items.tsv');
const ofStaff = read('staff-items.tsv');

const CATALOGUED = ['02-NQ/TW 2026-03-17', '226-KL/TW 2025-12-11']; // asked of the staff's list

describe('the known items', () => {
  it('are at least sixty, each asked once and many without accents', () => {
    expect(items.length).toBeGreaterThanOrEqual(60);
    expect(new Set(items.map((item) => item.query)).size).toBe(items.length);
    const plain = items.filter(({ query }) => query.normalize('NFD').length === query.length);
    expect(plain.length).toBeGreaterThanOrEqual(25);
  });

  it('expect documents that the sample archive holds', () => {
    const filed = readManifest().map((row) => `${row.number} ${row.issuedOn}`);
    const held = new Set([...filed, ...CATALOGUED]);
    const missing = [...items, ...ofStaff].filter(
      ({ number, issuedOn }) => !held.has(`${number} ${issuedOn}`),
    );
    expect(missing).toEqual([]);
  });
});
