import { and, count, eq, type SQL, sql } from 'drizzle-orm';
import type { Viewer } from '../people/viewer.ts';
import type { Transaction } from '../storage/database.ts';
import { readableRows } from './access.ts';
import { type Asked, conditions, type Filters } from './list.ts';
import { documents, organs, terms } from './schema.ts';

/** A value with how many readable documents it would leave; null: those that have none. */
type Counted = { value: string | number | null; name: string | null; total: number };
export type Facet = keyof Filters;

const year = sql<number | null>`extract(year from ${documents.issuedOn})::int`;
const text = (column: typeof documents.type | typeof documents.field) =>
  sql<string | null>`nullif(${column}, '')`;

const columns: Record<Facet, { value: SQL; name: SQL }> = {
  issuer: { value: sql`${documents.issuerId}`, name: sql`${organs.name}` },
  field: { value: text(documents.field), name: text(documents.field) },
  type: { value: text(documents.type), name: text(documents.type) },
  year: { value: year, name: sql`(${year})::text` },
  term: { value: sql`${documents.termId}`, name: sql`${terms.name}` },
};

/**
 * What a list can be narrowed by. Each facet is counted under the choices of the others, so that
 * one can change a choice and not only add to it.
 */
export async function facets(
  db: Transaction,
  viewer: Viewer,
  asked: Asked,
): Promise<Record<Facet, Counted[]>> {
  const counted = async (facet: Facet): Promise<Counted[]> => {
    const { [facet]: _own, ...others } = asked;
    const { value, name } = columns[facet];
    const rows = await db
      .select({ value, name, total: count() })
      .from(documents)
      .leftJoin(organs, eq(organs.id, documents.issuerId))
      .leftJoin(terms, eq(terms.id, documents.termId))
      .where(and(readableRows(viewer), ...conditions(others)))
      .groupBy(value, name);
    return rows as Counted[];
  };
  return {
    issuer: await counted('issuer'),
    field: await counted('field'),
    type: await counted('type'),
    year: await counted('year'),
    term: await counted('term'),
  };
}
