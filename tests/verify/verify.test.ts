import { expect, it } from 'vitest';
import { verify } from '../../src/verify/verify.ts';
import { describeWithData } from '../support/test-data.ts';
import { handWritten } from './hand-written.ts';
import { type Case, supportedCases } from './supported.ts';

const SOURCE = new Map([
  [
    'S1',
    'Mỗi nhiệm vụ được gia hạn không quá một lần. Chánh Văn phòng Thành ủy quyết định gia hạn không quá 05 ngày làm việc.',
  ],
  [
    'S2',
    'Tổng mức đầu tư 96,4 tỷ đồng, gồm xây lắp 68,9 tỷ đồng; khởi công trước ngày 30 tháng 11 năm 2026.',
  ],
]);
const one = (
  text: string,
  kind: 'quoted' | 'paraphrased' | 'computed' | 'judgement',
  sources: string[],
) => verify([{ text, kind, sources }], SOURCE)[0];

it('refuses a source that is not there, and none at all', () => {
  expect(one('Mỗi nhiệm vụ được gia hạn không quá một lần.', 'quoted', ['S9'])).toEqual({
    supported: false,
    problems: [{ kind: 'token', found: 'S9' }],
  });
  expect(one('Được gia hạn một lần.', 'paraphrased', [])?.supported).toBe(false);
  expect(one('Nên rút ngắn thời hạn.', 'judgement', [])?.supported).toBe(true);
});

it('takes a quotation whose spaces, quotes, tone places and line ends differ', () => {
  const source = new Map([['S', 'Cơ quan được  giao “chủ trì” hoà giải\nphải báo cáo.']]);
  const said = 'Cơ quan được giao "chủ trì" hòa giải phải báo cáo';
  expect(verify([{ text: said, kind: 'quoted', sources: ['S'] }], source)[0]?.problems).toEqual([]);
});

it('refuses a quotation that leaves out what turns it round', () => {
  const source = new Map([
    ['S', 'Cán bộ không được nhận quà. Thời hạn tối đa 15 ngày; hỗ trợ 15% chi phí.'],
  ]);
  const problems = (text: string) =>
    verify([{ text, kind: 'quoted', sources: ['S'] }], source)[0]?.problems.map(({ kind }) => kind);
  expect(problems('được nhận quà')).toEqual(['negation']);
  expect(problems('15 ngày')).toEqual(['word']);
  expect(problems('hỗ trợ 15')).toEqual(['number']);
});

it('reads figures and days however they are written', () => {
  expect(
    one('Gia hạn tối đa năm ngày làm việc do Chánh Văn phòng Thành ủy quyết định.', 'paraphrased', [
      'S1',
    ])?.problems,
  ).toEqual([]);
  expect(
    one('Khởi công trước 30/11/2026, tổng mức đầu tư 96,4 tỷ đồng.', 'paraphrased', ['S2'])
      ?.problems,
  ).toEqual([]);
  expect(one('Khởi công trước ngày 30/12/2026.', 'paraphrased', ['S2'])?.problems[0]).toMatchObject(
    { kind: 'date', expected: 'ngày 30 tháng 11 năm 2026' },
  );
});

it('lets a computed sentence say what two figures make, and nothing else', () => {
  expect(one('Phần còn lại là 27,5 tỷ đồng.', 'computed', ['S2'])?.problems).toEqual([]);
  expect(one('Phần còn lại là 29,5 tỷ đồng.', 'computed', ['S2'])?.supported).toBe(false);
});

it.each(handWritten)('says of "$text" what is changed', ({ text, source, kinds }) => {
  const [verdict] = verify(
    [{ text, kind: 'paraphrased', sources: ['S'] }],
    new Map([['S', source]]),
  );
  const found = verdict?.problems.map(({ kind }) => kind) ?? [];
  if (kinds.length === 0) expect(found).toEqual([]);
  else expect(found.some((kind) => kinds.includes(kind))).toBe(true);
});

describeWithData('one thing changed in sentences of public texts', () => {
  const caught = (cases: Case[], kind: Case['kind'], changes: (Case['change'] | undefined)[]) => {
    const own = cases.filter((one) => one.kind === kind && changes.includes(one.change));
    expect(own.length).toBeGreaterThan(30);
    const refused = own.filter(
      ({ text, source }) =>
        !verify([{ text, kind, sources: ['S'] }], new Map([['S', source]]))[0]?.supported,
    );
    return refused.length / own.length;
  };

  it.each([0, 1] as const)('is caught in half %i of them', (half) => {
    const cases = supportedCases(half);
    const all: Case['change'][] = ['digit', 'date', 'document', 'negation', 'organ', 'word'];

    expect(caught(cases, 'quoted', all)).toBe(1);
    expect(caught(cases, 'quoted', [undefined])).toBeLessThanOrEqual(0.02);
    for (const change of ['digit', 'date', 'document', 'negation'] as const)
      expect(caught(cases, 'paraphrased', [change]), change).toBeGreaterThanOrEqual(0.99);
    expect(caught(cases, 'paraphrased', ['organ'])).toBeGreaterThanOrEqual(0.9);
    expect(caught(cases, 'paraphrased', [undefined])).toBeLessThanOrEqual(0.02);
  });
});
