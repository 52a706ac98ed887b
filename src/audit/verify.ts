import { sql } from 'drizzle-orm';
import type { Portal } from '../portal.ts';
import type { Transaction } from '../storage/database.ts';
import { canonical, linkHash } from './canonical.ts';
import { asCheckpoint, type Checkpoint, isGenuine, readCheckpoint, START } from './checkpoint.ts';

const AT_ONCE = 1_000; // links

export type Finding = {
  /**
   * edited: an event, a link or their order is not what was sealed. gap: links are missing.
   * removed: an event is. cut: the end is. forged: a checkpoint bears no right signature.
   */
  what: 'edited' | 'gap' | 'removed' | 'cut' | 'forged';
  seq: number;
  eventId?: number;
};

export type Verdict = {
  findings: Finding[]; // the first of each kind in a row of them; empty: nothing was touched
  sealed: number; // links looked at
  unsealed: number; // events of the last second, or since the portal was stopped hard
  from: number; // the first link's place
  head: Checkpoint | undefined;
};

type Outside = Pick<Portal, 'db' | 'secret' | 'headFile'>;

/**
 * Reads the whole record and computes every link anew. What no chain can show: that the end of it,
 * the database and the file beside it were all put back to an older state together; for that,
 * compare the head with one that was noted elsewhere.
 */
export async function verify({ db, secret, headFile }: Outside): Promise<Verdict> {
  const findings: Finding[] = [];
  const find = (what: Finding['what'], seq: number, eventId?: number) => {
    const last = findings.at(-1);
    if (last?.what === what && what !== 'forged') return; // one broken link breaks every later one
    findings.push({ what, seq, ...(eventId === undefined ? {} : { eventId }) });
  };

  const base = await readCheckpoint(db, 'base');
  if (base && !isGenuine(secret, 'base', base)) find('forged', base.seq);
  const outside = await headFile.read(); // before the database's: it may be behind, never ahead
  const { head, last } = await headAndLast(db);
  const known = new Map<number, string>(); // hashes that checkpoints vouch for
  for (const point of [head, outside]) {
    if (point === 'unreadable') find('forged', 0);
    else if (point && !isGenuine(secret, 'head', point)) find('forged', point.seq);
    else if (point) known.set(point.seq, point.hash);
  }

  let { seq, hash } = base ?? START;
  const first = seq + 1;
  for await (const link of links(db, seq, last)) {
    if (link.seq !== seq + 1) find('gap', seq + 1);
    seq = link.seq;
    const isVouched = (known.get(seq) ?? link.hash) === link.hash;
    if (link.event === null) find('removed', seq, link.eventId);
    else if (linkHash(hash, seq, link.event) !== link.hash || !isVouched)
      find('edited', seq, link.eventId);
    hash = link.hash;
  }
  if (seq < Math.max(0, ...known.keys())) find('cut', seq + 1);
  if (seq > (head?.seq ?? 0)) find('forged', seq); // links that nobody with the secret made
  return { findings, sealed: seq - first + 1, unsealed: await unsealedIn(db), from: first, head };
}

/** In one statement, for the sealer goes on meanwhile. */
async function headAndLast(db: Transaction) {
  const [row] = await db.execute<{ last: string | null; head: unknown }>(sql`select
    (select max(seq) from audit_seals) as last,
    (select value from settings where key = 'audit-head') as head`);
  return { head: asCheckpoint(row?.head), last: Number(row?.last ?? 0) };
}

type Link = { seq: number; eventId: number; hash: string; event: string | null };

/** In pieces, not one long read: on the embedded database readers would wait behind it. */
async function* links(db: Transaction, after: number, last: number): AsyncIterable<Link> {
  for (let seq = after; ; ) {
    const rows = await db.execute<{ [column in keyof Link]: string }>(sql`
      select s.seq, s.event_id as "eventId", s.hash, case when e.id is not null then ${canonical} end as event
      from audit_seals s left join audit_events e on e.id = s.event_id
      where s.seq > ${seq} and s.seq <= ${last} order by s.seq limit ${AT_ONCE}`);
    for (const row of rows) yield { ...row, seq: Number(row.seq), eventId: Number(row.eventId) };
    if (rows.length < AT_ONCE) return;
    seq = Number(rows.at(-1)?.seq);
  }
}

async function unsealedIn(db: Transaction): Promise<number> {
  const [row] = await db.execute<{ total: number }>(sql`
    select count(*)::int as total from audit_events e
    left join audit_seals s on s.event_id = e.id where s.event_id is null`);
  return row?.total ?? 0;
}
