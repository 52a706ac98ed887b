import { type Placeholder, type SQL, sql } from 'drizzle-orm';
import { people } from './schema.ts';

/** Everyone who is signed in. */
export const EVERYONE = 'all';
export const unitKey = (id: number) => `unit:${id}`;
export const personKey = (id: number) => `person:${id}`;
export const meetingKey = (id: number) => `meeting:${id}`;

/**
 * What a person holds at a moment besides everyone's key and their own, as a part of a statement
 * about `people`: their unit's key and those above it, what others lend them that day, and the
 * meetings they take part in that are open. What was lent to them they cannot lend on, and a disabled
 * account lends nothing.
 *
 * @param moment - ISO
 */
export function keysBesides(moment: string | Placeholder): SQL<string[]> {
  const at = sql`${moment}::timestamptz`;
  return sql`array(
    with recursive lent as (
      select p.id, p.unit_id, d.scope
      from delegations d join people p on p.id = d.from_id
      where d.to_id = ${people.id} and d.ended_at is null
        and d.starts_at <= ${at} and ${at} < d.ends_at and p.disabled_at is null
    ), up(id, parent_id, depth) as (
      select id, parent_id, 1 from units
      where id = ${people.unitId} or id in (select unit_id from lent)
      union
      select u.id, u.parent_id, up.depth + 1 from units u join up on u.id = up.parent_id
      where up.depth < ${DEEPEST}
    )
    select distinct 'unit:' || id from up
    union select 'person:' || id from lent where scope = 'own'
    union select 'meeting:' || m.id
      from meetings m join meeting_participants p on p.meeting_id = m.id
      where p.person_id = ${people.id} and m.called_back_at is null
        and m.opens_at <= ${at} and ${at} < m.ends_at)`;
}

/** The audience keys a person holds. @param besides - as `keysBesides` says */
export const keysOf = (personId: number, besides: string[]): string[] => [
  ...new Set([EVERYONE, personKey(personId), ...besides]),
];

const DEEPEST = 50; // units: a circle in imported lists must not hang a sign-in
