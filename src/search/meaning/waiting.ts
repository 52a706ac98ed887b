import { and, gt, inArray, sql } from 'drizzle-orm';
import { readableRows } from '../../documents/access.ts';
import { documents, outbox } from '../../documents/schema.ts';
import { clearedFor } from '../../model/cleared.ts';
import type { Embedder } from '../../model/embeddings.ts';
import type { Viewer } from '../../people/viewer.ts';
import type { Transaction } from '../../storage/database.ts';
import { documentMeanings } from './schema.ts';

type Space = Pick<Embedder, 'name' | 'reach'>;

/** Documents whose meaning may be asked for and is not in the index as they stand. */
const lacking = ({ name, reach }: Space) => sql`
  from ${documents} left join ${documentMeanings} m on m.document_id = ${documents.id}
    and m.model = ${name} and m.revision = ${documents.revision}
  where m.document_id is null and ${documents.currentVersionId} is not null
    and cardinality(${documents.audienceKeys}) > 0
    and ${documents.clearedForModel} in ${clearedFor(reach)}`;

/** How many documents still wait for their meaning, of those that the viewer may read or of all. */
export async function meaningBacklog(db: Transaction, space: Space, viewer?: Viewer) {
  const readable = viewer ? sql`and ${readableRows(viewer)}` : sql``;
  const [row] = await db.execute<{ total: number }>(
    sql`select count(*)::int as total ${lacking(space)} ${readable}`,
  );
  return row?.total ?? 0;
}

/** One that waits for nothing else. By chance, so that several processes rarely take the same. */
export async function nextLacking(db: Transaction, space: Space): Promise<string | undefined> {
  const [row] = await db.execute<{ id: string }>(sql`
    select ${documents.id} as id ${lacking(space)}
      and not exists (select from ${outbox} o where o.document_id = ${documents.id})
    order by random() limit 1`);
  return row?.id;
}

export type Whole = { documentId: string; revision: number; vectors: number };

/** These went into the index with all their meanings. One that is gone meanwhile is passed over. */
export const markWhole = (db: Transaction, model: string, whole: Whole[]) =>
  db.execute(sql`
    insert into ${documentMeanings} (document_id, model, revision, vectors)
    select d.id, ${model}, t.revision, t.vectors
    from jsonb_to_recordset(${JSON.stringify(whole)}::jsonb)
      as t ("documentId" uuid, revision int, vectors int)
    join ${documents} d on d.id = t."documentId"
    on conflict (document_id) do update
      set model = excluded.model, revision = excluded.revision, vectors = excluded.vectors`);

/** Whether any of these is said to be in the index with meanings. */
export const isAnyMarked = async (db: Transaction, ids: string[]): Promise<boolean> =>
  (
    await db
      .select({ id: documentMeanings.documentId })
      .from(documentMeanings)
      .where(and(inArray(documentMeanings.documentId, ids), gt(documentMeanings.vectors, 0)))
      .limit(1)
  ).length > 0;

/** For an index that has lost them, or never had them: they are brought again, without the model. */
export const unmarkAll = (db: Transaction) => db.delete(documentMeanings);
