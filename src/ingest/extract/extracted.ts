import { Unacceptable } from '../../errors.ts';

/** x, y, width, height as fractions of the page, from the top left. */
export type Box = [x: number, y: number, width: number, height: number];

/** A printed line; `start` and `end` are offsets in the page's text. */
export type Line = { start: number; end: number; box: Box };

/**
 * A word that OCR read. `confidence`: 0 to 1. `read` is what the machine read where `repair.ts`
 * wrote something else.
 */
export type Word = Line & { confidence: number; read?: string };

/**
 * A page's text, a paragraph a line. `pending` waits for OCR; `failed` is a page that OCR could not
 * read. A docx, doc or txt has no lines, and its pages may be estimates.
 */
export type Page = {
  number: number;
  text: string;
  by: 'text' | 'ocr' | 'pending' | 'failed';
  lines?: Line[];
  words?: Word[];
};

export type Kind = 'docx' | 'pdf' | 'doc' | 'txt' | 'image';

export type Extracted = {
  kind: Kind;
  mediaType: string;
  pages: Page[];
  signature?: string; // what the stamps of digital signatures say: who, when
  notice?: string; // for the person, where the file's name says another kind
};

/** A file that cannot be read. The message is for the person, in Vietnamese, without its text. */
export class UnreadableFile extends Unacceptable {}

export const MOST_PAGES = 2_000; // a limit of the whole product

export const tooManyPages = () =>
  new UnreadableFile(
    `Tệp có hơn ${MOST_PAGES.toLocaleString('vi')} trang; xin tách thành nhiều tệp rồi nạp lại.`,
  );
