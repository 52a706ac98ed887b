import { listEntries, readParts } from './archive.ts';
import { type Member, UnreadableFile } from './extracted.ts';

export const MOST_MEMBERS = 200; // of one file; a batch of more is handed in as a folder
const MOST_BYTES = 200 * 1024 * 1024; // unpacked, as much as one file may have

/**
 * The files of an archive, folders and what systems add to them left out. Names may still hold a path.
 *
 * @throws {UnreadableFile} when it is damaged, has a password, is empty, or holds too much
 */
export function readZip(bytes: Uint8Array): Member[] {
  if (isLocked(bytes))
    throw new UnreadableFile('Tệp nén có mật khẩu; xin bỏ mật khẩu rồi nạp lại.');
  const entries = listEntries(bytes).filter(({ name }) => !isFurniture(name));
  if (entries.length === 0) throw new UnreadableFile('Tệp nén không có tệp nào bên trong.');
  if (entries.length > MOST_MEMBERS) throw tooManyMembers();
  if (entries.reduce((sum, { originalSize }) => sum + originalSize, 0) > MOST_BYTES)
    throw tooLarge();
  const parts = readParts(
    bytes,
    entries.map(({ name }) => name),
  );
  return entries.map(({ name }) => ({
    name: asWritten(name),
    bytes: parts.get(name) ?? new Uint8Array(),
  }));
}

const isFurniture = (name: string) =>
  /[\\/]$|(?:^|[\\/])(?:__MACOSX[\\/]|\.(?!\.)|~\$|thumbs\.db$|desktop\.ini$)/i.test(name);

const FLAGS = 6; // where the first entry has them; bit 0: encrypted
const isLocked = (bytes: Uint8Array) => ((bytes[FLAGS] ?? 0) & 1) === 1;

/** Older programs write UTF-8 without saying so, and it was read as Latin 1. */
function asWritten(name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(name, 'latin1'));
  } catch {
    return name;
  }
}

export const tooManyMembers = () =>
  new UnreadableFile(`Tệp chứa hơn ${MOST_MEMBERS} tệp bên trong; xin chia nhỏ rồi nạp lại.`);

const tooLarge = () =>
  new UnreadableFile(
    `Các tệp bên trong lớn hơn ${MOST_BYTES / 1024 / 1024} MB khi bung ra; xin chia nhỏ rồi nạp lại.`,
  );
