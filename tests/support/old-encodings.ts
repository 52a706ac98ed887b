import { readFileSync } from 'node:fs';

// TCVN3 as vocabulary.md lists it: letter, byte.
const TCVN3 =
  'à B5 ả B6 ã B7 á B8 ạ B9 ă A8 ằ BB ẳ BC ẵ BD ắ BE ặ C6 â A9 ầ C7 ẩ C8 ẫ C9 ấ CA ậ CB đ AE Đ A7 è CC ẻ CE ẽ CF é D0 ẹ D1 ê AA ề D2 ể D3 ễ D4 ế D5 ệ D6 ì D7 ỉ D8 ĩ DC í DD ị DE ò DF ỏ E1 õ E2 ó E3 ọ E4 ô AB ồ E5 ổ E6 ỗ E7 ố E8 ộ E9 ơ AC ờ EA ở EB ỡ EC ớ ED ợ EE ù EF ủ F1 ũ F2 ú F3 ụ F4 ư AD ừ F5 ử F6 ữ F7 ứ F8 ự F9 ỳ FA ỷ FB ỹ FC ý FD ỵ FE Ă A1 Â A2 Ê A3 Ô A4 Ơ A5 Ư A6';
const codes = TCVN3.split(' ');
const tcvn3 = new Map<string, string>();
for (let at = 0; at < codes.length; at += 2)
  tcvn3.set(codes[at] ?? '', String.fromCharCode(Number.parseInt(codes[at + 1] ?? '', 16)));

/** As typed with .VnTime and .VnTimeH: accented capitals have the codes of small letters. */
export const toTcvn3 = (text: string) =>
  byLetter(text, (letter) => tcvn3.get(letter) ?? tcvn3.get(letter.toLowerCase()) ?? letter);

const [GRAVE, ACUTE, HOOK, TILDE, DOT] = ['\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];
const TONES = [GRAVE, ACUTE, HOOK, TILDE, DOT];
const [CIRCUMFLEX, BREVE, HORN] = ['\u0302', '\u0306', '\u031b'];
const vniI = new Map(TONES.map((tone, at) => [tone, 'ìíæóò'[at]]));

/** As a VNI keyboard driver writes it: the letter, then a mark. */
export const toVni = (text: string) =>
  byLetter(text, (letter) => {
    const coded = vniOf(letter.toLowerCase());
    return letter === letter.toLowerCase() ? coded : coded.toUpperCase();
  });

function vniOf(letter: string): string {
  if (letter === 'đ') return 'ñ';
  const [base = '', ...marks] = letter.normalize('NFD');
  const tone = marks.find((mark) => TONES.includes(mark));
  if (marks.length === 0 || !'aeiouy'.includes(base)) return letter;
  const at = tone ? TONES.indexOf(tone) : -1;
  const toned = (signs: string) => signs[at + 1] ?? '';
  if (base === 'i') return vniI.get(tone ?? '') ?? letter;
  if (base === 'y' && tone === DOT) return 'î';
  if (marks.includes(HORN)) return (base === 'o' ? 'ô' : 'ö') + (tone ? 'øùûõï'[at] : '');
  if (marks.includes(CIRCUMFLEX)) return base + toned('âàáåãä');
  if (marks.includes(BREVE)) return base + toned('êèéúüë');
  return base + 'øùûõï'[at];
}

const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** UTF-8 that a program took for Windows-1252. */
export const toMojibake = (text: string) =>
  Array.from(Buffer.from(text), (byte) =>
    byte >= 0x80 && byte < 0xa0 ? HIGH[byte - 0x80] : String.fromCharCode(byte),
  ).join('');

const VIQR = new Map([
  ...TONES.map((tone, at) => [tone, "`'?~."[at]] as [string, string]),
  [CIRCUMFLEX, '^'],
  [BREVE, '('],
  [HORN, '+'],
]);

export const toViqr = (text: string) =>
  text
    .replace(/đ/g, 'dd')
    .replace(/Đ/g, 'DD')
    .normalize('NFD')
    .replace(/(\u0323)([\u0302\u0306\u031b])/g, '$2$1')
    .replace(/[\u0300-\u036f]/g, (mark) => VIQR.get(mark) ?? mark);

const byLetter = (text: string, code: (letter: string) => string) =>
  Array.from(text.normalize('NFC'), code).join('');

/** Letters of `text` that are right in `read`, line by line; a line of other length by its words. */
export function rightLetters(text: string, read: string): number {
  const lines = read.split('\n');
  return text.split('\n').reduce((sum, line, at) => sum + rightInLine(line, lines[at] ?? ''), 0);
}

function rightInLine(line: string, read: string): number {
  if (line.length === read.length) return [...line].filter((sign, at) => sign === read[at]).length;
  const words = read.split(' ');
  return line
    .split(' ')
    .reduce((sum, word, at) => sum + (word === words[at] ? word.length + 1 : 0), -1);
}

/** Whole documents of the test data. */
export const fullTexts = (folder: string): string[] =>
  readFileSync(`${folder}/fulltext/local.jsonl`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { text: string }).text.normalize('NFC'));
