import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/ingest/catalogue/catalogue.ts';
import { papers } from './catalogue-papers.ts';

const read = (text: string, fileName = 'tep.docx') => catalogue({ pages: [{ text }] }, fileName);

const header = (
  number: string,
  date = 'An Bình, ngày 05 tháng 3 năm 2026',
  left = 'THÀNH ỦY AN BÌNH\n*',
) =>
  `${left}\n${number}\nĐẢNG CỘNG SẢN VIỆT NAM\n${date}\nKẾ HOẠCH\nkiểm tra năm 2026\n-----\nCăn cứ Điều lệ Đảng;\n1. Việc.`;

describe('the catalogue card of', () => {
  it.each(papers)('$name', ({ text, fileName, fields }) => {
    expect(read(text, fileName)).toMatchObject(fields);
  });

  it('an annex: neither issuer nor signer, for both are of another paper', () => {
    const annex = papers.find(({ fields }) => fields.type === 'Phụ lục');

    const card = read(annex?.text ?? '', annex?.fileName);

    expect(card.number).toBeUndefined();
    expect(card.issuer).toBeUndefined();
    expect(card.signer).toBeUndefined();
  });
});

describe('the number of the document itself', () => {
  it('is never one that the body, the title or the gazette cites', () => {
    const text = header('Số      -KH/TU').replace(
      '1. Việc.',
      'Số 99-KL/TU ngày 01/01/2020 của Tỉnh ủy\n1. Việc.',
    );

    expect(read(`12 CÔNG BÁO/Số 1093 + 1094/Ngày 21-11-2026\n${text}`)).toMatchObject({
      numberState: 'unreadable',
    });
    expect(read(text).number).toBeUndefined();
  });

  it.each([
    ['Số 05-KH/TU', '05-KH/TU'],
    ['Số: 05 - KH/TU', '05-KH/TU'],
    ['Sô 05-KH/TU', '05-KH/TU'],
    ['Sé: 05-KH/TU', '05-KH/TU'],
    ['Số:05-KH/TU', '05-KH/TU'],
    ['S6 O5-KH/TU', '05-KH/TU'],
    ['Số 05-KH/TƯ', '05-KH/TƯ'],
    ['05-KH/TU', '05-KH/TU'],
  ])('is read from "%s"', (line, number) => {
    expect(read(header(line))).toMatchObject({ number, numberState: 'read' });
  });

  it('is unreadable where the header leaves it blank and nothing else says it', () => {
    for (const blank of ['Số -KH/TU', 'Số:       /KH-TU', 'Số ....-KH/TU', 'Số:']) {
      const card = read(header(blank));
      expect([blank, card.numberState, card.number]).toEqual([blank, 'unreadable', undefined]);
    }
  });

  it('is proposed from a file name that goes with the printed code, and only then', () => {
    expect(read(header('Số   -KH/TU'), 'KH_173_kiem-tra.pdf')).toMatchObject({
      numberState: 'unreadable',
      number: '173-KH/TU',
    });
    expect(read(header('Số   -KH/TU'), 'BC_173_kiem-tra.pdf').number).toBeUndefined();
    expect(read(header('Số   -KH/TU'), 'tham-muu-theo-57-NQ-TW.pdf').number).toBeUndefined();
  });

  it('is believed from a file name that spells out the printed type and organ', () => {
    expect(read(header('Số   -KH/TU'), '173-KH-TU kiểm tra.pdf')).toMatchObject({
      numberState: 'read',
      number: '173-KH/TU',
      numberKey: '173-kh/tu',
    });
  });

  it('is taken from the picture of the header where the text leaves it blank', () => {
    const pages = [{ text: header('Số   -KH/TU', 'An Bình, ngày    tháng    năm 2026') }];

    const filled = catalogue({ pages, headerText: header('Số 31-KH/TU') }, 'a.pdf');
    const another = catalogue({ pages, headerText: header('Số 31-BC/TU') }, 'a.pdf');

    expect(filled).toMatchObject({
      number: '31-KH/TU',
      numberState: 'read',
      issuedOn: '2026-03-05',
    });
    expect(another.number).toBeUndefined();
  });

  it('is left to a person where OCR was not sure of it, unless the file name says the same', () => {
    const text = header('Số 05-KH/TU');
    const start = text.indexOf('05-KH');
    const page = (confidence: number) => ({
      text,
      by: 'ocr',
      words: [{ start, end: start + 8, confidence }],
    });
    const card = (confidence: number, fileName: string) =>
      catalogue({ pages: [page(confidence)] }, fileName);

    expect(card(0.95, 'a.pdf')).toMatchObject({ number: '05-KH/TU', numberState: 'read' });
    expect(card(0.6, 'a.pdf').numberState).toBe('unreadable');
    expect(card(0.6, 'a.pdf').number).toBeUndefined();
    expect(card(0.6, 'KH_05_TU.pdf')).toMatchObject({ number: '05-KH/TU', numberState: 'read' });
  });

  it('takes no day in a file name for a number', () => {
    const page = (text: string) => [
      {
        text: header(text),
        by: 'ocr',
        words: [{ start: text.length - 9, end: 400, confidence: 0.7 }],
      },
    ];
    const proposed = (name: string) => catalogue({ pages: page('Số 83-QĐ/TU') }, name);
    for (const name of [
      '2021-11-15_83-QD-TU.pdf',
      '15.11.2021 QD 83.pdf',
      '83-QD-TU 15-11-2021.pdf',
    ])
      expect(proposed(name)).toMatchObject({ number: '83-QĐ/TU', numberState: 'read' });
    expect(proposed('2021-11-15.pdf').number).toBeUndefined();
  });

  it('is left to a person where a scan shows a gap before the code: a stamp was misread', () => {
    const scanned = { text: header('Số 29 -KH/TU'), by: 'ocr' };

    expect(catalogue({ pages: [scanned] }, 'a.pdf').number).toBeUndefined();
    expect(catalogue({ pages: [scanned] }, 'KH-729-TU.pdf')).toMatchObject({ number: '729-KH/TU' });
  });
});

