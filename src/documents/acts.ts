import { and, asc, eq, sql } from 'drizzle-orm';
import { parseNumber } from '../references/number.ts';
import type { Transaction } from '../storage/database.ts';
import { prepared } from '../storage/prepared.ts';
import { anyOf } from './any-of.ts';
import { documents, passages, relations } from './schema.ts';
import type { Act } from './status-rule.ts';

const TOUCHING = ['replaces', 'repeals', 'suspends', 'amends'] as const;

const acting = {
  number: documents.number,
  issuedOn: documents.issuedOn,
  effectiveOn: documents.effectiveOn,
  expiresOn: documents.expiresOn,
};

type Kinds = readonly Act['kind'][];

const confirmed = prepared((db) =>
  db
    .select({ relation: relations, acting, anchor: passages.anchor })
    .from(relations)
    .leftJoin(documents, eq(documents.id, relations.subjectId))
    .leftJoin(passages, eq(passages.id, relations.passageId))
    .where(
      and(
        anyOf(relations.objectId),
        eq(relations.state, 'confirmed'),
        sql`${relations.kind} = any(${sql.placeholder('kinds')})`,
      ),
    )
    .orderBy(asc(relations.createdAt), asc(relations.id))
    .prepare('confirmed_acts'),
);

/** What is confirmed to be done to documents, by whom and from when, and the passage that says it. */
export async function confirmedActs(db: Transaction, ids: string[], kinds: Kinds = TOUCHING) {
  const rows = await confirmed(db, { ids, kinds });
  return rows.map(({ relation, acting, anchor }) => ({
    ...{ on: relation.objectId ?? '', relation },
    act: actOf(relation, acting),
    ...(anchor && relation.statedIn === relation.subjectId ? { anchor } : {}),
  }));
}

type Relation = typeof relations.$inferSelect;
type Acting = Pick<
  typeof documents.$inferSelect,
  'number' | 'issuedOn' | 'effectiveOn' | 'expiresOn'
> | null;

/**
 * From when a paper acts: as the relation says, else from its own effect; a paper of the Party takes
 * effect when it is signed, a normative one never by itself.
 */
function actOf(relation: Relation, acting: Acting): Act {
  const signed = isNormative(acting) ? null : acting?.issuedOn;
  const on = plausible(relation.effectiveOn) ?? plausible(acting?.effectiveOn) ?? plausible(signed);
  const until = relation.kind === 'suspends' ? plausible(acting?.expiresOn) : undefined;
  const notBefore = plausible(acting?.issuedOn);
  return {
    kind: relation.kind as Act['kind'],
    by: relation.subjectId,
    partial: relation.provision !== null,
    ...(relation.statedIn === relation.objectId ? { written: relation.otherNumber } : {}),
    ...(relation.provision ? { provision: relation.provision } : {}),
    ...(on ? { on } : {}),
    ...(notBefore ? { notBefore } : {}),
    ...(until ? { until } : {}),
  };
}

const isNormative = (acting: Acting) => parseNumber(acting?.number ?? '')?.family === 'norm';

const plausible = (day: string | null | undefined) => (day && day >= '1800' ? day : undefined); // year 0003 is a fault really met
