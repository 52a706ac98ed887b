import { and, asc, eq } from 'drizzle-orm';
import type { Viewer } from '../people/viewer.ts';
import type { Transaction } from '../storage/database.ts';
import { anyOf } from './any-of.ts';
import { calledAs } from './cited-in.ts';
import type { DocumentCard } from './find.ts';
import type { Called } from './identity.ts';
import { type Resolution, resolveMentions } from './resolve.ts';
import { documentReferences } from './schema.ts';
import { type StatusState, statesOn } from './status.ts';

const MOST = 2_000; // links of one page: a list of ten thousand numbers is read, not followed

/** A paper called in a passage: offsets in its text, and where it leads the viewer. */
type CalledPaper = { start: number; end: number } & (
  | { state: 'resolved'; documentId: string; status: StatusState }
  | { state: 'ambiguous'; number: string }
  | { state: 'not-held' }
);

/**
 * The passages of a document's current text with the papers they call, resolved among those that the
 * viewer may read: what is not held and what may not be read are told alike.
 *
 * @param day - ISO; of the status of the called papers
 */
export async function withCalled<P extends { id: string }>(
  db: Transaction,
  viewer: Viewer,
  card: DocumentCard,
  passages: P[],
  day: string,
): Promise<(P & { called?: CalledPaper[] })[]> {
  const rows = await referencesIn(db, card, passages);
  if (rows.length === 0) return passages;
  const calls = rows.map((row) => calledAs(row, card.issuedOn));
  const found = await resolvedOnce(db, viewer, calls);
  const ids = found.flatMap((one) => (one?.state === 'resolved' ? one.document.id : []));
  const states = await statesOn(db, [...new Set(ids)], day);
  const byPassage = new Map<string, CalledPaper[]>();
  for (const [i, { passageId, start, end, written }] of rows.entries()) {
    const own = byPassage.get(passageId) ?? [];
    if ((own.at(-1)?.end ?? 0) > start) continue; // a link holds no other link
    byPassage.set(passageId, [...own, { start, end, ...leadOf(found[i], written, states) }]);
  }
  return passages.map((passage) => {
    const called = byPassage.get(passage.id);
    return called ? { ...passage, called } : passage;
  });
}

type Found = Resolution<DocumentCard> | undefined;

function leadOf(found: Found, written: string, states: Map<string, StatusState>) {
  if (found?.state === 'ambiguous')
    return { state: 'ambiguous' as const, number: written.replace(/\s+/g, ' ') };
  if (found?.state !== 'resolved') return { state: 'not-held' as const };
  const documentId = found.document.id;
  return { state: 'resolved' as const, documentId, status: states.get(documentId) ?? 'unknown' };
}

/** One paper is called many times in a text; it is looked for once. */
async function resolvedOnce(db: Transaction, viewer: Viewer, calls: Called[]): Promise<Found[]> {
  const keys = calls.map(keyOf);
  const distinct = new Map(calls.map((call, i) => [keys[i], call]));
  const found = await resolveMentions(db, viewer, [...distinct.values()]);
  const byKey = new Map([...distinct.keys()].map((key, i) => [key, found[i]]));
  return keys.map((key) => byKey.get(key));
}

const keyOf = ({ written, ...said }: Called) =>
  JSON.stringify([/^\d/.test(written), Object.entries(said).sort()]); // a number without its type

const referencesIn = (db: Transaction, card: DocumentCard, passages: { id: string }[]) =>
  card.currentVersionId
    ? db
        .select()
        .from(documentReferences)
        .where(
          and(
            eq(documentReferences.versionId, card.currentVersionId),
            anyOf(
              documentReferences.passageId,
              passages.map(({ id }) => id),
            ),
          ),
        )
        .orderBy(asc(documentReferences.passageId), asc(documentReferences.start))
        .limit(MOST)
    : Promise.resolve([]);
