import { and, desc, eq, isNull } from 'drizzle-orm';
import { record } from '../audit/events.ts';
import { documentReferences, documents, relations } from '../documents/schema.ts';
import { touch } from '../documents/waiting.ts';
import { type IsOpenTo, widerThan } from '../documents/wider.ts';
import { marksIn } from '../drafts/marks.ts';
import { draftSources } from '../drafts/schema.ts';
import { type Draft, sectionsOf } from '../drafts/store.ts';
import type { Transaction } from '../storage/database.ts';
import { reviewEvents } from './schema.ts';

type Card = typeof documents.$inferSelect;
type Stated = { kind: 'based-on' | 'answers'; object: Card; personId: number | null };

/**
 * Records what an issued draft rested on and what it answers, as confirmed by who answered for it in
 * the review. A paper that the signed text does not name is told only where whoever reads the one may
 * read the other: its number would tell of it.
 */
export async function recordRelations(
  tx: Transaction,
  draft: Draft,
  documentId: string,
  now: Date,
): Promise<void> {
  const [own] = await tx.select().from(documents).where(eq(documents.id, documentId));
  if (!own) return;
  const isOpenTo = await widerThan(tx);
  for (const stated of await statedBy(tx, draft, documentId))
    await recordOne(tx, own, stated, isOpenTo, now);
}

async function statedBy(tx: Transaction, draft: Draft, documentId: string): Promise<Stated[]> {
  const { all, basis } = await citedIn(tx, draft);
  const rows = await tx
    .select({ source: draftSources, object: documents })
    .from(draftSources)
    .innerJoin(documents, eq(documents.id, draftSources.documentId))
    .where(and(eq(draftSources.draftId, draft.id), eq(draftSources.removed, false)))
    .orderBy(draftSources.number);
  const approver = await lastApprover(tx, draft.id);
  const stated = rows.flatMap(({ source: { number, role, answeredById }, object }): Stated[] => {
    if (object.id === documentId) return [];
    if (role === 'incoming') return [{ kind: 'answers', object, personId: approver }];
    const isBasis = basis.has(number) || (answeredById !== null && all.has(number));
    return isBasis ? [{ kind: 'based-on', object, personId: answeredById ?? approver }] : [];
  });
  const keyOf = ({ kind, object }: Stated) => `${kind} ${object.id}`;
  return [...new Map(stated.map((one) => [keyOf(one), one])).values()];
}

/** Numbers of the sources that a draft names, and of those named where its bases stand. */
async function citedIn(tx: Transaction, draft: Draft) {
  const sections = await sectionsOf(tx, draft);
  const numbersIn = (texts: string[]) =>
    new Set(texts.flatMap((text) => marksIn(text).flatMap(({ sources }) => sources)));
  const purposeOf = new Map(draft.type.parts.map(({ key, purpose }) => [key, purpose]));
  return {
    all: numbersIn(sections.map(({ text }) => text)),
    basis: numbersIn(
      sections.filter(({ part }) => purposeOf.get(part) === 'basis').map(({ text }) => text),
    ),
  };
}

async function lastApprover(tx: Transaction, draftId: string): Promise<number | null> {
  const [approved] = await tx
    .select({ personId: reviewEvents.personId })
    .from(reviewEvents)
    .where(
      and(
        eq(reviewEvents.draftId, draftId),
        eq(reviewEvents.verdict, 'approved'),
        isNull(reviewEvents.fellAt),
      ),
    )
    .orderBy(desc(reviewEvents.id))
    .limit(1);
  return approved?.personId ?? null;
}

async function recordOne(
  tx: Transaction,
  own: Card,
  { kind, object, personId }: Stated,
  isOpenTo: IsOpenTo,
  now: Date,
): Promise<void> {
  const decided = { state: 'confirmed' as const, decidedBy: personId, decidedAt: now };
  const [read] = await tx
    .select({ id: relations.id, state: relations.state })
    .from(relations)
    .where(
      and(
        ...[eq(relations.statedIn, own.id), eq(relations.kind, kind)],
        ...[eq(relations.direction, 'out'), eq(relations.objectId, object.id)],
        isNull(relations.provision),
      ),
    );
  if (read && read.state !== 'proposed') return;
  const printed = read ? undefined : await whereCalled(tx, own, object);
  if (!read && !printed && !isOpenTo(object.audienceKeys, own.audienceKeys)) return;
  const id = read?.id ?? (await insert(tx, own, kind, object, decided, printed?.passageId));
  if (read) await tx.update(relations).set(decided).where(eq(relations.id, read.id));
  await touch(tx, [own.id, object.id]);
  const detail = { relation: id, state: 'confirmed' };
  await record(tx, { kind: 'relation decided', personId, documentId: own.id, detail });
}

async function whereCalled(tx: Transaction, own: Card, { numberKey }: Card) {
  if (!numberKey) return undefined;
  const [called] = await tx
    .select({ passageId: documentReferences.passageId })
    .from(documentReferences)
    .where(
      and(eq(documentReferences.documentId, own.id), eq(documentReferences.numberKey, numberKey)),
    )
    .limit(1);
  return called;
}

async function insert(
  tx: Transaction,
  own: Card,
  kind: Stated['kind'],
  object: Card,
  decided: { state: 'confirmed'; decidedBy: number | null; decidedAt: Date },
  passageId: string | undefined,
): Promise<string> {
  const [row] = await tx
    .insert(relations)
    .values({
      ...{ statedIn: own.id, kind, direction: 'out', subjectId: own.id, objectId: object.id },
      otherNumber: object.number ?? object.title,
      otherKey: object.numberKey,
      otherTypes: object.type ? [object.type] : null,
      otherIssuedOn: object.issuedOn,
      ...{ passageId: passageId ?? null, origin: 'person', ...decided },
    })
    .returning({ id: relations.id });
  return row?.id ?? '';
}