describe('the day of issue', () => {
  it('is the one of the heading, never one of the body', () => {
    const text = header('Số 05-KH/TU', 'An Bình, ngày     tháng 3 năm 2026').replace(
      '1. Việc.',
      '1. Trước ngày 09/9/2026.',
    );

    expect(read(text).issuedOn).toBeUndefined();
  });

  it.each([
    'An Bình, ngày 5-3-2026',
    'An Bình, ngày 05/03/2026',
    'TP. An Bình, ngày 5 tháng 3 năm 2026.',
  ])('is read from "%s"', (date) => {
    expect(read(header('Số 05-KH/TU', date)).issuedOn).toBe('2026-03-05');
  });

  it('is that of the seal of the issuer, where the heading leaves it blank and agrees', () => {
    const left = 'BỘ CÔNG THƯƠNG';
    const pages = (date: string) => [{ text: header('Số: 12/KH-BCT', date, left) }];
    const seal = (who: string) =>
      `Ký bởi: ${who}\nCơ quan: ${who}\nThời gian ký: 02.04.2026 14:24:26 +07:00`;
    const day = (date: string, who: string) =>
      catalogue({ pages: pages(date), signature: seal(who) }, 'a').issuedOn;

    expect(day('Hà Nội, ngày    tháng 4 năm 2026', 'Bộ Công Thương')).toBe('2026-04-02');
    expect(day('Hà Nội, ngày    tháng 3 năm 2026', 'Bộ Công Thương')).toBeUndefined();
    expect(
      day('Hà Nội, ngày    tháng 4 năm 2026', 'Cổng Thông tin điện tử Chính phủ'),
    ).toBeUndefined();
    expect(day('Hà Nội, ngày 03 tháng P năm 2026', 'Cổng Thông tin điện tử')).toBeUndefined();
  });

  it('takes a month nobody can read from any seal of that very day and year', () => {
    const text = header('Số: 12/KH-BCT', 'Hà Nội, ngày 02 tháng P năm 2026', 'BỘ CÔNG THƯƠNG');
    const signature = 'Ký bởi: Cổng Thông tin điện tử\nThời gian ký: 02.04.2026 14:24:26 +07:00';

    expect(catalogue({ pages: [{ text }], signature }, 'a').issuedOn).toBe('2026-04-02');
  });
});

