import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Way, wayAsText, wayFrom, waysFrom } from '../../src/formats/authority/decided.ts';
import { recipientFaults } from '../../src/formats/authority/recipients.ts';

const CITY = ['Thành ủy Lục Đầm', 'Thành ủy'];
const faults = (
  text: string,
  recipients: string[],
  addressees: string[] = [],
  issuer: string[] = CITY,
) =>
  recipientFaults({ text, recipients, addressees, issuer }).map(
    ({ kind, name }) => `${kind}: ${name}`,
  );

const PLAN = 'KẾ HOẠCH\nvề số hóa hồ sơ\n';
const KEPT = '- Lưu Văn phòng Thành ủy.';
const BTC = 'Ban Tổ chức Thành ủy chủ trì rà soát biên chế, hoàn thành trước ngày 15/12/2026.';
const KIM = 'Đảng ủy phường Bến Gỗ chủ trì số hóa hồ sơ, hoàn thành trước ngày 15/12/2026.';
const STC = 'Sở Tài chính chủ trì bố trí kinh phí, hoàn thành trước ngày 15/12/2026.';
const OFFICE = 'Văn phòng Thành ủy chủ trì theo dõi, đôn đốc việc thực hiện.';
const UNION = 'Liên đoàn Lao động thành phố chủ trì vận động đoàn viên.';
const WARD = 'Ủy ban nhân dân phường Bến Gỗ chủ trì giải phóng mặt bằng.';

// Each judged by hand before the rule was run on it: who has the paper to do its work, and who has not.
const judged: [string, string, string[], string[], string[]][] = [
  ['named as the text names it', BTC, ['- Ban Tổ chức Thành ủy;', KEPT], [], []],
  ['named with the city', BTC, ['- Ban Tổ chức Thành ủy Lục Đầm;', KEPT], [], []],
  ['named short', BTC, ['- Ban Tổ chức;', KEPT], [], []],
  ['not named', BTC, ['- Thường trực Thành ủy;', KEPT], [], ['not named: Ban Tổ chức Thành ủy']],
  ['of its class', BTC, ['- Các cơ quan tham mưu, giúp việc Thành ủy;', KEPT], [], []],
  ['of its class, otherwise said', BTC, ['- Các ban Thành ủy, Ủy ban Kiểm tra;', KEPT], [], []],
  [
    'of another class',
    BTC,
    ['- Các đảng ủy trực thuộc Thành ủy;', KEPT],
    [],
    ['not named: Ban Tổ chức Thành ủy'],
  ],
  ['in a list with one head', BTC, ['- Các ban: Tổ chức, Nội chính;', KEPT], [], []],
  ['addressed', BTC, ['- Như trên;', KEPT], ['Kính gửi: Ban Tổ chức Thành ủy'], []],
  [
    'only for information',
    BTC,
    ['- Ban Tổ chức Thành ủy (để báo cáo);', KEPT],
    [],
    ['for information: Ban Tổ chức Thành ủy'],
  ],
  [
    'only to know',
    BTC,
    ['- Ban Tổ chức Thành ủy (để biết);', KEPT],
    [],
    ['for information: Ban Tổ chức Thành ủy'],
  ],
  ['to do it', BTC, ['- Ban Tổ chức Thành ủy (để thực hiện);', KEPT], [], []],
  ['a ward by name', KIM, ['- Đảng ủy phường Bến Gỗ;', KEPT], [], []],
  ['a ward by its class', KIM, ['- Các đảng ủy trực thuộc Thành ủy;', KEPT], [], []],
  ['a ward by another class', KIM, ['- Các cấp ủy trực thuộc;', KEPT], [], []],
  ['a ward in a list with one head', KIM, ['- Các đảng ủy phường: Bến Gỗ, Cổng Đá;', KEPT], [], []],
  [
    'another ward',
    KIM,
    ['- Đảng ủy phường Cổng Đá;', KEPT],
    [],
    ['not named: Đảng ủy phường Bến Gỗ'],
  ],
  ['a department by name', STC, ['- Sở Tài chính;', KEPT], [], []],
  ['departments in a list', STC, ['- Các Sở: Nội vụ, Tài chính;', KEPT], [], []],
  ['departments by class', STC, ['- Các sở, ban, ngành thành phố;', KEPT], [], []],
  ['another department', STC, ['- Sở Nội vụ;', KEPT], [], ['not named: Sở Tài chính']],
  ['the office keeps the paper', OFFICE, ['- Các đảng ủy trực thuộc;', KEPT], [], []],
  [
    'an office that keeps none',
    OFFICE,
    ['- Các đảng ủy trực thuộc;'],
    [],
    ['not named: Văn phòng Thành ủy'],
  ],
  [
    'the union among the organisations',
    UNION,
    ['- Mặt trận Tổ quốc và các tổ chức chính trị - xã hội;', KEPT],
    [],
    [],
  ],
  [
    'the union alone',
    UNION,
    ['- Thường trực Thành ủy;', KEPT],
    [],
    ['not named: Liên đoàn Lao động thành phố'],
  ],
  ['a ward’s administration, short', WARD, ['- UBND phường Bến Gỗ;', KEPT], [], []],
  ['administrations by class', WARD, ['- Ủy ban nhân dân các phường, xã;', KEPT], [], []],
  ['everybody concerned', STC, ['- Các cơ quan, đơn vị liên quan;', KEPT], [], []],
  [
    'the head of a body',
    'Giám đốc Sở Y tế chủ trì kiểm tra các trạm y tế.',
    ['- Sở Y tế;', KEPT],
    [],
    [],
  ],
  [
    'a class is nobody by name',
    'Các cơ quan, đơn vị chủ trì rà soát hồ sơ của mình.',
    ['- Thường trực;', KEPT],
    [],
    [],
  ],
  [
    'the issuer itself',
    'Thành ủy chỉ đạo, Ban Thường vụ Thành ủy chủ trì tổ chức thực hiện.',
    ['- Ban Bí thư (để báo cáo);', KEPT],
    [],
    [],
  ],
  [
    'two, one of them named',
    `${BTC}\n${STC}`,
    ['- Ban Tổ chức Thành ủy;', KEPT],
    [],
    ['not named: Sở Tài chính'],
  ],
  [
    'told once',
    `${STC}\nSở Tài chính chủ trì tổng hợp, báo cáo.`,
    ['- Thường trực;', KEPT],
    [],
    ['not named: Sở Tài chính'],
  ],
  ['by first letters', BTC, ['- BTCTU, BTGDVTU;', KEPT], [], []],
  ['a department by first letters', STC, ['- Sở NV, Sở TC;', KEPT], [], []],
  ['other first letters', STC, ['- Sở NV;', KEPT], [], ['not named: Sở Tài chính']],
  ['wards in any order', KIM, ['- Đảng ủy các phường, xã;', KEPT], [], []],
  ['wards counted', KIM, ['- 45 đảng ủy xã, phường;', KEPT], [], []],
  ['what the registry keeps', OFFICE, ['- Các đảng ủy;', '- Lưu: VT, TH.'], [], []],
  ['no list at all is another finding', BTC, [], [], []],
];

