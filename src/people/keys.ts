import { sql } from 'drizzle-orm';
import type { Transaction } from '../storage/database.ts';

/** Everyone who is signed in. */
export const EVERYONE = 'all';
export const unitKey = (id: number) => `unit:${id}`;
export const personKey = (id: number) => `person:${id}`;

/** The audience keys a person holds today: everyone's, their own, their unit's and those above it. */
export async function keysOf(
  db: Transaction,
  person: { id: number; unitId: number | null },
): Promise<string[]> {
  const above = await db.execute<{ id: number }>(sql`
    with recursive up(id, parent_id, depth) as (
      select id, parent_id, 1 from units where id = ${person.unitId}
      union all
      select u.id, u.parent_id, up.depth + 1 from units u join up on u.id = up.parent_id
      where up.depth < ${DEEPEST}
    ) select id from up`);
  return [EVERYONE, personKey(person.id), ...above.map(({ id }) => unitKey(id))];
}

const DEEPEST = 50; // units: a circle in imported lists must not hang a sign-in
