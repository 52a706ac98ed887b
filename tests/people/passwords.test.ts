import { parseOptions } from '@node-rs/argon2';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { delayAfter } from '../../src/people/delay.ts';
import { deviceOf } from '../../src/people/device.ts';
import { hashPassword, isPassword, passwordProblem } from '../../src/people/passwords.ts';

describe('a password', () => {
  it('is kept as argon2id at the cost that OWASP recommends', async () => {
    const hash = await hashPassword('cầu Trường Tiền');

    expect(hash).toMatch(/^\$argon2id\$/);
    expect(parseOptions(hash)).toMatchObject({ memoryCost: 19_456, timeCost: 2, parallelism: 1 });
    expect(hash).not.toBe(await hashPassword('cầu Trường Tiền'));
  });

  it('is told from another', async () => {
    const hash = await hashPassword('cầu Trường Tiền');

    expect(await isPassword('cầu Trường Tiền', hash)).toBe(true);
    expect(await isPassword('cầu Trường Tiên', hash)).toBe(false);
    expect(await isPassword('', hash)).toBe(false);
  });

  it('costs as much to check for nobody as for somebody', async () => {
    const hash = await hashPassword('cầu Trường Tiền');
    const fastest = { known: Number.POSITIVE_INFINITY, nobody: Number.POSITIVE_INFINITY };
    for (let round = 0; round < 10; round++)
      for (const who of ['known', 'nobody'] as const) {
        const begun = performance.now();
        expect(await isPassword('sai', who === 'known' ? hash : null)).toBe(false);
        fastest[who] = Math.min(fastest[who], performance.now() - begun);
      }

    // A check that is left out takes a thousandth; the rest of the room is for a busy machine.
    expect(fastest.nobody / fastest.known).toBeGreaterThan(0.4);
    expect(fastest.nobody / fastest.known).toBeLessThan(2.5);
  });

  const person = { login: 'khue.pn', name: 'Phạm Ngọc Khuê' };

  it.each([
    ['ngắn', 'ít nhất 10 ký tự'],
    ['123456789', 'ít nhất 10 ký tự'],
    ['1234567890', 'chữ cái'],
    ['aaaaaaaaaaaaaa', 'quá ít ký tự'],
    ['khue.pn2026', 'tên đăng nhập'],
    ['PHAMNGOCKHUE', 'tên đăng nhập'],
    ['Phạm Ngọc Khuê 1990', 'tên đăng nhập'],
    ['khue123456', 'tên đăng nhập'],
    ['KhuePham@1990', 'tên đăng nhập'],
    ['Mật khẩu 123', 'phổ biến'],
    ['M@tkh4u2025', 'phổ biến'],
    ['P@ssw0rd1!', 'phổ biến'],
    ['Hà Nội - hà nội', 'phổ biến'],
    ['anhyeuem1402', 'phổ biến'],
    ['ThànhỦy@2025', 'phổ biến'],
    ['vanphong-thanhuy', 'phổ biến'],
    ['motbabonnam', 'phổ biến'],
    ['Password@2026', 'phổ biến'],
    ['qwertyuiop', 'phổ biến'],
    ['x'.repeat(100) + 'abcde'.repeat(30), 'dài quá'],
  ])('%j is refused with a reason', (password, reason) => {
    expect(passwordProblem(password, person)).toContain(reason);
  });

  it.each([
    'sông Hương chảy chậm',
    'Tr0i.nang.dep',
    'hà nội mùa vắng những cơn mưa',
    'пароль длинный',
  ])('%j will do', (password) => {
    expect(passwordProblem(password, person)).toBeUndefined();
  });

  it('may be anything typed, without failing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (password) => {
        const problem = passwordProblem(password, person);
        expect(problem === undefined || problem.endsWith('.')).toBe(true);
      }),
    );
  });
});

describe('the delay after failures', () => {
  it('is none for three, then doubles up to five minutes, and is an hour from twenty on', () => {
    expect([0, 1, 2, 3, 4, 5, 11, 12, 19, 20, 1000].map(delayAfter)).toEqual([
      0, 0, 0, 1, 2, 4, 256, 300, 300, 3600, 3600,
    ]);
  });
});

describe('the name of a device', () => {
  it.each([
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0',
      'Edge trên Windows',
    ],
    [
      'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36',
      'Chrome trên Android',
    ],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18 Safari/605.1.15',
      'Safari trên macOS',
    ],
    ['curl/8', ''],
    [undefined, ''],
  ])('%s', (userAgent, name) => expect(deviceOf(userAgent)).toBe(name));
});
