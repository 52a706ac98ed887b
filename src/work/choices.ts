import { eq } from 'drizzle-orm';
import { readableRows } from '../documents/access.ts';
import { documents } from '../documents/schema.ts';
import type { Viewer } from '../people/viewer.ts';
import type { Transaction } from '../storage/database.ts';
import { tasks } from './schema.ts';

/** Fields and dossiers of the readable documents that give tasks, to choose from. */
export async function choices(db: Transaction, viewer: Viewer) {
  const rows = await db
    .selectDistinct({ field: documents.field, dossier: documents.dossier })
    .from(tasks)
    .innerJoin(documents, eq(documents.id, tasks.documentId))
    .where(readableRows(viewer));
  const named = (values: (string | null)[]) =>
    [...new Set(values.flatMap((value) => value || []))].sort(vietnamese.compare);
  return {
    fields: named(rows.map(({ field }) => field)),
    dossiers: named(rows.map(({ dossier }) => dossier)),
  };
}

const vietnamese = new Intl.Collator('vi');
