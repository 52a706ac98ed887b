import { Readable } from 'node:stream';
import { Busboy } from '@fastify/busboy';
import { TooSlow, Unacceptable } from '../errors.ts';

const MOST_FILES = 500; // of one request
const MOST_FIELDS = 600;
const FIELD_BYTES = 1_000;
const LONGEST_NAME = 180; // characters; file systems take 255 bytes, a Vietnamese letter up to 3

export type Fields = Map<string, string[]>;

/**
 * Reads a form with files as a stream. Fields must stand before the files they are about.
 *
 * @param onFile - takes each file as it arrives; its stream must be read to the end or destroyed
 * @throws {Unacceptable} for a request that is no such form or breaks off, {TooSlow}
 */
export async function readUpload(
  request: Request,
  onFile: (name: string, content: Readable, fields: Fields) => Promise<void>,
): Promise<Fields> {
  const type = request.headers.get('content-type') ?? '';
  if (!request.body || !type.startsWith('multipart/form-data')) throw new Unacceptable(noForm);
  const fields: Fields = new Map();
  const files: Promise<void>[] = [];
  const contents: Readable[] = [];
  const parser = parserOf(type);
  parser.on('field', (name, value) => fields.set(name, [...(fields.get(name) ?? []), value]));
  parser.on('file', (_field, content, name) => {
    content.on('error', () => {}); // of a form that breaks off when its file is already let go
    const taken = name ? onFile(safeName(name), content, fields) : drain(content);
    // Whatever is left unread is let go, or the parser waits for ever.
    files.push(taken.finally(() => content.resume()));
    contents.push(content);
    files.at(-1)?.catch(() => {}); // told below, when the whole form is read
  });
  await new Promise<void>((resolve, reject) => {
    parser.on('finish', resolve);
    parser.on('error', reject);
    const body = Readable.fromWeb(request.body as never);
    body.on('error', reject);
    body.pipe(parser);
  }).catch(async (error: unknown) => {
    for (const content of contents) content.destroy(new Unacceptable(brokenOff)); // or it is waited for
    await Promise.allSettled(files);
    throw error instanceof TooSlow ? error : new Unacceptable(brokenOff);
  });
  await Promise.all(files);
  return fields;
}

/** @throws {Unacceptable} for a form that does not say how its parts are told apart */
function parserOf(type: string) {
  try {
    return new Busboy({
      headers: { 'content-type': type },
      limits: { files: MOST_FILES, fields: MOST_FIELDS, fieldSize: FIELD_BYTES },
    });
  } catch {
    throw new Unacceptable(brokenOff);
  }
}

const noForm = 'Chưa có tệp nào được gửi. Xin chọn tệp rồi gửi lại.';
const brokenOff = 'Việc gửi tệp bị ngắt giữa chừng, tệp chưa được nhận. Xin gửi lại.';

async function drain(content: Readable): Promise<void> {
  content.resume();
}

/** A name without path, control characters or excess: kept only to be shown and offered again. */
export function safeName(name: string): string {
  const last = name.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const clean = last.replace(/[\p{Cc}\p{Cf}]/gu, '').trim() || 'khong-ten';
  if (clean.length <= LONGEST_NAME) return clean;
  const ending = /\.[a-z0-9]{1,5}$/i.exec(clean)?.[0] ?? '';
  return `${clean.slice(0, LONGEST_NAME - ending.length)}${ending}`;
}
