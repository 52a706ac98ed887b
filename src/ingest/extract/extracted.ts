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
 * read. Only a PDF and a scan have lines; the pages of other kinds may be estimates.
 */
export type Page = {
  number: number;
  text: string;
  by: 'text' | 'ocr' | 'pending' | 'failed';
  lines?: Line[];
  words?: Word[];
};

export type Kind =
  | ('docx' | 'doc' | 'rtf' | 'odt' | 'pdf' | 'image' | 'txt' | 'html')
  | ('xlsx' | 'pptx' | 'eml' | 'zip');

/** A paragraph as printed, on the page that the breaks noted before it make, from 1. */
export type Paragraph = { text: string; page: number };

/** A file within a file: it goes through the gate and into the record by itself. */
export type Member = { name: string; bytes: Uint8Array };

/** A file laid into another; without `extracted` where it cannot be read. */
export type Inside = Member & { extracted?: Extracted };

export type Extracted = {
  kind: Kind;
  mediaType: string;
  pages: Page[];
  signature?: string; // what the stamps of digital signatures say: who, when
  heads?: string; // running heads that are no part of the text; a level of secrecy may stand there
  pictures?: Uint8Array[]; // in a file with a text: a scan may be pasted into it
  drawings?: string[]; // what is written in drawings, row by row, which is no text of the pages
  pictured?: Box; // the head of a PDF's first page where pictures lie over or under its text
  inside?: Inside[]; // files laid into this one: the gate looks at them, nobody else
  notice?: string; // for the person: another kind than the name says, an old encoding
  members?: Member[]; // of a zip, or of a mail with files: then these are taken in, not the whole
};

/** A file that cannot be read. The message is for the person, in Vietnamese, without its text. */
export class UnreadableFile extends Unacceptable {}

export const MOST_PAGES = 2_000; // a limit of the whole product

export const tooManyPages = () =>
  new UnreadableFile(
    `Tệp có hơn ${MOST_PAGES.toLocaleString('vi')} trang; xin tách thành nhiều tệp rồi nạp lại.`,
  );

/** True of a file that says nothing; a page that waits for OCR may say something. */
export const isWordless = (pages: Extracted['pages']) =>
  pages.every(({ by, text }) => by === 'text' && text.trim() === '');

export const noText = () =>
  new UnreadableFile(
    'Không có chữ nào trong tệp; nếu là bản quét, xin lưu thành .pdf rồi nạp lại.',
  );
