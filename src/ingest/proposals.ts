import { and, eq } from 'drizzle-orm';
import { type documents, relations } from '../documents/schema.ts';
import { otherMeant } from '../documents/waiting.ts';
import type { Mention } from '../references/mention.ts';
import { readRelations } from '../relations/read.ts';
import type { StatedRelation } from '../relations/relation.ts';
import type { Transaction } from '../storage/database.ts';

type Card = typeof documents.$inferSelect;
type Passage = { id: string; text: string };

const BATCH = 200; // rows an insert: well below the 65,535 parameters PostgreSQL takes

/**
 * Writes what a text does to other papers as proposals, each with its sentence and its passage, in
 * the place of those that were read of it before.
 *
 * @param completed - a paper called in short as the same text calls it in full
 */
export async function saveProposals(
  tx: Transaction,
  card: Card,
  read: Passage[],
  text: string,
  completed: (mention: Mention) => Mention,
) {
  const own = { ...(card.number ? { number: card.number } : {}), title: card.title };
  const stated = distinct(
    readRelations(text, own).map((one) => ({ ...one, target: completed(one.target) })),
  );
  const others = await otherMeant(
    tx,
    stated.map(({ target, direction }) => ({
      ...target,
      except: card.id,
      readers: card.audienceKeys,
      ...(card.issuedOn && direction === 'out' ? { notAfter: card.issuedOn } : {}),
    })),
  );
  const placeOf = passageAt(read);
  const rows = stated.map((one, i) => rowOf(card.id, one, others[i] ?? null, placeOf(one.start)));
  await replaceProposals(tx, card.id, rows);
}

type Row = ReturnType<typeof rowOf>;

function rowOf(id: string, one: StatedRelation, other: string | null, passageId: string | null) {
  const { kind, direction, target } = one;
  return {
    statedIn: id,
    kind,
    direction,
    ...(direction === 'out'
      ? { subjectId: id, objectId: other }
      : { subjectId: other, objectId: id }),
    otherNumber: target.written,
    otherKey: target.numberKey ?? null,
    otherShort: target.number ?? null,
    otherTypes: target.types ?? null,
    otherNameKey: target.nameKey ?? null,
    otherIssuedOn: target.issuedOn ?? null,
    otherIssuer: target.issuer ?? null,
    provision: one.provision ?? null,
    effectiveOn: one.effectiveOn ?? null,
    passageId,
    sentence: one.sentence,
    confidence: one.confidence,
    origin: 'text' as const,
    state: 'proposed' as const,
  };
}

type Keyed = Pick<
  Row,
  'kind' | 'direction' | 'otherNumber' | 'otherKey' | 'otherShort' | 'otherTypes' | 'otherNameKey'
> & { otherIssuedOn: string | null; provision: string | null };

/** What makes two statements one. */
const keyOf = (row: Keyed) =>
  [
    row.kind,
    row.direction,
    row.otherKey ?? row.otherNameKey ?? `${row.otherTypes?.join()} ${row.otherShort}`,
    row.otherIssuedOn,
    row.provision,
  ].join('|');

function distinct(stated: StatedRelation[]): StatedRelation[] {
  const byKey = new Map<string, StatedRelation>();
  for (const one of stated) {
    const key = keyOf(rowOf('', one, null, null));
    if (!byKey.has(key)) byKey.set(key, one);
  }
  return [...byKey.values()];
}

/** Proposals are read anew; what a person decided stays, with its place in the text as it is now. */
async function replaceProposals(tx: Transaction, documentId: string, rows: Row[]) {
  const ownText = and(eq(relations.statedIn, documentId), eq(relations.origin, 'text'));
  const old = new Map(
    (await tx.select().from(relations).where(ownText)).map((row) => [keyOf(row), row]),
  );
  await tx.delete(relations).where(and(ownText, eq(relations.state, 'proposed')));
  const fresh = rows.flatMap((row) => {
    const earlier = old.get(keyOf(row));
    if (earlier && earlier.state !== 'proposed') return [];
    return [earlier ? { ...row, id: earlier.id, createdAt: earlier.createdAt } : row];
  });
  for (let at = 0; at < fresh.length; at += BATCH)
    await tx.insert(relations).values(fresh.slice(at, at + BATCH));
  for (const row of rows) {
    const { id, state } = old.get(keyOf(row)) ?? {};
    if (id && state !== 'proposed')
      await tx.update(relations).set({ passageId: row.passageId }).where(eq(relations.id, id));
  }
}

/** The passage in which an offset of the joined texts falls. */
function passageAt(read: Passage[]): (offset: number) => string | null {
  let end = 0;
  const ends = read.map(({ id, text }) => {
    end += text.length + 1; // the line end between passages
    return { id, end };
  });
  return (offset) => ends.find((one) => offset < one.end)?.id ?? null;
}
