import { withCapitals } from './capitals.ts';

// By byte from A1 on, a dot for one that is no letter; party-documents.md, vocabulary.md 5.5.
const LETTERS =
  'ĂÂÊÔƠƯĐăâêôơưđ' + // A1 to AE
  '......' +
  'àảãáạ.ằẳẵắ.......ặầẩẫấậè.ẻẽéẹềểễếệìỉ...ĩíịò.ỏõóọồổỗốộờởỡớợù.ủũúụừửữứựỳỷỹýỵ'; // B5 to FE
const FIRST = 0xa1;
const GREEK_MU = '\u03bc'; // what some programs make of B5

const letters = new Map(
  Array.from(LETTERS, (letter, at) => [String.fromCharCode(FIRST + at), letter] as const).filter(
    ([, letter]) => letter !== '.',
  ),
);
letters.set(GREEK_MU, 'à');
const coded = new RegExp(`[${[...letters.keys()].join('')}]`, 'g');

/**
 * Unicode for a text in TCVN3 (ABC), the bytes read as Latin 1. Its fonts have no codes for most
 * accented capitals: those are guessed from the letters around them.
 *
 * @param capitals - the font prints capitals (`.VnTimeH`), so nothing is guessed
 */
export function fromTcvn3(text: string, capitals = false): string {
  const plain = text.replace(coded, (sign) => letters.get(sign) ?? sign);
  return capitals ? plain.toUpperCase() : withCapitals(plain);
}
