import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Unacceptable } from '../../src/errors.ts';
import { readPapers } from '../../src/ingest/known/paper.ts';
import { effectOf } from '../../src/ingest/known/plan.ts';
import { readTable } from '../../src/ingest/known/table.ts';
import { xlsxFile } from '../support/office-files.ts';

const HEAD = 'Số ký hiệu;Loại văn bản;Ngày ban hành;Trích yếu';
const papers = (rows: string) => readPapers(readTable(Buffer.from(`${HEAD}\n${rows}`)));

describe('the reading of a list', () => {
  it('gives a row or a sentence for every line, and never another failure', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom('15-NQ/TU', '"', '31/02/2024', 'Nghị quyết'),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 20 }), (rows) => {
        try {
          const text = [HEAD, ...rows.map((row) => row.join(';'))].join('\n');
          for (const row of readPapers(readTable(Buffer.from(text))))
            expect('problem' in row ? row.problem : row.numberKey).not.toBe('');
        } catch (error) {
          if (!(error instanceof Unacceptable)) throw error;
        }
      }),
    );
  });

  it('reads old Vietnamese letters', () => {
    const tcvn3 = Buffer.from(
      'Sè ký hiÖu;Lo¹i v¨n b¶n;Ngµy ban hµnh;TrÝch yÕu\n15-NQ/TU;NghÞ quyÕt;05/03/2024;vÒ ph¸t triÓn kinh tÕ biÓn vµ h¶i ®¶o cña thµnh phè\n',
      'latin1',
    );
    expect(readPapers(readTable(tcvn3))).toMatchObject([
      { type: 'Nghị quyết', issuedOn: '2024-03-05' },
    ]);
  });

  it('takes the type from the number where the list has none, and keeps number and type out of the title', () => {
    expect(
      papers(
        '15/KH-UBND;;05/03/2024;\n12/2024/NĐ-CP;Nghị định;2024-02-05;Nghị định số 12/2024/NĐ-CP về giá đất',
      ),
    ).toMatchObject([
      { type: 'Kế hoạch', title: 'Kế hoạch số 15/KH-UBND' },
      { title: 'về giá đất' },
    ]);
  });

  it('stops at a workbook that would swell, and at a list without end', () => {
    const long = 'x'.repeat(40 * 1024 * 1024);
    const rows = '<row><c t="s"><v>0</v></c></row>';

    expect(() => readTable(xlsxFile({ a: rows }, [long, long]))).toThrow(Unacceptable);
    expect(() => papers('15-NQ/TU;;;\n'.repeat(60_001))).toThrow('60.000 dòng');
    expect(() => readTable(new Uint8Array(17 * 1024 * 1024))).toThrow('16 MB');
  });
});

describe('what a row would do', () => {
  const held = { type: 'Quyết định', issuer: null, issuedOn: '2023-01-05', title: 'thu hồi đất' };
  const [row] = papers('15/QĐ-UBND;Quyết định;05/01/2024;thu hồi đất');
  if (!row || !('numberKey' in row)) throw new Error('no row');

  it('takes the same number of the next year for another paper', () => {
    expect(effectOf(row, [held])).toEqual({ effect: 'new' });
  });

  it('takes another day of the same year and title for a conflict', () => {
    const effect = effectOf(row, [{ ...held, issuedOn: '2024-05-01' }]);
    expect(effect).toMatchObject({
      effect: 'conflict',
      fields: [expect.stringContaining('01/5/2024')],
    });
  });

  it('lets one issuer bear the number of another', () => {
    const other = { ...held, issuer: 'UBND tỉnh Một', issuedOn: '2024-01-09', title: 'việc khác' };
    expect(effectOf({ ...row, issuer: 'UBND tỉnh Hai' }, [other])).toEqual({ effect: 'new' });
  });
});
