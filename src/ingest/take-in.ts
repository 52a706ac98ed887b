import { asc, eq, sql } from 'drizzle-orm';
import { doer, record } from '../audit/events.ts';
import { canRead } from '../documents/access.ts';
import { readableIds } from '../documents/find.ts';
import { documents, versions } from '../documents/schema.ts';
import { Conflict } from '../errors.ts';
import { mayCatalogue } from '../people/roles.ts';
import { operator, viewerOf } from '../people/viewer-of.ts';
import type { Portal } from '../portal.ts';
import type { Transaction } from '../storage/database.ts';
import { sha256 } from '../storage/files.ts';
import { catalogue } from './catalogue/catalogue.ts';
import { extractSafely } from './extract/extract-safely.ts';
import { type Extracted, isWordless, noText, UnreadableFile } from './extract/extracted.ts';
import { gate, type Refusal } from './gate.ts';
import { finish, finishedEarlier, type Outcome } from './intakes.ts';
import type { Ocr } from './ocr/ocr.ts';
import { readPending } from './ocr/read-pending.ts';
import { printedFields } from './printed-fields.ts';
import type { Slip } from './quarantine.ts';
import { saveDocument, saveReplacement } from './save.ts';
import { readText } from './save-text.ts';
import { entrantsIn, needsOcr } from './secrecy/entrants.ts';
import { unpack } from './unpack.ts';

/** `needs OCR`: nothing was decided; call again with an `ocr` when there is time for it. */
export type TakenIn = Outcome | { outcome: 'needs OCR' };

/**
 * Takes one file out of quarantine into the archive, or says why not. Safe to repeat after a crash
 * at any point: one transaction decides, and the bytes leave quarantine after it.
 *
 * @param ocr - left out, a file whose first page is an image is left for later
 */
export async function takeIn(portal: Portal, slip: Slip, ocr?: Ocr): Promise<TakenIn> {
  const taken = await decide(portal, slip, ocr).catch((error: unknown) => {
    if (error instanceof UnreadableFile || error instanceof Conflict)
      return finish(portal.db, slip, { outcome: 'refused', reason: error.message });
    throw error;
  });
  if (taken.outcome !== 'needs OCR') await portal.quarantine.discard(slip.id);
  return taken;
}

async function decide(portal: Portal, slip: Slip, ocr: Ocr | undefined): Promise<TakenIn> {
  const { fileName, declared } = slip;
  const allowed = portal.independentNetwork;
  const outside = gate({ fileName, ...(declared ? { declared } : {}) }, allowed);
  if (!outside.pass) return refuseSecret(portal, slip, outside);

  const bytes = await portal.quarantine.read(slip.id);
  const known = await portal.db.transaction((tx) =>
    decidedBefore(tx, slip, sha256(bytes), portal.now()),
  );
  if (known) return known; // what is held has passed the gate: it is not read again
  const extracted = await extractSafely(bytes, fileName);
  const { pages } = extracted;
  if (!ocr && (pages[0]?.by === 'pending' || (!allowed && needsOcr(extracted))))
    return { outcome: 'needs OCR' };
  if (ocr) await readPending(bytes, extracted, ocr, { lastPage: 1 });
  for await (const entrant of allowed ? [] : entrantsIn(slip, bytes, extracted, ocr)) {
    const inside = gate(entrant);
    if (!inside.pass) return refuseSecret(portal, slip, inside);
  }
  if (!extracted.members && isWordless(pages)) throw noText();
  if (extracted.members)
    return unpack(portal, slip, extracted.members, ocr === undefined ? 'waiting' : 'ocr');

  return store(portal, slip, bytes, extracted);
}

/** The name is not written anywhere: it may be what is secret. */
async function refuseSecret(portal: Portal, slip: Slip, { sentence, where }: Refusal) {
  return portal.db.transaction(async (tx) => {
    const who = doer({ id: slip.personId, token: slip.token }, { where });
    await record(tx, { kind: 'file refused', ...who });
    return finish(tx, slip, { outcome: 'refused', reason: sentence }, { secret: true });
  });
}

async function store(portal: Portal, slip: Slip, bytes: Uint8Array, extracted: Extracted) {
  const fields = catalogue(extracted, slip.fileName);
  const text = readText(extracted.pages);
  const original = { sha256: sha256(bytes), bytes: bytes.length, mediaType: extracted.mediaType };
  await portal.files.put(bytes);
  await portal.courtesy.turn();

  return portal.db.transaction(async (tx): Promise<Outcome> => {
    await oneAtATime(tx);
    const known = await decidedBefore(tx, slip, original.sha256, portal.now());
    if (known) return known;
    const { replaces } = slip;
    const saved = replaces
      ? await saveReplacement(tx, { ...slip, replaces }, original, text)
      : await saveDocument(tx, slip, original, fields, text);
    return finish(tx, slip, {
      outcome: 'stored',
      documentId: saved.documentId,
      versionId: saved.versionId,
      fields: printedFields(fields, extracted),
      ...reasonOf(await warning(tx, slip, saved.duplicateOf, portal.now()), extracted.notice),
    });
  });
}

/** Before a crash, or because the archive has these very bytes. */
async function decidedBefore(tx: Transaction, slip: Slip, hash: string, now: Date) {
  const earlier = await finishedEarlier(tx, slip.id);
  if (earlier) return earlier;
  const held = await heldAlready(tx, slip, hash, now);
  return held && finish(tx, slip, { outcome: 'duplicate', documentId: held, reason: sameBytes });
}

function reasonOf(...sentences: (string | undefined)[]): { reason?: string } {
  const reason = sentences.filter(Boolean).join(' ');
  return reason ? { reason } : {};
}

const sameBytes = 'Tệp này đã có trong kho, không lưu thêm lần nữa.';
const sameIdentity =
  'Trong kho đã có văn bản cùng cơ quan, loại, số hiệu và ngày; văn thư cần xem hai bản có phải là một.';

/** Of a paper they may not read only the clerk is told, who keeps the register it stands in. */
async function warning(tx: Transaction, slip: Slip, held: string | undefined, now: Date) {
  const viewer = held && (await handedInBy(tx, slip, now));
  if (!held || !viewer) return undefined;
  const mayKnow = mayCatalogue(viewer) || (await readableIds(tx, viewer, [held])).has(held);
  return mayKnow ? sameIdentity : undefined;
}

const handedInBy = (tx: Transaction, { personId }: Slip, now: Date) =>
  personId === null ? operator(tx) : viewerOf(tx, personId, now);

/** Two people may hand in the same file, or the same paper, at once: the second finds the first. */
const oneAtATime = (tx: Transaction) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('store', 0))`);

/**
 * The document that has these bytes as a version, if the person may read it. If they may not, they
 * must not learn that it exists: they get a document of their own. Most bytes are new, and then
 * nobody need be asked who hands them in.
 */
async function heldAlready(
  tx: Transaction,
  slip: Slip,
  hash: string,
  now: Date,
): Promise<string | undefined> {
  const holding = await tx
    .select({ id: documents.id, audienceKeys: documents.audienceKeys })
    .from(versions)
    .innerJoin(documents, eq(documents.id, versions.documentId))
    .where(eq(versions.sha256, hash))
    .orderBy(asc(documents.createdAt));
  const viewer = holding.length > 0 ? await handedInBy(tx, slip, now) : undefined;
  return viewer && holding.find((one) => canRead(viewer, one))?.id;
}
