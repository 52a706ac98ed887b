import { extname } from 'node:path';
import { modernisedByFont } from '../../text/legacy/fonts.ts';
import type { Encoding } from '../../text/legacy/recognise.ts';
import { readDoc } from './doc.ts';
import { readDocx } from './docx.ts';
import { readEml } from './eml.ts';
import {
  type Extracted,
  isWordless,
  type Kind,
  type Member,
  noText,
  type Paragraph,
  UnreadableFile,
} from './extracted.ts';
import { readHtml } from './html.ts';
import { readImage } from './image.ts';
import { filesInside, readInside } from './inside.ts';
import { noticeOf } from './notice.ts';
import { readOdt } from './odt.ts';
import { pagesOf } from './paginate.ts';
import { readPdf } from './pdf.ts';
import { seenIn } from './picture-kinds.ts';
import { readPptx } from './pptx.ts';
import { readRtf } from './rtf.ts';
import { withoutRunningHeads } from './running-heads.ts';
import { sniff } from './sniff.ts';
import { readTxt } from './txt.ts';
import { readXlsx } from './xlsx.ts';
import { readZip } from './zip.ts';

type Read = Pick<Extracted, 'signature' | 'heads' | 'pictures' | 'pictured' | 'members'> & {
  pages?: Extracted['pages'];
  attached?: Member[]; // files laid into a PDF
  paragraphs?: Paragraph[]; // where pages have yet to be made of them
  encodings?: Encoding[];
};
type Reader = (bytes: Uint8Array) => Read | Promise<Read>;

const readers: Record<Kind, Reader> = {
  docx: readDocx,
  doc: readDoc,
  rtf: readRtf,
  odt: readOdt,
  pdf: readPdf,
  image: async (bytes) => ({ pages: await readImage(bytes) }),
  txt: (bytes) => ({ paragraphs: readTxt(bytes) }),
  html: readHtml,
  xlsx: readXlsx,
  pptx: readPptx,
  eml: readEml,
  zip: (bytes) => ({ pages: [], members: readZip(bytes) }),
};

/** Kinds in which a running head may stand among the text. */
const paged = new Set<Kind>(['pdf', 'docx', 'rtf', 'odt', 'txt']);

/**
 * The text of a file, page by page, by what the file really is, in Unicode. Pages without a usable
 * text are `pending`. It runs in this thread: for a file from outside use `extractSafely`.
 *
 * @param depth - how many files it lies in
 * @throws {UnreadableFile} with a sentence for the person
 */
export async function extract(file: Uint8Array, fileName: string, depth = 0): Promise<Extracted> {
  const bytes = new Uint8Array(file.buffer, file.byteOffset, file.byteLength); // no Buffer: its slice shares memory
  const { kind, mediaType } = sniff(bytes);
  const {
    paragraphs = [],
    encodings = [],
    attached = [],
    ...read
  } = await readWith(readers[kind], bytes);
  const headLines = read.heads?.split('\n') ?? []; // in the fonts of the text
  const unicode = modernisedByFont([...paragraphs.map(({ text }) => text), ...headLines]);
  const heads = unicode.paragraphs.slice(paragraphs.length).join('\n');
  const made = pagesOf(
    paragraphs.map(({ page }, at) => ({ page, text: unicode.paragraphs[at] ?? '' })),
  );
  const pages = paged.has(kind) ? withoutRunningHeads(read.pages ?? made) : (read.pages ?? made);
  const { pictures, drawings } = await seenIn(read.pictures ?? []);
  const inside = await insideOf(kind, bytes, attached, depth);
  const hasMore = pictures.length > 0 || inside.length > 0; // they have to pass the gate first
  if (!read.members && !hasMore && isWordless(pages)) throw noText();
  const notice = noticeOf(kind, extname(fileName).toLowerCase(), [
    ...encodings,
    ...unicode.encodings,
  ]);
  return {
    ...{ ...read, kind, mediaType, pages },
    ...(heads ? { heads } : {}),
    ...(read.pictures ? { pictures } : {}),
    ...(drawings.length > 0 ? { drawings } : {}),
    ...(inside.length > 0 ? { inside } : {}),
    ...(notice ? { notice } : {}),
  };
}

const ofOffice = new Set<Kind>(['docx', 'xlsx', 'pptx']);

async function insideOf(kind: Kind, bytes: Uint8Array, attached: Member[], depth: number) {
  const read = (member: Member, at: number) => extract(member.bytes, member.name, at);
  const found = ofOffice.has(kind) ? await filesInside(bytes, read, depth) : [];
  for (const member of attached) found.push(await readInside(member, read, depth));
  return found;
}

/** Libraries meet damage in many ways; the person learns what they can do about it. */
async function readWith(reader: Reader, bytes: Uint8Array): Promise<Read> {
  try {
    return await reader(bytes);
  } catch (cause) {
    throw cause instanceof UnreadableFile ? cause : new UnreadableFile(DAMAGED, { cause });
  }
}

export const DAMAGED = 'Tệp bị hỏng nên không đọc được; xin lấy lại bản gốc rồi nạp lại.';
