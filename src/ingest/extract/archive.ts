import { type UnzipFileInfo, unzipSync } from 'fflate';
import { UnreadableFile } from './extracted.ts';

// The largest docx met (760,000 characters) has 14 entries and 12.7 MB unpacked, of 0.5 MB.
const MOST_ENTRIES = 5_000;
const MOST_UNPACKED = 512 * 1024 * 1024; // bytes, as the entries declare
const LARGEST_PART = 128 * 1024 * 1024; // bytes: a document of 2,000 pages has about 35 MB of XML

export type Entry = Pick<UnzipFileInfo, 'name' | 'originalSize'>;

/**
 * The entries of a zip archive, nothing unpacked.
 *
 * @throws {UnreadableFile} when it is damaged, or its entries are too many or too large together
 */
export function listEntries(bytes: Uint8Array): Entry[] {
  const entries: Entry[] = [];
  let unpacked = 0;
  unzip(bytes, (entry) => {
    unpacked += entry.originalSize;
    if (entries.push(entry) > MOST_ENTRIES || unpacked > MOST_UNPACKED) throw tooLarge();
    return false;
  });
  return entries;
}

/**
 * Unpacks the named parts that exist.
 *
 * @throws {UnreadableFile} when the archive is damaged, a part too large, or larger than it declares
 */
export function readParts(bytes: Uint8Array, names: string[]): Map<string, Uint8Array> {
  const parts = unzip(bytes, ({ name, originalSize }) => {
    if (!names.includes(name)) return false;
    if (originalSize > LARGEST_PART) throw tooLarge();
    return true;
  });
  return new Map(Object.entries(parts));
}

function unzip(bytes: Uint8Array, filter: (entry: UnzipFileInfo) => boolean) {
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile('Tệp bị hỏng hoặc tải lên chưa hết; xin lấy lại bản gốc rồi nạp lại.');
  }
}

const tooLarge = () =>
  new UnreadableFile('Tệp bung ra quá lớn nên không được mở; xin kiểm tra lại tệp.');
