import type { DocumentPageProps } from '../../views/documents/page.tsx';
import type { PrintedPageProps } from '../../views/documents/printed-page.tsx';
import { meetingWords } from '../../views/ui/meeting-words.ts';
import type { Viewer } from '../people/viewer.ts';
import type { Transaction } from '../storage/database.ts';
import { nameAudience } from './audience.ts';
import { withCalled } from './called-papers.ts';
import { citationOf } from './citation.ts';
import { mayChange } from './correct.ts';
import { type DocumentCard, findDocuments, findVersions } from './find.ts';
import { isDrawable, readPrintedPage } from './printed-page.ts';
import { withChanges } from './provision-marks.ts';
import { readDocument } from './reading.ts';
import { countRelations } from './relations-of.ts';
import { statusesOn, UNKNOWN } from './status.ts';
import { mayRecordStatus } from './status-facts.ts';

/** Everything the page of a document shows. */
export async function pageProps(
  db: Transaction,
  viewer: Viewer,
  card: DocumentCard,
  q: string,
  day: { on: string; today: string },
): Promise<DocumentPageProps> {
  const versions = await findVersions(db, card);
  const version = versions.find(({ id }) => id === card.currentVersionId);
  const others = card.duplicateOf ? await findDocuments(db, viewer, [card.duplicateOf]) : undefined;
  const { passages, ...read } = await readDocument(db, viewer, card, q);
  return {
    viewer,
    document: {
      ...card,
      audience: await audienceWords(db, card),
      duplicate: others?.get(card.duplicateOf ?? '') ?? null,
      version: version ?? null,
    },
    status: await statusOf(db, viewer, card, day.on),
    ...day,
    ...read,
    passages: await withCalled(
      db,
      viewer,
      card,
      await withChanges(db, viewer, card, passages, day.on),
      day.on,
    ),
    q,
    drawable: version !== undefined && isDrawable(version.mediaType),
    relationCount: await countRelations(db, viewer, card),
    citation: citationOf(card),
    versionCount: versions.length,
    mayCatalogue: mayChange(viewer, card),
    mayRecordStatus: mayRecordStatus(viewer),
  };
}

/** A page as it was printed, and the parts of the document around it. */
export async function printedPageProps(
  db: Transaction,
  viewer: Viewer,
  card: DocumentCard,
  asked: { number: number; question: string; anchor: string },
  day: string,
): Promise<Omit<PrintedPageProps, 'large'>> {
  const { version, ...read } = await readPrintedPage(db, viewer, card, asked);
  return {
    viewer,
    document: card,
    status: await statusOf(db, viewer, card, day),
    ...read,
    passages: await withCalled(db, viewer, card, read.passages, day),
    version: version.ordinal,
    versionCount: (await findVersions(db, card)).length,
    relationCount: await countRelations(db, viewer, card),
    q: asked.question,
    at: asked.anchor,
  };
}

const statusOf = async (db: Transaction, viewer: Viewer, { id }: DocumentCard, day: string) =>
  (await statusesOn(db, viewer, [id], day)).get(id) ?? UNKNOWN;

async function audienceWords(db: Transaction, { audienceKeys }: DocumentCard): Promise<string[]> {
  const { everyone, units, people, meetings } = await nameAudience(db, audienceKeys);
  const met = meetings.map((meeting) => `Người dự ${meetingWords(meeting)}`);
  return everyone ? ['Mọi người dùng cổng'] : [...units, ...people, ...met];
}
