import type { Readable } from 'node:stream';
import { doer, record } from '../../audit/events.ts';
import { TooLarge, Unacceptable } from '../../errors.ts';
import { extractSafely } from '../../ingest/extract/extract-safely.ts';
import { sniff } from '../../ingest/extract/sniff.ts';
import { gate } from '../../ingest/gate.ts';
import { declaredLevel } from '../../ingest/hand-in.ts';
import { openOcr } from '../../ingest/ocr/ocr.ts';
import { entrantsIn } from '../../ingest/secrecy/entrants.ts';
import { type Fields, readUpload } from '../../ingest/upload.ts';
import type { Viewer } from '../../people/viewer.ts';
import type { Portal } from '../../portal.ts';
import { NO_DOCX } from './word-file.ts';

export const LARGEST = 20 * 1024 * 1024; // bytes: it is held in memory while it is checked

export type HandedIn = { fileName: string; bytes: Uint8Array; fields: Fields };

const ocr = openOcr(); // starts with the first picture, and is given back when idle

/**
 * The one file of a form, in memory. Nothing of it is written anywhere, and nothing of it is judged
 * before its name, declared level and head have passed the gate.
 *
 * @throws {Unacceptable} with the sentence for the person
 */
export async function takeFile(
  portal: Portal,
  viewer: Viewer,
  request: Request,
): Promise<HandedIn> {
  let file: Omit<HandedIn, 'fields'> | undefined;
  const fields = await readUpload(request, async (fileName, content, read) => {
    if (file) throw new Unacceptable('Mỗi lần kiểm tra một tệp.');
    await mustPass(portal, viewer, { fileName, declared: declaredLevel(read) });
    file = { fileName, bytes: new Uint8Array() };
    file.bytes = await inMemory(content);
  });
  if (!file) throw new Unacceptable('Chưa chọn tệp. Xin chọn tệp Word rồi gửi lại.');
  const { fileName, bytes } = file as Omit<HandedIn, 'fields'>;
  if (sniff(bytes).kind !== 'docx') throw new Unacceptable(NO_DOCX);
  const extracted = await extractSafely(bytes, fileName);
  if (!portal.independentNetwork)
    for await (const entrant of entrantsIn({ fileName }, bytes, extracted, ocr))
      await mustPass(portal, viewer, entrant);
  return { fileName, bytes, fields };
}

/** On record is that there was a refusal, of a file that nothing was kept of. */
async function mustPass(portal: Portal, viewer: Viewer, entrant: Parameters<typeof gate>[0]) {
  const passed = gate(entrant, portal.independentNetwork);
  if (passed.pass) return;
  const who = doer(viewer, { where: passed.where });
  await portal.db.transaction((tx) => record(tx, { kind: 'file refused', ...who }));
  throw new Unacceptable(passed.sentence);
}

async function inMemory(content: Readable): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of content) {
    size += piece.length;
    if (size > LARGEST) throw new TooLarge(tooLarge);
    pieces.push(piece);
  }
  return new Uint8Array(Buffer.concat(pieces));
}

const tooLarge = `Tệp lớn hơn ${LARGEST / 1024 / 1024} MB nên không kiểm tra được trên trang này; xin bớt ảnh trong tệp rồi gửi lại.`;
