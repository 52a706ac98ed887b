import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Piece, rowsOf, textOf } from '../../src/ingest/extract/rows.ts';
import type { Drawn } from '../../src/ingest/ocr/draw.ts';
import { isNoise } from '../../src/ingest/ocr/noise.ts';
import { fillNumberGap } from '../../src/ingest/ocr/number-gap.ts';
import { repairMarks } from '../../src/ingest/ocr/repair-marks.ts';
import { repairNumbers } from '../../src/ingest/ocr/repair-numbers.ts';
import { together, withoutSure } from '../../src/ingest/ocr/second-look.ts';

/** The words of a line as the engine gives them; a word with `?` was read with little confidence. */
function lineOf(text: string): Piece[] {
  return text.split(' ').map((word, index) => ({
    text: word.replace('?', ''),
    ...{ left: index * 100, right: index * 100 + 90, top: 0, bottom: 20 },
    confidence: word.includes('?') ? 0.7 : 0.96,
  }));
}
const numbersIn = (text: string) => textOf(repairNumbers(lineOf(text)));
const marksIn = (text: string) => textOf(repairMarks([{ pieces: lineOf(text) }])[0]?.pieces ?? []);

describe('a document number', () => {
  it.each([
    ['Nghị định số 4 0/2025/NĐ-CP của', 'Nghị định số 40/2025/NĐ-CP của'],
    ['số 109/2025/NĐ- CP và', 'số 109/2025/NĐ-CP và'],
    ['số 18/2025/TT. -BCT ngày', 'số 18/2025/TT-BCT ngày'],
    ['số 64/2025/QH 15 được', 'số 64/2025/QH15 được'],
    ['số Ì 93/2025/NĐ-CP và', 'số 193/2025/NĐ-CP và'],
    ['Tờ trình số 10/71Y-HĐND ngày', 'Tờ trình số 10/TTr-HĐND ngày'],
    ['Tờ trình số 83/7T1-UBND', 'Tờ trình số 83/TTr-UBND'],
    ['Thông tư số 18/2025/77-BCT', 'Thông tư số 18/2025/TT-BCT'],
    ['số 46/QD-BCĐ và 10/TTr-HDND', 'số 46/QĐ-BCĐ và 10/TTr-HĐND'],
    ['Số: 2 1 /2026/TT-BCT', 'Số: 21/2026/TT-BCT'],
    ['Số 19-CT/TỦ', 'Số 19-CT/TU'],
    ['Chỉ thị số 35-CT/TƯ, ngày', 'Chỉ thị số 35-CT/TƯ, ngày'],
    ['Số: _ /QĐ-ÚBND', 'Số: _ /QĐ-UBND'],
  ])('%s is mended', (read, meant) => expect(numbersIn(read)).toBe(meant));

  it.each([
    'năm 2026 15 người',
    'ngày 10/7 và 11/7-12/7',
    'Điều 1 2 điểm',
    'tỷ lệ 77-80%',
    'số 5 trường hợp',
    'số 12 34 người',
    '1/ĐIỀU KHOẢN và 2-TỔ/ĐỘI',
  ])('%s stays', (text) => expect(numbersIn(text)).toBe(text));

  it('remembers what was read, and is as unsure as its parts', () => {
    const [, mended] = repairNumbers(lineOf('số 109/2025/NĐ-? CP'));
    expect(mended).toMatchObject({
      text: '109/2025/NĐ-CP',
      read: '109/2025/NĐ- CP',
      confidence: 0.7,
    });
  });
});

