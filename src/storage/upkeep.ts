import type { Sql } from 'postgres';

const EVERY = 15_000; // ms
const SOME = 200; // rows changed; fewer alter no plan
const SHARE = 0.2; // of the rows that were counted last

/**
 * Does for the embedded record what autovacuum does for a server: clears what was overwritten and
 * counts what is there. Without counts a plan is a guess: reading twenty passages of 64,000 took
 * 30 ms of processor instead of 1.
 */
export function startUpkeep(client: Sql) {
  let going: Promise<void> | undefined;
  const timer = setInterval(() => {
    going ??= upkeep(client)
      .catch(() => {}) // the next look tries again; at the end the client is gone
      .finally(() => {
        going = undefined;
      });
  }, EVERY).unref();
  return async () => {
    clearInterval(timer);
    await going;
  };
}

/** Tables that have changed much, one at a time: a page waits for no more than one of them. */
export async function upkeep(client: Sql): Promise<void> {
  const rows = await client<{ name: string; dead: boolean }[]>`
    select format('%I.%I', s.schemaname, s.relname) as name,
      s.n_dead_tup > ${SOME} + ${SHARE} * greatest(c.reltuples, 0) as dead
    from pg_stat_user_tables s join pg_class c on c.oid = s.relid
    where c.relkind = 'r' and (
      greatest(s.n_mod_since_analyze, s.n_dead_tup) > ${SOME} + ${SHARE} * greatest(c.reltuples, 0)
      or (c.reltuples < 0 and pg_relation_size(c.oid) > ${64 * 1024} /* bytes: no longer a handful */)
    )`;
  for (const { name, dead } of rows)
    await client.unsafe(dead ? `vacuum (analyze) ${name}` : `analyze ${name}`);
}
