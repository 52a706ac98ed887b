import fc from 'fast-check';

/** Any string that JavaScript can hold, halves of surrogate pairs included. */
const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.nat(0xffff)).map(fromCodes));

const SYLLABLES =
  'hoà hòa hoàn uỷ ủy quý qúy khuỷu huỳnh nghị quyết đảng Đảng ỦY THÀNH thuyền goá loè 57 15.000'.split(
    ' ',
  );
const CODES = ['15-NQ/TU', 'QĐ–UBND', '30/2020/NĐ-CP', 'T.Ư', 'đ/c', '03/02/2026', 'TP.'];
const TRAPS = [
  ...'\u200b\u00ad\ufeff\u00a0\u2009\u2013\u2044ÐƉðƣаеоНТᴠᴏɪïςİ\u0301\u0323\u031b\r\n\f\0\t.;:-"”)',
  '\ud83d',
  '\ude00',
];

/** Vietnamese of every spelling, mixed with the characters that the module has to survive. */
const vietnamese = fc
  .array(
    fc.oneof(
      fc.constantFrom(...SYLLABLES),
      fc.constantFrom(...CODES),
      fc.constantFrom(...TRAPS),
      fc.constant(' '),
    ),
  )
  .map((pieces) => pieces.join(''));

export const anyText = fc.oneof(
  anything,
  vietnamese,
  vietnamese.map((text) => text.normalize('NFD')),
);

/** Clean text of whole syllables, as an author types it. */
export const cleanText = fc
  .array(fc.oneof(fc.constantFrom(...SYLLABLES), fc.constantFrom(...CODES)))
  .map((words) => words.join(' '));

function fromCodes(codes: number[]): string {
  return String.fromCharCode(...codes);
}

/** Milliseconds of processor time that one call takes: a busy machine does not lengthen them. */
export function millisecondsOf(call: () => unknown): number {
  const before = process.cpuUsage();
  call();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const LONG = 100_000; // characters: a quadratic pattern needs many seconds for them

/** Long texts, shaped to make a careless pattern look at them again and again. */
export const hostileTexts = [
  ' ',
  '.',
  '\n',
  '\n ',
  'a\u200b',
  '\u0301',
  'о',
  'aо',
  '1.',
  '1/',
  'ngày 1',
  'ngày ',
  'a) ',
  '-',
  'À',
  '"',
  '\u200b',
  'điểm a, ',
  '1 tháng ',
  'HOÀ',
  'Ủ ',
  '…\n',
].map((piece) => piece.repeat(LONG / piece.length));