describe('accents', () => {
  it.each([
    ['được bồ? sung bởi', 'được bổ sung bởi'],
    ['MỘT SÓ? ĐIỀU CỦA', 'MỘT SỐ ĐIỀU CỦA'],
    ['Kiền? nghị của', 'Kiến nghị của'],
    ['sửa đôi?, bồ? sung', 'sửa đổi, bổ sung'],
  ])('%s is mended', (read, meant) => expect(marksIn(read)).toBe(meant));

  it('of a word that was surely read stay, unless no other pair is ever met', () => {
    expect(marksIn('được bồ sung bởi')).toBe('được bồ sung bởi');
    expect(marksIn('nhiệm vụ, quyên hạn và')).toBe('nhiệm vụ, quyền hạn và');
  });

  it('stay where one neighbour knows the word, or the two disagree', () => {
    expect(marksIn('biên bản? Mặt trận')).toBe('biên bản Mặt trận'); // not "ban Mặt trận"
    expect(marksIn('biên bàn? Mặt trận')).toBe('biên bàn Mặt trận');
  });

  it('of rare words stay, and letters are never changed', () => {
    for (const text of ['thư? viện tỉnh', 'cô? đơn lắm', 'bổ? xung', 'ông Nguyễn Văn Sửa? đi'])
      expect(marksIn(text)).toBe(text.replace('?', ''));
  });

  it('are all that changes, whatever the words', () => {
    const word = fc.constantFrom(
      ...'bồ bộ sung sửa đối một só điều của SÓ quyên hạn - 12, “tô chúc” Ban'.split(' '),
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), fc.boolean(), (words, unsure) => {
        const pieces = lineOf(words.join(' ')).map((p) => ({
          ...p,
          confidence: unsure ? 0.5 : 0.96,
        }));
        const bare = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '');
        expect(bare(textOf(repairMarks([{ pieces }])[0]?.pieces ?? []))).toBe(
          bare(words.join(' ')),
        );
      }),
    );
  });
});

describe('the second look', () => {
  const word = (text: string, left: number, confidence: number): Piece => ({
    ...{ text, left, right: left + 50, top: 10, bottom: 30, confidence },
  });

  it('sees what the first was not sure of, and white where it was', () => {
    const page: Drawn = { width: 200, height: 40, pixels: new Uint8Array(8_000) };
    const { pixels } = withoutSure(page, [word('rõ', 20, 0.95), word('mờ', 120, 0.5)]);
    expect([pixels[20 * 200 + 40], pixels[20 * 200 + 140]]).toEqual([255, 0]);
  });

  it('wins where it is surer, adds what was not seen, and touches nothing that was sure', () => {
    const first = [word('Căn', 0, 0.96), word('cú', 100, 0.6), word('Luạt', 200, 0.8)];
    const second = [
      word('Cán', 2, 0.99),
      word('cứ', 101, 0.9),
      word('Luật', 199, 0.4),
      word('số', 300, 0.9),
      word('x', 400, 0.99),
    ];

    const texts = together(first, second).map(({ text }) => text);

    expect(texts.sort()).toEqual(['Căn', 'Luạt', 'cứ', 'số'].sort());
  });
});

describe('a number that was stamped in', () => {
  const page: Drawn = { width: 1_000, height: 1_000, pixels: new Uint8Array(1_000_000).fill(255) };
  const rows = () => rowsOf(lineOf('Số: 2? /2026/TT-BCT'));
  const digits = (text: string, confidence: number) => async (): Promise<Piece[]> => [
    { text, left: 0, right: 9, top: 0, bottom: 9, confidence },
  ];

  it('is taken when it is read clearly', async () => {
    const filled = await fillNumberGap(rows(), page, digits('21', 0.96));
    expect(textOf(filled[0]?.pieces ?? [])).toBe('Số: 21/2026/TT-BCT');
  });

  it('stays as it was when it is not', async () => {
    for (const unclear of [digits('4265', 0.81), digits('2i', 0.99), async () => []]) {
      const filled = await fillNumberGap(rows(), page, unclear);
      expect(textOf(filled[0]?.pieces ?? [])).toBe('Số: 2 /2026/TT-BCT');
    }
  });
});

it('drops specks and strokes, but no number and no likely word', () => {
  const of = (text: string, confidence: number) =>
    isNoise({ text, confidence, left: 0, right: 1, top: 0, bottom: 1 });
  expect([of('—-', 0.15), of('JTÿ', 0.2), of('ẦÑĐ@', 0.1)]).toEqual([true, true, true]);
  expect([of('4017/77r', 0), of('giấy”.', 0.13), of('-', 0.9), of('XYZT', 0.5)]).toEqual([
    ...[false, false, false, false],
  ]);
});
