import { setTimeout } from 'node:timers/promises';
import { and, asc, eq, gt, sql } from 'drizzle-orm';
import type { Said } from '../control/commands.ts';
import { documents, outbox, passages } from '../documents/schema.ts';
import type { Portal } from '../portal.ts';
import type { Database } from '../storage/database.ts';
import type { Engine, IndexedRevision } from './engine.ts';
import { feedAll } from './feed.ts';
import { documentMeanings } from './meaning/schema.ts';

const PAGE = 1_000; // documents
const BETWEEN_LOOKS = 2_000; // ms: a batch of 50 documents takes half a second

export type Drift = { documentId: string; record: string; index: string };

/**
 * `reconcile`: compares record and index document by document; what differs is queued again. Exit
 * code 1 when something differed. Safe to repeat.
 */
export async function* reconcileCommand(portal: Portal): AsyncIterable<Said> {
  const drifts = await lastingDrift(portal);
  if (drifts.length === 0) {
    yield { line: 'Kho và chỉ mục khớp nhau.' };
    return;
  }
  for (const drift of drifts)
    yield { line: `${drift.documentId}: kho ${drift.record}, chỉ mục ${drift.index}` };
  await queueDrift(portal.db, drifts);
  portal.wake();
  yield { line: `${drifts.length} văn bản lệch, đã xếp hàng lập chỉ mục lại.` };
  yield { exit: 1 };
}

/** What merely waits is no drift, nor what a feeder is putting at this moment: it is looked at twice. */
export async function lastingDrift({ db, engine }: Pick<Portal, 'db' | 'engine'>) {
  await feedAll(db, engine);
  const first = new Set((await findDrift(db, engine)).map(({ documentId }) => documentId));
  if (first.size === 0) return [];
  await setTimeout(BETWEEN_LOOKS);
  await feedAll(db, engine);
  return (await findDrift(db, engine)).filter(({ documentId }) => first.has(documentId));
}

/** Documents whose revision or number of passages or meanings differ between record and index. */
export async function findDrift(db: Database, engine: Engine): Promise<Drift[]> {
  const indexed = await allRevisions(engine);
  const drifts: Drift[] = [];
  for await (const { id, revision, shown, vectors } of allDocuments(db, engine.space)) {
    const meant = (known: number) => (vectors === null ? '' : `, ${known} vectơ nghĩa`);
    const record = `bản ${revision}, ${shown} đoạn${meant(vectors ?? 0)}`;
    const found = indexed.get(id);
    indexed.delete(id);
    const index = found
      ? `bản ${found.revision}, ${found.passages} đoạn${meant(found.vectors)}`
      : 'không có';
    if (record !== index && (found || shown > 0)) drifts.push({ documentId: id, record, index });
  }
  for (const [documentId, { revision }] of indexed)
    drifts.push({ documentId, record: 'không có', index: `bản ${revision}` });
  return drifts;
}

async function allRevisions(engine: Engine) {
  const found = new Map<string, Omit<IndexedRevision, 'documentId'>>();
  let after: string | undefined;
  do {
    const page = await engine.revisions(PAGE, after);
    for (const { documentId, ...rest } of page) found.set(documentId, rest);
    after = page.length === PAGE ? page.at(-1)?.documentId : undefined;
  } while (after);
  return found;
}

/**
 * `shown`: passages the index should hold. A document without text is shown by its title. `vectors`:
 * null where its meanings still wait.
 */
async function* allDocuments(db: Database, space: string | undefined) {
  const own = sql<number>`(select count(*) from ${passages} where ${passages.versionId} = ${documents.currentVersionId} and ${passages.kind} <> 'header')::int`;
  const shown = sql<number>`case when cardinality(${documents.audienceKeys}) = 0 then 0 else greatest(${own}, 1) end`;
  const { documentId, model, vectors } = documentMeanings;
  const whole = and(
    eq(documentId, documents.id),
    eq(model, space ?? ''),
    eq(documentMeanings.revision, documents.revision),
  );
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const page = await db
      .select({ id: documents.id, revision: documents.revision, shown, vectors })
      .from(documents)
      .leftJoin(documentMeanings, whole)
      .where(gt(documents.id, after))
      .orderBy(asc(documents.id))
      .limit(PAGE);
    yield* page;
    const last = page.at(-1);
    if (!last || page.length < PAGE) return;
    after = last.id;
  }
}

/** A document that only the index knows is queued with a revision above what the index has. */
export async function queueDrift(db: Database, drifts: Drift[]) {
  for (const { documentId } of drifts) {
    const [found] = await db
      .select({ revision: documents.revision })
      .from(documents)
      .where(eq(documents.id, documentId));
    await db.insert(outbox).values({ documentId, revision: found?.revision ?? 2 ** 31 - 1 });
  }
}
