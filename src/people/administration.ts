import { count, sql } from 'drizzle-orm';
import { readableRows } from '../documents/access.ts';
import { hasSample } from '../documents/sample.ts';
import { documents, outbox, pages, passages, versions } from '../documents/schema.ts';
import type { Portal } from '../portal.ts';
import type { Transaction } from '../storage/database.ts';
import { lastBackupAt } from '../storage/settings.ts';
import { hasOwnAdministrator } from './administrators.ts';
import { roles } from './person-form.ts';
import { mayAdminister, mayCatalogue, mayHandIn, roleNames } from './roles.ts';
import { people } from './schema.ts';
import type { Viewer } from './viewer.ts';

const NEWEST = 10; // failed files, refused files

/**
 * How the portal is, in numbers: being an administrator lets nobody read a document or its name, nor
 * learn that there is one. Documents are counted that the viewer may read; the shell counts all.
 */
export async function stateOf(
  { db, engine, embedded, meaning }: Pick<Portal, 'db' | 'engine' | 'embedded' | 'meaning'>,
  viewer: Viewer,
) {
  const up = await engine.health().then(isUp, isDown);
  return {
    ...(await countsIn(db, viewer)),
    engine: { up },
    meaning: meaning && {
      up: meaning.isUp(),
      outside: meaning.embedder.reach === 'outside',
      waiting: await meaning.waiting(viewer),
    },
    database: embedded ? ('embedded' as const) : ('postgresql' as const),
    lastBackupAt: await lastBackupAt(db),
    failedJobs: await failedFiles(db),
    refusals: await refusedFiles(db),
    duties: await duties(db),
  };
}

/** What typing removes the sample archive. */
const CONFIRMATION = 'gỡ kho mẫu';

/** The sample archive while it is there, and whether somebody could go on without it. */
export async function sampleIn(db: Transaction) {
  if (!(await hasSample(db))) return undefined;
  const [row] = await db.execute<{ documents: number; people: number }>(sql`select
    (select count(*)::int from ${documents} where sample) as documents,
    (select count(*)::int from ${people} where sample) as people`);
  const lacksAdministrator = !(await hasOwnAdministrator(db));
  return { documents: 0, people: 0, ...row, confirmation: CONFIRMATION, lacksAdministrator };
}

async function countsIn(db: Transaction, viewer: Viewer) {
  const readable = sql`select id from ${documents} where ${readableRows(viewer)}`;
  const [row] = await db.execute<{ [what in keyof typeof none]: number }>(sql`select
    (select count(*)::int from ${documents} where ${readableRows(viewer)}) as documents,
    (select count(*)::int from ${documents}
      where origin = 'catalogue' and ${readableRows(viewer)}) as catalogued,
    (select count(*)::int from ${passages} where document_id in (${readable})) as passages,
    (select count(*)::int from ${people}) as people,
    (select count(*)::int from intakes where outcome is null) as intakes,
    (select count(*)::int from ${pages} p join ${versions} v on v.id = p.version_id
      where p.read_by = 'pending' and v.document_id in (${readable})) as pages,
    (select count(distinct document_id)::int from ${outbox}
      where document_id in (${readable})) as outbox`);
  const { documents: all, catalogued, passages: held, people: known, ...waiting } = row ?? none;
  return {
    holdings: { documents: all, catalogueOnly: catalogued, passages: held, people: known },
    backlog: { intake: waiting.intakes, ocrPages: waiting.pages, index: waiting.outbox },
  };
}

const none = {
  documents: 0,
  catalogued: 0,
  passages: 0,
  people: 0,
  intakes: 0,
  pages: 0,
  outbox: 0,
};

/** Whose files failed and when. Neither their names nor the reasons: both may quote what is inside. */
const failedFiles = (db: Transaction) =>
  db.execute<{ id: string; name: string; at: string }>(sql`
    select i.id, coalesce(p.name, '') as name, coalesce(i.finished_at, i.created_at) as at
    from intakes i left join ${people} p on p.id = i.person_id
    where i.outcome = 'failed' order by at desc limit ${NEWEST}`);

/** Who was refused when and by what kind of reason; nothing of the file is known, not even its name. */
const refusedFiles = (db: Transaction) =>
  db.execute<{ name: string; at: string; where: string }>(sql`
    select coalesce(p.name, '') as name, a.at, coalesce(a.detail->>'where', '') as where
    from audit_events a left join ${people} p on p.id = a.person_id
    where a.kind = 'file refused' order by a.at desc, a.id desc limit ${NEWEST}`);

/** Who may do what, by role, and how many they are. */
async function duties(db: Transaction) {
  const counted = await db
    .select({ role: people.role, people: count() })
    .from(people)
    .groupBy(people.role);
  return roles.map((role) => ({
    role: roleNames[role],
    people: counted.find((row) => row.role === role)?.people ?? 0,
    handIn: mayHandIn({ role, id: 0 }),
    catalogue: mayCatalogue({ role, id: 0 }),
    administer: mayAdminister({ role, id: 0 }),
  }));
}

const isUp = () => true;
const isDown = () => false;
