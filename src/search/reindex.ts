import { asc, gt } from 'drizzle-orm';
import type { Said } from '../control/commands.ts';
import { documents } from '../documents/schema.ts';
import type { Portal } from '../portal.ts';
import type { Database } from '../storage/database.ts';
import { feedAll } from './feed.ts';
import { withMeanings } from './meaning/kept.ts';
import { markWhole, type Whole } from './meaning/waiting.ts';
import { project } from './project.ts';
import { findDrift, queueDrift } from './reconcile.ts';

const BATCH = 50; // documents

/**
 * `reindex`: builds a new index beside the one in use and swaps. Searches go on meanwhile; what
 * changed meanwhile went to the old index, so the two are compared after the swap. Safe to repeat.
 */
export async function* reindexCommand(portal: Portal): AsyncIterable<Said> {
  const started = performance.now();
  const rebuild = await portal.engine.beginRebuild();
  const { space } = portal.engine;
  const whole: Whole[] = [];
  let done = 0;
  try {
    for await (const ids of batches(portal.db)) {
      const found = await project(portal.db, ids);
      if (space !== undefined) whole.push(...(await withMeanings(portal.db, space, found)));
      await rebuild.put(found);
      done += ids.length;
    }
    await rebuild.swap();
    if (space !== undefined) await markWhole(portal.db, space, whole);
  } catch (error) {
    await rebuild.discard();
    throw error;
  }
  await queueDrift(portal.db, await findDrift(portal.db, portal.engine));
  await feedAll(portal.db, portal.engine);
  const seconds = ((performance.now() - started) / 1000).toFixed(1).replace('.', ',');
  yield { line: `Đã lập lại chỉ mục cho ${done} văn bản trong ${seconds} giây.` };
}

async function* batches(db: Database) {
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const rows = await db
      .select({ id: documents.id })
      .from(documents)
      .where(gt(documents.id, after))
      .orderBy(asc(documents.id))
      .limit(BATCH);
    const last = rows.at(-1);
    if (!last) return;
    yield rows.map(({ id }) => id);
    after = last.id;
  }
}
