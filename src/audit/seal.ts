import { desc, sql } from 'drizzle-orm';
import type { Portal } from '../portal.ts';
import type { Transaction } from '../storage/database.ts';
import type { Secret } from '../storage/secret.ts';
import { canonical, linkHash } from './canonical.ts';
import {
  type Checkpoint,
  isGenuine,
  readCheckpoint,
  START,
  signed,
  writeCheckpoint,
} from './checkpoint.ts';
import { auditSeals } from './schema.ts';

const AT_ONCE = 500; // events
const LOCK = 7_314_208; // any number that nothing else locks

type Outside = Pick<Portal, 'db' | 'secret' | 'now'>;

/**
 * Appends a link for every committed event that has none, the oldest id first. One process at a
 * time does it, and whoever finds another at it leaves it to that.
 *
 * @param since - where to look: events older than that are known to be sealed
 * @returns the new head; nothing when no event waited
 * @throws {ChainBroken} when the last link is not the one that was signed: signing on would give a
 *   chain that somebody rewrote a genuine head
 */
export async function sealPending(
  { db, secret, now }: Outside,
  since?: Date,
): Promise<Checkpoint | undefined> {
  let head: Checkpoint | undefined;
  for (let sealed = AT_ONCE; sealed === AT_ONCE; ) {
    sealed = 0;
    if (!(await isAnyUnsealed(db, since))) break;
    await db.transaction(async (tx) => {
      if (!(await isMyTurn(tx))) return;
      const waiting = await unsealed(tx, since);
      if (waiting.length === 0) return;
      const links = chained(await vouchedLink(tx, secret), waiting);
      await tx.insert(auditSeals).values(links);
      const { seq, hash } = links.at(-1) ?? START;
      head = signed(secret, 'head', { seq, hash, at: now().toISOString() });
      await writeCheckpoint(tx, 'head', head);
      sealed = links.length;
    });
  }
  return head;
}

type Waiting = { id: string; event: string };

function chained(last: { seq: number; hash: string }, waiting: Waiting[]) {
  let { seq, hash } = last;
  return waiting.map(({ id, event }) => {
    seq += 1;
    hash = linkHash(hash, seq, event);
    return { seq, eventId: Number(id), hash };
  });
}

export class ChainBroken extends Error {}

async function vouchedLink(tx: Transaction, secret: Secret) {
  const last = await lastLink(tx);
  const head = (await readCheckpoint(tx, 'head')) ?? (await readCheckpoint(tx, 'base'));
  if (!head && last.seq === 0) return last;
  const isOurs = head && (isGenuine(secret, 'head', head) || isGenuine(secret, 'base', head));
  if (!isOurs || head.seq !== last.seq || head.hash !== last.hash) throw new ChainBroken();
  return last;
}

export async function lastLink(db: Transaction) {
  const [last] = await db
    .select({ seq: auditSeals.seq, hash: auditSeals.hash })
    .from(auditSeals)
    .orderBy(desc(auditSeals.seq))
    .limit(1);
  return last ?? START;
}

const fromUnsealed = (since: Date | undefined) => sql`
  from audit_events e left join audit_seals s on s.event_id = e.id
  where s.event_id is null ${since ? sql`and e.at >= ${since.toISOString()}::timestamptz` : sql``}`;

async function isAnyUnsealed(db: Transaction, since: Date | undefined): Promise<boolean> {
  return (await db.execute(sql`select 1 ${fromUnsealed(since)} limit 1`)).length > 0;
}

/** Whether events wait that the sealer should have sealed: it stands still, or refuses to go on. */
export async function isSealerLate(db: Transaction): Promise<boolean> {
  const late = await db.execute(sql`select 1 ${fromUnsealed(undefined)}
    and e.at between now() - interval '1 day' and now() - interval '1 minute' limit 1`);
  return late.length > 0;
}

const unsealed = async (tx: Transaction, since: Date | undefined): Promise<Waiting[]> =>
  tx.execute<Waiting>(
    sql`select e.id, ${canonical} as event ${fromUnsealed(since)} order by e.id limit ${AT_ONCE}`,
  );

/** Held until the transaction ends: the next one then sees its links. */
async function isMyTurn(tx: Transaction): Promise<boolean> {
  const [row] = await tx.execute<{ mine: boolean }>(
    sql`select pg_try_advisory_xact_lock(${LOCK}) as mine`,
  );
  return row?.mine ?? false;
}
