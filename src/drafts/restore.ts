import { eq } from 'drizzle-orm';
import type { Viewer } from '../people/viewer.ts';
import { noteEdit } from '../review/edited.ts';
import type { Database } from '../storage/database.ts';
import { judgedIn, noteJudged } from './judge.ts';
import { draftSections, drafts } from './schema.ts';
import { type Draft, sectionsOf, writerId } from './store.ts';
import { keepVersion, versionAt, versionsFor } from './versions.ts';

/** Brings a version back. What stands there now is a version too, so nothing is lost by it. */
export async function restoreVersion(
  db: Database,
  viewer: Viewer,
  draft: Draft,
  ordinal: number,
  now: Date,
): Promise<void> {
  const personId = writerId(viewer);
  await db.transaction(async (tx) => {
    await tx.select({ id: drafts.id }).from(drafts).where(eq(drafts.id, draft.id)).for('update');
    const { texts } = versionAt(await versionsFor(tx, viewer, draft), ordinal);
    for (const row of await sectionsOf(tx, draft)) {
      const text = texts[row.part] ?? '';
      if (text === row.text) continue;
      const owned = judgedIn(text, row.judged, viewer, now);
      const judged = await noteJudged(tx, viewer, draft, owned);
      const next = { ...row, text, judged, revision: row.revision + 1, changedAt: now };
      await tx
        .insert(draftSections)
        .values(next)
        .onConflictDoUpdate({ target: [draftSections.draftId, draftSections.part], set: next });
    }
    await tx.update(drafts).set({ changedAt: now }).where(eq(drafts.id, draft.id));
    await keepVersion(tx, draft.id, { kind: 'restored', personId, texts }, now);
    await noteEdit(tx, viewer, draft.id, now);
  });
}
