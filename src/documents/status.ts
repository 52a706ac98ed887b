import { asc, sql } from 'drizzle-orm';
import type { Viewer } from '../people/viewer.ts';
import type { Transaction } from '../storage/database.ts';
import { prepared } from '../storage/prepared.ts';
import { confirmedActs } from './acts.ts';
import { anyOf } from './any-of.ts';
import { type DocumentCard, findDocuments } from './find.ts';
import { grouped } from './grouped.ts';
import { proposedEnds } from './proposed-ends.ts';
import { documents, statusFacts } from './schema.ts';
import { type Known, type StatusState, statusOn } from './status-rule.ts';
import { type Why, whyOf } from './status-words.ts';

export type { StatusState } from './status-rule.ts';
export type { Why } from './status-words.ts';

/** `why`: in pieces; names another paper only to who may read it. */
export type Status = { state: StatusState; since?: string; why: Why[] };

/** As a document stands that is not there. */
export const UNKNOWN: Status = { state: 'unknown', why: [] };

/**
 * How documents stand on a day, each with the reason. What is confirmed of a document is a fact of
 * it: it counts whether or not the viewer may read the paper that does it.
 *
 * @param ids - documents the viewer has been shown to be able to read
 * @param day - ISO
 */
export const statusesOn = async (db: Transaction, viewer: Viewer, ids: string[], day: string) =>
  withReasons(db, viewer, await standingOn(db, ids, day));

/** What was decided, in words: each with the reason. @param decided - of documents the viewer reads */
export async function withReasons(
  db: Transaction,
  viewer: Viewer,
  decided: Standing,
): Promise<Map<string, Status>> {
  const others = [...decided.values()].flatMap(({ reason }) =>
    'act' in reason && reason.act.by ? [reason.act.by] : [],
  );
  const [ends, cards] = await Promise.all([
    proposedEnds(db, viewer, [...decided.keys()]),
    findDocuments(db, viewer, others),
  ]);
  const readable = named(cards);
  return new Map(
    [...decided].map(([id, one]) => {
      const { state, since } = one;
      const proposed = state === 'not-in-force' ? [] : (ends.get(id) ?? []);
      const why = whyOf(one, readable);
      const all = proposed.length > 0 ? [...why, { text: ' ' }, ...proposed] : why;
      return [id, { state, ...(since ? { since } : {}), why: all }];
    }),
  );
}

/** Papers by name, as far as they may be read. */
export const named = (cards: Map<string, DocumentCard>) => (id: string) => {
  const card = cards.get(id);
  if (!card) return undefined;
  const name = card.number ? [card.type, card.number].filter(Boolean).join(' ') : card.title;
  return { id, name };
};

/** The states alone, for lists too long to be explained. */
export async function statesOn(db: Transaction, ids: string[], day: string) {
  const decided = await standingOn(db, ids, day);
  return new Map([...decided].map(([id, { state }]) => [id, state]));
}

/** What is decided of each document, by id. */
export type Standing = Map<string, ReturnType<typeof statusOn>>;

/** How documents stand on a day, before it is put into words. */
export async function standingOn(db: Transaction, ids: string[], day: string): Promise<Standing> {
  const known = await knownOf(db, ids);
  return new Map(known.map((one) => [one.id, statusOn(one, day)]));
}

async function knownOf(db: Transaction, ids: string[]): Promise<Known[]> {
  if (ids.length === 0) return [];
  const [rows, done, recorded] = await Promise.all([
    statedDays(db, { ids }),
    confirmedActs(db, ids),
    recordedFacts(db, { ids }),
  ]);
  const acts = grouped(done, ({ on }) => on);
  const facts = grouped(recorded, ({ documentId }) => documentId);
  const circular = await inRings(db, [...acts.keys()]);
  return rows.map(({ id, issuedOn, effectiveOn, expiresOn }) => ({
    id,
    ...(issuedOn ? { issuedOn } : {}),
    ...(effectiveOn ? { effectiveOn } : {}),
    ...(expiresOn ? { expiresOn } : {}),
    acts: (acts.get(id) ?? []).map(({ act }) => act),
    facts: (facts.get(id) ?? []).map(({ state, startsOn, endsOn, reason }) => ({
      state,
      startsOn,
      reason,
      ...(endsOn ? { endsOn } : {}),
    })),
    circular: circular.has(id),
  }));
}

const statedDays = prepared((db) =>
  db
    .select({
      id: documents.id,
      issuedOn: documents.issuedOn,
      effectiveOn: documents.effectiveOn,
      expiresOn: documents.expiresOn,
    })
    .from(documents)
    .where(anyOf(documents.id))
    .prepare('stated_days'),
);

const recordedFacts = prepared((db) =>
  db
    .select()
    .from(statusFacts)
    .where(anyOf(statusFacts.documentId))
    .orderBy(asc(statusFacts.recordedAt), asc(statusFacts.id))
    .prepare('recorded_facts'),
);

/** Documents that end a paper which, directly or through others, ends them. */
async function inRings(db: Transaction, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const ending = sql`r.state = 'confirmed' and r.kind in ('replaces', 'repeals')
    and r.provision is null and r.subject_id is not null and r.subject_id <> r.object_id`;
  const rows = await db.execute<{ id: string }>(sql`
    with recursive up(id, ended_by) as (
      select r.object_id, r.subject_id from relations r
      where ${ending} and r.object_id = any(${sql.param(ids)}::uuid[])
      union
      select up.id, r.subject_id from up join relations r on r.object_id = up.ended_by
      where ${ending}
    ) select id from up where id = ended_by`);
  return new Set([...rows].map(({ id }) => id));
}
