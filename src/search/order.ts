import type { RankedDocument } from './ranking.ts';

export type Scored = RankedDocument & {
  titled: boolean; // the title holds the whole question
  dated: boolean; // issued on the day that was asked
};

/**
 * A document whose title holds the whole question comes first: people ask for papers by title. Then
 * those issued on the very day that was asked: nobody names a day without meaning it.
 */
export const byRelevance = (a: Scored, b: Scored): number =>
  Number(b.titled) - Number(a.titled) ||
  Number(b.dated) - Number(a.dated) ||
  b.score - a.score ||
  byId(a, b);

export const byDate = (a: Scored, b: Scored): number =>
  compare(b.issuedOn ?? '', a.issuedOn ?? '') || byRelevance(a, b);

const byId = (a: Scored, b: Scored): number => compare(a.documentId, b.documentId);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
