import { getTableColumns, type InferInsertModel, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Transaction } from './database.ts';

/**
 * Writes many rows as one parameter. A parameter for each value takes drizzle, the wire and the
 * parser longer than the text of a document takes to be read. Columns that the first row leaves out
 * get their defaults in all of them.
 */
export async function insertRows<Table extends PgTable>(
  tx: Transaction,
  table: Table,
  rows: InferInsertModel<Table>[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.entries(getTableColumns(table)).filter(([field]) => field in first);
  const named = rows.map((row) =>
    Object.fromEntries(
      columns.map(([field, { name }]) => [name, row[field as keyof typeof row] ?? null]),
    ),
  );
  const names = sql.join(
    columns.map(([, { name }]) => sql.identifier(name)),
    sql`, `,
  );
  await tx.execute(sql`
    insert into ${table} (${names})
    select ${names} from json_populate_recordset(null::${table}, ${written(named)}::json)`);
}

const HALF_PAIR = /\\ud[89a-f]/i; // how JSON writes half a surrogate pair, which no database takes

function written(rows: object[]): string {
  const json = JSON.stringify(rows);
  if (!HALF_PAIR.test(json)) return json;
  return JSON.stringify(rows, (_, value) =>
    typeof value === 'string' ? Buffer.from(value).toString() : value,
  );
}
