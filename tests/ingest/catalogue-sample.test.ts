import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ARCHIVE, readManifest } from '../../scripts/sample/manifest.ts';
import { type CatalogueFields, catalogue } from '../../src/ingest/catalogue/catalogue.ts';
import { extract } from '../../src/ingest/extract/extract.ts';
import type { Extracted } from '../../src/ingest/extract/extracted.ts';
import { gate } from '../../src/ingest/gate.ts';
import { cutPassages } from '../../src/ingest/passages/cut.ts';
import { fold } from '../../src/text/fold.ts';

type Read = {
  row: ReturnType<typeof readManifest>[number];
  extracted: Extracted;
  card: CatalogueFields;
};

describe('the sample archive, read without its file names', () => {
  const papers: Read[] = [];
  beforeAll(async () => {
    for (const row of readManifest()) {
      const extracted = await extract(
        new Uint8Array(readFileSync(join(ARCHIVE, row.file))),
        row.file,
      );
      if (extracted.pages[0]?.by === 'pending') continue; // scans are read by OCR
      papers.push({ row, extracted, card: catalogue(extracted, 'tep.pdf') });
    }
  });

  it.each(['number', 'type', 'issuer', 'issuedOn', 'signer'] as const)(
    'has the %s that its author gave it, on every paper',
    (field) => {
      expect(papers.length).toBeGreaterThan(80);
      const wrong = papers.filter(({ row, card }) => card[field] !== row[field]);
      expect(wrong.map(({ row, card }) => [row.file, card[field], row[field]])).toEqual([]);
    },
  );

  it('has the title that its author gave it', () => {
    const wrong = papers.filter(({ row, card }) => fold(card.title ?? '') !== fold(row.title));
    expect(wrong.map(({ row, card }) => [row.file, card.title])).toEqual([]);
  });

  it('passes the gate, for none of it is secret', () => {
    const refused = papers.filter(
      ({ row, extracted }) =>
        !gate({ fileName: row.file, headerText: extracted.pages[0]?.text ?? '' }).pass,
    );
    expect(refused.map(({ row }) => row.file)).toEqual([]);
  });

  it('has a header, a body and a signature in every paper, and no passage longer than a screen', () => {
    for (const { row, extracted } of papers) {
      const passages = cutPassages(extracted.pages);
      const kinds = new Set(passages.map(({ kind }) => kind));
      expect([row.file, kinds.has('header'), kinds.has('body'), kinds.has('signature')]).toEqual([
        row.file,
        true,
        true,
        true,
      ]);
      expect(Math.max(...passages.map(({ text }) => text.length))).toBeLessThanOrEqual(1_200);
    }
  });
});
