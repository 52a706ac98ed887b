import { and, desc, eq } from 'drizzle-orm';
import { record } from '../audit/events.ts';
import { Conflict, NotAllowed } from '../errors.ts';
import { people } from '../people/schema.ts';
import type { Viewer } from '../people/viewer.ts';
import type { Transaction } from '../storage/database.ts';
import { type Block, type BlockKey, blocks, mayWrite, type Said } from './blocks.ts';
import { slipNotes } from './schema.ts';

export type Note = { ordinal: number; said: Said; by: string | null; at: Date };
/** A block with what holds now, and what stood there before, the latest first. */
export type SlipBlock = Block & { note: Note | undefined; before: Note[]; mayWrite: boolean };

/** The slip of a document that the viewer has been shown to be able to read. */
export async function readSlip(
  db: Transaction,
  viewer: Viewer,
  documentId: string,
): Promise<SlipBlock[]> {
  const rows = await db
    .select({ note: slipNotes, by: people.name })
    .from(slipNotes)
    .leftJoin(people, eq(people.id, slipNotes.personId))
    .where(eq(slipNotes.documentId, documentId))
    .orderBy(desc(slipNotes.ordinal));
  return blocks.map((block) => {
    const [note, ...before] = rows
      .filter((row) => row.note.block === block.key)
      .map(({ note: { ordinal, said, at }, by }) => ({ ordinal, said, by, at }));
    return { ...block, note, before, mayWrite: mayWrite(viewer, block) };
  });
}

/**
 * Writes a block anew; what stood there stays behind it.
 *
 * @param seen - ordinal of the note that the person saw, 0 for none
 * @throws {NotAllowed} unless the block is theirs to write
 * @throws {Conflict} when somebody wrote into it meanwhile
 */
export async function writeBlock(
  tx: Transaction,
  viewer: Viewer,
  documentId: string,
  { block, said, seen }: { block: Block; said: Said; seen: number },
  at: Date,
): Promise<void> {
  if (!mayWrite(viewer, block)) throw new NotAllowed();
  const key: BlockKey = block.key;
  const [last] = await tx
    .select({ ordinal: slipNotes.ordinal })
    .from(slipNotes)
    .where(and(eq(slipNotes.documentId, documentId), eq(slipNotes.block, key)))
    .orderBy(desc(slipNotes.ordinal))
    .limit(1);
  if ((last?.ordinal ?? 0) !== seen) throw new Conflict(meanwhile);
  const row = { documentId, block: key, ordinal: seen + 1, said, personId: viewer.id, at };
  const written = await tx.insert(slipNotes).values(row).onConflictDoNothing().returning();
  if (written.length === 0) throw new Conflict(meanwhile);
  const detail = { block: key, ordinal: seen + 1 };
  await record(tx, { kind: 'slip written', personId: viewer.id, documentId, detail });
}

const meanwhile =
  'Người khác vừa ghi vào ô này. Điều đồng chí gõ vẫn ở dưới, chưa được lưu; xin xem điều vừa ghi rồi lưu lại.';
