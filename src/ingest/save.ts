import { and, desc, eq, isNotNull, ne, sql } from 'drizzle-orm';
import { doer, record } from '../audit/events.ts';
import { changeDocument } from '../documents/change.ts';
import { organKey, organNamed, termOn } from '../documents/organs.ts';
import { documents, files, outbox, versions } from '../documents/schema.ts';
import type { Transaction } from '../storage/database.ts';
import { saveTasks } from '../work/save-tasks.ts';
import type { CatalogueFields } from './catalogue/catalogue.ts';
import { cataloguedAs } from './join.ts';
import { linkDocument } from './link.ts';
import type { Slip } from './quarantine.ts';
import { type ReadText, saveText } from './save-text.ts';

export type Original = { sha256: string; bytes: number; mediaType: string };

/**
 * Writes a new document with its first version, passages, outbox row and audit event.
 * @returns its id, and the document of the same identity if there is one
 */
export async function saveDocument(
  tx: Transaction,
  slip: Slip,
  original: Original,
  fields: CatalogueFields,
  text: ReadText,
) {
  const identity = await identityOf(tx, fields);
  const sure = fields.numberState === 'read'; // not one that only the file's name says
  const duplicateOf = sure ? await sameIdentity(tx, identity) : undefined;
  const known = sure
    ? await cataloguedAs(tx, { ...identity, issuer: fields.issuer }, slip.audienceKeys)
    : undefined;
  const values = {
    ...identity,
    numberState: fields.numberState,
    issuerPrinted: fields.issuerPrinted ?? null,
    title: fields.title ?? known?.title ?? nameWithoutEnding(slip.fileName),
    signer: fields.signer ?? null,
    signerRole: fields.signerRole ?? null,
    urgency: fields.urgency ?? null,
    field: slip.known?.field ?? null,
    dossier: slip.known?.dossier ?? null,
    sample: slip.known?.sample ?? false,
    origin: 'file' as const,
    audienceKeys: slip.audienceKeys,
    ownerId: slip.personId,
    duplicateOf: duplicateOf ?? null,
  };
  const saved = known ?? (await insertDocument(tx, values));
  if (known) await changeDocument(tx, known.id, completed(values, known));
  const versionId = await saveVersion(tx, saved.id, 1, slip, original, text);
  await tx.update(documents).set({ currentVersionId: versionId }).where(eq(documents.id, saved.id));
  await linkDocument(tx, saved.id);
  await saveTasks(tx, saved.id, versionId);
  if (!known) await tx.insert(outbox).values({ documentId: saved.id, revision: 1 });
  const who = doer({ id: slip.personId, token: slip.token });
  await record(tx, { kind: 'document stored', documentId: saved.id, ...who });
  return { documentId: saved.id, versionId, duplicateOf };
}

async function insertDocument(tx: Transaction, values: typeof documents.$inferInsert) {
  const [saved] = await tx.insert(documents).values(values).returning({ id: documents.id });
  if (!saved) throw new Error('a document was not saved');
  return saved;
}

/** What the text does not say stays as the catalogue has it. */
function completed<T extends Partial<typeof documents.$inferSelect>>(
  values: T,
  known: typeof documents.$inferSelect,
): T {
  const kept = Object.entries(values).map(([field, value]) => [
    field,
    value ?? known[field as keyof typeof known],
  ]);
  return Object.fromEntries(kept) as T;
}

/** Adds a version to a document. Its catalogue fields stay: a person has answered for them. */
export async function saveReplacement(
  tx: Transaction,
  slip: Slip & { replaces: NonNullable<Slip['replaces']> },
  original: Original,
  text: ReadText,
) {
  const { documentId, revision } = slip.replaces;
  const [last] = await tx
    .select({ ordinal: versions.ordinal })
    .from(versions)
    .where(eq(versions.documentId, documentId))
    .orderBy(desc(versions.ordinal))
    .limit(1);
  const versionId = await saveVersion(
    tx,
    documentId,
    (last?.ordinal ?? 0) + 1,
    slip,
    original,
    text,
  );
  await changeDocument(tx, documentId, { currentVersionId: versionId, origin: 'file' }, revision);
  await linkDocument(tx, documentId);
  await saveTasks(tx, documentId, versionId);
  await record(tx, {
    kind: 'document changed',
    personId: slip.personId,
    documentId,
    detail: { what: 'file' },
  });
  return { documentId, versionId, duplicateOf: undefined };
}

async function saveVersion(
  tx: Transaction,
  documentId: string,
  ordinal: number,
  slip: Slip,
  original: Original,
  text: ReadText,
) {
  await tx.insert(files).values(original).onConflictDoNothing();
  const [version] = await tx
    .insert(versions)
    .values({
      documentId,
      ordinal,
      sha256: original.sha256,
      fileName: slip.fileName,
      text: '',
      pageCount: text.pages.length,
      createdBy: slip.personId,
    })
    .returning({ id: versions.id });
  if (!version) throw new Error('a version was not saved');
  await saveText(tx, documentId, version.id, text);
  return version.id;
}

async function identityOf(tx: Transaction, fields: CatalogueFields) {
  return {
    type: fields.type ?? null,
    number: fields.number ?? null,
    numberKey: fields.numberKey ?? null,
    suffix: fields.suffix ?? null,
    issuerId: fields.issuer && organKey(fields.issuer) ? await organNamed(tx, fields.issuer) : null,
    issuedOn: fields.issuedOn ?? null,
    termId: (await termOn(tx, fields.issuedOn)) ?? null,
  };
}

type Identity = Awaited<ReturnType<typeof identityOf>>;

/** Same issuer, type, number and date. One of them missing: not an identity, so no match. */
async function sameIdentity(tx: Transaction, { numberKey, issuerId, issuedOn, type }: Identity) {
  if (!numberKey || !issuerId || !issuedOn || !type) return undefined;
  const [same] = await tx
    .select({ id: documents.id })
    .from(documents)
    .where(
      and(
        eq(documents.numberKey, numberKey),
        eq(documents.issuerId, issuerId),
        eq(documents.issuedOn, issuedOn),
        eq(documents.type, type),
        ne(documents.origin, 'catalogue'),
        isNotNull(documents.currentVersionId),
      ),
    )
    .orderBy(sql`${documents.createdAt}`)
    .limit(1);
  return same?.id;
}

const nameWithoutEnding = (fileName: string) => fileName.replace(/\.[a-z0-9]{2,5}$/i, '');
