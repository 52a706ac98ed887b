import { degreeProblems } from './degrees.ts';
import { nameProblems } from './names.ts';
import { negationProblems } from './negation.ts';
import { computedProblems, numberProblems } from './numbers.ts';
import { paperDayProblems, paperProblems } from './papers.ts';
import type { Problem } from './problem.ts';
import { quoteProblems } from './quotes.ts';
import { type Piece, pieceOf, piecesOf, type Region, regionOf } from './region.ts';

export type Kind = 'quoted' | 'paraphrased' | 'computed' | 'judgement';
export type Claim = { text: string; kind: Kind; sources: string[] };
export type Verdict = { supported: boolean; problems: Problem[] };

/** How much of a paraphrase's words the sentences it rests on must hold. */
const SUPPORT = 0.4;

/**
 * Whether each sentence says what its sources say, in order. Pure: nothing is looked up, no model is
 * asked. It finds what is changed (figures, dates, numbers of papers, names, denials, degrees); it
 * does not prove that a paraphrase means the same.
 */
export function verify(claims: Claim[], sources: Map<string, string>): Verdict[] {
  const pieces = new Map([...sources].map(([id, text]) => [id, piecesOf(text)]));
  return claims.map((claim) => {
    const problems = problemsOf(claim, sources, pieces);
    return { supported: problems.length === 0, problems };
  });
}

function problemsOf(
  { text, kind, sources: ids }: Claim,
  sources: Map<string, string>,
  pieces: Map<string, Piece[]>,
) {
  const missing = ids.filter((id) => !sources.has(id));
  if (missing.length > 0) return missing.map((found): Problem => ({ kind: 'token', found }));
  if (ids.length === 0)
    return kind === 'judgement' ? [] : [{ kind: 'token' as const, found: text }];
  const texts = ids.map((id) => sources.get(id) ?? '');
  const own = ids.flatMap((id) => pieces.get(id) ?? []);
  const claim = pieceOf(text);
  const region = regionOf(claim, own);
  if (kind === 'quoted') return quoted(text, texts, claim, region);
  if (kind === 'computed')
    return [
      ...computedProblems(claim, own),
      ...inPlace(claim, region).filter(({ kind }) => kind !== 'number'),
    ];
  const found = inPlace(claim, region);
  if (kind === 'judgement')
    return found.filter(({ kind }) => kind !== 'negation' && kind !== 'word');
  return found.length > 0 || region.held >= SUPPORT
    ? found
    : [{ kind: 'support' as const, found: text }];
}

/** A quotation that is not there: told is what in it is not, where that can be told. */
function quoted(text: string, texts: string[], claim: Piece, region: Region): Problem[] {
  const problems = quoteProblems(text, texts);
  if (!problems.some(({ kind }) => kind === 'quote')) return problems;
  const told = inPlace(claim, region);
  const [like] = region.near;
  return told.length > 0
    ? told
    : problems.map((one) => ({ ...one, ...(like ? { expected: like.plain } : {}) }));
}

/** What a claim names that the sentences it rests on do not. */
function inPlace(claim: Piece, region: Region): Problem[] {
  const near = region.near.map(({ plain }) => plain);
  const all = region.whole.map(({ plain }) => plain);
  return [
    ...paperProblems(claim.plain, near.length > 0 ? all : []),
    ...paperDayProblems(claim.plain, all),
    ...numberProblems(claim, region),
    ...nameProblems(claim.plain, near),
    ...negationProblems(claim, region),
    ...degreeProblems(claim.plain, region),
  ];
}
