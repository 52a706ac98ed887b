import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gate } from '../../src/ingest/gate.ts';
import { openHeaders, openNames, secretHeaders, secretNames } from './gate-cases.ts';

const fileName = '12-BC-TU.docx';

describe('the secrecy gate', () => {
  it.each(secretNames)('refuses the name %s as %s', (name, level) => {
    expect(gate({ fileName: name })).toMatchObject({ pass: false, level, where: 'file name' });
  });

  it.each(openNames)('lets the name "%s" pass', (name) => {
    expect(gate({ fileName: name })).toEqual({ pass: true });
  });

  it.each(secretHeaders)('refuses the header %j as %s', (headerText, level) => {
    expect(gate({ fileName, headerText })).toMatchObject({ pass: false, level, where: 'header' });
  });

  it.each(openHeaders)('lets the header %j pass', (headerText) => {
    expect(gate({ fileName, headerText })).toEqual({ pass: true });
  });

  it.each([
    ['Mật', 'Mật'],
    ['mat', 'Mật'],
    ['MẬT', 'Mật'],
    ['Độ mật: Mật', 'Mật'],
    ['M Ậ T', 'Mật'],
    ['Tối mật', 'Tối mật'],
    ['toi mat', 'Tối mật'],
    ['Tuyệt mật (30 năm)', 'Tuyệt mật'],
    ['tuyet-mat', 'Tuyệt mật'],
  ])('refuses what was declared "%s"', (declared, level) => {
    expect(gate({ fileName, declared })).toMatchObject({ pass: false, level, where: 'declared' });
  });

  it.each([
    '',
    'Thường',
    'Không',
    'Không mật',
    'Không phải mật',
    'Bí mật nhà nước: không',
    'nội bộ',
  ])('lets what was declared "%s" pass', (declared) => {
    expect(gate({ fileName, declared })).toEqual({ pass: true });
  });

  it('names the level, the place, the law and what to do', () => {
    const refusal = gate({ fileName, headerText: 'THÀNH ỦY\nTỐI MẬT\nBÁO CÁO' });

    expect(refusal).toMatchObject({ level: 'Tối mật' });
    const sentence = refusal.pass ? '' : refusal.sentence;
    expect(sentence).toContain('“Tối mật”');
    expect(sentence).toContain('phần đầu trang 1');
    expect(sentence).toContain('Điều 5 Luật Bảo vệ bí mật nhà nước số 117/2025/QH15');
    expect(sentence).toContain('gỡ tệp khỏi máy này');
  });

  it('says nothing of the file name, which may itself be the secret', () => {
    const refusal = gate({ fileName: 'MAT_nhan-su-khoa-moi.docx' });

    expect(refusal.pass).toBe(false);
    expect(JSON.stringify(refusal)).not.toContain('nhan-su');
  });

  it('finds the label however it is framed, spaced, cased or stripped of accents', () => {
    const frame = fc.constantFrom(
      ['', ''],
      ['[', ']'],
      ['( ', ' )'],
      ['| ', ' |'],
      ['* ', ' *'],
      ['“', '”'],
    );
    const change = fc.constantFrom<(label: string) => string>(
      (label) => label,
      (label) => [...label].join(' '),
      (label) => label.replace(' ', '   '),
      (label) => label.normalize('NFD'),
      (label) => label.normalize('NFD').replace(/\p{M}/gu, ''),
    );
    const label = fc.constantFrom('MẬT', 'TỐI MẬT', 'TUYỆT MẬT');
    const above = fc.array(
      fc.constantFrom('THÀNH ỦY AN BÌNH', '*', 'Số 12-BC/TU', '-----', 'KHẨN'),
      {
        maxLength: 6,
      },
    );
    fc.assert(
      fc.property(above, frame, change, label, (lines, [left, right], changed, text) => {
        const headerText = [...lines, `${left}${changed(text)}${right}`, 'BÁO CÁO'].join('\n');

        expect(gate({ fileName, headerText })).toMatchObject({ pass: false, where: 'header' });
      }),
    );
  });

  it('never refuses for words after the beginning of the body', () => {
    const begin = fc.constantFrom(
      'Căn cứ Luật',
      'Kính gửi: các sở',
      'Điều 1. Phạm vi',
      'I. MỤC ĐÍCH',
      '1. Kết quả',
    );
    fc.assert(
      fc.property(
        begin,
        fc.array(fc.constantFrom('MẬT', 'Tối mật', 'TUYỆT MẬT', 'Độ mật: Mật')),
        (first, rest) => {
          const headerText = ['THÀNH ỦY', 'BÁO CÁO', first, ...rest].join('\n');

          expect(gate({ fileName, headerText })).toEqual({ pass: true });
        },
      ),
    );
  });

  it('answers in bounded time, whatever it is given', () => {
    const text = fc.string({ unit: 'binary', maxLength: 400 });
    fc.assert(
      fc.property(text, text, text, (name, declared, headerText) => {
        expect(typeof gate({ fileName: name, declared, headerText }).pass).toBe('boolean');
      }),
    );
    for (const piece of ['mật ', 'độ mật : ', '[ ', 'm a t\n', '(MAT', 'tuyet-']) {
      const long = piece.repeat(20_000);
      const start = performance.now();
      gate({ fileName: long.slice(0, 300), declared: long, headerText: long });
      expect(performance.now() - start).toBeLessThan(500);
    }
  });
});
