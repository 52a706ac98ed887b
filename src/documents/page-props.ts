import type { DocumentPageProps } from '../../views/documents/page.tsx';
import type { Viewer } from '../people/viewer.ts';
import type { Transaction } from '../storage/database.ts';
import { nameAudience } from './audience.ts';
import { citationOf } from './citation.ts';
import { mayChange } from './correct.ts';
import { type DocumentCard, findDocuments, findRelations, findVersions } from './find.ts';
import { readDocument } from './reading.ts';

/** Everything the page of a document shows. */
export async function pageProps(
  db: Transaction,
  viewer: Viewer,
  card: DocumentCard,
): Promise<DocumentPageProps> {
  const versions = await findVersions(db, card);
  const [version] = versions;
  const others = card.duplicateOf ? await findDocuments(db, viewer, [card.duplicateOf]) : undefined;
  return {
    viewer,
    document: {
      ...card,
      audience: await audienceWords(db, card),
      duplicate: others?.get(card.duplicateOf ?? '') ?? null,
      version: version ?? null,
    },
    status: 'unknown',
    ...(await readDocument(db, viewer, card)),
    relations: await relationLines(db, viewer, card),
    citation: citationOf(card),
    versionCount: versions.length,
    mayCatalogue: mayChange(viewer, card),
  };
}

async function audienceWords(db: Transaction, { audienceKeys }: DocumentCard): Promise<string[]> {
  const { everyone, units, people } = await nameAudience(db, audienceKeys);
  return everyone ? ['Mọi người dùng cổng'] : [...units, ...people];
}

async function relationLines(db: Transaction, viewer: Viewer, card: DocumentCard) {
  const { out, back } = await findRelations(db, viewer, card);
  return [
    ...out.map((line) => ({ ...line, direction: 'out' as const, number: line.objectNumber })),
    ...back.map((line) => ({ ...line, direction: 'in' as const, number: line.other.number ?? '' })),
  ];
}
