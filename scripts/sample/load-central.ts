import { and, eq } from 'drizzle-orm';
import { organNamed } from '../../src/documents/organs.ts';
import { documents, outbox, relations } from '../../src/documents/schema.ts';
import { EVERYONE } from '../../src/people/keys.ts';
import { numberKey, parseNumber } from '../../src/references/number.ts';
import type { Transaction } from '../../src/storage/database.ts';
import { type CentralRecord, readCentral } from './central.ts';
import type { StatedRelation } from './source.ts';

type Kind = (typeof relations.$inferInsert)['kind'];

/** Papers of higher bodies, known by their facts alone: catalogue-only records, readable by all. */
export async function loadCentral(tx: Transaction): Promise<void> {
  const saved: { id: string; record: CentralRecord }[] = [];
  for (const record of readCentral()) saved.push({ id: await saveRecord(tx, record), record });
  for (const { id, record } of saved)
    for (const relation of record.relations) await saveRelation(tx, id, relation);
}

async function saveRecord(tx: Transaction, record: CentralRecord): Promise<string> {
  const { issuer, relations: _, ...fields } = record;
  const read = parseNumber(record.number);
  const [row] = await tx
    .insert(documents)
    .values({
      ...fields,
      numberKey: read ? numberKey(read) : null,
      numberState: 'read',
      suffix: read?.suffix || null,
      issuerId: issuer ? await organNamed(tx, issuer) : null,
      origin: 'catalogue',
      audienceKeys: [EVERYONE],
      sample: true,
    })
    .returning({ id: documents.id });
  if (!row) throw new Error(`not saved: ${record.number}`);
  await tx.insert(outbox).values({ documentId: row.id, revision: 1 });
  return row.id;
}

/** Recorded facts, as a catalogue states them; a target that is not held keeps its number only. */
async function saveRelation(tx: Transaction, subjectId: string, relation: StatedRelation) {
  const read = parseNumber(relation.number);
  const otherKey = read ? numberKey(read) : null;
  const bearers = await tx
    .select({ id: documents.id })
    .from(documents)
    .where(
      and(
        eq(documents.numberKey, otherKey ?? ''),
        relation.issuedOn ? eq(documents.issuedOn, relation.issuedOn) : undefined,
      ),
    );
  await tx.insert(relations).values({
    statedIn: subjectId,
    subjectId,
    kind: relation.kind as Kind,
    objectId: bearers.length === 1 ? (bearers[0]?.id ?? null) : null, // several: never a guess
    otherNumber: relation.number,
    otherKey,
    otherIssuedOn: relation.issuedOn ?? null,
    provision: relation.provision ?? null,
    effectiveOn: relation.effectiveOn ?? null,
    origin: 'catalogue',
    state: 'confirmed',
  });
}
