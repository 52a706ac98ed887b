import type {
  CandidateRequest,
  Candidates,
  Engine,
  EngineFilters,
  WeightedToken,
} from './engine.ts';
import {
  type AnalysedQuery,
  analyseQuery,
  CANDIDATES,
  type RankedDocument,
  rank,
  type Sort,
} from './ranking.ts';
import { damagedIn, doubted, mended, tokensOfReadings } from './repair.ts';
import { expanded, rewritten, type Understood, understand } from './understand.ts';

/** `offer`: the question otherwise written, which finds more; nobody but the reader takes it. */
export type Answer = {
  ranked: RankedDocument[];
  capped: boolean; // there are more than could be ranked
  understood: Understood;
  offer: string | undefined;
};

/** All that is asked of an engine here; alerts ask the documents of a batch instead. */
type Asks = Pick<Engine, 'candidates'>;
type Asked = { text: string; literal?: boolean; sort?: Sort };
type Scope = { keys: string[]; filters: EngineFilters };

/**
 * Asks the index what a question means, and mends it where what the viewer may read says how: one
 * request for a question in order, a second for one with damaged words, one more for an offer.
 *
 * @throws {SearchUnavailable} if the index does not answer
 */
export async function ask(
  engine: Asks,
  { text, literal = false, sort = 'relevance' }: Asked,
  scope: Scope,
): Promise<Answer> {
  const understood = understand(text, literal);
  const damaged = literal ? [] : damagedIn(understood);
  const first = await look(engine, understood, scope, tokensOfReadings(understood.text, damaged));
  const asTyped = answerOf(understood, first, sort);
  if (literal) return asTyped;

  const better = mended(understood.text, damaged, first.candidates);
  if (better !== undefined) {
    const instead = await tried(engine, rewritten(understood, better), scope, sort);
    return findsMore(instead, asTyped) ? instead : asTyped;
  }
  const other = doubted(understood.text, first.candidates);
  if (other === undefined) return asTyped;
  const instead = await tried(engine, rewritten(understood, other), scope, sort);
  if (!findsMore(instead, asTyped)) return asTyped;
  return asTyped.ranked.length === 0 ? instead : { ...asTyped, offer: other };
}

const tried = async (engine: Asks, understood: Understood, scope: Scope, sort: Sort) =>
  answerOf(understood, await look(engine, understood, scope), sort);

type Look = Candidates & { query: AnalysedQuery };

async function look(
  engine: Asks,
  understood: Understood,
  scope: Scope,
  besides: WeightedToken[] = [],
): Promise<Look> {
  const query = analysed(understood);
  const request = { ...scope, limit: CANDIDATES };
  const found = await engine.candidates({ ...request, tokens: [...query.tokens, ...besides] });
  if (query.excluded.length === 0) return { ...found, query };
  return {
    ...found,
    query,
    candidates: [...found.candidates, ...(await refused(engine, query, request))],
  };
}

/** Entries with what must not stand, so that the ranking knows their documents. */
async function refused(
  engine: Asks,
  { excluded, tokens }: AnalysedQuery,
  request: Omit<CandidateRequest, 'tokens'>,
) {
  const unwanted = analyseQuery('', { phrases: excluded.map((words) => words.join(' ')) }).tokens;
  const known = new Set(unwanted.map(({ token }) => token));
  const rest = tokens
    .filter(({ token }) => !known.has(token))
    .map(({ token }) => ({ token, weight: 1 }));
  return (await engine.candidates({ ...request, tokens: [...unwanted, ...rest] })).candidates;
}

function analysed(understood: Understood): AnalysedQuery {
  const { text, phrases, excluded } = understood;
  const expansions = expanded(understood).map(({ typed, longs }) => ({
    short: typed,
    long: longs[0] ?? '',
  }));
  return analyseQuery(text, { expansions, phrases, excluded });
}

const answerOf = (
  understood: Understood,
  { candidates, capped, query }: Look,
  sort: Sort,
): Answer => ({
  ranked: rank(candidates, query, sort),
  capped,
  understood,
  offer: undefined,
});

/** More documents, or one that holds more of the question. */
function findsMore(a: Answer, b: Answer): boolean {
  const best = ({ ranked }: Answer) => Math.max(0, ...ranked.map(({ held }) => held));
  return best(a) > best(b) || (best(a) === best(b) && a.ranked.length > b.ranked.length);
}
