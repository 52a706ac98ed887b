import { and, eq, isNotNull, sql } from 'drizzle-orm';
import { record } from '../../audit/events.ts';
import { readableRows } from '../../documents/access.ts';
import { changeDocument } from '../../documents/change.ts';
import { organNamed } from '../../documents/organs.ts';
import { documents, organs, outbox, terms } from '../../documents/schema.ts';
import { linkWaiting } from '../../documents/waiting.ts';
import { EVERYONE } from '../../people/keys.ts';
import type { Viewer } from '../../people/viewer.ts';
import type { Portal } from '../../portal.ts';
import type { Transaction } from '../../storage/database.ts';
import type { KnownPaper, ReadRow } from './paper.ts';
import { type Effect, effectOf, type Held } from './plan.ts';

export type Told = { row: ReadRow } & (Effect | { effect: 'unreadable' });

const CHUNK = 500; // rows a transaction: the one connection of the embedded record stays free between

/**
 * Takes a list into the record as papers known by their facts alone, or with `dryRun` says what that
 * would do. What is held stays as it is: a row that says otherwise is a conflict for a person; one that says
 * more fills what a catalogue's record lacks. Safe
 * to repeat and to run twice at once; after a stop the next run goes on.
 */
export async function importPapers(
  portal: Pick<Portal, 'db' | 'wake'>,
  viewer: Viewer,
  rows: ReadRow[],
  { dryRun }: { dryRun: boolean },
): Promise<Told[]> {
  const told: Told[] = [];
  const named = new Map<string, Held[]>(); // by earlier rows of this list
  for (let at = 0; at < rows.length; at += CHUNK) {
    const chunk = rows.slice(at, at + CHUNK);
    const done = await portal.db.transaction(async (tx) => {
      if (!dryRun) await oneAtATime(tx);
      const judged = judge(chunk, await bearersOf(tx, viewer, chunk), named);
      if (!dryRun) await save(tx, viewer, judged.flatMap(newPaper));
      if (!dryRun) await complete(tx, judged);
      return judged;
    });
    told.push(...done);
  }
  if (!dryRun) portal.wake();
  return told;
}

/** The lock of the intake: a file and a row of one paper do not cross. */
const oneAtATime = (tx: Transaction) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('store', 0))`);

const newPaper = (told: Told): KnownPaper[] =>
  told.effect === 'new' && 'numberKey' in told.row ? [told.row] : [];

function judge(rows: ReadRow[], held: Map<string, Held[]>, named: Map<string, Held[]>): Told[] {
  return rows.map((row): Told => {
    if ('problem' in row) return { row, effect: 'unreadable' };
    const earlier = named.get(row.numberKey) ?? [];
    const effect = effectOf(row, [...earlier, ...(held.get(row.numberKey) ?? [])]);
    if (effect.effect === 'new') named.set(row.numberKey, [...earlier, asHeld(row)]);
    return { row, ...effect };
  });
}

const asHeld = ({ line, type, issuer, issuedOn, title }: KnownPaper): Held => ({
  line,
  title,
  ...{ type: type ?? null, issuer: issuer ?? null, issuedOn: issuedOn ?? null },
});

/** What the person may read of those that bear the numbers; the rest must not show in a report. */
async function bearersOf(tx: Transaction, viewer: Viewer, rows: ReadRow[]) {
  const keys = rows.flatMap((row) => ('numberKey' in row ? row.numberKey : []));
  const found = await tx
    .select({
      ...{ id: documents.id, numberKey: documents.numberKey, type: documents.type },
      ...{ issuer: organs.name, issuedOn: documents.issuedOn, title: documents.title },
      ...{ effectiveOn: documents.effectiveOn, origin: documents.origin },
    })
    .from(documents)
    .leftJoin(organs, eq(organs.id, documents.issuerId))
    .where(
      and(
        isNotNull(documents.numberKey),
        sql`${documents.numberKey} = any(${sql.param(keys)}::text[])`,
        readableRows(viewer),
      ),
    );
  const byKey = new Map<string, Held[]>();
  for (const { numberKey, ...held } of found)
    byKey.set(numberKey ?? '', [...(byKey.get(numberKey ?? '') ?? []), held]);
  return byKey;
}

async function save(tx: Transaction, viewer: Viewer, papers: KnownPaper[]) {
  if (papers.length === 0) return;
  const issuers = new Map<string, number>();
  for (const { issuer } of papers)
    if (issuer && !issuers.has(issuer)) issuers.set(issuer, await organNamed(tx, issuer));
  const termIdOn = await termsByDay(tx);
  const saved = await tx
    .insert(documents)
    .values(
      papers.map(({ line: _, family: __, issuer = '', ...paper }) => ({
        ...paper,
        suffix: paper.suffix || null,
        numberState: 'read' as const,
        issuerId: issuers.get(issuer) ?? null,
        termId: termIdOn(paper.issuedOn),
        origin: 'catalogue' as const,
        audienceKeys: [EVERYONE],
      })),
    )
    .returning({ id: documents.id });
  const ids = saved.map(({ id }) => id);
  await tx.insert(outbox).values(ids.map((documentId) => ({ documentId, revision: 1 })));
  await linkWaiting(tx, ids);
  const detail = { what: 'catalogue imported', documents: ids.length };
  await record(tx, { kind: 'document stored', personId: viewer.id, detail });
}

/** What a record lacked; a number may be resolved by it that was a choice before. */
async function complete(tx: Transaction, told: Told[]) {
  const done = new Set<string>(); // by an earlier row
  for (const one of told) {
    if (one.effect !== 'filled' || !one.with.id || done.has(one.with.id)) continue;
    const { issuer, ...fields } = one.fill;
    const issuerId = issuer ? { issuerId: await organNamed(tx, issuer) } : {};
    await changeDocument(tx, one.with.id, { ...fields, ...issuerId });
    done.add(one.with.id);
  }
  if (done.size > 0) await linkWaiting(tx, [...done]);
}

async function termsByDay(tx: Transaction) {
  const all = await tx.select().from(terms).orderBy(sql`${terms.startsOn} desc`);
  return (day = '') => all.find(({ startsOn }) => startsOn <= day)?.id ?? null;
}
