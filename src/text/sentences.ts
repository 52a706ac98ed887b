import { paragraphs, type Stretch } from './paragraphs.ts';

export type Sentence = { text: string; start: number; end: number };

// A full stop, closing quotes and brackets with it, and the space behind. Always matches as much as
// it can, so that a page of dots is read once.
const stop = /[.!?…]+["”’»)\]]*(\s*)/g;

// What a full stop belongs to. A single capital is somebody's initial.
const abbreviation =
  /(?:^|[^\p{L}\p{N}])(?:\p{Lu}|T[Pp]|tp|T[Xx]|TT|Th\.?[Ss]|TS|PGS|GS|KS|BS|NCS|No|Nr|Mrs?|Dr|KT|TM|TL|TUQ|[đĐ]\/c|[vV]\/v|[Tt]r|S?ĐT)$/u;
const listLabel =
  /^["“]?(?:(?:Điều|Chương|Mục|Tiểu mục|Phần|Khoản|Bước|Bảng|Biểu|Hình|Phụ lục)\s+\S{1,6}|\(?[\d.]{1,10}|[IVXLC]{1,7}|\p{L})$/u;

const LONGEST_LABEL = 24; // characters: `Tiểu mục XVIII` and room
const LONGEST_ABBREVIATION = 8;

/**
 * The sentences of a text, each a slice of it without the space around: offsets point into the text
 * as given. A sentence ends at . ! ? … before a capital, a digit or a quote, and where a paragraph
 * or an item of a list ends; never within TP. Hồ Chí Minh, 1.000, 01.02.2026, or after the label
 * of an item (`1.`, `Điều 5.`). A semicolon ends none: an item of a list is a sentence because it
 * stands on its own line. Pieces without a letter or digit (`-----`) are left out.
 */
export function sentences(text: string): Sentence[] {
  return paragraphs(text)
    .flatMap((paragraph) => cut(text, paragraph))
    .map(({ start, end }) => trimmed(text, start, end))
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence.text));
}

/** The paragraph at its full stops. */
function cut(text: string, paragraph: Stretch): Stretch[] {
  const body = text.slice(paragraph.start, paragraph.end);
  const ends = Array.from(body.matchAll(stop))
    .filter((found) => endsSentence(body, found))
    .map((found) => found.index + found[0].length);
  return [...ends, body.length].map((end, i) => ({
    start: paragraph.start + (ends[i - 1] ?? 0),
    end: paragraph.start + end,
  }));
}

function endsSentence(body: string, { 0: sign, 1: space, index }: RegExpExecArray): boolean {
  if (!space || !startsSentence(body, index + sign.length)) return false;
  if (sign.trimEnd() !== '.') return true;
  if (index <= LONGEST_LABEL && listLabel.test(body.slice(0, index))) return false;
  return !abbreviation.test(body.slice(Math.max(0, index - LONGEST_ABBREVIATION), index));
}

const startsSentence = (body: string, at: number): boolean =>
  /^["“‘«([]?[\p{Lu}\p{N}]|^[-–+“"‘«]/u.test(body.slice(at, at + 3));

function trimmed(text: string, from: number, to: number): Sentence {
  const written = text.slice(from, to);
  const start = from + written.length - written.trimStart().length;
  const inner = written.trim();
  return { text: inner, start, end: start + inner.length };
}
