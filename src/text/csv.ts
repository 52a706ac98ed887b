const MARK = '\u{feff}'; // without it Excel reads UTF-8 as another encoding

/**
 * Rows as CSV that a spreadsheet opens. A cell that would be taken for a formula gets an apostrophe
 * before it, which spreadsheets show as text.
 */
export const csvOf = (rows: string[][]): string =>
  `${MARK}${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;

function cell(text: string): string {
  const harmless = /^[\s]*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n;]|^\s|\s$/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
