import { count, eq, sql } from 'drizzle-orm';
import { documents, outbox, pages, passages } from '../documents/schema.ts';
import { hasSample } from '../documents/sample.ts';
import type { Portal } from '../portal.ts';
import type { Transaction } from '../storage/database.ts';
import { lastBackupAt } from '../storage/settings.ts';
import { hasOwnAdministrator } from './administrators.ts';
import { roles } from './person-form.ts';
import { mayAdminister, mayCatalogue, mayHandIn } from './roles.ts';
import { people } from './schema.ts';

/** How the portal is, in numbers: an administrator reads no document by being one. */
export async function stateOf({ db, engine, embedded }: Pick<Portal, 'db' | 'engine' | 'embedded'>) {
  return {
    holdings: await holdings(db),
    backlog: await backlog(db),
    engine: { up: await engine.health().then(() => true, () => false) },
    database: embedded ? ('embedded' as const) : ('postgresql' as const),
    lastBackupAt: await lastBackupAt(db),
    failedJobs: await failedIntakes(db),
    duties: await duties(db),
  };
}

/** What typing removes the sample archive; the words are on the screen beside the field. */
export const CONFIRMATION = 'gỡ kho mẫu';

/** The sample archive while it is there, and whether somebody could go on without it. */
export async function sampleOf(db: Transaction) {
  if (!(await hasSample(db))) return undefined;
  return {
    documents: await rows(db, db.select({ n: count() }).from(documents).where(eq(documents.sample, true))),
    people: await rows(db, db.select({ n: count() }).from(people).where(eq(people.sample, true))),
    confirmation: CONFIRMATION,
    lacksAdministrator: !(await hasOwnAdministrator(db)),
  };
}
