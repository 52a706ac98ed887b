import { parseNumber } from '../../references/number.ts';
import { fold } from '../../text/fold.ts';
import { normalise } from '../../text/normalise.ts';
import { levelOf, type SecrecyLevel } from './levels.ts';

const MOST_LINES = 40; // with a number, nation, place, type and long title; far more than is printed
const LONGEST_LINE = 300; // characters; no header line is longer
// Where the text begins. What stands there may speak of secrets, it is no label.
const bodyBegins =
  /^(?:-?\s*can cu|kinh (?:gui|trinh)|thuc hien|xet|dieu \d|chuong [ivx\d]|phan [ivx\d]|[ivx]+\s*[.-]|\d+\s*[.)]|s?tt \||mau (?!so )[a-z]{2})/;

const LEVEL = '(?:tuy[eệ]t\\s+|t[oố]i\\s+)?m[aậ]t';
const named = new RegExp(`[đd][oộ](?: b[aả]o)? m[aậ]t\\s*[:=]\\W*(${LEVEL})(?!\\p{L})`, 'iu');
const bracketed = new RegExp(`[[(]\\s*(${LEVEL})\\s*[\\])]`, 'iu');
// Beside a number or an issuer, when two columns were read as one line: capitals with accents only.
const atEdge =
  /^\W*((?:TUYỆT |TỐI )?MẬT)(?= *[-/|]| {2,}| S[ốỐ](?!\p{L})| ĐẢNG| CỘNG)|(?<!BÍ|BẢO|GIẢI|ĐỘ|DẤU) ((?:TUYỆT |TỐI )?MẬT)\W*$/u;

/**
 * The level a document is marked with in its header block: a line of its own, also framed, spaced
 * out or without accents (`[M Ậ T]`), "Độ mật: Mật", or a number of the Party that ends in the sign of
 * secret papers (`12-BC/TU/m`). Running text, titles ("Luật Bảo vệ bí mật
 * nhà nước") and the body are never labels.
 *
 * @param text - page 1, or as much of it as was read
 */
export function headerLabel(text: string): SecrecyLevel | undefined {
  const lines = headerLines(text);
  for (const [i, line] of lines.entries()) {
    const level =
      aloneOnLine(line, lines[i - 1], lines[i + 1]) ?? withinLine(line) ?? ofNumber(line);
    if (level) return level;
  }
  return undefined;
}

function headerLines(text: string): string[] {
  const lines = normalise(inUnicode(text))
    .split('\n')
    .map((line) => line.slice(0, LONGEST_LINE).trim())
    .filter((line) => /\p{L}/u.test(line))
    .slice(0, MOST_LINES);
  const body = lines.findIndex((line) => bodyBegins.test(fold(line)));
  return body === -1 ? lines : lines.slice(0, body);
}

// A label alone is too little to tell an encoding by: in TCVN3, VNI, VISCII and VIQR.
const OLD =
  /(?<![\p{L}\p{N}])(?:(T(?:UYÖ|UYEÄ|UY®|UYE\^\.)T|T(?:è|OÁ|¯|O\^')I)\s+)?M(?:Ë|AÄ|§|A\^\.)T(?![\p{L}\p{N}])/giu;
const inUnicode = (text: string) =>
  text.replace(OLD, (_, degree?: string) =>
    degree ? `${/^tuy/i.test(degree) ? 'TUYỆT' : 'TỐI'} MẬT` : 'MẬT',
  );

function aloneOnLine(line: string, above = '', below = ''): SecrecyLevel | undefined {
  const letters = squeezed(line);
  const stamped = (letters === 'toi' || letters === 'tuyet') && isPrinted(line);
  if (stamped && squeezed(below) === 'mat') return levelOf(`${letters}mat`);
  const level = levelOf(letters);
  if (!level || !(isPrinted(line) || line.includes('mật'))) return undefined;
  return /(?:bi|bao|giai|ve)$/.test(squeezed(above)) ? undefined : level; // a title broken in two
}

function withinLine(line: string): SecrecyLevel | undefined {
  const found = line.match(named) ?? line.match(bracketed) ?? line.match(atEdge);
  return found ? levelOf(squeezed(found[1] ?? found[2] ?? '')) : undefined;
}

/** `Số: 12-BC/TU/m`, also in brackets or after a hyphen; `nb` is an internal paper, which may come in. */
function ofNumber(line: string): SecrecyLevel | undefined {
  const [, number = ''] =
    /^\W*số\s*:?\s*(\d\S*(?: ?[-/] ?\S+)*?)\s?(?:[-/]\s?m|\(\s?m\s?\))(?=$|\s)/iu.exec(line) ?? [];
  return number && parseNumber(number)?.family === 'party' ? 'Mật' : undefined;
}

/** Whether a level in capitals stands alone on a line: no end of a title, no word of a sentence. */
export function stampAt(lines: string[], i: number): boolean {
  const [above = '', line = '', below = ''] = [lines[i - 1], lines[i], lines[i + 1]].map((each) =>
    normalise(inUnicode(each ?? '')),
  );
  if (!/Ậ/.test(line) || line !== line.toUpperCase() || /^\P{L}*\p{Ll}/u.test(below)) return false;
  return aloneOnLine(line, above) !== undefined;
}

/** Letters alone, folded: a frame, spaces between letters and lost accents make no difference. */
const squeezed = (line: string) => fold(line).replace(/[^a-z]/g, '');

/** Begins with a capital. A bare "mat" in small letters is the end of any other word. */
const isPrinted = (line: string) => /^\P{L}*\p{Lu}/u.test(line);
