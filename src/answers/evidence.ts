import { readableKeys } from '../documents/access.ts';
import { type DocumentCard, findDocuments } from '../documents/find.ts';
import { proposedEnds } from '../documents/proposed-ends.ts';
import { type Passage, readPassages } from '../documents/read-passages.ts';
import { type StatusState, statesOn } from '../documents/status.ts';
import type { Viewer } from '../people/viewer.ts';
import { ask } from '../search/ask.ts';
import type { Candidate, Engine } from '../search/engine.ts';
import type { Database } from '../storage/database.ts';
import { type Spread, spreadOf } from './spread.ts';

/** Passages at most; more only dilute what answers. */
const MOST = 12;
const MOST_OF_A_PAPER = 400; // passages read of a paper that the question names

/** A passage that may answer, with what it belongs to. `score`: of the search, the best has 1. */
export type Evidence = {
  passage: Passage;
  card: DocumentCard;
  state: StatusState; // of its document on the day of the question
  doubted: boolean; // a readable paper says that it ends that document; nobody has confirmed it
  score: number;
};

/** `asked`: the question as the search read it; `spread`: how common its words are. */
export type Found = { evidence: Evidence[]; asked: string; spread: Spread };

type Outside = { db: Database; engine: Pick<Engine, 'candidates' | 'near'>; today: string };

/**
 * What the viewer may read that bears on a question, by the search's own ranking: of each document
 * the best passages, the best documents first, and what stands beside them.
 *
 * @throws {SearchUnavailable} if the index does not answer
 */
export async function findEvidence(
  { db, engine, today }: Outside,
  viewer: Viewer,
  text: string,
): Promise<Found> {
  const { wanted, asked, spread } = await lookFor(engine, readableKeys(viewer), text);
  const found = await read(db, viewer, wanted, today);
  return { evidence: await withNeighbours(db, viewer, found, today), asked, spread };
}

/** The passages to read, by id, best first. @throws {SearchUnavailable} if the index does not answer */
export async function lookFor(engine: Outside['engine'], keys: string[], text: string) {
  const heard: Candidate[] = [];
  const listening = {
    ...(engine.near ? { near: engine.near } : {}),
    candidates: async (request: Parameters<Engine['candidates']>[0]) => {
      const found = await engine.candidates(request);
      heard.splice(0, heard.length, ...found.candidates);
      return found;
    },
  };
  const { ranked, understood } = await ask(listening, { text }, { keys, filters: {} });
  const best = ranked[0]?.score || 1;
  const rows = [0, 1].flatMap((place) =>
    ranked.slice(0, MOST).flatMap(({ passageIds, score }) => {
      const id = passageIds[place];
      return id ? [{ id, score: (score / best) * (place === 0 ? 1 : SECOND) }] : [];
    }),
  );
  return {
    wanted: rows.sort((a, b) => b.score - a.score).slice(0, MOST),
    asked: understood.text,
    spread: spreadOf(heard.map(({ words }) => words)),
  };
}

const AROUND = 3_000; // characters of text before and after a passage that are looked at as well
const MOST_LOOKED_AT = 5; // documents
const BESIDE = 0.85; // of the score of the passage beside which another one stands

/** What answers often stands beside what was found: a table under its heading, the item after it. */
async function withNeighbours(
  db: Database,
  viewer: Viewer,
  found: Evidence[],
  today: string,
): Promise<Evidence[]> {
  const best = [
    ...new Map([...found].reverse().map((one) => [one.card.id, one])).values(),
  ].reverse();
  const held = new Set(found.map(({ passage }) => passage.id));
  const beside = await Promise.all(
    best
      .sort((a, b) => b.score - a.score)
      .slice(0, MOST_LOOKED_AT)
      .map(async ({ passage: { versionId, start, end }, score }) => {
        const between = { start: start - AROUND, end: end + AROUND };
        const read = await readPassages(db, viewer, { versionId, between }, 'answer');
        return read.map((passage) => ({ passage, score: BESIDE * score }));
      }),
  );
  const rows = beside.flat().filter(({ passage }) => !held.has(passage.id));
  return [...found, ...(await placed(db, viewer, rows, today))];
}

const SECOND = 0.9; // the second passage of a document, beside the first

/** Every passage of a paper that the question names; their order is the text's. */
export async function evidenceOf(
  { db, today }: Omit<Outside, 'engine'>,
  viewer: Viewer,
  card: DocumentCard,
): Promise<Evidence[]> {
  if (!card.currentVersionId) return [];
  const wanted = { versionId: card.currentVersionId };
  const passages = await readPassages(db, viewer, wanted, 'answer');
  const rows = passages.slice(0, MOST_OF_A_PAPER).map((passage) => ({ passage, score: 0 }));
  return placed(db, viewer, rows, today);
}

async function read(
  db: Database,
  viewer: Viewer,
  wanted: { id: string; score: number }[],
  today: string,
): Promise<Evidence[]> {
  const ids = wanted.map(({ id }) => id);
  const passages = await readPassages(db, viewer, { ids }, 'answer');
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  const rows = wanted.flatMap(({ id, score }) => {
    const passage = byId.get(id);
    return passage ? [{ passage, score }] : [];
  });
  return placed(db, viewer, rows, today);
}

/** Passages with their documents and how these stand. */
async function placed(
  db: Database,
  viewer: Viewer,
  rows: Pick<Evidence, 'passage' | 'score'>[],
  today: string,
): Promise<Evidence[]> {
  const ids = [...new Set(rows.map(({ passage }) => passage.documentId))];
  const [cards, states, ends] = await Promise.all([
    findDocuments(db, viewer, ids),
    statesOn(db, ids, today),
    proposedEnds(db, viewer, ids),
  ]);
  return rows.flatMap(({ passage, score }) => {
    const card = cards.get(passage.documentId);
    if (!card) return [];
    const state = states.get(card.id) ?? 'unknown';
    return [{ passage, card, state, doubted: (ends.get(card.id)?.length ?? 0) > 0, score }];
  });
}
