import { diffWordsWithSpace } from 'diff';
import { and, desc, eq } from 'drizzle-orm';
import { NotFound } from '../errors.ts';
import { people } from '../people/schema.ts';
import type { Transaction } from '../storage/database.ts';
import { draftVersions } from './schema.ts';
import type { Draft } from './store.ts';

export type Version = typeof draftVersions.$inferSelect & { by: string | null };
type Kind = Version['kind'];

const TOGETHER = 10 * 60_000; // ms of typing that make one version

/** Keeps how a draft reads now. What one person types within a while is one version. */
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
    now.getTime() - last.beganAt.getTime() < TOGETHER;
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

/** The versions of a draft, the latest first. */
export const versionsOf = (db: Transaction, { id }: Pick<Draft, 'id'>): Promise<Version[]> =>
  db
    .select({ version: draftVersions, by: people.name })
    .from(draftVersions)
    .leftJoin(people, eq(people.id, draftVersions.personId))
    .where(eq(draftVersions.draftId, id))
    .orderBy(desc(draftVersions.ordinal))
    .then((rows) => rows.map(({ version, by }) => ({ ...version, by })));

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
