import { and, desc, eq, gte, inArray, lt, or, type SQL, sql } from 'drizzle-orm';
import type { AuditKind } from '../audit/events.ts';
import { auditEvents } from '../audit/schema.ts';
import { findDocuments } from '../documents/find.ts';
import { EVERYONE, personKey, unitKey } from '../people/keys.ts';
import { people, units } from '../people/schema.ts';
import type { Viewer } from '../people/viewer.ts';
import type { Transaction } from '../storage/database.ts';
import type { AskedEvents } from './asked.ts';
import { factsOf, kindNames } from './words.ts';

export const PAGE = 50; // events
const NAMED = 5; // documents of an event that are named; a page of hits has ten

type Row = typeof auditEvents.$inferSelect;

/** The record, the latest first, a page at a time: `older` begins the next. */
export async function listEvents(db: Transaction, viewer: Viewer, asked: AskedEvents) {
  const rows = await eventsAsked(db, asked, PAGE + 1);
  const lines = await asLines(db, viewer, rows.slice(0, PAGE));
  return { lines, older: rows.length > PAGE ? rows[PAGE - 1]?.id : undefined };
}

/** @param own - only what this person did, whatever is asked */
export async function listOwnEvents(db: Transaction, viewer: Viewer, asked: AskedEvents) {
  return listEvents(db, viewer, { ...asked, who: viewer.login });
}

export const eventsAsked = (db: Transaction, asked: AskedEvents, limit: number): Promise<Row[]> =>
  db
    .select()
    .from(auditEvents)
    .where(and(...conditions(asked)))
    .orderBy(desc(auditEvents.id))
    .limit(limit);

function conditions({ who, kind, from, to, document, before }: AskedEvents): (SQL | undefined)[] {
  return [
    who
      ? sql`${auditEvents.personId} = (select id from ${people} where login = ${who})`
      : undefined,
    kind ? eq(auditEvents.kind, kind) : undefined,
    from ? gte(auditEvents.at, startOf(from)) : undefined,
    to ? lt(auditEvents.at, sql`${startOf(to)} + interval '1 day'`) : undefined,
    document
      ? or(
          eq(auditEvents.documentId, document),
          sql`${auditEvents.documentIds} @> array[${document}]::uuid[]`,
        )
      : undefined,
    before ? lt(auditEvents.id, before) : undefined,
  ];
}

/** The first moment of a day in Vietnam. */
const startOf = (day: string) => sql`(${day}::date at time zone 'Asia/Ho_Chi_Minh')`;

/** Documents by name where the viewer may read them; of all others the number alone. */
export async function asLines(db: Transaction, viewer: Viewer, rows: Row[]) {
  const ids = rows.flatMap(documentsOf);
  const readable = await findDocuments(db, viewer, [...new Set(ids)]);
  const words = await namesIn(db, rows);
  return rows.map((row) => {
    const all = documentsOf(row);
    const cards = all.flatMap((id) => readable.get(id) ?? []);
    return {
      id: row.id,
      at: row.at,
      kind: kindNames[row.kind as AuditKind] ?? row.kind,
      who: row.personId === null ? '' : words.personName(row.personId),
      documents: cards.slice(0, NAMED),
      more: all.length - Math.min(cards.length, NAMED),
      passages: row.passageIds?.length ?? 0,
      facts: factsOf(row.kind as AuditKind, row.detail, words),
    };
  });
}

const documentsOf = ({ documentId, documentIds }: Row) => [
  ...new Set([...(documentId ? [documentId] : []), ...(documentIds ?? [])]),
];

async function namesIn(db: Transaction, rows: Row[]) {
  const wanted = rows.flatMap(({ personId, detail }) => [personId, detail?.person]);
  const ids = wanted.filter((id) => typeof id === 'number');
  const named = await db
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(inArray(people.id, ids.length > 0 ? ids : [0]));
  const names = new Map(named.map(({ id, name }) => [id, name]));
  const keys = await keyNames(db, rows);
  return {
    personName: (id: number) => names.get(id) ?? `số ${id}`,
    keyName: (key: string) => keys.get(key) ?? key,
  };
}

/** Audience keys by name, read only where a change of access is shown. */
async function keyNames(db: Transaction, rows: Row[]): Promise<Map<string, string>> {
  if (!rows.some(({ kind }) => kind === 'access changed')) return new Map();
  const ofUnits = await db.select({ id: units.id, name: units.name }).from(units);
  const ofPeople = await db.select({ id: people.id, name: people.name }).from(people);
  return new Map([
    [EVERYONE, 'mọi người'],
    ...ofUnits.map(({ id, name }) => [unitKey(id), name] as const),
    ...ofPeople.map(({ id, name }) => [personKey(id), name] as const),
  ]);
}
