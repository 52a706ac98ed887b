import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';

/** A PDF of these pages, in the letters of Windows-1252. */
export async function pdfOf(pages: string[]): Promise<Uint8Array> {
  const document = new PDFDocument({ autoFirstPage: false });
  for (const text of pages) document.addPage().text(text);
  document.end();
  return new Uint8Array(await buffer(document));
}
