import type { Box, Extracted, Page } from '../extract/extracted.ts';
import { UnreadableFile } from '../extract/extracted.ts';
import { Isolated } from '../extract/isolated.ts';
import type { Ocr } from './ocr.ts';

const drawer = new Isolated();

type Wanted = { lastPage?: number; onPage?: (page: Page) => unknown };

/**
 * Fills the pages of `extracted` that wait for OCR, one after another from the first.
 *
 * @param lastPage - leaves the pages after it waiting
 */
export async function readPending(
  bytes: Uint8Array,
  extracted: Extracted,
  ocr: Ocr,
  { lastPage = Number.POSITIVE_INFINITY, onPage }: Wanted = {},
): Promise<void> {
  for (const [index, page] of extracted.pages.entries()) {
    if (page.by !== 'pending' || page.number > lastPage) continue;
    extracted.pages[index] = await readPage(bytes, page, ocr);
    await onPage?.(extracted.pages[index]);
  }
}

/** The page as OCR reads it, or `failed` where it cannot be drawn. @throws when OCR itself fails */
export async function readPage(
  bytes: Uint8Array,
  { number, part }: Pick<Page, 'number'> & { part?: Box },
  ocr: Ocr,
): Promise<Page> {
  try {
    const drawn = await drawer.run({ task: 'draw', bytes, number, part });
    return { number, by: 'ocr', ...(await ocr.read(drawn)) };
  } catch (error) {
    if (error instanceof UnreadableFile) return { number, by: 'failed', text: '' };
    throw error;
  }
}
