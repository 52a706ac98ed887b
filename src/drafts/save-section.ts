import { eq } from 'drizzle-orm';
import { record } from '../audit/events.ts';
import { NotFound } from '../errors.ts';
import type { Viewer } from '../people/viewer.ts';
import type { Database, Transaction } from '../storage/database.ts';
import { type DeskSection, deskSection } from './desk.ts';
import { unmasked } from './hidden.ts';
import type { Judged } from './judged.ts';
import { marksIn, OWN_MARK, replaced, tidied } from './marks.ts';
import type { Part } from './product-type.ts';
import { draftSections, drafts } from './schema.ts';
import { readSources } from './sources.ts';
import { type Draft, sectionsOf, textsOf, writerId } from './store.ts';
import { keepVersion } from './versions.ts';

/** `refused`: somebody saved another text first; what was typed is kept as a version of its own. */
export type Saved = { saved: boolean; section: DeskSection; typed: string };

type Typed = { part: Part; text: string; revision: number };

/** @throws {NotFound} when the type of the draft has no such part */
export function partOf({ type }: Draft, key: string): Part {
  const found = type.parts.find((part) => part.key === key);
  if (!found) throw new NotFound();
  return found;
}

/** Keeps what somebody typed and checks it, unless the section has been changed since they saw it. */
export async function saveSection(
  db: Database,
  viewer: Viewer,
  draft: Draft,
  typed: Typed,
  now: Date,
  kind: 'typed' | 'cut' = 'typed',
): Promise<Saved> {
  const { grounds } = await readSources(db, viewer, draft);
  const show = (row: Parameters<typeof deskSection>[1]) =>
    deskSection(typed.part, row, grounds, viewer.name);
  return db.transaction(async (tx) => {
    await lock(tx, draft.id);
    const rows = await sectionsOf(tx, draft);
    const row = rows.find(({ part }) => part === typed.part.key);
    if (!row) throw new NotFound();
    const text = tidied(unmasked(typed.text, show(row).hidden));
    const texts = { ...textsOf(rows), [row.part]: text };
    if (text === row.text) return { saved: true, section: show(row), typed: typed.text };
    const personId = writerId(viewer);
    if (row.revision !== typed.revision) {
      await keepVersion(tx, draft.id, { kind: 'refused', personId, texts }, now);
      return { saved: false, section: show(row), typed: typed.text };
    }
    const judged = await judgedIn(tx, viewer, draft, text, row.judged, now);
    const next = { ...row, text, judged, revision: row.revision + 1, changedAt: now };
    await put(tx, next);
    await tx.update(drafts).set({ changedAt: now }).where(eq(drafts.id, draft.id));
    await keepVersion(tx, draft.id, { kind, personId, texts }, now);
    return { saved: true, section: show(next), typed: typed.text };
  });
}

/** Two who save at once go one after the other. */
export const lock = (tx: Transaction, id: string) =>
  tx.select({ id: drafts.id }).from(drafts).where(eq(drafts.id, id)).for('update');

export const put = (tx: Transaction, row: typeof draftSections.$inferInsert) =>
  tx
    .insert(draftSections)
    .values(row)
    .onConflictDoUpdate({ target: [draftSections.draftId, draftSections.part], set: row });

/** Whoever marks a sentence as their own answers for it from then on: that is on record. */
async function judgedIn(
  tx: Transaction,
  viewer: Viewer,
  draft: Draft,
  text: string,
  before: Judged[],
  now: Date,
): Promise<Judged[]> {
  const own = marksIn(text).filter((one) => one.own);
  const judged = own.map(
    ({ text }) =>
      before.find((one) => one.text === text) ?? {
        ...{ text, personId: writerId(viewer), by: viewer.name, at: now.toISOString() },
      },
  );
  const added = judged.filter((one) => !before.includes(one)).length;
  if (added > 0)
    await record(tx, {
      kind: 'sentence judged',
      personId: viewer.id,
      detail: { draft: draft.id, sentences: added },
    });
  return judged;
}

/** What a text becomes when one of its sentences is made somebody's own, or is taken out. */
export function withSentence(text: string, at: number, what: 'judge' | 'drop'): string {
  const sentence = marksIn(text)[at];
  if (!sentence) throw new NotFound();
  return replaced(text, sentence, what === 'drop' ? '' : `${sentence.text} ${OWN_MARK}`);
}
