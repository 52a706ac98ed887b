import { eq } from 'drizzle-orm';
import { documents, outbox } from '../../documents/schema.ts';
import { type Embedder, TextRefused } from '../../model/embeddings.ts';
import type { Portal } from '../../portal.ts';
import type { Database } from '../../storage/database.ts';
import { failureOf } from '../../storage/log.ts';
import { project } from '../project.ts';
import { forgetOthers, hashOf, hasMeaning, keep, keptOf, meantText } from './kept.ts';
import { isAnyMarked, nextLacking, unmarkAll } from './waiting.ts';

const BATCH = 8; // passages: a question waits behind a batch, two seconds on two cores
const REST = 2_000; // ms between two looks when nothing waits
const PATIENCE = 15_000; // ms until the next try when the server is down

/**
 * Asks for the meanings of one document that waits, and has it put into the index once they are all
 * there. What is known is not asked for again, so it is safe to repeat and to break off.
 *
 * @returns false when no document waits
 * @throws when the server does not answer; what came until then is kept
 */
export async function embedNext(
  { db, courtesy }: Pick<Portal, 'db' | 'courtesy'>,
  embedder: Embedder,
  signal: AbortSignal,
): Promise<boolean> {
  const id = await nextLacking(db, embedder);
  if (!id) return false;
  const [document] = await project(db, [id]);
  const texts = (document?.passages ?? []).filter(hasMeaning).map(meantText);
  const wanted = new Map(texts.map((text) => [hashOf(text), text]));
  const known = (await keptOf(db, embedder.name, [id])).get(id);
  const missing = [...wanted].filter(([hash]) => !known?.has(hash));
  for (let at = 0; at < missing.length; at += BATCH) {
    await courtesy.turn();
    const batch = missing.slice(at, at + BATCH);
    const vectors = await embedEach(
      embedder,
      batch.map(([, text]) => text),
      signal,
    );
    const found = batch.map(([hash], i) => ({ hash, vector: vectors[i] ?? null }));
    if (!(await stillThere(db, id))) return true;
    await keep(db, embedder.name, id, found);
  }
  await forgetOthers(db, embedder.name, id, [...wanted.keys()]);
  await queue(db, id);
  return true;
}

/** One text that the server refuses must not keep the others of its batch back. */
async function embedEach(embedder: Embedder, texts: string[], signal: AbortSignal) {
  try {
    return await embedder.passages(texts, signal);
  } catch (error) {
    if (!(error instanceof TextRefused)) throw error;
  }
  const vectors: (number[] | null)[] = [];
  for (const text of texts)
    vectors.push(
      await embedder.passages([text], signal).then(
        ([vector]) => vector ?? null,
        (error: unknown) => {
          if (error instanceof TextRefused) return null;
          throw error;
        },
      ),
    );
  return vectors;
}

const stillThere = async (db: Database, id: string) =>
  (await db.select({ id: documents.id }).from(documents).where(eq(documents.id, id))).length > 0;

/** At the revision that it has now: the feeder reads the document as it stands. */
async function queue(db: Database, documentId: string) {
  const [now] = await db
    .select({ revision: documents.revision })
    .from(documents)
    .where(eq(documents.id, documentId));
  if (now) await db.insert(outbox).values({ documentId, revision: now.revision });
}

type Outside = Pick<Portal, 'db' | 'engine' | 'log' | 'courtesy'> & { wake: () => void };

/** Asks for meanings until it is stopped. */
export function startEmbedding(portal: Outside, embedder: Embedder) {
  const { db, engine, log, wake } = portal;
  const stop = new AbortController();
  const rest = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(done, ms);
      stop.signal.addEventListener('abort', done, { once: true });
      function done() {
        clearTimeout(timer);
        stop.signal.removeEventListener('abort', done);
        resolve();
      }
    });
  let checked = false;
  const step = async () => {
    if (!checked && (await hasLostThem(db, engine))) await unmarkAll(db);
    checked = true;
    const worked = await embedNext(portal, embedder, stop.signal);
    if (worked) wake();
    return worked;
  };
  const work = (async () => {
    while (!stop.signal.aborted) {
      const worked = await step().catch((error: unknown) => {
        if (!stop.signal.aborted) log.warn(failureOf(error), 'meanings of passages');
        return 'down' as const;
      });
      if (worked === 'down') await rest(PATIENCE);
      else if (!worked) await rest(REST);
    }
  })();
  return {
    stop: () => {
      stop.abort();
      return work;
    },
  };
}

const LOOKED_AT = 200; // documents

/** An index that was filled while no model was set has none at all. */
async function hasLostThem(db: Database, engine: Outside['engine']): Promise<boolean> {
  const indexed = await engine.revisions(LOOKED_AT);
  if (indexed.some(({ vectors }) => vectors > 0)) return false;
  const ids = indexed.map(({ documentId }) => documentId);
  return isAnyMarked(db, ids);
}
