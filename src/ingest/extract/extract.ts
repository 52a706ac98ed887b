import { extname } from 'node:path';
import { readDoc } from './doc.ts';
import { readDocx } from './docx.ts';
import { type Extracted, type Kind, type Page, UnreadableFile } from './extracted.ts';
import { readImage } from './image.ts';
import { readPdf } from './pdf.ts';
import { sniff } from './sniff.ts';
import { readTxt } from './txt.ts';

type Read = { pages: Page[]; signature?: string };

const readers: Record<Kind, (bytes: Uint8Array) => Read | Promise<Read>> = {
  docx: (bytes) => ({ pages: readDocx(bytes) }),
  doc: async (bytes) => ({ pages: await readDoc(bytes) }),
  txt: (bytes) => ({ pages: readTxt(bytes) }),
  image: async (bytes) => ({ pages: await readImage(bytes) }),
  pdf: readPdf,
};

/**
 * The text of a file, page by page, by what the file really is. Pages without a usable text are
 * `pending`. It runs in this thread: for a file from outside use `extractSafely`.
 *
 * @throws {UnreadableFile} with a sentence for the person
 */
export async function extract(bytes: Uint8Array, fileName: string): Promise<Extracted> {
  const { kind, mediaType } = sniff(bytes);
  const read = await readWith(readers[kind], bytes);
  if (read.pages.every(({ by, text }) => by === 'text' && text.trim() === '')) throw noText();
  const notice = noticeOf(kind, extname(fileName).toLowerCase());
  return { kind, mediaType, ...read, ...(notice ? { notice } : {}) };
}

/** Libraries meet damage in many ways; the person learns what they can do about it. */
async function readWith(reader: (bytes: Uint8Array) => Read | Promise<Read>, bytes: Uint8Array) {
  try {
    return await reader(bytes);
  } catch (cause) {
    throw cause instanceof UnreadableFile ? cause : new UnreadableFile(DAMAGED, { cause });
  }
}

export const DAMAGED = 'Tệp bị hỏng nên không đọc được; xin lấy lại bản gốc rồi nạp lại.';

const noText = () =>
  new UnreadableFile(
    'Không có chữ nào trong tệp; nếu là bản quét, xin lưu thành .pdf rồi nạp lại.',
  );

const names: Record<Kind, { name: string; endings: string[] }> = {
  docx: { name: 'tài liệu Word (.docx)', endings: ['.docx', '.docm', '.dotx'] },
  doc: { name: 'tài liệu Word cũ (.doc)', endings: ['.doc', '.dot'] },
  pdf: { name: 'tài liệu PDF', endings: ['.pdf'] },
  image: { name: 'ảnh', endings: ['.png', '.jpg', '.jpeg', '.jfif'] },
  txt: { name: 'văn bản thuần', endings: ['.txt', '.md', '.csv', '.log'] },
};

function noticeOf(kind: Kind, ending: string): string | undefined {
  const { name, endings } = names[kind];
  if (ending === '' || endings.includes(ending)) return undefined;
  return `Tệp có đuôi ${ending.slice(0, 10)} nhưng thật ra là ${name}; đã đọc như ${name}.`;
}
