import { and, desc, eq, inArray, isNotNull } from 'drizzle-orm';
import { record } from '../audit/events.ts';
import { auditEvents } from '../audit/schema.ts';
import { NotFound } from '../errors.ts';
import { mayAdminister, mayCatalogue } from '../people/roles.ts';
import { people } from '../people/schema.ts';
import type { Viewer } from '../people/viewer.ts';
import type { Database, Transaction } from '../storage/database.ts';
import { canRead } from './access.ts';
import { existingKeys } from './audience.ts';
import { changeDocument } from './change.ts';
import { documents, organs } from './schema.ts';
import { linkWaiting } from './waiting.ts';

const MOST = 200; // lines; the latest

/**
 * Documents that were withdrawn and that the viewer may bring back, the latest first. A document
 * has no audience while it is withdrawn: it is shown to nobody who could not read it before.
 */
export async function withdrawnDocuments(db: Transaction, viewer: Viewer, id?: string) {
  const rows = await db
    .select({ document: documents, issuer: organs.name })
    .from(documents)
    .leftJoin(organs, eq(organs.id, documents.issuerId))
    .where(and(isNotNull(documents.withdrawnAt), id ? eq(documents.id, id) : undefined))
    .orderBy(desc(documents.withdrawnAt))
    .limit(MOST);
  const before = await audiencesBefore(
    db,
    rows.map(({ document }) => document.id),
  );
  return rows.flatMap(({ document, issuer }) => {
    const last = before.get(document.id);
    if (!last || !canRead(viewer, last) || !mayRestore(viewer, document)) return [];
    return [{ ...document, issuer, audienceKeys: last.audienceKeys, withdrawnBy: last.who }];
  });
}

/** Whoever may withdraw, and the administrator, whom a clerk in trouble calls. */
const mayRestore = (viewer: Viewer, { ownerId }: { ownerId: number | null }) =>
  mayCatalogue(viewer) || mayAdminister(viewer) || (viewer.id !== null && ownerId === viewer.id);

/** Whom a withdrawn document was taken from, by the event of the withdrawal. */
async function audiencesBefore(db: Transaction, ids: string[]) {
  const events = await db
    .select({ id: auditEvents.documentId, detail: auditEvents.detail, who: people.name })
    .from(auditEvents)
    .leftJoin(people, eq(people.id, auditEvents.personId))
    .where(
      and(
        eq(auditEvents.kind, 'document withdrawn'),
        inArray(auditEvents.documentId, ids.length > 0 ? ids : [NOBODY]),
      ),
    )
    .orderBy(auditEvents.id);
  return new Map(
    events.map(({ id, detail, who }) => {
      const audienceKeys = String(detail?.from ?? '')
        .split(' ')
        .filter(Boolean);
      return [id ?? '', { audienceKeys, who }] as const;
    }),
  );
}

const NOBODY = '00000000-0000-0000-0000-000000000000'; // no id; an empty list is no SQL

/**
 * Gives a withdrawn document back to those who could read it, as far as they still exist.
 * @throws {NotFound} alike when there is none and when it is not for the viewer to bring back
 * @throws {Conflict} {Unacceptable} when its readers are all gone
 */
export async function restoreDocument(
  db: Database,
  viewer: Viewer,
  id: string,
  revision: number,
): Promise<void> {
  const [document] = await withdrawnDocuments(db, viewer, id);
  if (!document) throw new NotFound();
  const audienceKeys = await existingKeys(db, document.audienceKeys, document.audienceKeys);
  await db.transaction(async (tx) => {
    const back = { audienceKeys, withdrawnAt: null, withdrawnReason: null };
    await changeDocument(tx, id, back, revision);
    await linkWaiting(tx, id);
    await record(tx, {
      kind: 'document restored',
      personId: viewer.id,
      documentId: id,
      detail: { to: audienceKeys.join(' ') },
    });
  });
}
