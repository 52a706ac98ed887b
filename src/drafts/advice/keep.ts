import { desc, eq } from 'drizzle-orm';
import { record } from '../../audit/events.ts';
import type { Viewer } from '../../people/viewer.ts';
import type { Database, Transaction } from '../../storage/database.ts';
import { type Desk, readDesk } from '../desk.ts';
import { adviceFiles } from '../schema.ts';
import type { Draft } from '../store.ts';
import { hashOf, substanceOf } from './canonical.ts';
import type { Occasion } from './content.ts';
import { gather } from './gather.ts';

export type Kept = {
  id: string; // of the advice file
  desk: Desk; // the draft as that file has it: what leaves is made of this and of nothing read later
};

/**
 * Keeps, for good, what an adviser knows of a draft that leaves them and what the checks said. A draft
 * that leaves once more as it was, for who reads the same, is kept once.
 */
export const keepAdviceFile = (
  db: Database,
  viewer: Viewer,
  draft: Draft,
  occasion: Occasion,
  now: Date,
): Promise<Kept> =>
  db.transaction((tx) => keepAdviceIn(tx, viewer, draft, occasion, now), {
    isolationLevel: 'repeatable read', // nothing changes between two looks at the draft
  });

/** The same in the transaction of what it is kept for, with the draft's row locked. */
export async function keepAdviceIn(
  tx: Transaction,
  viewer: Viewer,
  draft: Draft,
  occasion: Occasion,
  now: Date,
): Promise<Kept> {
  const desk = await readDesk(tx, viewer, draft);
  const content = await gather(tx, viewer, desk, occasion, now);
  const substance = substanceOf(content);
  const [last] = await tx
    .select({ id: adviceFiles.id, substance: adviceFiles.substance })
    .from(adviceFiles)
    .where(eq(adviceFiles.draftId, draft.id))
    .orderBy(desc(adviceFiles.keptAt), desc(adviceFiles.id))
    .limit(1);
  if (last?.substance === substance) return { id: last.id, desk };
  const hash = hashOf(content);
  const [row] = await tx
    .insert(adviceFiles)
    .values({
      ...{ draftId: draft.id, personId: draft.personId, occasion, keptAt: now },
      ...{ content, hash, substance },
    })
    .returning({ id: adviceFiles.id });
  if (!row) throw new Error('an advice file was not stored');
  await record(tx, {
    kind: 'advice kept',
    personId: viewer.id,
    detail: { draft: draft.id, advice: row.id, occasion, hash },
  });
  return { id: row.id, desk };
}
