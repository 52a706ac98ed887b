import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inReadingOrder } from '../../src/ingest/extract/columns.ts';
import { pageText } from '../../src/ingest/extract/page-text.ts';
import { type Piece, rowsOf } from '../../src/ingest/extract/rows.ts';
import { isSound } from '../../src/ingest/extract/sound-layer.ts';
import { joinTorn } from '../../src/ingest/extract/torn.ts';

const A4 = { width: 595, height: 842 };
const LETTER = 6; // points: about the mean of Times at 14 pt

/** A run of words that starts `left`, on the line at `top`; `end` where it was set to a width. */
const at = (left: number, top: number, text: string, end = left + text.length * LETTER): Piece => ({
  ...{ text, left, right: end, top, bottom: top + 14 },
});
const read = (pieces: Piece[]) =>
  pageText({ rows: inReadingOrder({ rows: rowsOf(pieces), ...A4 }), ...A4 });
const linesOf = (...pieces: Piece[]) => read(pieces).text.split('\n');

describe('the head of a document', () => {
  const head = [
    at(100, 60, 'ỦY BAN NHÂN DÂN'),
    at(260, 60, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
    at(95, 78, 'THÀNH PHỐ HƯƠNG GIANG'),
    at(300, 78, 'Độc lập - Tự do - Hạnh phúc'),
    at(105, 108, 'Số: 173/KH-UBND'),
    at(285, 108, 'Hương Giang, ngày 28 tháng 4 năm 2026'),
    at(265, 150, 'KẾ HOẠCH'),
    at(120, 170, 'Số hóa hồ sơ lưu trữ của các cơ quan thành phố năm 2026'),
  ];

  it('is read column by column, then type and title', () => {
    expect(linesOf(...head)).toEqual([
      'ỦY BAN NHÂN DÂN',
      'THÀNH PHỐ HƯƠNG GIANG',
      'Số: 173/KH-UBND',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Hương Giang, ngày 28 tháng 4 năm 2026',
      'KẾ HOẠCH',
      'Số hóa hồ sơ lưu trữ của các cơ quan thành phố năm 2026',
    ]);
  });

  it('parts a long name from the date it almost touches', () => {
    const lines = linesOf(
      at(70, 60, 'ĐẢNG BỘ THÀNH PHỐ HƯƠNG GIANG'),
      at(330, 60, 'ĐẢNG CỘNG SẢN VIỆT NAM'),
      at(60, 78, 'ĐẠI HỘI ĐẠI BIỂU LẦN THỨ XVII', 312),
      at(322, 78, 'Hương Giang, ngày 09 tháng 10 năm 2025'),
    );

    expect(lines).toContain('ĐẠI HỘI ĐẠI BIỂU LẦN THỨ XVII');
    expect(lines).toContain('Hương Giang, ngày 09 tháng 10 năm 2025');
  });

  it.each([at(85, 30, 'CÔNG BÁO/Số 1003 + 1004/Ngày 29-12-2013 trang 3', 510), at(296, 30, '2')])(
    'leaves the running head above it: $text',
    (running) => {
      expect(linesOf(running, ...head).slice(0, 2)).toEqual([running.text, 'ỦY BAN NHÂN DÂN']);
    },
  );

  it('ends where the letter names whom it goes to', () => {
    const lines = linesOf(
      ...head.slice(0, 6),
      at(170, 150, 'Kính gửi:'),
      at(235, 150, 'Các sở, ban, ngành'),
    );
    expect(lines.at(-1)).toBe('Kính gửi: Các sở, ban, ngành');
  });
});

it('reads recipients before the signer beside them', () => {
  const lines = linesOf(
    at(85, 600, 'Nơi nhận:'),
    at(350, 600, 'TM. ỦY BAN NHÂN DÂN'),
    at(85, 614, '- Như Điều 3;'),
    at(380, 618, 'CHỦ TỊCH'),
    at(85, 628, '- Lưu: VT.'),
    at(370, 700, 'Trần Thị Mai Lan'),
  );

  expect(lines).toEqual([
    ...['Nơi nhận:', '- Như Điều 3;', '- Lưu: VT.'],
    ...['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Trần Thị Mai Lan'],
  ]);
});

it('reads a table row by row, each row by itself', () => {
  const lines = linesOf(
    ...[at(85, 300, 'Quét hồ sơ'), at(350, 300, 'Quý III')],
    ...[at(85, 320, 'Nghiệm thu'), at(350, 320, 'Quý IV')],
  );
  expect(lines).toEqual(['Quét hồ sơ Quý III', 'Nghiệm thu Quý IV']);
});

describe('paragraphs', () => {
  const [LEFT, INDENT, RIGHT] = [85, 121, 530];

  it('run on over full rows, also where a row begins like a heading', () => {
    const lines = linesOf(
      at(INDENT, 300, 'Việc chỉnh lý hồ sơ thực hiện theo quy định tại', RIGHT),
      at(LEFT, 318, 'Điều 5 của Quy chế này và hướng dẫn của cơ quan', RIGHT),
      at(LEFT, 336, 'lưu trữ.'),
      at(INDENT, 360, 'Điều 6. Kinh phí', 230),
    );

    expect(lines).toEqual([
      'Việc chỉnh lý hồ sơ thực hiện theo quy định tại Điều 5 của Quy chế này và hướng dẫn của cơ quan lưu trữ.',
      'Điều 6. Kinh phí',
    ]);
  });

  it('end where the next word would have fitted, at an indent, and at white space', () => {
    const rows = [
      at(INDENT, 300, 'Một dòng đầu của đoạn thứ nhất, dài hết dòng', RIGHT),
      at(LEFT, 318, 'hết ở đây.', 150),
      at(LEFT, 336, 'Đoạn hai không thụt đầu dòng, dài hết dòng này', RIGHT),
      at(INDENT, 354, 'Đoạn ba có thụt đầu dòng và cũng dài hết dòng', RIGHT),
      at(LEFT, 420, 'Đoạn bốn cách xa.', 230),
    ];
    expect(linesOf(...rows)).toHaveLength(4);
  });

  it('join a number that was broken at its hyphen', () => {
    const lines = linesOf(
      at(INDENT, 300, 'Bãi bỏ khoản 2 Điều 1 của Thông tư số 18/2025/TT-', RIGHT),
      at(LEFT, 318, 'BCT ngày 13 tháng 3 năm 2025 của Bộ trưởng Bộ', RIGHT),
      at(LEFT, 336, 'Công Thương.'),
    );
    expect(lines[0]).toContain('Thông tư số 18/2025/TT-BCT ngày 13');
  });

  it('keep the place of every printed line and every word that OCR read', () => {
    const pieces = [
      { ...at(LEFT, 300, 'Quét'), confidence: 0.9 },
      { ...at(LEFT + 40, 300, 'hồ'), confidence: 0.5, read: 'hỗ' },
      { ...at(LEFT, 318, 'sơ'), confidence: 0.7 },
    ];

    const { text, lines, words } = read(pieces);

    expect(words.map(({ start, end }) => text.slice(start, end))).toEqual(['Quét', 'hồ', 'sơ']);
    expect(words[1]).toMatchObject({
      confidence: 0.5,
      read: 'hỗ',
      box: [0.2101, 0.3563, 0.0202, 0.0166],
    });
    expect(lines.map(({ start, end }) => text.slice(start, end))).toEqual(['Quét hồ', 'sơ']);
  });

  it('lose and double no word, wherever the words stand', () => {
    const piece = fc
      .record({
        text: fc.stringMatching(/^[a-zA-ZđĐ]{1,9}$/u),
        left: fc.integer({ min: 0, max: 590 }),
        top: fc.integer({ min: 0, max: 840 }),
      })
      .map(({ text, left, top }) => ({ ...at(left, top, text), confidence: 0.5 }));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const { text, words } = read(pieces);
        const sorted = (all: string[]) => [...all].sort();
        expect(sorted(words.map(({ start, end }) => text.slice(start, end)))).toEqual(
          sorted(pieces.map((each) => each.text)),
        );
      }),
    );
  });
});

