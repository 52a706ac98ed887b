import { asc, count, eq, inArray, sql } from 'drizzle-orm';
import { readableRows } from '../documents/access.ts';
import { documents, outbox } from '../documents/schema.ts';
import type { Viewer } from '../people/viewer.ts';
import type { Portal } from '../portal.ts';
import type { Database, Transaction } from '../storage/database.ts';
import { failureOf } from '../storage/log.ts';
import type { Engine, IndexedDocument } from './engine.ts';
import { withMeanings } from './meaning/kept.ts';
import { markWhole } from './meaning/waiting.ts';
import { passageCounts, project } from './project.ts';

const BATCH = 50; // documents; larger ones make a search wait, see README, decision 3
const MOST_PASSAGES = 500; // of a batch: 4,000 held up the record and the screen for half a second
const LOOK = 400; // outbox rows: several changes of one document count once
const REST = 500; // ms between two looks when nobody wakes the feeder
const PATIENCE = 5_000; // ms until the next try when the engine is down

/**
 * Takes one batch from the outbox to the engine. Safe to repeat and to run twice at once: what goes
 * in is the document as it stands after the rows were read, and the engine never lets an older
 * revision over a newer one.
 *
 * @param fed - told of the documents before their rows go: at least once, then
 * @returns how many outbox rows were done
 * @throws {SearchUnavailable} when the engine is down; the rows stay
 */
export async function feedBatch(
  db: Database,
  engine: Engine,
  fed: Fed = async () => {},
): Promise<number> {
  const rows = await db.select().from(outbox).orderBy(asc(outbox.id)).limit(LOOK);
  const waiting = [...new Set(rows.map(({ documentId }) => documentId))].slice(0, BATCH);
  if (waiting.length === 0) return 0;
  const ids = await together(db, waiting);

  const done = rows.filter(({ documentId }) => ids.includes(documentId));
  const found = await project(db, ids);
  const whole = engine.space === undefined ? [] : await withMeanings(db, engine.space, found);
  await engine.put(withRemoved(found, done));
  if (engine.space !== undefined) await markWhole(db, engine.space, whole);
  await fed(ids);
  await db.delete(outbox).where(
    inArray(
      outbox.id,
      done.map(({ id }) => id),
    ),
  );
  return done.length;
}

/** The first of the documents, as many as have few enough passages between them; at least one. */
async function together(db: Database, ids: string[]): Promise<string[]> {
  const lengths = await passageCounts(db, ids);
  let total = 0;
  return ids.filter((id, i) => {
    total += lengths.get(id) ?? 0;
    return i === 0 || total <= MOST_PASSAGES;
  });
}

type Fed = (documentIds: string[]) => Promise<void>;

/** A document that the record no longer has leaves the index at the revision of its last change. */
function withRemoved(found: IndexedDocument[], rows: { documentId: string; revision: number }[]) {
  const known = new Set(found.map(({ documentId }) => documentId));
  const last = new Map(rows.map(({ documentId, revision }) => [documentId, revision]));
  const removed = [...last].filter(([documentId]) => !known.has(documentId));
  return [
    ...found,
    ...removed.map(([documentId, revision]) => ({ documentId, revision, passages: [] })),
  ];
}

export async function feedAll(db: Database, engine: Engine): Promise<void> {
  while ((await feedBatch(db, engine)) > 0);
  await engine.refresh();
}

/** How many documents wait for the index, of those that the viewer may read or of all. */
export async function backlog(db: Transaction, viewer?: Viewer): Promise<number> {
  const [row] = await db
    .select({ total: sql<number>`count(distinct ${outbox.documentId})::int` })
    .from(outbox)
    .leftJoin(documents, eq(documents.id, outbox.documentId))
    .where(viewer && readableRows(viewer));
  return row?.total ?? 0;
}

/** Every document once more, for an index that is empty or has drifted. */
export async function queueAll(db: Transaction): Promise<number> {
  await db.execute(
    sql`insert into outbox (document_id, revision) select id, revision from documents order by created_at`,
  );
  const [row] = await db.select({ total: count() }).from(documents);
  return row?.total ?? 0;
}

/** An index that was removed, or is of an older form, starts empty: it is filled again by itself. */
async function queueIfEmpty(db: Database, engine: Engine) {
  const [indexed] = await engine.revisions(1);
  if (!indexed && (await backlog(db)) === 0) await queueAll(db);
}

type Outside = Pick<Portal, 'db' | 'engine' | 'log' | 'courtesy'>;

/** Feeds the index until it is stopped; a wake-up spares the wait between two looks. */
export function startFeeder({ db, engine, log, courtesy }: Outside, tell?: Fed) {
  let awake = () => {};
  let running = true;
  const rest = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      awake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  let checked = false;
  const feed = async () => {
    if (!checked) await queueIfEmpty(db, engine);
    checked = true;
    await courtesy.turn();
    return feedBatch(db, engine, tell);
  };
  const work = (async () => {
    while (running) {
      const fed = await feed().catch((error: unknown) => {
        log.warn(failureOf(error), 'index feeder');
        return 'down' as const;
      });
      if (fed === 'down') await rest(PATIENCE);
      else if (fed === 0) await rest(REST);
    }
  })();
  return {
    wake: () => awake(),
    stop: () => {
      running = false;
      awake();
      return work;
    },
  };
}
