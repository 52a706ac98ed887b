import { eq } from 'drizzle-orm';
import { NotFound, Unacceptable } from '../errors.ts';
import type { Viewer } from '../people/viewer.ts';
import { noteEdit } from '../review/edited.ts';
import type { Database, Transaction } from '../storage/database.ts';
import { type DeskSection, deskSection } from './desk.ts';
import { unmasked } from './hidden.ts';
import { judgedIn, noteJudged, ownMarked } from './judge.ts';
import { marksIn, OWN_MARK, replaced, tidied } from './marks.ts';
import type { Part } from './product-type.ts';
import { draftSections, drafts } from './schema.ts';
import { readGrounds } from './sources.ts';
import { type Draft, lock, type Section, sectionsOf, textsOf, writerId } from './store.ts';
import { keepVersion } from './versions.ts';

export const LONGEST_SECTION = 60_000; // characters

/** `refused`: somebody saved another text first; what was typed is kept as a version of its own. */
export type Saved = { saved: boolean; section: DeskSection; typed: string };

/**
 * `typing`: saved by itself while they type, not because they said so. `before`: what was sent of it
 * before and never answered; where that is what stands there now, nobody else has been at it.
 */
type Typed = { part: Part; text: string; revision: number; typing?: boolean; before?: string };

/** @throws {NotFound} when the type of the draft has no such part */
export function partOf({ type }: Draft, key: string): Part {
  const found = type.parts.find((part) => part.key === key);
  if (!found) throw new NotFound();
  return found;
}

/**
 * Keeps what somebody typed and checks it, unless the section has been changed since they saw it.
 *
 * @throws {Unacceptable} for more than a section takes: nothing of a text is cut off unseen
 */
export async function saveSection(
  db: Database,
  viewer: Viewer,
  draft: Draft,
  typed: Typed,
  now: Date,
  kind: 'typed' | 'cut' = 'typed',
): Promise<Saved> {
  if (typed.text.length > LONGEST_SECTION)
    throw new Unacceptable('Mục này dài quá 60.000 ký tự nên chưa lưu được: xin chia bớt.');
  const grounds = await readGrounds(db, viewer, draft);
  const show = (row: Section) => deskSection(typed.part, row, grounds, viewer.name);
  return db.transaction(async (tx) => {
    await lock(tx, draft.id);
    const rows = await sectionsOf(tx, draft);
    const row = rows.find(({ part }) => part === typed.part.key);
    if (!row) throw new NotFound();
    const { hidden } = show(row);
    const kept = (said: string) => ownMarked(tidied(unmasked(said, hidden)), typed.part.purpose);
    const text = kept(typed.text);
    const texts = { ...textsOf(rows), [row.part]: text };
    const same = text === row.text;
    const personId = writerId(viewer);
    const { before } = typed;
    const own = before !== undefined && kept(before) === row.text;
    const seen = row.revision === typed.revision || own;
    if (!same && !seen) {
      await keepVersion(tx, draft.id, { kind: 'refused', personId, texts }, now);
      return { saved: false, section: show(row), typed: typed.text };
    }
    const owned = judgedIn(text, row.judged, viewer, now);
    const judged = typed.typing ? owned : await noteJudged(tx, viewer, draft, owned);
    const changed = same ? {} : { text, revision: row.revision + 1, changedAt: now };
    const next = { ...row, ...changed, judged };
    await put(tx, next);
    if (same) return { saved: true, section: show(next), typed: typed.text };
    await tx.update(drafts).set({ changedAt: now }).where(eq(drafts.id, draft.id));
    await keepVersion(tx, draft.id, { kind, personId, texts }, now);
    await noteEdit(tx, viewer, draft.id, now);
    return { saved: true, section: show(next), typed: typed.text };
  });
}

export const put = (tx: Transaction, row: typeof draftSections.$inferInsert) =>
  tx
    .insert(draftSections)
    .values(row)
    .onConflictDoUpdate({ target: [draftSections.draftId, draftSections.part], set: row });

/** What a text becomes when one of its sentences is made somebody's own, or is taken out. */
export function withSentence(text: string, at: number, what: 'judge' | 'drop'): string {
  const sentence = marksIn(text)[at];
  if (!sentence) throw new NotFound();
  return replaced(text, sentence, what === 'drop' ? '' : `${sentence.text} ${OWN_MARK}`);
}
