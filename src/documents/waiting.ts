import { and, eq, isNotNull, isNull, ne, or, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Transaction } from '../storage/database.ts';
import { anyOf } from './any-of.ts';
import { isCalledByName } from './bearers.ts';
import { changeDocument } from './change.ts';
import type { Called } from './identity.ts';
import { soleMeant } from './resolve.ts';
import { documents, relations } from './schema.ts';

type Relation = typeof relations.$inferSelect;

/**
 * Joins what other papers say of documents that have come, or whose number has changed: a relation
 * whose other paper was not held gets it, and one that nobody decided loses it where a second bearer
 * makes it a choice. What a person decided stays.
 */
export async function linkWaiting(tx: Transaction, documentIds: string | string[]): Promise<void> {
  const waiting = await concerned(tx, [documentIds].flat());
  const found = await otherMeant(
    tx,
    waiting.map(({ relation, issuedOn, audienceKeys }) => ({
      ...calledIn(relation, issuedOn),
      readers: audienceKeys,
    })),
  );
  for (const [i, { relation }] of waiting.entries()) {
    const now = found[i] ?? null;
    if (now === otherOf(relation)) continue;
    await tx.update(relations).set(withOther(relation, now)).where(eq(relations.id, relation.id));
    if (relation.state === 'confirmed')
      await touch(tx, [relation.statedIn, otherOf(relation), now]);
  }
}

/** The other paper of each, where it is sure which one is meant. */
export async function otherMeant(tx: Transaction, called: Called[]) {
  const sure = called.filter(isPrecise);
  const found = await soleMeant(tx, sure);
  const ids = new Map(sure.map((one, i) => [one, found[i]]));
  return called.map((one) => ids.get(one));
}

/** "Nghị quyết 57" is of any body: only with its day, its year or its issuer does it name a paper. */
const isPrecise = ({ numberKey, nameKey, issuedOn, year, issuer }: Called) =>
  Boolean(numberKey ?? nameKey ?? issuedOn ?? year ?? issuer);

export const otherOf = ({ direction, subjectId, objectId }: Relation) =>
  direction === 'out' ? objectId : subjectId;

export const withOther = ({ direction }: Pick<Relation, 'direction'>, id: string | null) =>
  direction === 'out' ? { objectId: id } : { subjectId: id };

/** A change of what is confirmed changes the status of both: the index and alerts follow. */
export async function touch(tx: Transaction, ids: (string | null)[]) {
  for (const id of new Set(ids)) if (id) await changeDocument(tx, id, {});
}

/** Nobody has said which paper is meant, whether or not the rest is decided. */
const isUnmet = or(
  and(eq(relations.direction, 'out'), isNull(relations.objectId)),
  and(eq(relations.direction, 'in'), isNull(relations.subjectId)),
);

/** Relations that nobody decided, or whose other paper is open, of which the documents are, or may now be, the other paper. */
async function concerned(tx: Transaction, ids: string[]) {
  const arrived = await tx
    .select({ numberKey: documents.numberKey, type: documents.type, title: documents.title })
    .from(documents)
    .where(anyOf(documents.id, ids));
  const keys = arrived.flatMap(({ numberKey }) => numberKey ?? []);
  const short = keys.map((key) => key.split(/[-/]/)[0] ?? '');
  const isNamed = arrived.some(isCalledByName);
  return tx
    .select({
      relation: relations,
      issuedOn: documents.issuedOn,
      audienceKeys: documents.audienceKeys,
    })
    .from(relations)
    .innerJoin(documents, eq(documents.id, relations.statedIn))
    .where(
      and(
        or(isNull(relations.decidedBy), isUnmet),
        ne(relations.state, 'rejected'),
        or(
          among(relations.otherKey, keys),
          and(isNull(relations.otherKey), among(relations.otherShort, short)),
          isNamed ? isNotNull(relations.otherNameKey) : undefined,
          and(eq(relations.direction, 'out'), anyOf(relations.objectId, ids)),
          and(eq(relations.direction, 'in'), anyOf(relations.subjectId, ids)),
        ),
      ),
    );
}

const among = (column: PgColumn, values: string[]) =>
  sql`${column} = any(${sql.param([...new Set(values)])}::text[])`;

/** What the other paper of a relation is called by. @param issuedOn - day of the stating document */
export function calledIn(relation: Relation, issuedOn: string | null): Called {
  const year = relation.otherNameKey ? /(?:19|20)\d\d$/.exec(relation.otherNumber)?.[0] : undefined;
  return {
    written: relation.otherNumber,
    except: relation.statedIn,
    ...(relation.otherKey ? { numberKey: relation.otherKey } : {}),
    ...(relation.otherShort ? { number: relation.otherShort } : {}),
    ...(relation.otherTypes ? { types: relation.otherTypes } : {}),
    ...(relation.otherNameKey ? { nameKey: relation.otherNameKey } : {}),
    ...(relation.otherIssuedOn ? { issuedOn: relation.otherIssuedOn } : {}),
    ...(relation.otherIssuer ? { issuer: relation.otherIssuer } : {}),
    ...(year ? { year: Number(year) } : {}),
    ...(issuedOn && relation.direction === 'out' ? { notAfter: issuedOn } : {}),
  };
}
