import { getResolvedPDFJS } from 'unpdf';
import type { Encoding } from '../../text/legacy/recognise.ts';
import { inReadingOrder } from './columns.ts';
import { type Box, type Member, MOST_PAGES, type Page, tooManyPages } from './extracted.ts';
import { pageText } from './page-text.ts';
import { attachedTo } from './pdf-attached.ts';
import { damagedPdf, type PdfDocument, type PdfPage, withPdf } from './pdf-document.ts';
import { picturedHead } from './pdf-pictures.ts';
import { glue, textPieces } from './pdf-pieces.ts';
import { boundsOf, type Row, rowsOf, textOf } from './rows.ts';
import { isSound } from './sound-layer.ts';
import { readStamps, saysWhoSigned } from './stamps.ts';
import { joinTorn } from './torn.ts';

type PdfText = {
  pages: Page[];
  signature?: string;
  encodings: Encoding[];
  pictured?: Box;
  attached: Member[];
};

/**
 * The pages of a PDF by their text layer, with the number and date that were stamped over it. A
 * page whose layer is missing or broken is left for OCR (`pending`); where pictures stand at the head
 * of the first, with its text, `pictured` tells it.
 *
 * @throws {UnreadableFile} when it is damaged, has a password or too many pages
 */
export async function readPdf(bytes: Uint8Array): Promise<PdfText> {
  return withPdf(bytes, async (pdf) => {
    if (pdf.numPages > MOST_PAGES) throw tooManyPages();
    const pages: Page[] = [];
    const signatures: string[] = [];
    const encodings = new Set<Encoding>();
    for (let number = 1; number <= pdf.numPages; number++) {
      const { page, signature, encoding } = await readPage(pdf, number);
      if (encoding) encodings.add(encoding);
      pages.push(page);
      if (signature) signatures.push(signature);
    }
    const pictured = pages[0]?.by === 'text' ? await picturedHead(pdf) : undefined;
    return {
      pages,
      encodings: [...encodings],
      attached: await attachedTo(pdf),
      ...(pictured ? { pictured } : {}),
      ...(signatures.length > 0 ? { signature: signatures.join('\n') } : {}),
    };
  });
}

async function readPage(pdf: PdfDocument, number: number) {
  const page = await pdf.getPage(number).catch(() => {
    throw damagedPdf();
  });
  const { width, height } = page.getViewport({ scale: 1 });
  const { numbers, signature } = await readStamps(page);
  const { pieces, encoding } = await textPieces(page);
  const rows = rowsOf([...pieces, ...numbers]).map(glue);
  const ordered = inReadingOrder({ rows, width, height }).map(asOnePiece);
  const { text, lines } = pageText({ rows: ordered, width, height });
  const usable = await isUsable(text, page);
  page.cleanup();
  if (usable)
    return { page: { number, text, by: 'text', lines } satisfies Page, signature, encoding };
  const layer = saysWhoSigned(text) ? text : '';
  return {
    page: { number, text: '', by: 'pending' } satisfies Page,
    signature: signature || layer,
    encoding: undefined,
  };
}

function asOnePiece(row: Row): Row {
  return { ...row, pieces: [{ text: joinTorn(textOf(row.pieces)), ...boundsOf(row.pieces) }] };
}

const SHORT_LAYER = 300; // characters: the stamp of a signature over a scan has 148

async function isUsable(text: string, page: PdfPage): Promise<boolean> {
  if (text !== '' && !isSound(text)) return false;
  return text.length > SHORT_LAYER || !(await isDrawn(page));
}

const SOME_STROKES = 50; // a table's rules stay below, letters drawn as outlines do not

/** True when there is a picture on the page, or a text that was drawn stroke by stroke. */
async function isDrawn(page: PdfPage): Promise<boolean> {
  const { OPS } = await getResolvedPDFJS();
  const { fnArray } = await page.getOperatorList();
  const pictures: number[] = [
    OPS.paintImageXObject,
    OPS.paintImageXObjectRepeat,
    OPS.paintInlineImageXObject,
    OPS.paintInlineImageXObjectGroup,
    OPS.paintImageMaskXObject,
  ];
  const strokes = fnArray.filter((op) => op === OPS.constructPath).length;
  return strokes > SOME_STROKES || fnArray.some((op) => pictures.includes(op));
}
