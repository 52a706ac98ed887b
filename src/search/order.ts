import type { Candidate } from './engine.ts';

export type RankedDocument = {
  documentId: string;
  passageIds: string[]; // the best first; none when only the title matches
  score: number;
  held: number; // words of the question that the best passage and the title hold
  meant?: true; // found by its meaning alone: no passage holds enough of the words
  type?: string;
  issuerId?: number;
  year?: number;
  issuedOn?: string;
  signer?: string;
  field?: string;
  dossier?: string;
};

export type Scored = RankedDocument & {
  titled: boolean; // the title holds the whole question
  dated: number; // 1: issued on the day that was asked, 2: and of the kind
};

/**
 * A document whose title holds the whole question comes first: people ask for papers by title. Then
 * those issued on the very day that was asked, of the kind asked for before others: nobody names a day
 * without meaning it.
 */
export const byRelevance = (a: Scored, b: Scored): number =>
  Number(b.titled) - Number(a.titled) || b.dated - a.dated || b.score - a.score || byId(a, b);

export const byDate = (a: Scored, b: Scored): number =>
  compare(b.issuedOn ?? '', a.issuedOn ?? '') || byRelevance(a, b);

const byId = (a: Scored, b: Scored): number => compare(a.documentId, b.documentId);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The entries of each document. */
export function byDocument(candidates: Candidate[]): Map<string, Candidate[]> {
  const documents = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const known = documents.get(candidate.documentId);
    if (known) known.push(candidate);
    else documents.set(candidate.documentId, [candidate]);
  }
  return documents;
}

/** 0 where none of them has one. */
export const newestYear = (candidates: Candidate[]): number =>
  candidates.reduce((newest, { year = 0 }) => Math.max(newest, year), 0);
