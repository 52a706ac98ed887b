import { describe, expect, it } from 'vitest';
import { readEffect } from '../../src/relations/effect.ts';

const SIGNED = '2031-01-10';

describe('when a text says that it holds', () => {
  it.each([
    ['Quy định này có hiệu lực kể từ ngày 01/7/2031.', '2031-07-01', undefined],
    [
      'Điều 9. Thông tư này có hiệu lực thi hành từ ngày 15 tháng 8 năm 2031.',
      '2031-08-15',
      undefined,
    ],
    ['Quyết định này có hiệu lực kể từ ngày ký.', SIGNED, undefined],
    ['1. Nghị định này có hiệu lực thi hành kể từ ngày ký ban hành.', SIGNED, undefined],
    [
      'Thông tư này có hiệu lực thi hành sau 45 ngày, kể từ ngày ký ban hành.',
      '2031-02-24',
      undefined,
    ],
    ['Quyết định này có hiệu lực sau mười ngày kể từ ngày ký.', '2031-01-20', undefined],
    ['Nghị quyết này có hiệu lực từ ngày ký đến hết ngày 31/12/2032.', SIGNED, '2032-12-31'],
    ['Thông tư này hết hiệu lực kể từ ngày 01/3/2033.', undefined, '2033-02-28'],
    ['Quyết định này có hiệu lực sau 30 ngày kể từ ngày đăng Công báo.', undefined, undefined],
    ['Thông tư số 11/2029/TT-BYT có hiệu lực từ ngày 01/7/2031.', undefined, undefined],
    [
      'Hồ sơ nộp trước ngày Quy định này có hiệu lực từ ngày 01/7/2031 thì giữ.',
      undefined,
      undefined,
    ],
    ['“Quyết định này có hiệu lực từ ngày 01/7/2031.”', undefined, undefined],
    ['Quyết định này có hiệu lực từ ngày 31/02/2031.', undefined, undefined],
  ])('"%s" from %s to %s', (text, effectiveOn, expiresOn) => {
    const { sentence: _, ...days } = readEffect(text, SIGNED);
    expect(days).toEqual({
      ...(effectiveOn ? { effectiveOn } : {}),
      ...(expiresOn ? { expiresOn } : {}),
    });
  });

  it('knows no day of signing unless it is told', () => {
    expect(readEffect('Quyết định này có hiệu lực kể từ ngày ký.')).toEqual({});
  });

  it('shows the sentence that says so', () => {
    const text = 'Điều 1. Tên.\nĐiều 2. Quy định này có hiệu lực từ ngày 01/7/2031.\nHết.';
    expect(readEffect(text).sentence).toBe('Điều 2. Quy định này có hiệu lực từ ngày 01/7/2031.');
  });
});
