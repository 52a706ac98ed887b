import { type Placeholder, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';

/** One parameter, for they may be many. @param ids - left out: given as `ids` when it is asked */
export const anyOf = (
  column: PgColumn,
  ids: string[] | Placeholder = sql.placeholder('ids'),
): SQL => sql`${column} = any(${Array.isArray(ids) ? sql.param(ids) : ids}::uuid[])`;