it('ends a title where a sentence opens a list', () => {
  const body = 'Thành ủy An Bình báo cáo kết quả kiểm tra năm 2026 như sau:\n1. Việc.';
  const text = header('Số 212-BC/TU').replace(/-----[\s\S]*$/, body);

  expect(read(text).title).toMatch(/kiểm tra năm 2026$/i);
  expect(read(text).title).not.toMatch(/báo cáo/i);
});

describe('labels and names', () => {
  it('takes secrecy from a label of the header, never from the words of a title', () => {
    const about = header('Số 05-KH/TU').replace('kiểm tra năm 2026', 'bảo vệ bí mật nhà nước');

    expect(read(about).secrecy).toBeUndefined();
    expect(read(header('MẬT\nSố 05-KH/TU')).secrecy).toBe('Mật');
  });

  it('says an issuer in capitals as the text says it', () => {
    const text = header(
      'Số 05-KH/BQLKCN',
      undefined,
      'BAN QUẢN LÝ KHU CÔNG NGHIỆP SÔNG LAM',
    ).replace('1. Việc.', '1. Ban Quản lý Khu công nghiệp Sông Lam chủ trì.');

    expect(read(text).issuer).toBe('Ban Quản lý Khu công nghiệp Sông Lam');
  });

  it('reads the signer among recipients, where two columns were mixed', () => {
    const text = `${header('Số 05-KH/TU')}\nNơi nhận: T/M BAN THƯỜNG VỤ\n- Ban Tổ chức; PHÓ BÍ THƯ\n- Lưu Văn phòng.\nĐinh Văn Mẫu`;

    expect(read(text)).toMatchObject({
      issuer: 'Ban Thường vụ Thành ủy An Bình',
      signer: 'Đinh Văn Mẫu',
      signerRole: 'Phó Bí thư',
    });
  });
});

describe('any text', () => {
  it('never fails a catalogue, and invents no number, date or signer that it does not hold', () => {
    const line = fc.oneof(
      fc.constantFrom(
        'Số: /QĐ-UBND',
        'Số 5-NQ/TU',
        'QUYẾT ĐỊNH',
        'THÀNH ỦY X',
        'Căn cứ',
        'Hà Nội, ngày 31 tháng 2 năm 2026',
        'T/M',
        'KT. CHỦ TỊCH',
        'Nơi nhận:',
        'Kính gửi:',
        '-----',
        '',
      ),
      fc.string({ unit: 'binary', maxLength: 50 }),
    );
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 30 }),
        fc.string({ maxLength: 30 }),
        (lines, fileName) => {
          const text = lines.join('\n');
          const card = read(text, fileName);

          expect(['read', 'unreadable', 'none']).toContain(card.numberState);
          if (card.numberState === 'read') expect(card.number).toBeTruthy();
          if (card.issuedOn) expect(card.issuedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
          expect(card.issuedOn).not.toBe('2026-02-31');
        },
      ),
      { numRuns: 300 },
    );
  });

  it('takes under two seconds for a text of 300,000 characters', () => {
    for (const unit of [
      'THÀNH ỦY AN BÌNH\n',
      'a ',
      'Số: ',
      'KT. CHỦ TỊCH\n- a;\n',
      'QUYẾT ĐỊNH VỀ VIỆC ',
      'Luật này thông qua ngày ',
    ]) {
      const text = unit.repeat(300_000 / unit.length);
      const start = performance.now();
      read(text);
      expect([unit, performance.now() - start < 2_000]).toEqual([unit, true]);
    }
  });
});
