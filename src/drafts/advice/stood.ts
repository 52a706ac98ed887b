import { and, eq, inArray, ne, sql } from 'drizzle-orm';
import { anyOf } from '../../documents/any-of.ts';
import { grouped } from '../../documents/grouped.ts';
import { documents, relations, statusFacts } from '../../documents/schema.ts';
import { type StatusState, statesOn } from '../../documents/status.ts';
import type { Transaction } from '../../storage/database.ts';

/** What is confirmed or recorded against a paper, by id. `as`: another one of these is another act. */
type Against = { id: string; as: string };

/** How a paper stands, in what a later look can be compared with. Says nothing of who may read it. */
export type Stood = {
  state: StatusState; // on the day of the look
  acts: Against[]; // confirmed relations that change it, whenever they begin
  facts: Against[]; // what a person recorded against it and is not over
  version: string | null;
};

/**
 * What is not as it was. `closed`: to whoever writes, by withdrawal or otherwise: which of them is not
 * told. `state`: another one that holds less, or that nobody is sure of.
 */
export type Change =
  | { what: 'closed' }
  | { what: 'text' }
  | { what: 'act'; id: string; as: string }
  | { what: 'fact'; id: string; as: string }
  | { what: 'state'; state: StatusState };

export const AGAINST = ['replaces', 'repeals', 'suspends', 'amends', 'corrects'] as const;

/** How documents stand on a day, by id. */
export async function stoodOn(
  db: Transaction,
  ids: string[],
  day: string,
): Promise<Map<string, Stood>> {
  if (ids.length === 0) return new Map();
  const states = await statesOn(db, ids, day);
  const [rows, acts, facts] = await Promise.all([
    versionsOf(db, ids),
    actsOn(db, ids),
    factsOf(db, ids, day),
  ]);
  const actsBy = grouped(acts, ({ on }) => on ?? '');
  const factsBy = grouped(facts, ({ on }) => on);
  const against = ({ id, as }: Against) => ({ id, as });
  return new Map(
    rows.map(({ id, version }) => [
      id,
      {
        ...{ state: states.get(id) ?? 'unknown', version },
        acts: (actsBy.get(id) ?? []).map(against),
        facts: (factsBy.get(id) ?? []).map(against),
      },
    ]),
  );
}

const versionsOf = (db: Transaction, ids: string[]) =>
  db
    .select({
      id: documents.id,
      version: documents.currentVersionId,
    })
    .from(documents)
    .where(anyOf(documents.id, ids));

const actsOn = (db: Transaction, ids: string[]) =>
  db
    .select({
      on: relations.objectId,
      id: relations.id,
      as: sql<string>`concat_ws('|', ${relations.kind}, ${relations.provision}, ${relations.effectiveOn})`,
    })
    .from(relations)
    .where(
      and(
        anyOf(relations.objectId, ids),
        eq(relations.state, 'confirmed'),
        inArray(relations.kind, [...AGAINST]),
        sql`${relations.subjectId} is distinct from ${relations.objectId}`,
      ),
    )
    .orderBy(relations.id);

const factsOf = (db: Transaction, ids: string[], day: string) =>
  db
    .select({
      on: statusFacts.documentId,
      id: statusFacts.id,
      as: sql<string>`${statusFacts.state}`,
    })
    .from(statusFacts)
    .where(
      and(
        anyOf(statusFacts.documentId, ids),
        ne(statusFacts.state, 'in-force'),
        sql`coalesce(${statusFacts.endsOn}, 'infinity') >= ${day}`,
      ),
    )
    .orderBy(statusFacts.id);

/** Of one source: whether its writer may read it, and whether the words it was cited for still stand. */
export type Held = { open: boolean; words: boolean };

/**
 * What of a source is not as it was, in an order that depends on nothing but that. A paper that holds
 * again is no reason to look; of one that is closed nothing more is told.
 */
export function changesSince(then: Stood, now: Stood, { open, words }: Held): Change[] {
  if (!open) return [{ what: 'closed' }];
  const fresh = (was: Against[], is: Against[]) =>
    is.filter(({ id, as }) => !was.some((one) => one.id === id && one.as === as));
  return [
    ...fresh(then.acts, now.acts).map((one) => ({ what: 'act' as const, ...one })),
    ...fresh(then.facts, now.facts).map((one) => ({ what: 'fact' as const, ...one })),
    ...(now.state !== then.state && now.state !== 'in-force'
      ? [{ what: 'state' as const, state: now.state }]
      : []),
    ...(words ? [] : [{ what: 'text' as const }]),
  ];
}

export const sameChanges = (one: Change[], other: Change[]): boolean => {
  const said = (changes: Change[]) => changes.map((change) => Object.values(change).join('|'));
  return JSON.stringify(said(one)) === JSON.stringify(said(other));
};
