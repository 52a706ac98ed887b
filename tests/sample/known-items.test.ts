import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { readManifest } from '../../scripts/sample/manifest.ts';

type Item = { query: string; number: string; issuedOn: string };

const file = new URL('../data/known-items.tsv', import.meta.url);
const items: Item[] = parse(readFileSync(file, 'utf8'), {
  columns: true,
  delimiter: '\t',
  quote: null,
});

describe('the known items', () => {
  it('are at least sixty, each asked once and many without accents', () => {
    expect(items.length).toBeGreaterThanOrEqual(60);
    expect(new Set(items.map((item) => item.query)).size).toBe(items.length);
    const plain = items.filter(({ query }) => query.normalize('NFD').length === query.length);
    expect(plain.length).toBeGreaterThanOrEqual(25);
  });

  it('expect documents that the sample archive holds', () => {
    const held = new Set(readManifest().map((row) => `${row.number} ${row.issuedOn}`));
    const missing = items.filter(({ number, issuedOn }) => !held.has(`${number} ${issuedOn}`));
    expect(missing).toEqual([]);
  });
});
