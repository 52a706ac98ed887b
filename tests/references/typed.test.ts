import { describe, expect, it } from 'vitest';
import { referencesByLine } from '../../src/references/by-line.ts';
import { typedDigits, typedPaper } from '../../src/references/typed.ts';

describe('a paper as somebody types it into a box', () => {
  it.each([
    ['so 12 bc vptu nam 2027', { numberKey: '12-bc/vptu', year: 2027 }],
    ['quyết định số 412 qđ/tw', { numberKey: '412-qd/tw', types: ['Quyết định'] }],
    ['Quy dinh so 412-QD-TW.docx', { numberKey: '412-qd/tw', types: ['Quy định'] }],
    ['nghị định 31/2027', { number: '31', types: ['Nghị định'], year: 2027 }],
    ['ND31/2027', { number: '31', types: ['Nghị định'], year: 2027 }],
    ['luật 118/2027', { number: '118', types: ['Luật'], year: 2027 }],
    ['2027-CV-1400-2027_daky.pdf', { number: '1400', types: ['Công văn'], year: 2027 }],
    ['kl 226', { number: '226', types: ['Kết luận'] }],
    ['nq57 bct', { number: '57', types: ['Nghị quyết'] }], // no letter of a body BCT
    ['NQ57-BCT', { number: '57', types: ['Nghị quyết'] }],
    ['nghị quyết 57/BCT', { number: '57', types: ['Nghị quyết'] }],
    ['công văn 57/BCT', { numberKey: '57/bct' }],
    ['KL.226', { number: '226', types: ['Kết luận'] }],
    ['03-TTr', { number: '03', types: ['Tờ trình'] }],
    ['luat dat dai 2024', { nameKey: 'luat dat dai', year: 2024 }],
    ['nghị quyết đại hội XIV', { nameKey: 'nghi quyet dai hoi xiv' }],
  ])('is understood: %s', (typed, called) => {
    expect(typedPaper(typed)?.called).toMatchObject(called);
  });

  it.each(['báo cáo 6/2027', 'kế hoạch 5 năm', 'tháng 10/2027', 'giai đoạn 2025-2030', 'họp 24/7'])(
    'is not seen in "%s"',
    (typed) => {
      expect(typedPaper(typed)).toBeUndefined();
    },
  );

  it('may be its digits alone where only numbers are asked', () => {
    expect(typedDigits('số 42')?.called).toEqual({ written: 'số 42', number: '42' });
    expect(typedDigits('42 trang')).toBeUndefined();
  });
});

it('reads a line that is a number alone as people type it, and places it in the text as given', () => {
  const text = 'Sổ: 15 nq tu\nHọp với 16 đồng chí.\n\u00a0số 20 qđ tw;\n01/KHCN\n'.normalize('NFD');

  const found = referencesByLine(text);

  expect(found.map(({ canonical }) => canonical)).toEqual(['15-NQ/TU', '20-QĐ/TW']);
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(
    found.map((one) => one.text),
  );
  expect(found.map((one) => one.text.normalize('NFC'))).toEqual(['15 nq tu', '20 qđ tw']);
});
