import type { Evidence } from '../answers/evidence.ts';
import { findEvidence } from '../answers/evidence.ts';
import { shownAnswer } from '../answers/shown.ts';
import { findAnswer } from '../answers/store.ts';
import { rowsOf } from '../basket/sources.ts';
import { today } from '../documents/day.ts';
import { findDocument, findDocuments } from '../documents/find.ts';
import { type Passage, readPassages } from '../documents/read-passages.ts';
import { statesOn } from '../documents/status.ts';
import type { Viewer } from '../people/viewer.ts';
import type { Portal } from '../portal.ts';
import type { Transaction } from '../storage/database.ts';

export type Role = 'source' | 'incoming' | 'minutes';

/** What somebody wants to write from. */
export type Wanted = {
  passages: string[]; // ids
  documents: { id: string; role: Role }[];
  answerId?: string | undefined;
  find: boolean; // whether the archive is searched for more
  byModel?: boolean; // a model writes later: what the search finds is a source, used or not
  task: string;
};

/** A source to be written from. `chosen`: it is one, whether or not anything of it is used. */
export type Piece = Evidence & { role: Role; chosen: boolean; said: string[] };

type Outside = Pick<Portal, 'db' | 'engine' | 'now'>;

const MOST_OF_A_PAPER = 80; // passages looked through
const MOST_FOUND = 6; // passages that a search adds

/** Everything a draft is put together from, as far as the viewer may read it. */
export async function materialOf(
  { db, engine, now }: Outside,
  viewer: Viewer,
  wanted: Wanted,
): Promise<Piece[]> {
  const day = today(now());
  const answer = wanted.answerId ? await ofAnswer(db, viewer, wanted.answerId, now()) : undefined;
  const ids = [...new Set([...(answer?.passages ?? []), ...wanted.passages])];
  const chosen = await readPassages(db, viewer, { ids }, 'draft');
  const byId = new Map(chosen.map((passage) => [passage.id, passage]));
  const documents = [...(answer?.documents ?? []), ...wanted.documents];
  const whole = await Promise.all(documents.map((one) => ofDocument(db, viewer, one)));
  const found = wanted.find
    ? (await findEvidence({ db, engine, today: day }, viewer, wanted.task)).evidence
    : [];
  const read = [
    ...ids.flatMap((id) => byId.get(id) ?? []).map((passage) => piece(passage, 'source', true)),
    ...whole.flat(),
    ...found
      .slice(0, MOST_FOUND)
      .map(({ passage }) => piece(passage, 'source', wanted.byModel === true)),
  ];
  const once = [...new Map(read.reverse().map((one) => [one.passage.id, one])).values()].reverse();
  return placed(db, viewer, once, day, answer?.quotes ?? []);
}

const piece = (passage: Passage, role: Role, chosen: boolean) => ({ passage, role, chosen });

async function ofDocument(
  db: Transaction,
  viewer: Viewer,
  { id, role }: { id: string; role: Role },
) {
  const { currentVersionId } = await findDocument(db, viewer, id);
  if (!currentVersionId) return [];
  const read = await readPassages(db, viewer, { versionId: currentVersionId }, 'draft');
  return read.slice(0, MOST_OF_A_PAPER).map((passage) => piece(passage, role, false));
}

/** What an answer rests on, as far as it may still be read. */
async function ofAnswer(db: Transaction, viewer: Viewer, id: string, now: Date) {
  const row = await findAnswer(db, viewer, id);
  const shown = await shownAnswer(db, viewer, row, now);
  const cited = new Set(shown?.sentences.flatMap(({ sources }) => sources));
  const open = (shown?.sources ?? []).flatMap((source, i) =>
    source.standing !== 'unreadable' && cited.has(i + 1) ? [source] : [],
  );
  return {
    passages: open.flatMap(({ passage }) => passage?.id ?? []),
    documents: open.flatMap(({ passage, document }) =>
      passage ? [] : [{ id: document.id, role: 'source' as const }],
    ),
    quotes: open.flatMap(({ quote }) => quote ?? []),
  };
}

/** With the papers they belong to and how these stand. `said`: what an answer quoted of them. */
async function placed(
  db: Transaction,
  viewer: Viewer,
  read: Pick<Piece, 'passage' | 'role' | 'chosen'>[],
  day: string,
  quotes: string[],
): Promise<Piece[]> {
  const ids = [...new Set(read.map(({ passage }) => passage.documentId))];
  const [cards, states] = [await findDocuments(db, viewer, ids), await statesOn(db, ids, day)];
  return read.flatMap((one) => {
    const card = cards.get(one.passage.documentId);
    if (!card) return [];
    const state = states.get(card.id) ?? 'unknown';
    const said = quotes.filter((quote) => one.passage.text.includes(quote));
    return [{ ...one, card, state, doubted: false, score: one.chosen ? 1 : 0, said }];
  });
}

/** What of a basket goes into a draft: passages, and papers that were set aside whole. */
export async function ofBasket(db: Transaction, viewer: Viewer, chosen: (id: number) => boolean) {
  const rows = (await rowsOf(db, viewer)).filter(({ id }) => chosen(id));
  return {
    passages: rows.flatMap(({ passageId }) => passageId ?? []),
    documents: rows.flatMap(({ passageId, documentId }) =>
      passageId ? [] : [{ id: documentId, role: 'source' as const }],
    ),
  };
}
