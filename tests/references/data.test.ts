import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { findReferences } from '../../src/references/find.ts';
import { parseNumber } from '../../src/references/number.ts';
import { describeWith } from '../support/services.ts';
import { describeWithData } from '../support/test-data.ts';

const folder = join(readConfig().testData, 'references');
type Row = { doc_no: string };
const linesOf = (name: string) => readFileSync(join(folder, name), 'utf8').trim().split('\n');

const registers = join(readConfig().testData, 'metadata_lists');

describeWithData('registers that clerks have kept', () => {
  it.each(['binhduong_2014_2022.csv', 'congbao.csv'])(
    'have at least 99 of 100 numbers recognised from the number alone: %s',
    (name) => {
      const rows = parse(readFileSync(join(registers, name)), { columns: true }) as Row[];
      const numbers = rows.map(({ doc_no }) => doc_no).filter(Boolean);
      const read = numbers.filter((number) => parseNumber(number));
      expect(numbers.length).toBeGreaterThan(3_000);
      expect(read.length / numbers.length).toBeGreaterThan(0.99);
    },
  );
});

describeWith(
  existsSync(folder) ? folder : undefined,
  'TEST_DATA',
  'numbers met in the country',
  () => {
    it('are all found, with their family, alone and in a sentence', () => {
      const cases = linesOf('positives.tsv')
        .slice(1)
        .map((line) => line.split('\t'));
      expect(cases.length).toBeGreaterThan(60);
      for (const [written = '', family] of cases) {
        const families = (text: string) =>
          findReferences(text).map((found) => [found.text, found.family]);
        expect(families(written)).toEqual([[written, family]]);
        expect(families(`Theo ${written} ngày 01/02/2026`)).toEqual([[written, family]]);
        expect(parseNumber(written)?.family).toBe(family);
      }
    });

    it('are printed in the one form that was judged for each', () => {
      const judged = readFileSync('tests/references/canonical.tsv', 'utf8').trim().split('\n');
      expect(judged.map((line) => line.split('\t').slice(0, 2).join('\t'))).toEqual(
        linesOf('positives.tsv'),
      );
      for (const [text = '', , canonical] of judged.slice(1).map((line) => line.split('\t'))) {
        expect(findReferences(text).map((found) => found.canonical)).toEqual([canonical]);
        expect(parseNumber(text)?.canonical).toBe(canonical);
      }
    });

    it('are not seen where there are none', () => {
      const texts = linesOf('negatives.txt');
      expect(texts.length).toBeGreaterThan(20);
      for (const text of texts) expect([text, findReferences(text)]).toEqual([text, []]);
    });
  },
);
