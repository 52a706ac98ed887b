import WordExtractor from 'word-extractor';
import type { Paragraph } from './extracted.ts';
import { piledPictures } from './pictures.ts';
import { damaged } from './xml.ts';

type Doc = { paragraphs: Paragraph[]; heads: string; pictures: Uint8Array[] };

/**
 * The text of a Word document of 1997 to 2003. Its page breaks are not kept, so pages are estimates.
 *
 * @throws {UnreadableFile} when it is damaged
 */
export async function readDoc(bytes: Uint8Array): Promise<Doc> {
  const document = await new WordExtractor().extract(Buffer.from(bytes)).catch(() => {
    throw damaged();
  });
  const boxes = document.getTextboxes({ includeHeadersAndFooters: false });
  const text = [document.getBody(), document.getFootnotes(), boxes].join('\n');
  const paragraphs = linesIn(text).map((line) => ({ text: line, page: 1 }));
  const heads = [
    document.getHeaders({ includeFooters: true }),
    document.getTextboxes({ includeHeadersAndFooters: true, includeBody: false }),
  ];
  return {
    paragraphs,
    heads: linesIn(heads.join('\n')).join('\n'),
    pictures: piledPictures(bytes),
  };
}

const linesIn = (text: string) => text.split(/[\n\f]/).flatMap(linesOf);

const LABEL = 6; // characters: "1.", "a)", "Điều 3" before a tab, not a cell

/** A tab ends a cell of a table, or follows the label of a paragraph. */
function linesOf(raw: string): string[] {
  const cells = raw
    .split('\t')
    .map((cell) => cell.replace(/\s+/g, ' ').trim())
    .filter((cell) => cell !== '');
  const [first = ''] = cells;
  if (cells.length > 2) return [cells.join(' | ')];
  return first.length <= LABEL ? [cells.join(' ')].filter((line) => line !== '') : cells;
}
