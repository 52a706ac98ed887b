import { and, asc, eq, ne } from 'drizzle-orm';
import { documentReferences, documents, passages } from '../documents/schema.ts';
import { linkWaiting } from '../documents/waiting.ts';
import type { Mention } from '../references/mention.ts';
import { findMentions } from '../references/mentions.ts';
import { readEffect } from '../relations/effect.ts';
import type { Transaction } from '../storage/database.ts';
import { insertRows } from '../storage/insert-rows.ts';
import { saveProposals } from './proposals.ts';

type Passage = Pick<typeof passages.$inferSelect, 'id' | 'text' | 'versionId'>;
type Card = typeof documents.$inferSelect;

const BATCH = 200; // rows an insert: well below the 65,535 parameters PostgreSQL takes

/**
 * Reads a document's current text for the papers it calls, what it does to them and from when it
 * holds, and joins what others say of it. Safe to repeat: what a person decided stays.
 */
export async function linkDocument(tx: Transaction, documentId: string): Promise<void> {
  const [card] = await tx.select().from(documents).where(eq(documents.id, documentId));
  if (!card?.currentVersionId) return;
  const read = await tx
    .select({
      id: passages.id,
      text: passages.text,
      versionId: passages.versionId,
    })
    .from(passages)
    .where(and(eq(passages.versionId, card.currentVersionId), ne(passages.kind, 'signature')))
    .orderBy(asc(passages.place));
  const text = read.map((passage) => passage.text).join('\n');
  const whole = await saveReferences(tx, card, read);
  await saveProposals(tx, card, read, text, (mention) => completed(mention, whole));
  await saveEffect(tx, card, text);
  await linkWaiting(tx, documentId);
}

/** @returns the papers called by whole numbers */
async function saveReferences(tx: Transaction, card: Card, read: Passage[]): Promise<Mention[]> {
  const all = read.flatMap((passage) =>
    findMentions(passage.text).map((mention) => ({ passage, mention })),
  );
  const own = all.findIndex(
    ({ mention }) => card.numberKey && mention.numberKey === card.numberKey,
  );
  const found = all.filter((_, at) => at !== own); // where it is numbered itself
  const whole = found.map(({ mention }) => mention).filter(({ numberKey }) => numberKey);
  const rows = found.map(({ passage, mention }) => ({
    documentId: card.id,
    versionId: passage.versionId,
    passageId: passage.id,
    start: mention.start,
    end: mention.end,
    written: mention.written,
    ...fieldsOf(completed(mention, whole)),
  }));
  await tx.delete(documentReferences).where(eq(documentReferences.documentId, card.id));
  for (let at = 0; at < rows.length; at += BATCH)
    await insertRows(tx, documentReferences, rows.slice(at, at + BATCH));
  return whole;
}

const fieldsOf = (mention: Mention) => ({
  numberKey: mention.numberKey ?? null,
  number: mention.number ?? null,
  types: mention.types ?? null,
  nameKey: mention.nameKey ?? null,
  issuedOn: mention.issuedOn ?? null,
  issuer: mention.issuer ?? null,
});

/** "Nghị quyết 57" where the same text says 57-NQ/TW in full, and no other 57. */
function completed(mention: Mention, whole: Mention[]): Mention {
  if (!mention.number || mention.issuer || mention.issuedOn) return mention;
  const same = whole.filter(
    ({ numberKey = '', types }) =>
      (numberKey.startsWith(`${mention.number}-`) || numberKey.startsWith(`${mention.number}/`)) &&
      types?.some((type) => mention.types?.includes(type)),
  );
  const keys = new Set(same.map(({ numberKey }) => numberKey));
  const [first] = same;
  if (keys.size !== 1 || !first?.numberKey) return mention;
  const { issuedOn, issuer } = same.find((one) => one.issuedOn) ?? first;
  return {
    ...mention,
    numberKey: first.numberKey,
    ...(issuedOn ? { issuedOn } : {}),
    ...(issuer ? { issuer } : {}),
  };
}

/** Only what the card lacks, and only as long as no person has answered for it. */
async function saveEffect(tx: Transaction, card: Card, text: string) {
  if (card.reviewedAt) return;
  const { effectiveOn, expiresOn } = readEffect(text, card.issuedOn ?? undefined);
  const learnt = {
    ...(!card.effectiveOn && effectiveOn ? { effectiveOn } : {}),
    ...(!card.expiresOn && expiresOn ? { expiresOn } : {}),
  };
  if (Object.keys(learnt).length > 0)
    await tx.update(documents).set(learnt).where(eq(documents.id, card.id));
}
