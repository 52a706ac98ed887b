import type { Sql } from 'postgres';
import type { Candidate, CandidateRequest, Candidates, EngineFilters } from './engine.ts';

/** The best entries of the live side. The request has tokens and usable keys. */
export async function findCandidates(
  sql: Sql,
  { tokens, keys, filters, limit }: CandidateRequest,
): Promise<Candidates> {
  const rows = await sql<Row[]>`
    select document_id, passage_id, place, words, type, issuer_id, year, issued_on,
      signer, field, dossier,
      -bm25_get_current_score() as score
    from live.entries
    where keys && ${keys} ${narrowed(sql, filters)}
    order by (words || ' ' || pairs) <@> to_bm25query(${written(tokens)}, 'live.entries_bm25')
    limit ${limit}`;
  const matching = rows.filter(({ score }) => score > 0); // see the trap in embedded-tables.ts
  return { candidates: matching.map(toCandidate), capped: rows.length === limit };
}

/** A token that counts twice is written twice. */
const written = (tokens: CandidateRequest['tokens']): string =>
  tokens.map(({ token, weight }) => `${token} `.repeat(weight)).join('');

export function narrowed(sql: Sql, filters: EngineFilters) {
  const { types, issuers, years, signers, fields, dossiers, from, to } = filters;
  return [
    types?.length ? sql`and type = any(${types})` : sql``,
    issuers?.length ? sql`and issuer_id = any(${issuers})` : sql``,
    years?.length ? sql`and year = any(${years})` : sql``,
    signers?.length ? sql`and signer = any(${signers})` : sql``,
    fields?.length ? sql`and field = any(${fields})` : sql``,
    dossiers?.length ? sql`and dossier = any(${dossiers})` : sql``,
    from ? sql`and issued_on >= ${from}` : sql``,
    to ? sql`and issued_on <= ${to}` : sql``,
  ];
}

export type Row = {
  document_id: string;
  passage_id: string | null;
  place: number;
  words: string;
  type: string | null;
  issuer_id: number | null;
  year: number | null;
  issued_on: string | null;
  signer: string | null;
  field: string | null;
  dossier: string | null;
  score: number;
};

export const toCandidate = (row: Row): Candidate => ({
  documentId: row.document_id,
  passageId: row.passage_id,
  place: row.place,
  score: row.score,
  words: row.words,
  ...(row.type === null ? {} : { type: row.type }),
  ...(row.issuer_id === null ? {} : { issuerId: row.issuer_id }),
  ...(row.year === null ? {} : { year: row.year }),
  ...(row.issued_on === null ? {} : { issuedOn: row.issued_on }),
  ...(row.signer === null ? {} : { signer: row.signer }),
  ...(row.field === null ? {} : { field: row.field }),
  ...(row.dossier === null ? {} : { dossier: row.dossier }),
});
