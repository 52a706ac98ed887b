import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { count } from 'drizzle-orm';
import { organKey } from '../../src/documents/organs.ts';
import { noteSample, sampleState } from '../../src/documents/sample.ts';
import {
  organSuccessions,
  organs as organTable,
  terms as termTable,
} from '../../src/documents/schema.ts';
import { announce } from '../../src/ingest/intakes.ts';
import { EVERYONE, personKey, unitKey } from '../../src/people/keys.ts';
import { hashPassword } from '../../src/people/passwords.ts';
import { people as personTable, units as unitTable } from '../../src/people/schema.ts';
import type { Portal } from '../../src/portal.ts';
import type { Database, Transaction } from '../../src/storage/database.ts';
import { loadCentral } from './load-central.ts';
import { ARCHIVE, type ManifestRow, readManifest } from './manifest.ts';
import { organs, successions, terms } from './organs.ts';
import { people, SAMPLE_PASSWORD, units } from './people.ts';

const CLERK = 'le'; // hands the sample's papers in

/**
 * Loads the sample archive into an empty portal: people, organs and catalogue at once, the files
 * through quarantine and the whole way in. Goes on where a stop cut it off; does nothing where people
 * or a decision about the sample already are. A file handed in twice is held once.
 */
export async function loadSample(portal: Portal): Promise<void> {
  const { db } = portal;
  const state = await sampleState(db);
  if (state === undefined && (await isNew(db))) await loadRecord(db);
  else if (state !== 'loading') return;
  const keys = await readKeys(db);
  for (const row of scansLast(readManifest())) {
    await handIn(portal, row, keys);
    portal.wake(); // the first are read while the others come in
  }
  await noteSample(db, 'loaded');
}

/** To see that a page is a picture costs as much as to read three letters. */
const scansLast = (rows: ManifestRow[]) => [
  ...rows.filter(({ format }) => format !== 'scan'),
  ...rows.filter(({ format }) => format === 'scan'),
];

const isNew = async (db: Transaction) =>
  (await db.select({ total: count() }).from(personTable))[0]?.total === 0;

async function loadRecord(db: Database) {
  const passwordHash = await hashPassword(SAMPLE_PASSWORD);
  await db.transaction(async (tx) => {
    await loadOrgans(tx);
    await loadPeople(tx, passwordHash);
    await loadCentral(tx);
    await noteSample(tx, 'loading');
  });
}

type Keys = Map<string, string>; // "unit:TH" and "person:khue" of the manifest to audience keys

async function readKeys(db: Transaction): Promise<Keys> {
  const everyUnit = await db.select().from(unitTable);
  const everyPerson = await db.select().from(personTable);
  return new Map([
    [EVERYONE, EVERYONE],
    ...everyUnit.map(({ shortName, id }) => [`unit:${shortName}`, unitKey(id)] as const),
    ...everyPerson.map(({ login, id }) => [`person:${login}`, personKey(id)] as const),
  ]);
}

async function loadPeople(tx: Transaction, passwordHash: string) {
  const ids = new Map<string, number>();
  const idOf = (shortName = '') => ids.get(shortName) ?? null;
  for (const { parent, ...unit } of units) {
    const values = { ...unit, parentId: idOf(parent), sample: true };
    const [row] = await tx.insert(unitTable).values(values).returning({ id: unitTable.id });
    if (row) ids.set(unit.shortName, row.id);
  }
  for (const { unit, ...person } of people) {
    const values = { ...person, unitId: idOf(unit), passwordHash, sample: true };
    await tx.insert(personTable).values(values);
  }
}

async function loadOrgans(tx: Transaction) {
  const ids = new Map<string, number>();
  for (const { letterhead: _, ...organ } of organs) {
    const values = { ...organ, nameKey: organKey(organ.name), sample: true };
    const [row] = await tx.insert(organTable).values(values).returning({ id: organTable.id });
    if (row) ids.set(organ.name, row.id);
  }
  for (const { predecessor, successor, on } of successions) {
    const [predecessorId, successorId] = [ids.get(predecessor), ids.get(successor)];
    if (predecessorId && successorId)
      await tx.insert(organSuccessions).values({ predecessorId, successorId, on });
  }
  await tx.insert(termTable).values(terms.map((term) => ({ ...term, sample: true })));
}

async function handIn(portal: Portal, row: ManifestRow, keys: Keys) {
  const bytes = await readFile(join(ARCHIVE, row.file));
  const audienceKeys = row.audience.map((name) => {
    const key = keys.get(name);
    if (!key) throw new Error(`${row.file}: no audience ${name}`);
    return key;
  });
  const personId = Number(keys.get(`person:${CLERK}`)?.split(':')[1]);
  const known = { field: row.field, dossier: row.dossier, sample: true };
  const note = { batchId: BATCH, fileName: row.file, personId, audienceKeys, known };
  await announce(portal.db, await portal.quarantine.receive(note, bytes));
}

const BATCH = randomUUID();
