import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { catalogue } from '../../src/ingest/catalogue/catalogue.ts';
import { extract } from '../../src/ingest/extract/extract.ts';
import { gate } from '../../src/ingest/gate.ts';
import { cutPassages } from '../../src/ingest/passages/cut.ts';
import { truths } from '../data/catalogue-truths.ts';
import { lawRows, scoreOf } from '../support/catalogue-scores.ts';
import { describeWith } from '../support/services.ts';

const { testData } = readConfig();
const held = existsSync(testData) ? testData : undefined;

describeWith(held, 'TEST_DATA', 'real files', () => {
  describe.each(truths)('$file', ({ file, ...truth }) => {
    it('is read as people read it, passes the gate, and is cut without loss', async () => {
      const read = await extract(new Uint8Array(readFileSync(join(testData, file))), file);
      const [first] = read.pages;
      if (first?.by === 'pending') return expect(first.text).toBe('');

      expect(catalogue(read, 'tep.pdf')).toMatchObject(truth);
      expect(gate({ fileName: file, headerText: first?.text ?? '' })).toEqual({ pass: true });
      const letters = (text: string) => text.replace(/\s/g, '').length;
      const passages = cutPassages(read.pages);
      const kept = passages.reduce((sum, { text }) => sum + letters(text), 0);
      expect(kept).toBe(read.pages.reduce((sum, { text }) => sum + letters(text), 0));
    });
  });
});

describeWith(held, 'TEST_DATA', 'the header of 282 laws, decrees and circulars', () => {
  it('gives number, type, issuer and date right in more than 95 of 100 that print them', () => {
    const rows = lawRows(testData);
    const scores = scoreOf(rows);

    expect(rows.length).toBeGreaterThan(250);
    for (const [field, { share }] of Object.entries(scores))
      expect([field, share > 0.95]).toEqual([field, true]);
  });

  it('never refuses one of them as secret', () => {
    const refused = lawRows(testData).filter(
      ({ text, doc_no }) =>
        !gate({ fileName: `${doc_no}.docx`, headerText: text.slice(0, 4_000) }).pass,
    );

    expect(refused.map(({ doc_no }) => doc_no)).toEqual([]);
  });
});
