import type { RuleSet } from '../rule-set.ts';
import type { Findings } from './findings.ts';
import type { Line } from './lines.ts';
import { onRuns } from './part-looks.ts';
import { quoted } from './say.ts';

const WORDS_OWN = 'Times New Roman'; // what Word prints in where nothing names a font
const DARKEST = 0x40; // of 255 in each colour: still black on paper

/** Times New Roman, black, everywhere; signs of other fonts are signs and no letters. */
export function checkFont(lines: Line[], { font }: RuleSet, findings: Findings) {
  for (const line of lines) {
    const letters = line.pieces.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
    const other = letters.filter(({ look }) => !isFont(look.font ?? WORDS_OWN, font.value));
    if (other[0])
      findings.add({
        rule: 'font',
        by: font,
        place: `Dòng ${quoted(line.text)}`,
        found: other[0].look.font ?? '',
        expected: font.value,
        mends: onRuns(other, { font: font.value }),
      });
    const coloured = letters.filter(({ look }) => !isBlack(look.colour));
    if (coloured[0] && !isStamped(line))
      findings.add({
        rule: 'font.colour',
        by: font,
        place: `Dòng ${quoted(line.text)}`,
        found: `chữ màu (${coloured[0].look.colour?.toUpperCase()})`,
        expected: 'chữ màu đen',
        mends: onRuns(coloured, { colour: '000000' }),
      });
  }
}

const isFont = (name: string, asked: string) =>
  name
    .toLowerCase()
    .split(';')
    .some((one) => one.trim().startsWith(asked.toLowerCase()));

/** White is a note nobody is to see, as "(Đã ký)" in a copy. */
function isBlack(colour: string | undefined): boolean {
  if (!colour || colour === 'auto' || colour === 'ffffff') return true;
  const parts = /^([\da-f]{2})([\da-f]{2})([\da-f]{2})$/.exec(colour)?.slice(1) ?? [];
  return parts.every((part) => Number.parseInt(part, 16) <= DARKEST);
}

/** Stamps of urgency and of secrecy are red. */
const isStamped = ({ text }: Line) => /^(?:HỎA|HOẢ|THƯỢNG|KHẨN|MẬT|TỐI|TUYỆT)/.test(text);
