import type { Sql } from 'postgres';

const WORTH_IT = 500; // entries
const GROWTH = 0.2; // of the entries counted last

/**
 * Keeps the planner told how selective filters are; there is nothing else here that would. The wide
 * columns do not matter for that, so it takes well under a second.
 */
export async function keepStatistics(sql: Sql) {
  let changed = 0;
  let counted = await entryCount(sql);

  async function gather() {
    changed = 0;
    await sql`analyze live.entries (keys, type, issuer_id, year, issued_on, signer, field,
      dossier)`;
    counted = await entryCount(sql);
  }
  return {
    gather,
    /** Some entries went in. */
    grown: async (entries: number) => {
      changed += entries;
      if (changed > Math.max(WORTH_IT, counted * GROWTH)) await gather();
    },
  };
}

async function entryCount(sql: Sql): Promise<number> {
  const [row] = await sql`select reltuples from pg_class where oid = 'live.entries'::regclass`;
  return Math.max(0, Number(row?.reltuples ?? 0)); // -1: never analysed
}
