import { shortReference } from '../references/short.ts';
import type { AnalysedQuery } from './analysed.ts';
import type {
  Candidate,
  CandidateRequest,
  Candidates,
  Engine,
  EngineFilters,
  WeightedToken,
} from './engine.ts';
import { fused } from './fusion.ts';
import type { RankedDocument } from './order.ts';
import { analyseQuery, CANDIDATES, rank, type Sort } from './ranking.ts';
import { damagedIn, doubted, doubtfulIn, mended, tokensOfReadings, WITNESSES } from './repair.ts';
import { expanded, rewritten, type Understood, understand } from './understand.ts';

/** `offer`: the question otherwise written, which finds more; nobody but the reader takes it. */
export type Answer = {
  ranked: RankedDocument[];
  capped: boolean; // there are more than could be ranked
  understood: Understood;
  offer: string | undefined;
};

/** All that is asked of an engine here; alerts ask the documents of a batch instead. */
type Asks = Pick<Engine, 'candidates' | 'near'>;
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
  const other = await doubtedOf(engine, understood.text, first, scope);
  if (other === undefined) return asTyped;
  const instead = await tried(engine, rewritten(understood, other), scope, sort);
  if (!findsMore(instead, asTyped)) return asTyped;
  return asTyped.ranked.length === 0 ? instead : { ...asTyped, offer: other };
}

/** A word in doubt is judged by what else stands in its place, which only whole texts tell. */
async function doubtedOf(engine: Asks, text: string, found: Look, scope: Scope) {
  const doubtful = doubtfulIn(text, found.candidates);
  if (doubtful.length === 0) return undefined;
  const request = { ...scope, tokens: found.query.tokens, limit: WITNESSES };
  const { candidates } = found.brief ? await engine.candidates(request) : found;
  return doubted(text, doubtful, candidates);
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
  const tokens = [...query.tokens, ...besides];
  const brief = isPlain(query) && besides.length === 0; // readings share pairs: rows would be cut
  const [byWords, nearest] = await Promise.all([
    engine.candidates({ ...request, tokens, brief }),
    asksMeaning(query) ? engine.near?.(understood.text, scope) : undefined,
  ]);
  const found = {
    ...byWords,
    candidates: fused(byWords.candidates, nearest ?? []),
  };
  if (query.excluded.length === 0) return { ...found, query };
  return {
    ...found,
    query,
    candidates: [...found.candidates, ...(await refused(engine, query, request))],
  };
}

/** Not where the person says which words have to stand. */
const asksMeaning = ({ phrases, excluded }: AnalysedQuery) =>
  phrases.length + excluded.length === 0;

/** Nothing has to stand in a row as it was typed, so that the tokens tell enough of a text. */
const isPlain = ({ phrases, excluded, expansions, words }: AnalysedQuery) =>
  phrases.length + excluded.length + expansions.length === 0 && words.length <= MOST_BRIEF;

const MOST_BRIEF = 80; // words: an engine says of each token whether it stands in each text

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
  const paper = shortReference(text); // "QĐ 118" is printed 118-QĐ
  const called = paper?.printed ? [{ short: paper.written, long: paper.printed }] : [];
  const expansions = [
    ...called,
    ...expanded(understood).map(({ typed, longs: [long = ''] }) => ({ short: typed, long })),
  ];
  return analyseQuery(text, { expansions, phrases, excluded });
}

const answerOf = (
  understood: Understood,
  { candidates, capped, query }: Look,
  sort: Sort,
): Answer => {
  const ranked = rank(candidates, query, sort);
  return { ranked, capped: capped && mayGoOn(candidates, ranked), understood, offer: undefined };
};

const WEAKEST = 0.1; // of the candidates

/** Whether more candidates would hold enough: not where none of the weakest did. */
function mayGoOn(candidates: Candidate[], ranked: RankedDocument[]): boolean {
  const found = new Set(ranked.map(({ documentId }) => documentId));
  return [...candidates]
    .sort((a, b) => a.score - b.score)
    .slice(0, Math.ceil(candidates.length * WEAKEST))
    .some(({ documentId }) => found.has(documentId));
}

/** More documents, or one that holds more of the question. */
function findsMore(a: Answer, b: Answer): boolean {
  const best = ({ ranked }: Answer) => Math.max(0, ...ranked.map(({ held }) => held));
  return best(a) > best(b) || (best(a) === best(b) && a.ranked.length > b.ranked.length);
}
