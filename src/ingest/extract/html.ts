import { compile, type FormatCallback, type HtmlToTextOptions } from 'html-to-text';
import type { Paragraph } from './extracted.ts';
import { htmlPictures } from './pictures.ts';
import { rowLines } from './table-row.ts';
import { decoded } from './txt.ts';

const DEEPEST = 200; // elements in one another; what pages nest deeper is damage
const LONGEST = 32 * 1024 * 1024; // characters: pages of 2,000 have 5 million
const HEAD = 4_096; // bytes in which a page names its encoding

/** What a reader of the page sees, a row of a table a line. */
export function readHtml(bytes: Uint8Array): { paragraphs: Paragraph[]; pictures: Uint8Array[] } {
  const html = decodedHtml(bytes);
  return { paragraphs: htmlParagraphs(html), pictures: htmlPictures(html) };
}

export const htmlParagraphs = (html: string): Paragraph[] =>
  visible(html)
    .split('\n')
    .map((line) => ({ text: line.trim(), page: 1 }))
    .filter(({ text }) => text !== '');

/** By its mark or its own word (`meta charset`), else as a plain text. */
function decodedHtml(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1');
  const named = /<meta[^>]{0,300}charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1];
  if (!named || bytes[0] === 0xff || bytes[0] === 0xfe || /^utf-?8$/i.test(named))
    return decoded(bytes);
  try {
    return new TextDecoder(named).decode(bytes);
  } catch {
    return decoded(bytes); // "x-user-defined", which old Vietnamese pages write
  }
}

const table: FormatCallback = (element, walk, builder) => {
  builder.openTable();
  walkRows(element.children, walk, builder);
  builder.closeTable({
    tableToString: (rows) => rows.flatMap(rowText).join('\n'),
    leadingLineBreaks: 1,
    trailingLineBreaks: 1,
  });
};

type Cells = { text?: string; rendered?: string }[];

const rowText = (cells: Cells): string[] =>
  rowLines(
    cells.map(({ text = '' }) =>
      text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => ({ text: line.trim(), page: 1 })),
    ),
  ).map(({ text }) => text);

type Callback = Parameters<FormatCallback>;

/** Rows may stand in thead and tbody, and a cell may hold a table of its own. */
function walkRows(children: Callback[0]['children'], walk: Callback[1], builder: Callback[2]) {
  for (const child of children ?? []) {
    if (child.type !== 'tag') continue;
    if (child.name !== 'tr') walkRows(child.children, walk, builder);
    else {
      builder.openTableRow();
      for (const cell of child.children ?? []) {
        if (cell.type !== 'tag') continue;
        builder.openTableCell();
        walk(cell.children, builder);
        builder.closeTableCell();
      }
      builder.closeTableRow();
    }
  }
}

const plainBlock = { leadingLineBreaks: 1, trailingLineBreaks: 1, uppercase: false };
const unseen = [
  '[hidden]',
  '[style*="display:none"]',
  '[style*="display: none"]',
  'template',
  'select',
  'noscript',
];
const options: HtmlToTextOptions = {
  wordwrap: false,
  limits: { maxInputLength: LONGEST, maxDepth: DEEPEST },
  formatters: { rows: table },
  selectors: [
    { selector: '*', format: 'inline' },
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({
      selector,
      format: 'heading',
      options: plainBlock,
    })),
    { selector: 'p', format: 'paragraph', options: plainBlock },
    { selector: 'table', format: 'rows' },
    { selector: 'a', options: { ignoreHref: true } },
    { selector: 'img', format: 'skip' },
    { selector: 'hr', format: 'lineBreak' },
    ...unseen.map((selector) => ({ selector, format: 'skip' })),
  ],
};
const visible = compile(options);
