import { createHmac, randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { and, eq, lt } from 'drizzle-orm';
import { Unacceptable } from '../errors.ts';
import { gate, type Refusal } from '../ingest/gate.ts';
import { audienceOf, declaredLevel, refuseUnread } from '../ingest/hand-in.ts';
import { announce } from '../ingest/intakes.ts';
import type { Note, Slip } from '../ingest/quarantine.ts';
import type { Fields } from '../ingest/upload.ts';
import type { Viewer } from '../people/viewer.ts';
import type { Portal } from '../portal.ts';
import type { Transaction } from '../storage/database.ts';
import { sha256 } from '../storage/files.ts';
import { apiImports } from './schema.ts';

/** What has arrived of an import, and is not acknowledged yet; refused if its name or level is secret. */
export type Arrived = { note: Note; fingerprint: string } & (
  | { slip: Slip; refusal?: never }
  | { slip?: never; refusal: Refusal }
);

/**
 * Takes the file of an import into quarantine, where nobody touches it until `acknowledge`. What is
 * declared secret is not even written: the bytes are let go as they arrive.
 *
 * @param fields - level and audience, as the form of the portal names them
 * @throws {Unacceptable} with the sentence for the person
 */
export async function arrive(
  portal: Portal,
  viewer: Viewer,
  key: string,
  { fields, fileName, content }: { fields: Fields; fileName: string; content: Readable },
): Promise<Arrived> {
  const declared = declaredLevel(fields);
  const audienceKeys = await audienceOf(portal, viewer, fields);
  const { id: personId, token } = viewer;
  const note = { batchId: randomUUID(), fileName, personId, token, audienceKeys };
  const mark = createHmac('sha256', key);
  mark.update(JSON.stringify([fileName, declared, [...audienceKeys].sort()]));
  const entrant = { fileName, ...(declared ? { declared } : {}) };
  const passed = gate(entrant, portal.independentNetwork);
  const bytes = Readable.from(marking(content, mark));
  try {
    if (passed.pass) {
      const slip = await portal.quarantine.receive(note, bytes);
      return { note, slip, fingerprint: mark.digest('hex') };
    }
    for await (const _ of bytes);
    return { note, refusal: passed, fingerprint: mark.digest('hex') };
  } finally {
    bytes.destroy();
  }
}

/** Leaves the stream open where it is not read to its end: the form around it goes on. */
async function* marking(content: Readable, mark: { update: (chunk: Uint8Array) => unknown }) {
  for await (const chunk of content.iterator({ destroyOnReturn: false })) {
    mark.update(chunk);
    yield chunk;
  }
}

/**
 * Acknowledges what has arrived, in one step with its key: the same file under the same key again
 * is let go, and the import it was is the answer.
 *
 * @returns the import's id
 * @throws {Unacceptable} when the key was used for something else
 */
export async function acknowledge(
  portal: Portal,
  viewer: Viewer & { id: number },
  key: string,
  { note, slip, refusal, fingerprint }: Arrived,
): Promise<string> {
  const { batchId: id } = note;
  const own = { personId: viewer.id, keyHash: sha256(key) };
  const isFirst = await portal.db.transaction(async (tx) => {
    const values = { ...own, id, fingerprint, createdAt: portal.now() };
    const made = await tx.insert(apiImports).values(values).onConflictDoNothing().returning();
    if (made.length === 0) return false;
    if (slip) await announce(tx, slip);
    else await refuseUnread(tx, note, refusal, portal.now());
    return true;
  });
  if (isFirst) portal.wake();
  else if (slip) await portal.quarantine.discard(slip.id);
  return isFirst ? id : earlier(portal.db, own, fingerprint);
}

async function earlier(
  db: Transaction,
  { personId, keyHash }: { personId: number; keyHash: string },
  fingerprint: string,
) {
  const [row] = await db
    .select()
    .from(apiImports)
    .where(and(eq(apiImports.personId, personId), eq(apiImports.keyHash, keyHash)));
  if (row?.fingerprint !== fingerprint) throw new Unacceptable(otherFile);
  return row.id;
}

const otherFile =
  'Khóa Idempotency-Key này đã dùng cho một tệp khác, hoặc cùng tệp với tên, độ mật hay phạm vi đọc khác; xin đặt khóa mới.';

/** Removes keys that no program sends again; what was imported stays. */
export const forgetImports = (db: Transaction, before: Date) =>
  db.delete(apiImports).where(lt(apiImports.createdAt, before));
