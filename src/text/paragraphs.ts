export type Stretch = { start: number; end: number };
type Line = Stretch & { written: string };

// Lines of a PDF, in characters: a shorter one was ended by its author, and in a text that holds a
// longer one nothing was wrapped. Measured on five Party documents, whose lines hold 65 to 105.
const FULL_LINE = 60;
const WIDEST_PAGE = 120;

const item =
  /^["“]?(?:[-–—+*•▪]|\(?\d{1,3}(?:\.\d{1,3})*[.)/]\s|\d{1,2}(?:\.\d{1,2})+\s|\(?\p{L}{1,2}[).]\s|\(?[IVX]{1,5}\s?[-–.)]|(?:Điều|Chương|Mục|Phần|Phụ lục|CHƯƠNG|MỤC|PHẦN|PHỤ LỤC)\s[\dA-Z]|Căn cứ|Kính gửi|Nơi nhận)/u;

/**
 * The paragraphs and items of lists in a text, in order, without the space around, as offsets.
 * A line goes on with the next one when that starts in lower case, or when the line is as long as a
 * page is wide; it ends at a blank line, after . ! ? … : ; and before the sign of an item (`-`,
 * `1.`, `a)`, `I-`, `Điều 5`).
 */
export function paragraphs(text: string): Stretch[] {
  const lines = linesOf(text);
  const wrapped = lines.every((line) => line.written.length <= WIDEST_PAGE);
  const found: Stretch[] = [];
  let before: Line | undefined;
  for (const line of lines) {
    const open = found.at(-1);
    if (open && before && goesOn(before.written, line.written, wrapped)) open.end = line.end;
    else if (line.written !== '') found.push({ start: line.start, end: line.end });
    before = line;
  }
  return found;
}

function goesOn(line: string, next: string, wrapped: boolean): boolean {
  if (line === '' || next === '' || item.test(next) || /[.!?…:;]["”’»)\]]{0,3}$/.test(line))
    return false;
  return /^\p{Ll}/u.test(next) || (wrapped && line.length >= FULL_LINE);
}

function linesOf(text: string): Line[] {
  let at = 0;
  return text.split('\n').map((raw) => {
    const written = raw.trim();
    const start = at + raw.length - raw.trimStart().length;
    at += raw.length + 1;
    return { start, end: start + written.length, written };
  });
}
