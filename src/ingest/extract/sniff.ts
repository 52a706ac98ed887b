import { type Entry, listEntries, readParts } from './archive.ts';
import { type Kind, UnreadableFile } from './extracted.ts';
import { isMail } from './mail-head.ts';

type Sniffed = { kind: Kind; mediaType: string };

const OPEN_XML = 'application/vnd.openxmlformats-officedocument';
const OPEN_TEXT = 'application/vnd.oasis.opendocument.text';

/**
 * What a file really is, by its bytes: a wrong extension does not matter.
 *
 * @throws {UnreadableFile} when it is empty, damaged, or of a kind that is not read
 */
export function sniff(bytes: Uint8Array): Sniffed {
  if (bytes.length === 0) throw new UnreadableFile('Tệp rỗng, không có nội dung.');
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');

  if (start.includes('%PDF-')) return { kind: 'pdf', mediaType: 'application/pdf' };
  if (start.startsWith('PK')) return insideZip(bytes, listEntries(bytes));
  if (start.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return insideOle(bytes);
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return { kind: 'image', mediaType: 'image/png' };
  if (start.startsWith('\xff\xd8\xff')) return { kind: 'image', mediaType: 'image/jpeg' };

  if (start.startsWith('{\\rtf')) return { kind: 'rtf', mediaType: 'application/rtf' };
  if (isText(bytes)) return insideText(bytes);
  if (start.startsWith('ftyp', 4)) throw new UnreadableFile(asImage('ảnh .heic'));
  const [, other] = binary.find(([heads]) => heads.some((head) => start.startsWith(head))) ?? [];
  throw new UnreadableFile(other ?? unknown);
}

const packed = 'Đây là tệp nén; xin giải nén rồi nạp từng tệp.';
const unknown =
  'Không nhận ra loại tệp này; xin nạp tệp Word, Excel, PowerPoint, .odt, .rtf, .pdf, .html, .txt, thư .eml, ảnh hoặc tệp .zip.';

const saveAs = (name: string, as: string) =>
  `Chưa đọc được ${name}; xin lưu thành ${as} rồi nạp lại.`;
const asDocument = (name: string) => saveAs(name, '.docx hoặc .pdf');
const asImage = (name: string) => saveAs(name, '.pdf, .png hoặc .jpg');

const binary: [string[], string][] = [
  [['MZ', '\x7fELF'], 'Đây là chương trình, không phải văn bản.'],
  [['II*\0', 'MM\0*'], asImage('ảnh .tif')],
  [['GIF8', 'BM', 'RIFF'], asImage('loại ảnh này')],
  [['Rar!', '7z\xbc\xaf', '\x1f\x8b', 'BZh'], packed],
];

function insideZip(bytes: Uint8Array, entries: Entry[]): Sniffed {
  const has = (path: RegExp) => entries.some(({ name }) => path.test(name));
  if (has(/^word\/[^/]+\.xml$/))
    return { kind: 'docx', mediaType: `${OPEN_XML}.wordprocessingml.document` };
  if (has(/^xl\/[^/]+\.xml$/))
    return { kind: 'xlsx', mediaType: `${OPEN_XML}.spreadsheetml.sheet` };
  if (has(/^ppt\/[^/]+\.xml$/))
    return { kind: 'pptx', mediaType: `${OPEN_XML}.presentationml.presentation` };
  if (has(/^xl\/workbook\.bin$/)) throw new UnreadableFile(saveAs('tệp .xlsb', '.xlsx'));
  if (has(/^mimetype$/)) return openDocument(bytes);
  return { kind: 'zip', mediaType: 'application/zip' };
}

function openDocument(bytes: Uint8Array): Sniffed {
  const named = Buffer.from(readParts(bytes, ['mimetype']).get('mimetype') ?? []).toString(
    'latin1',
  );
  if (named.startsWith(OPEN_TEXT)) return { kind: 'odt', mediaType: OPEN_TEXT };
  if (named.includes('spreadsheet')) throw new UnreadableFile(saveAs('bảng tính .ods', '.xlsx'));
  if (named.includes('presentation')) throw new UnreadableFile(saveAs('tệp .odp', '.pptx'));
  throw new UnreadableFile(asDocument('loại tệp này'));
}

const SMALL = 4_096; // bytes in which a text says what it is

/** A text is a page of the web, a mail, or plain. */
function insideText(bytes: Uint8Array): Sniffed {
  const wide = bytes[0] === 0xff || bytes[0] === 0xfe;
  const start = Buffer.from(bytes.subarray(0, SMALL)).toString(wide ? 'utf16le' : 'latin1');
  if (isMail(start)) return { kind: 'eml', mediaType: 'message/rfc822' };
  if (
    /^[\s\S]{0,9}?\s*(?:<!--[\s\S]*?-->\s*)*(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html)/i.test(
      start,
    )
  )
    return { kind: 'html', mediaType: 'text/html' };
  if (/^\W{0,9}<\?xml/.test(start)) throw new UnreadableFile(asDocument('tệp .xml'));
  return { kind: 'txt', mediaType: 'text/plain' };
}

/** The older Office formats share one container; names of its streams are UTF-16. */
function insideOle(bytes: Uint8Array): Sniffed {
  const holds = (name: string) => Buffer.from(bytes).includes(Buffer.from(name, 'utf16le'));
  if (holds('EncryptedPackage')) throw locked();
  if (holds('WordDocument')) return { kind: 'doc', mediaType: 'application/msword' };
  if (holds('Workbook') || holds('Book')) throw new UnreadableFile(xls);
  if (holds('PowerPoint Document')) throw new UnreadableFile(ppt);
  throw new UnreadableFile(asDocument('tệp Office cũ này'));
}

const mended = (name: string, program: string, as: string) =>
  `Chưa đọc được tệp ${name} (kiểu cũ); xin mở bằng ${program}, chọn Lưu thành (Save As), kiểu ${as}, rồi nạp tệp mới.`;
const xls = mended('.xls', 'Excel', '“Excel Workbook (.xlsx)”');
const ppt = mended('.ppt', 'PowerPoint', '“PowerPoint Presentation (.pptx)”');

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
