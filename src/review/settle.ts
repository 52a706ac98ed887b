import { and, desc, eq, inArray } from 'drizzle-orm';
import { record } from '../audit/events.ts';
import { changeDocument } from '../documents/change.ts';
import { termOn } from '../documents/organs.ts';
import { documents } from '../documents/schema.ts';
import { linkWaiting } from '../documents/waiting.ts';
import { drafts } from '../drafts/schema.ts';
import { type Draft, lock } from '../drafts/store.ts';
import { versionHash } from '../drafts/version-hash.ts';
import { linkDocument } from '../ingest/link.ts';
import { intakes } from '../ingest/schema.ts';
import type { Portal } from '../portal.ts';
import { numberKey, parseNumber } from '../references/number.ts';
import { documentTypes } from '../references/types.ts';
import type { Transaction } from '../storage/database.ts';
import { lastVersion } from './edited.ts';
import { noteDecided } from './events.ts';
import { recordRelations } from './record-relations.ts';
import { draftReviews, reviewEvents } from './schema.ts';
import type { Review } from './standing.ts';

/**
 * Makes documents of the drafts whose signed file the archive has taken in. Safe to repeat, also when
 * several processes do it at once.
 *
 * @returns how many there were
 */
export async function settleIssued({ db, now }: Pick<Portal, 'db' | 'now'>): Promise<number> {
  const decided = await db
    .select({ draftId: draftReviews.draftId })
    .from(draftReviews)
    .innerJoin(intakes, eq(intakes.id, draftReviews.intakeId))
    .where(
      and(eq(draftReviews.state, 'numbered'), inArray(intakes.outcome, ['stored', 'duplicate'])),
    );
  let settled = 0;
  for (const { draftId } of decided)
    if (await db.transaction((tx) => issue(tx, draftId, now()))) settled++;
  return settled;
}

async function issue(tx: Transaction, draftId: string, now: Date): Promise<boolean> {
  await lock(tx, draftId);
  const [found] = await tx
    .select({ review: draftReviews, draft: drafts, intake: intakes })
    .from(draftReviews)
    .innerJoin(drafts, eq(drafts.id, draftReviews.draftId))
    .innerJoin(intakes, eq(intakes.id, draftReviews.intakeId))
    .where(and(eq(draftReviews.draftId, draftId), eq(draftReviews.state, 'numbered')));
  const documentId = found?.intake.documentId;
  const [card] = documentId
    ? await tx.select().from(documents).where(eq(documents.id, documentId))
    : [];
  if (!found || !card) return false;
  const { review, draft, intake } = found;
  const step = review.steps[review.at];
  const by = await whoFiled(tx, draftId);
  if (!step) return false;
  if (intake.outcome === 'stored')
    await changeDocument(tx, card.id, await factsOf(tx, review, draft, card, intake.fields));
  await linkDocument(tx, card.id);
  await linkWaiting(tx, card.id);
  const detail = { what: 'card' };
  await record(tx, { kind: 'document changed', personId: by.id, documentId: card.id, detail });
  await recordRelations(tx, draft, card.id, now);
  await tx
    .update(draftReviews)
    .set({ state: 'issued', documentId: card.id, issuedAt: now, movedAt: now })
    .where(eq(draftReviews.draftId, draftId));
  const version = { ordinal: await lastVersion(tx, draftId), hash: await versionHash(tx, draft) };
  const to = { id: null, name: review.number ?? '' };
  await noteDecided(tx, by, { draftId, verdict: 'issued', step, version, to }, now);
  return true;
}

/** What the clerk recorded counts; the rest is as the file says, or else as the draft has it. */
async function factsOf(
  tx: Transaction,
  { number, issuedOn, signer, signerRole }: Review,
  draft: Draft,
  card: typeof documents.$inferSelect,
  fields: (typeof intakes.$inferSelect)['fields'],
) {
  const read = parseNumber(number ?? '');
  const isType = documentTypes.some(({ name }) => name === draft.type.name);
  return {
    ...{ number, issuedOn, numberState: 'read' as const, suffix: read?.suffix ?? null },
    numberKey: read ? numberKey(read) : null,
    termId: (await termOn(tx, issuedOn)) ?? null,
    signer: signer || card.signer,
    signerRole: signerRole || card.signerRole,
    type: card.type ?? (isType ? draft.type.name : null),
    ...(fields?.title ? {} : { title: draft.title }),
  };
}

async function whoFiled(tx: Transaction, draftId: string) {
  const [filed] = await tx
    .select({ id: reviewEvents.personId, name: reviewEvents.by })
    .from(reviewEvents)
    .where(and(eq(reviewEvents.draftId, draftId), eq(reviewEvents.verdict, 'filed')))
    .orderBy(desc(reviewEvents.id))
    .limit(1);
  return filed ?? { id: null, name: '' };
}