it('keeps rows of a slanted scan apart', () => {
  const slant = (row: number) =>
    [0, 1, 2, 3, 4, 5].map((word) =>
      at(85 + word * 70, 300 + row * 20 + word * 3, `r${row}w${word}`),
    );
  const rows = rowsOf([...slant(0), ...slant(1), ...slant(2)]);
  expect(rows.map(({ pieces }) => pieces.map(({ text }) => text[1]).join(''))).toEqual([
    ...['000000', '111111', '222222'],
  ]);
});

describe('what a PDF program tore', () => {
  it.each([
    ['Tổ chứ c “Festival Hương Giang”', 'Tổ chức “Festival Hương Giang”'],
    ['Nơi nhậ n:', 'Nơi nhận:'],
    ['Số: 173 /KH-UBND', 'Số: 173/KH-UBND'],
    ['Số 38 - HD/BTCTW', 'Số 38-HD/BTCTW'],
  ])('%s is %s', (torn, whole) => expect(joinTorn(torn)).toBe(whole));

  it.each(['điểm c khoản 2', 'khoản 1 Điều 5', 'Bảng N ghi', 'Số 12 ngày 05/10'])(
    '%s stays',
    (line) => expect(joinTorn(line)).toBe(line),
  );
});

describe('a text layer', () => {
  it('that lost its letters is not sound', () => {
    expect(isSound('C N P Ủ\nNG Ị ĐỊN\nQUY ĐỊN C UNG VỀ T Ủ TỤC ÀN C ÍN')).toBe(false);
    expect(isSound('&+7+Ð 1*+Ƭ$ 9,ӊ7 1$0 ÿӝF OұS')).toBe(false);
    expect(isSound('')).toBe(false);
  });

  it('in good Vietnamese, without accents, or in another language is sound', () => {
    expect(isSound('Việc chỉnh lý hồ sơ thực hiện theo Điều 5 của Quy chế này.')).toBe(true);
    expect(isSound('Trang 1: noi dung thu nghiem cua trang nay, du dai de doc.')).toBe(true);
    expect(isSound('The committee shall report to the assembly every year.')).toBe(true);
    expect(isSound('A- CHỈ TIÊU CHỦ YẾU\nB- NHIỆM VỤ TRỌNG TÂM\nC- TỔ CHỨC THỰC HIỆN')).toBe(true);
  });
});
