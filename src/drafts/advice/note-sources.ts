import { today } from '../../documents/day.ts';
import type { Transaction } from '../../storage/database.ts';
import { sourceChecks } from './schema.ts';
import { type Stood, stoodOn } from './stood.ts';

const ANEW = 0; // no document has this revision

/**
 * How papers stand that become sources of a draft in this transaction. What changes in them from now
 * on is compared with it: the look waits for this transaction, and looks at them once more after it.
 */
export async function noteSources(
  tx: Transaction,
  documentIds: string[],
  now: Date,
): Promise<Map<string, Stood>> {
  const ids = [...new Set(documentIds)].sort(); // two who lock at once do so in one order
  if (ids.length === 0) return new Map();
  await tx
    .insert(sourceChecks)
    .values(ids.map((documentId) => ({ documentId, revision: ANEW })))
    .onConflictDoUpdate({ target: sourceChecks.documentId, set: { revision: ANEW } });
  return stoodOn(tx, ids, today(now));
}
