import type { Member } from './extracted.ts';
import type { PdfDocument } from './pdf-document.ts';

const MOST = 20; // files laid into one PDF that are looked at
const LARGEST = 50 * 1024 * 1024; // bytes of one

type Attached = { [name: string]: { filename: string; content?: Uint8Array } };

/** The files that are laid into a PDF, each with its name. */
export async function attachedTo(pdf: PdfDocument): Promise<Member[]> {
  const attached: Attached = (await pdf.getAttachments().catch(() => undefined)) ?? {};
  return Object.values(attached)
    .slice(0, MOST)
    .map(({ filename, content = new Uint8Array() }) => ({
      name: filename,
      bytes: content.length > LARGEST ? new Uint8Array() : new Uint8Array(content),
    }));
}
