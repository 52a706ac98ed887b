import { and, eq, isNotNull, ne, or } from 'drizzle-orm';
import { anyOf } from '../documents/any-of.ts';
import { type DocumentCard, findDocuments } from '../documents/find.ts';
import { relations } from '../documents/schema.ts';
import type { Viewer } from '../people/viewer.ts';
import type { Portal } from '../portal.ts';
import { parseQuery } from '../search/query.ts';
import { findRanked } from '../search/search.ts';
import type { Transaction } from '../storage/database.ts';
import type { Ask } from '../work/asks.ts';
import { sharedRuns } from './shared-runs.ts';

/** An earlier paper like this one and what answered it, with why it is shown. */
export type Precedent = {
  incoming: DocumentCard;
  reply: DocumentCard;
  confirmed: boolean; // that it answers; else a proposal of the text
  shared: string[]; // words that both speak of
  sameSender: boolean;
  sameField: boolean;
};

const MOST_LIKE = 100; // documents that the search finds
const MOST = 8; // precedents shown
const LONGEST_QUESTION = 400; // characters
const ASKS = 3;

/**
 * Earlier papers that asked something like it and were answered: found by the search over title and asks,
 * and by the relations "answers", both as far as the viewer may read the two papers.
 *
 * @throws {SearchUnavailable} if the index does not answer
 */
export async function precedentsOf(
  { db, engine }: Pick<Portal, 'db' | 'engine'>,
  viewer: Viewer,
  card: DocumentCard,
  asks: Ask[],
): Promise<Precedent[]> {
  const about = [card.title, ...asks.slice(0, ASKS).map(({ what }) => what)].join('. ');
  const query = parseQuery({ q: [about.slice(0, LONGEST_QUESTION)] });
  const { ranked } = await findRanked(engine, query, viewer);
  const like = ranked.map(({ documentId }) => documentId).filter((id) => id !== card.id);
  const pairs = await answeredAmong(db, like.slice(0, MOST_LIKE), card.id);
  const ids = new Set(pairs.flatMap(({ incomingId, replyId }) => [incomingId, replyId]));
  const cards = await findDocuments(db, viewer, [...ids]);
  const place = (id: string) => (like.includes(id) ? like.indexOf(id) : MOST_LIKE);
  return pairs
    .flatMap(({ incomingId, replyId, confirmed }) => {
      const [incoming, reply] = [cards.get(incomingId), cards.get(replyId)];
      return incoming && reply
        ? [{ incoming, reply, confirmed, ...likenessOf(card, incoming) }]
        : [];
    })
    .filter(({ incoming, shared }) => shared.length > 0 && isEarlier(incoming, card))
    .sort((a, b) => place(a.incoming.id) - place(b.incoming.id))
    .slice(0, MOST);
}

/** Papers that answer others, where one of the two is among those found. */
async function answeredAmong(db: Transaction, like: string[], self: string) {
  if (like.length === 0) return [];
  const rows = await db
    .select()
    .from(relations)
    .where(
      and(
        eq(relations.kind, 'answers'),
        ne(relations.state, 'rejected'),
        isNotNull(relations.subjectId),
        isNotNull(relations.objectId),
        or(anyOf(relations.objectId, like), anyOf(relations.subjectId, like)),
      ),
    );
  return rows.flatMap(({ subjectId, objectId, state }) =>
    subjectId && objectId && objectId !== self && subjectId !== self
      ? [{ incomingId: objectId, replyId: subjectId, confirmed: state === 'confirmed' }]
      : [],
  );
}

const likenessOf = (card: DocumentCard, other: DocumentCard) => ({
  shared: sharedRuns(card.title, other.title),
  sameSender: card.issuerId !== null && card.issuerId === other.issuerId,
  sameField: Boolean(card.field) && card.field === other.field,
});

/** What came later is no precedent; a paper without a day may be. */
const isEarlier = ({ issuedOn }: DocumentCard, card: DocumentCard) =>
  !issuedOn || !card.issuedOn || issuedOn <= card.issuedOn;

/** What is said in the archive to answer this very paper, confirmed or not, as far as it may be read. */
export async function repliesTo(db: Transaction, viewer: Viewer, card: DocumentCard) {
  const rows = await db
    .select()
    .from(relations)
    .where(
      and(
        eq(relations.kind, 'answers'),
        eq(relations.objectId, card.id),
        ne(relations.state, 'rejected'),
        isNotNull(relations.subjectId),
      ),
    );
  const ids = rows.flatMap(({ subjectId }) => subjectId ?? []);
  const cards = await findDocuments(db, viewer, ids);
  return rows.flatMap(({ subjectId, state }) => {
    const reply = cards.get(subjectId ?? '');
    return reply ? [{ reply, confirmed: state === 'confirmed' }] : [];
  });
}
