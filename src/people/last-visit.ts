import { eq } from 'drizzle-orm';
import type { Transaction } from '../storage/database.ts';
import { people } from './schema.ts';
import type { Viewer } from './viewer.ts';

/** When a person's last visit but this one ended; nothing at a first visit. */
export async function lastVisitOf(
  db: Transaction,
  { id }: Pick<Viewer, 'id'>,
): Promise<Date | undefined> {
  if (id === null) return undefined;
  const [person] = await db
    .select({ at: people.lastVisitAt })
    .from(people)
    .where(eq(people.id, id));
  return person?.at ?? undefined;
}
