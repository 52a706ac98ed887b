import { and, asc, eq, isNull } from 'drizzle-orm';
import { changeDocument } from '../documents/change.ts';
import { organNamed } from '../documents/organs.ts';
import { documents, pages, versions } from '../documents/schema.ts';
import type { Portal } from '../portal.ts';
import type { Transaction } from '../storage/database.ts';
import { saveTasks } from '../work/save-tasks.ts';
import { catalogue } from './catalogue/catalogue.ts';
import type { Page } from './extract/extracted.ts';
import { linkDocument } from './link.ts';
import type { Ocr } from './ocr/ocr.ts';
import { readPage } from './ocr/read-pending.ts';
import { readText, saveText } from './save-text.ts';

type Version = typeof versions.$inferSelect;

const SAVE_EVERY = 5; // pages: what a crash costs at most, at about 3 s a page

/**
 * Reads the pages of a version that still wait for OCR, saving as it goes. Safe to repeat: a page
 * that was read stays read.
 *
 * @param onPage - told how many pages of the version are read
 */
export async function readRest(
  portal: Portal,
  versionId: string,
  ocr: Ocr,
  onPage: (read: number) => Promise<unknown> = async () => {},
): Promise<void> {
  const [version] = await portal.db.select().from(versions).where(eq(versions.id, versionId));
  if (!version) return; // the document was removed meanwhile
  const read = await storedPages(portal.db, version);
  const waiting = read.filter(({ by }) => by === 'pending');
  if (waiting.length === 0) return;

  const bytes = await portal.files.read(version.sha256);
  for (const [index, page] of waiting.entries()) {
    read[page.number - 1] = await readPage(bytes, page, ocr);
    const last = index === waiting.length - 1;
    if (last || (index + 1) % SAVE_EVERY === 0) await save(portal, version, read);
    await onPage(read.filter(({ by }) => by !== 'pending').length);
  }
}

const save = (portal: Portal, version: Version, read: Page[]) =>
  portal.db.transaction(async (tx) => {
    await saveText(tx, version.documentId, version.id, readText(read));
    await saveTasks(tx, version.documentId, version.id);
    await changeDocument(tx, version.documentId, await learnt(tx, version, read));
    await linkDocument(tx, version.documentId);
  });

/**
 * A scan is stored when page 1 is read, and its signer stands on the last: what the card lacks is
 * filled in, as long as no person has answered for it. For whom one signs tells a standing committee
 * from the committee whose letterhead it uses.
 */
async function learnt(tx: Transaction, { id, documentId, fileName }: Version, read: Page[]) {
  const [card] = await tx
    .select()
    .from(documents)
    .where(
      and(
        eq(documents.id, documentId),
        eq(documents.currentVersionId, id),
        isNull(documents.reviewedAt),
      ),
    );
  if (!card || read.some(({ by }) => by === 'pending')) return {};
  const { signer, signerRole, ...fields } = catalogue({ pages: read }, fileName);
  const sameHead = fields.issuerPrinted === card.issuerPrinted;
  return {
    signer: card.signer ?? signer ?? null,
    signerRole: card.signerRole ?? signerRole ?? null,
    ...(fields.issuer && sameHead ? { issuerId: await organNamed(tx, fields.issuer) } : {}),
  };
}

async function storedPages(db: Transaction, version: Version): Promise<Page[]> {
  const rows = await db
    .select()
    .from(pages)
    .where(eq(pages.versionId, version.id))
    .orderBy(asc(pages.number));
  return rows.map(({ number, readBy, start, end, lines, words }) => ({
    number,
    by: readBy,
    text: version.text.slice(start, end),
    ...(lines ? { lines } : {}),
    ...(words ? { words } : {}),
  }));
}

/** Versions with pages that wait for OCR: of one document, or of the whole archive. */
export async function pendingVersions(db: Transaction, documentId?: string): Promise<string[]> {
  const rows = await db
    .selectDistinct({ id: pages.versionId })
    .from(pages)
    .innerJoin(versions, eq(versions.id, pages.versionId))
    .where(
      and(
        eq(pages.readBy, 'pending'),
        documentId === undefined ? undefined : eq(versions.documentId, documentId),
      ),
    );
  return rows.map(({ id }) => id);
}
