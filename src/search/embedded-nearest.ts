import type { Sql } from 'postgres';
import { narrowed, type Row, toCandidate } from './embedded-candidates.ts';
import type { Candidate, NearestRequest } from './engine.ts';

/**
 * The nearest passages of the live side, each one within the filter compared: an approximate index
 * would find others where what may not be read stands between. Ties are broken by document and place.
 *
 * @param space - names the model whose vectors can be compared
 */
export async function findNearest(
  sql: Sql,
  space: string,
  { vector, keys, filters, limit }: NearestRequest,
): Promise<Candidate[]> {
  const rows = await sql<Row[]>`
    with nearest as materialized (
      select document_id, ordinal, meaning <=> ${written(vector)}::vector as distance
      from live.vectors
      where space = ${space} and size = ${vector.length} and keys && ${keys}
        ${narrowed(sql, filters)}
      order by distance, document_id, ordinal limit ${limit}
    )
    select document_id, passage_id, place, words, type, issuer_id, year, issued_on, signer, field,
      dossier, 1 - distance as score
    from nearest join live.entries using (document_id, ordinal)
    order by distance, document_id, ordinal`;
  return rows.map(toCandidate);
}

const written = (vector: number[]): string => `[${vector.join(',')}]`;
