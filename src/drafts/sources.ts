import { asc, eq } from 'drizzle-orm';
import { citationOf } from '../documents/citation.ts';
import { type DocumentCard, findDocuments } from '../documents/find.ts';
import { type Passage, readPassages } from '../documents/read-passages.ts';
import { type Status, statusesOn, UNKNOWN } from '../documents/status.ts';
import { people } from '../people/schema.ts';
import type { Viewer } from '../people/viewer.ts';
import type { Transaction } from '../storage/database.ts';
import type { Ground } from './check.ts';
import { draftSources } from './schema.ts';

export type SourceRow = typeof draftSources.$inferSelect & { answeredBy: string | null };
type Row = SourceRow;

/** A source as its reader may see it today. `changed`: the text has another version since. */
export type DeskSource = { number: number; role: Row['role']; removed: boolean } & (
  | { standing: 'unreadable' }
  | {
      standing: 'document' | 'same' | 'changed';
      card: DocumentCard;
      status: Status; // on the day of the draft
      citation: string;
      passage?: Passage;
      quote?: string;
      answered?: { by: string; at: Date; why: string };
    }
);

/** The sources of a draft, each read anew, and what its sentences may be checked against. */
export async function readSources(
  db: Transaction,
  viewer: Viewer,
  draft: { id: string; draftedOn: string },
): Promise<{ sources: DeskSource[]; grounds: Map<number, Ground> }> {
  const rows = await rowsOf(db, draft.id);
  const cards = await findDocuments(db, viewer, [
    ...new Set(rows.map(({ documentId }) => documentId)),
  ]);
  const ids = rows.flatMap(({ passageId }) => passageId ?? []);
  const [read, statuses] = await Promise.all([
    readPassages(db, viewer, { ids }, 'draft'),
    statusesOn(db, viewer, [...cards.keys()], draft.draftedOn),
  ]);
  const passages = new Map(read.map((passage) => [passage.id, passage]));
  const sources = rows.map((row) => sourceOf(row, cards, passages, statuses));
  return { sources, grounds: groundsOf(rows, cards) };
}

/** What sentences may be checked against, for a save that shows nobody a passage. */
export async function readGrounds(
  db: Transaction,
  viewer: Viewer,
  { id }: { id: string },
): Promise<Map<number, Ground>> {
  const rows = await rowsOf(db, id);
  const ids = new Set(rows.map(({ documentId }) => documentId));
  return groundsOf(rows, await findDocuments(db, viewer, [...ids]));
}

const groundsOf = (rows: Row[], cards: Map<string, DocumentCard>) =>
  groundsAmong(
    rows.map(({ number, removed, quote, documentId }) => {
      const card = cards.get(documentId);
      const cited = card ? { citation: citationOf(card) } : {};
      return { number, removed, held: quote ?? '', ...cited };
    }),
  );

/** A source as sentences are checked against it. Without a citation it is closed to the reader. */
type Bearing = { number: number; removed: boolean; held: string; citation?: string };

/**
 * A source that was taken out bears nothing any more; a closed one still hides what it said. What a
 * draft says of a paper itself (number, day, issuer) is as good as the record says it.
 */
export const groundsAmong = (sources: Bearing[]): Map<number, Ground> =>
  new Map(
    sources.flatMap(({ number, removed, held, citation }): [number, Ground][] => {
      if (citation === undefined) return [[number, { open: false, text: '', held }]];
      const text = [held, `${citation}.`].filter(Boolean).join('\n');
      return removed ? [] : [[number, { open: true, text, held }]];
    }),
  );

export const rowsOf = (db: Transaction, draftId: string): Promise<Row[]> =>
  db
    .select({ source: draftSources, answeredBy: people.name })
    .from(draftSources)
    .leftJoin(people, eq(people.id, draftSources.answeredById))
    .where(eq(draftSources.draftId, draftId))
    .orderBy(asc(draftSources.number))
    .then((found) => found.map(({ source, answeredBy }) => ({ ...source, answeredBy })));

function sourceOf(
  row: Row,
  cards: Map<string, DocumentCard>,
  passages: Map<string, Passage>,
  statuses: Map<string, Status>,
): DeskSource {
  const { number, role, removed } = row;
  const card = cards.get(row.documentId);
  if (!card) return { number, role, removed, standing: 'unreadable' };
  const status = statuses.get(card.id) ?? UNKNOWN;
  const cited = {
    ...{ number, role, removed, card, status, citation: citationOf(card) },
    ...answeredOf(row, status),
  };
  if (!row.passageId) return { ...cited, standing: 'document' };
  const passage = passages.get(row.passageId);
  const same = passage?.hash === row.hash && passage?.versionId === card.currentVersionId;
  return {
    ...cited,
    standing: same ? 'same' : 'changed',
    quote: row.quote ?? '',
    ...(passage ? { passage } : {}),
  };
}

/** An answer holds for the state it was given for, and for no other. */
const answeredOf = ({ answer, answeredAt, answeredBy, answeredState }: Row, { state }: Status) =>
  answer && answeredAt && answeredState === state
    ? { answered: { by: answeredBy ?? '', at: answeredAt, why: answer } }
    : {};
