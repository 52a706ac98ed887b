import { type Entry, listEntries } from './archive.ts';
import { type Kind, UnreadableFile } from './extracted.ts';

type Sniffed = { kind: Kind; mediaType: string };

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * What a file really is, by its bytes: a wrong extension does not matter.
 *
 * @throws {UnreadableFile} when it is empty, damaged, or of a kind that is not read
 */
export function sniff(bytes: Uint8Array): Sniffed {
  if (bytes.length === 0) throw new UnreadableFile('Tệp rỗng, không có nội dung.');
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');

  if (start.includes('%PDF-')) return { kind: 'pdf', mediaType: 'application/pdf' };
  if (start.startsWith('PK')) return insideZip(listEntries(bytes));
  if (start.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return insideOle(bytes);
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return { kind: 'image', mediaType: 'image/png' };
  if (start.startsWith('\xff\xd8\xff')) return { kind: 'image', mediaType: 'image/jpeg' };

  const [, language] = markup.find(([pattern]) => pattern.test(start)) ?? [];
  if (language) throw new UnreadableFile(language);
  if (isText(bytes)) return { kind: 'txt', mediaType: 'text/plain' };
  if (start.startsWith('ftyp', 4)) throw new UnreadableFile(asImage('ảnh .heic'));
  const [, other] = binary.find(([heads]) => heads.some((head) => start.startsWith(head))) ?? [];
  throw new UnreadableFile(other ?? unknown);
}

const packed = 'Đây là tệp nén; xin giải nén rồi nạp từng tệp.';
const unknown = 'Không nhận ra loại tệp này; xin nạp tệp .docx, .doc, .pdf, .txt hoặc ảnh.';

const saveAs = (name: string, as: string) =>
  `Chưa đọc được ${name}; xin lưu thành ${as} rồi nạp lại.`;
const asDocument = (name: string) => saveAs(name, '.docx hoặc .pdf');
const asImage = (name: string) => saveAs(name, '.pdf, .png hoặc .jpg');

const markup: [RegExp, string][] = [
  [/^\{\\rtf/, asDocument('tệp .rtf')],
  [/^\s*(?:<\?xml|<!doctype html|<html)/i, asDocument('tệp .html hay .xml')],
];

const binary: [string[], string][] = [
  [['MZ', '\x7fELF'], 'Đây là chương trình, không phải văn bản.'],
  [['II*\0', 'MM\0*'], asImage('ảnh .tif')],
  [['GIF8', 'BM', 'RIFF'], asImage('loại ảnh này')],
  [['Rar!', '7z\xbc\xaf', '\x1f\x8b', 'BZh'], packed],
];

function insideZip(entries: Entry[]): Sniffed {
  const has = (path: string) => entries.some(({ name }) => name.startsWith(path));
  if (has('word/')) return { kind: 'docx', mediaType: WORD };
  if (has('xl/')) throw new UnreadableFile(asDocument('tệp .xlsx'));
  if (has('ppt/')) throw new UnreadableFile(asDocument('tệp .pptx'));
  if (has('mimetype')) throw new UnreadableFile(asDocument('tệp OpenDocument (.odt, .ods)'));
  throw new UnreadableFile(packed);
}

/** The older Office formats share one container; names of its streams are UTF-16. */
function insideOle(bytes: Uint8Array): Sniffed {
  const holds = (name: string) => Buffer.from(bytes).includes(Buffer.from(name, 'utf16le'));
  if (holds('EncryptedPackage')) throw locked();
  if (holds('WordDocument')) return { kind: 'doc', mediaType: 'application/msword' };
  if (holds('Workbook') || holds('Book')) throw new UnreadableFile(asDocument('tệp .xls'));
  if (holds('PowerPoint Document')) throw new UnreadableFile(asDocument('tệp .ppt'));
  throw new UnreadableFile(asDocument('tệp Office cũ này'));
}

/** A file with a password. */
export const locked = () => new UnreadableFile('Tệp có mật khẩu; xin bỏ mật khẩu rồi nạp lại.');

const SAMPLE = 64 * 1024; // bytes
const MOST_CONTROLS = 0.01; // share of bytes

/** Text has hardly a control character; UTF-16 without its mark is not met in office files. */
function isText(bytes: Uint8Array): boolean {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return true;
  const sample = bytes.subarray(0, SAMPLE);
  const controls = sample.filter((byte) => byte < 32 && (byte < 9 || byte > 13));
  return controls.length <= sample.length * MOST_CONTROLS && !sample.includes(0);
}
