import { eq, sql } from 'drizzle-orm';
import { Conflict } from '../errors.ts';
import type { Transaction } from '../storage/database.ts';
import { documents, outbox } from './schema.ts';

type Fields = Partial<typeof documents.$inferInsert>;

/**
 * Writes a change of a document together with its row in the outbox. The one way to change one.
 *
 * @param seen - the revision the person saw; leaving it out changes whatever stands now
 * @throws {Conflict} when somebody changed the document since
 */
export async function changeDocument(
  tx: Transaction,
  id: string,
  fields: Fields,
  seen?: number,
): Promise<void> {
  const next = sql`${documents.revision} + 1`;
  const where =
    seen === undefined
      ? eq(documents.id, id)
      : sql`${documents.id} = ${id} and ${documents.revision} = ${seen}`;
  const [changed] = await tx
    .update(documents)
    .set({ ...fields, revision: next as never, updatedAt: sql`now()` as never })
    .where(where)
    .returning({ revision: documents.revision });
  if (!changed) throw new Conflict(someoneElse);
  await tx.insert(outbox).values({ documentId: id, revision: changed.revision });
}

const someoneElse =
  'Người khác vừa sửa văn bản này. Xin mở lại trang để xem bản mới rồi sửa tiếp; điều vừa nhập chưa được lưu.';
