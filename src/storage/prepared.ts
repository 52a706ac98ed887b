import type { Transaction } from './database.ts';

type Statement<Rows> = { execute(values: Values): Promise<Rows> };
type Values = { [placeholder: string]: unknown };

/**
 * A read that every page asks, put together once a database: Drizzle takes about .2 ms of processor
 * to write a statement, as long as it takes to ask it.
 *
 * @param write - the statement, with `sql.placeholder` for what changes
 */
export function prepared<Rows>(write: (db: Transaction) => Statement<Rows>) {
  const written = new WeakMap<Transaction, Statement<Rows>>();
  return (db: Transaction, values: Values): Promise<Rows> => {
    const known = written.get(db);
    if (known) return known.execute(values);
    const statement = write(db);
    written.set(db, statement);
    return statement.execute(values);
  };
}
