import { Readable } from 'node:stream';
import type { Context } from 'hono';
import { Unacceptable } from '../errors.ts';
import { type Fields, readUpload, safeName } from '../ingest/upload.ts';

type Sent = { fields: Fields; fileName: string; content: Readable };

/**
 * Reads the one file of an import as it arrives: of a form with files, or as the body itself with
 * its name in Content-Disposition and the rest in the address.
 *
 * @param take - reads `content` to its end or leaves it
 * @throws {Unacceptable} when there is no file or more than one
 */
export async function readSentFile<T>(
  c: Context,
  take: (sent: Sent) => Promise<T>,
  letGo: (taken: T) => Promise<void>,
): Promise<T> {
  const type = c.req.header('Content-Type') ?? '';
  if (!type.startsWith('multipart/form-data')) return take(bare(c));
  const taken: T[] = [];
  try {
    await readUpload(c.req.raw, async (fileName, content, fields) => {
      taken.push(await take({ fields: named(fields), fileName, content }));
    });
    const [one] = taken;
    if (!one || taken.length > 1) throw new Unacceptable(notOne);
    return one;
  } catch (error) {
    for (const one of taken) await letGo(one);
    throw error;
  }
}

const notOne = 'Mỗi lần gửi đúng một tệp, cùng một khóa Idempotency-Key.';

function bare(c: Context): Sent {
  const { body } = c.req.raw;
  return {
    fields: named(new Map(Object.entries(c.req.queries()))),
    fileName: safeName(nameIn(c.req.header('Content-Disposition') ?? '')),
    content: body ? Readable.fromWeb(body as never) : Readable.from([]),
  };
}

/** The form of the portal says `key` for an audience. */
const named = (fields: Fields): Fields =>
  new Map([
    ['level', fields.get('level') ?? []],
    ['key', fields.get('audience') ?? []],
  ]);

/** The name in a Content-Disposition header (RFC 6266): the encoded one, else the plain one. */
function nameIn(header: string): string {
  const encoded = /filename\*\s*=\s*utf-8''([^;\s]+)/i.exec(header)?.[1];
  const plain = /filename\s*=\s*"([^"]*)"/i.exec(header)?.[1];
  try {
    const name = encoded ? decodeURIComponent(encoded) : (plain ?? '');
    if (name.trim() !== '') return name;
  } catch {
    // not an encoded name: refused below as none
  }
  throw new Unacceptable(nameless);
}

const nameless =
  "Chưa có tên tệp; xin ghi tiêu đề Content-Disposition: attachment; filename*=UTF-8''ten-tep.docx.";
