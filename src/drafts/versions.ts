import { isDeepStrictEqual } from 'node:util';
import { diffWordsWithSpace } from 'diff';
import { and, desc, eq } from 'drizzle-orm';
import { NotFound } from '../errors.ts';
import { people } from '../people/schema.ts';
import type { Viewer } from '../people/viewer.ts';
import type { Transaction } from '../storage/database.ts';
import { draftVersions } from './schema.ts';
import type { Draft } from './store.ts';

export type Version = typeof draftVersions.$inferSelect & { by: string | null };
type Kind = Version['kind'];

const TOGETHER = 10 * 60_000; // ms of typing that make one version
const LOST = 20; // words: who drops so many may want them back

/**
 * Keeps how a draft reads now. What one person types within a while is one version, unless words that
 * stood in it are gone.
 */
export async function keepVersion(
  db: Transaction,
  draftId: string,
  { kind, personId, texts }: { kind: Kind; personId: number; texts: Version['texts'] },
  now: Date,
): Promise<void> {
  const [last] = await db
    .select()
    .from(draftVersions)
    .where(eq(draftVersions.draftId, draftId))
    .orderBy(desc(draftVersions.ordinal))
    .limit(1);
  const goesOn =
    kind === 'typed' &&
    last?.kind === 'typed' &&
    last.personId === personId &&
    now.getTime() - last.beganAt.getTime() < TOGETHER &&
    wordsDropped(last.texts, texts) < LOST;
  if (goesOn) {
    await db
      .update(draftVersions)
      .set({ texts, at: now })
      .where(and(eq(draftVersions.draftId, draftId), eq(draftVersions.ordinal, last.ordinal)));
    return;
  }
  const ordinal = (last?.ordinal ?? 0) + 1;
  const values = { draftId, ordinal, kind, personId, texts, beganAt: now, at: now };
  await db.insert(draftVersions).values(values);
}

/** How many words of a draft stand nowhere in another state of it. */
function wordsDropped(before: Version['texts'], after: Version['texts']): number {
  const words = (texts: Version['texts']) => Object.values(texts).join(' ').split(/\s+/);
  const left = new Map<string, number>();
  for (const word of words(after)) left.set(word, (left.get(word) ?? 0) + 1);
  return words(before).filter((word) => {
    const more = left.get(word) ?? 0;
    left.set(word, more - 1);
    return more <= 0;
  }).length;
}

/** The versions of a draft, the latest first. */
export const versionsOf = (db: Transaction, { id }: Pick<Draft, 'id'>): Promise<Version[]> =>
  db
    .select({ version: draftVersions, by: people.name })
    .from(draftVersions)
    .leftJoin(people, eq(people.id, draftVersions.personId))
    .where(eq(draftVersions.draftId, id))
    .orderBy(desc(draftVersions.ordinal))
    .then((rows) => rows.map(({ version, by }) => ({ ...version, by })));

/**
 * Those that a viewer may look at: all of them for the writer; for whoever reviews it only how it was
 * handed on, and what they typed themselves.
 */
export async function versionsFor(db: Transaction, viewer: Viewer, draft: Draft) {
  const all = await versionsOf(db, draft);
  if (draft.personId === viewer.id) return all;
  return all.filter(({ kind, personId }) => kind === 'reviewed' || personId === viewer.id);
}

/**
 * Keeps how a draft reads now so that nothing typed later goes into it: somebody is about to answer
 * for it. @returns its ordinal
 */
export async function fixVersion(
  tx: Transaction,
  draftId: string,
  { personId, texts }: { personId: number; texts: Version['texts'] },
  now: Date,
): Promise<number> {
  const [last] = await tx
    .select()
    .from(draftVersions)
    .where(eq(draftVersions.draftId, draftId))
    .orderBy(desc(draftVersions.ordinal))
    .limit(1);
  if (last?.kind === 'reviewed' && isDeepStrictEqual(last.texts, texts)) return last.ordinal;
  await keepVersion(tx, draftId, { kind: 'reviewed', personId, texts }, now);
  return (last?.ordinal ?? 0) + 1;
}

/** Who saved last. */
export async function lastWriter(db: Transaction, { id }: Pick<Draft, 'id'>) {
  const [last] = await db
    .select({ by: people.name })
    .from(draftVersions)
    .leftJoin(people, eq(people.id, draftVersions.personId))
    .where(eq(draftVersions.draftId, id))
    .orderBy(desc(draftVersions.ordinal))
    .limit(1);
  return last?.by ?? null;
}

/** @throws {NotFound} when the draft never had it */
export function versionAt(versions: Version[], ordinal: number): Version {
  const found = versions.find((one) => one.ordinal === ordinal);
  if (!found) throw new NotFound();
  return found;
}

export type Piece = { text: string; kind: 'same' | 'removed' | 'added' };

const PATIENCE = 500; // ms; two texts that have nothing in common are told one after the other

/** Two texts word by word. */
export function wordDifference(before: string, after: string): Piece[] {
  const found = diffWordsWithSpace(before, after, { timeout: PATIENCE });
  if (!found)
    return [
      { text: before, kind: 'removed' },
      { text: after, kind: 'added' },
    ];
  return found.map(({ value, added, removed }) => ({
    text: value,
    kind: added ? 'added' : removed ? 'removed' : 'same',
  }));
}
