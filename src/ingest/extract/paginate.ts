import { normalise } from '../../text/normalise.ts';
import { MOST_PAGES, type Page, type Paragraph, tooManyPages } from './extracted.ts';

// Median of nine official PDFs of 8 to 45 pages: their own medians run from 1,830 to 2,870.
const PAGE_LENGTH = 2_350; // characters
// Fuller pages are not met (5,600 at most, tables in small print): only breaks by hand were noted.
const FULLEST_PAGE = 3 * PAGE_LENGTH;

/**
 * Pages by the breaks that a text notes. Where it notes none, or only those made by hand, their
 * ends are estimated: a page number is then right to within two in ten.
 *
 * @throws {UnreadableFile} when there are too many
 */
export function pagesOf(paragraphs: Paragraph[]): Page[] {
  const pages = byBreak(paragraphs).flatMap((page) =>
    lengthOf(page) > FULLEST_PAGE ? byLength(page) : [page],
  );
  if (pages.length > MOST_PAGES) throw tooManyPages();
  return pages.map((lines, index) => ({
    number: index + 1,
    text: normalise(lines.map(({ text }) => text).join('\n')),
    by: 'text',
  }));
}

const lengthOf = (paragraphs: Paragraph[]) =>
  paragraphs.reduce((sum, { text }) => sum + text.length, 0);

function byBreak(paragraphs: Paragraph[]): Paragraph[][] {
  const pages: Paragraph[][] = [[]];
  for (const paragraph of paragraphs) {
    const page = pages[paragraph.page - 1];
    if (page) page.push(paragraph);
    else pages[paragraph.page - 1] = [paragraph];
  }
  return Array.from(pages, (page) => page ?? []);
}

/** Fills one page after the other, never cutting a paragraph. */
function byLength(paragraphs: Paragraph[]): Paragraph[][] {
  const pages: Paragraph[][] = [];
  let length = PAGE_LENGTH;
  for (const paragraph of paragraphs) {
    if (length >= PAGE_LENGTH) {
      pages.push([]);
      length = 0;
    }
    pages.at(-1)?.push(paragraph);
    length += paragraph.text.length;
  }
  return pages;
}
