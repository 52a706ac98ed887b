import { count, isNull } from 'drizzle-orm';
import { loadSample } from '../../scripts/sample/load.ts';
import { intakes } from '../../src/ingest/schema.ts';
import { backlog } from '../../src/search/feed.ts';
import { indexed } from './filed.ts';
import { type Pair, runPortal } from './pairs.ts';

const PATIENCE = 400_000; // ms: the scans of the sample go through OCR
const STILL = 3; // looks in a row without anything under way

/** A portal with the sample archive, all of it taken in, read and searchable. */
export async function runSample(pair: Pair, dataDir?: string) {
  const running = await runPortal(pair, dataDir);
  const { portal } = running;
  await loadSample(portal);
  const started = Date.now();
  for (let still = 0; still < STILL; ) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    const [open] = await portal.db
      .select({ total: count() })
      .from(intakes)
      .where(isNull(intakes.outcome));
    still = open?.total === 0 && (await backlog(portal.db)) === 0 ? still + 1 : 0;
    if (Date.now() - started > PATIENCE) throw new Error('the sample was never taken in');
  }
  await indexed(portal);
  return running;
}
