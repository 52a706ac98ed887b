import { getDocumentProxy } from 'unpdf';
import { UnreadableFile } from './extracted.ts';
import { locked } from './sniff.ts';

export type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;
export type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>;
export type PdfOptions = NonNullable<Parameters<typeof getDocumentProxy>[1]>;

const LARGEST_IMAGE = 100_000_000; // pixels: A3 scanned at 600 dpi has 70 million
const ERRORS_ONLY = 0; // how much PDF.js prints: its warnings may quote the text

/**
 * Opens a PDF, gives it to `use` and closes it.
 *
 * @throws {UnreadableFile} when it is damaged or has a password
 */
export async function withPdf<T>(
  bytes: Uint8Array,
  use: (pdf: PdfDocument) => Promise<T>,
  options: PdfOptions = {},
): Promise<T> {
  supplyNode20();
  const copy = new Uint8Array(bytes); // PDF.js takes the memory away, and refuses a Buffer
  const limits = { verbosity: ERRORS_ONLY, maxImageSize: LARGEST_IMAGE };
  const pdf = await getDocumentProxy(copy, { ...limits, ...options }).catch(refuse);
  try {
    return await use(pdf);
  } finally {
    await pdf.cleanup().catch(() => {});
    await pdf.destroy();
  }
}

function refuse(error: unknown): never {
  if ((error as Error).name === 'PasswordException') throw locked();
  throw damagedPdf();
}

export const damagedPdf = () =>
  new UnreadableFile('Tệp PDF bị hỏng hoặc tải lên chưa hết; xin lấy lại bản gốc rồi nạp lại.');

type Transferable = { transferToFixedLength?: (length: number) => ArrayBuffer };

/** PDF.js 5 calls what Node has from version 22 on; without it no page with text is drawn. */
function supplyNode20() {
  const buffers = ArrayBuffer.prototype as Transferable;
  buffers.transferToFixedLength ??= function (this: ArrayBuffer, length: number) {
    return this.slice(0, length);
  };
}