describe('recipients and tasks', () => {
  it.each(judged)('%s', (_what, text, recipients, addressees, expected) => {
    expect(faults(PLAN + text, recipients, addressees)).toEqual(expected);
  });

  it('takes "Như Điều 2" for those whom the article names, and misses an article', () => {
    const decision = `QUYẾT ĐỊNH\nĐiều 1. Giao Sở Tài chính chủ trì bố trí kinh phí.\nĐiều 2. Sở Tài chính, Ban Tổ chức Thành ủy chịu trách nhiệm thi hành.`;

    expect(faults(decision, ['- Như Điều 2;', KEPT])).toEqual([]);
    expect(faults(decision, ['- Như Điều 3;', '- Sở Tài chính;', KEPT])).toEqual([
      'no such article: Như Điều 3',
    ]);
  });

  it('asks nothing of a report, which tells what others do', () => {
    expect(faults(`BÁO CÁO\n${STC}`, ['- Thường trực Thành ủy;', KEPT])).toEqual([]);
  });

  it('is less sure of a department whose administration gets a Party paper', () => {
    const [one] = recipientFaults({
      ...{ text: PLAN + STC, addressees: [], issuer: CITY },
      recipients: ['- Đảng ủy Ủy ban nhân dân thành phố;', KEPT],
    });
    expect(one).toMatchObject({ name: 'Sở Tài chính', certainty: 'open' });
  });

  it('never fails, whatever stands there', () => {
    const piece = fc.constantFrom(
      ...[...'Điều 12. ;,-|()\n\t“”:…'],
      'Như Điều ',
      'Sở ',
      'Ban ',
      'Lưu',
      BTC,
    );
    const any = fc.array(piece, { maxLength: 30 }).map((all) => all.join(''));
    fc.assert(
      fc.property(any, any, any, (text, line, other) => {
        expect(Array.isArray(faults(PLAN + text, [line, other], [other]))).toBe(true);
      }),
    );
  });

  it('never misses a body for one more recipient', () => {
    for (const [, text, recipients, addressees] of judged) {
      const before = faults(PLAN + text, recipients, addressees);
      const more = recipients.length === 0 ? [] : [...recipients, '- Hội Nông dân thành phố.'];
      const after = faults(PLAN + text, more, addressees);
      expect(after.every((one) => before.includes(one))).toBe(true);
    }
  });
});

describe('a way to sign, as an administrator types it', () => {
  it('reads what it writes', () => {
    const words = fc.constantFrom('T/M BAN THƯỜNG VỤ', 'K/T TRƯỞNG BAN', 'BÍ THƯ', 'PHÓ BÍ THƯ');
    const way: fc.Arbitrary<Way> = fc.record({
      authority: fc.oneof(fc.constant(''), words),
      positions: fc.array(words, { maxLength: 3 }),
    });
    fc.assert(
      fc.property(way, (one) => {
        expect(wayFrom(wayAsText(one))).toEqual(one);
      }),
    );
  });

  it('passes over lines that say nothing', () => {
    expect(waysFrom('\n | \n T/M  ĐẢNG ỦY | BÍ THƯ ; \n')).toEqual([
      { authority: 'T/M ĐẢNG ỦY', positions: ['BÍ THƯ'] },
    ]);
  });
});
