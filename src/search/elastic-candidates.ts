import type { Client, estypes } from '@elastic/elasticsearch';
import { readCard } from './elastic-card.ts';
import type { Candidate, CandidateRequest, Candidates, EngineFilters } from './engine.ts';
import { narrowing } from './entries.ts';
import { heldWords } from './held-words.ts';

/** The best entries of an index. The request has tokens and usable keys. */
export async function findCandidates(
  client: Client,
  index: string,
  { tokens, keys, filters, limit, brief = false }: CandidateRequest,
): Promise<Candidates> {
  const found = await client.search<Source>({
    index,
    size: limit,
    track_total_hits: false,
    allow_partial_search_results: false,
    ...(brief ? beside : {}),
    query: {
      bool: {
        should: tokens.map(({ token, weight }, i) => ({
          term: { tokens: { value: token, boost: weight, ...(brief ? { _name: String(i) } : {}) } },
        })),
        minimum_should_match: 1,
        filter: [{ terms: { keys } }, ...narrowed(filters)],
      },
    },
  });
  const { hits } = found.hits;
  const candidates = hits.flatMap(brief ? toBrief(heldWords(tokens)) : toCandidate);
  return { candidates, capped: hits.length === limit, brief };
}

const beside = { _source: false, stored_fields: '_none_', docvalue_fields: ['card'] };

const toBrief =
  (wordsOf: ReturnType<typeof heldWords>) =>
  (hit: estypes.SearchHit<Source>): Candidate[] => {
    const [card] = hit.fields?.card ?? [];
    if (typeof card !== 'string') return [];
    const words = wordsOf((hit.matched_queries as string[]).map(Number));
    return [{ ...readCard(card), score: hit._score ?? 0, words }];
  };

export function narrowed(filters: EngineFilters): estypes.QueryDslQueryContainer[] {
  const { types, issuers, years, signers, fields, dossiers, from, to } = filters;
  return [
    types?.length ? { terms: { type: types } } : undefined,
    issuers?.length ? { terms: { issuer_id: issuers } } : undefined,
    years?.length ? { terms: { year: years } } : undefined,
    signers?.length ? { terms: { signer: signers } } : undefined,
    fields?.length ? { terms: { field: fields } } : undefined,
    dossiers?.length ? { terms: { dossier: dossiers } } : undefined,
    from || to
      ? { range: { issued_on: { ...(from ? { gte: from } : {}), ...(to ? { lte: to } : {}) } } }
      : undefined,
  ].filter((filter) => filter !== undefined);
}

export type Source = {
  document_id: string;
  passage_id: string | null;
  place: number;
  words: string;
  type?: string;
  issuer_id?: number;
  year?: number;
  issued_on?: string;
  signer?: string;
  field?: string;
  dossier?: string;
};

export function toCandidate({ _score, _source }: estypes.SearchHit<Source>): Candidate[] {
  if (!_source) return [];
  const { document_id, passage_id, place, words, issuer_id, issued_on, ...same } = _source;
  return [
    {
      documentId: document_id,
      passageId: passage_id,
      place,
      score: _score ?? 0,
      words,
      ...narrowing(same),
      ...(issuer_id === undefined ? {} : { issuerId: issuer_id }),
      ...(issued_on === undefined ? {} : { issuedOn: issued_on }),
    },
  ];
}
