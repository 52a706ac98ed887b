import { sql } from 'drizzle-orm';
import type { Transaction } from '../storage/database.ts';

/** Everyone who is signed in. */
export const EVERYONE = 'all';
export const unitKey = (id: number) => `unit:${id}`;
export const personKey = (id: number) => `person:${id}`;
export const meetingKey = (id: number) => `meeting:${id}`;

/**
 * The audience keys a person holds at a moment: everyone's, their own, their unit's and those above
 * it, what others lend them that day, and the meetings they take part in that are open. What was
 * lent to them they cannot lend on, and a disabled account lends nothing.
 */
export async function keysOf(
  db: Transaction,
  person: { id: number; unitId: number | null },
  now: Date,
): Promise<string[]> {
  const at = sql`${now.toISOString()}::timestamptz`;
  const held = await db.execute<{ key: string }>(sql`
    with recursive lent as (
      select p.id, p.unit_id, d.scope
      from delegations d join people p on p.id = d.from_id
      where d.to_id = ${person.id} and d.ended_at is null
        and d.starts_at <= ${at} and ${at} < d.ends_at and p.disabled_at is null
    ), up(id, parent_id, depth) as (
      select id, parent_id, 1 from units
      where id = ${person.unitId}::int or id in (select unit_id from lent)
      union
      select u.id, u.parent_id, up.depth + 1 from units u join up on u.id = up.parent_id
      where up.depth < ${DEEPEST}
    )
    select distinct 'unit:' || id as key from up
    union select 'person:' || id from lent where scope = 'own'
    union select 'meeting:' || m.id
      from meetings m join meeting_participants p on p.meeting_id = m.id
      where p.person_id = ${person.id} and m.called_back_at is null
        and m.opens_at <= ${at} and ${at} < m.ends_at`);
  return [...new Set([EVERYONE, personKey(person.id), ...held.map(({ key }) => key)])];
}

const DEEPEST = 50; // units: a circle in imported lists must not hang a sign-in
