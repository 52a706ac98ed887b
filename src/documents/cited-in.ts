import { and, asc, eq, isNull, like, ne, or, sql } from 'drizzle-orm';
import type { Viewer } from '../people/viewer.ts';
import type { Transaction } from '../storage/database.ts';
import { fold } from '../text/fold.ts';
import { readableRows } from './access.ts';
import { isCalledByName } from './bearers.ts';
import { type DocumentCard, findDocuments } from './find.ts';
import type { Called } from './identity.ts';
import type { Leaner } from './impact.ts';
import { resolveMentions } from './resolve.ts';
import { documentReferences, documents, passages } from './schema.ts';

const MOST = 2_000; // mentions looked at

type Reference = typeof documentReferences.$inferSelect;

/** The readable papers whose current text calls a document, and no other one, each with the first place. */
export async function citedIn(
  db: Transaction,
  viewer: Viewer,
  card: DocumentCard,
): Promise<Leaner[]> {
  const rows = await callsOf(db, viewer, card);
  const meant = await resolveMentions(
    db,
    viewer,
    rows.map(({ reference, issuedOn }) => calledAs(reference, issuedOn)),
  );
  const first = new Map<string, string | null>();
  for (const [i, { reference, anchor }] of rows.entries()) {
    const found = meant[i];
    if (found?.state !== 'resolved' || found.document.id !== card.id) continue;
    if (!first.has(reference.documentId)) first.set(reference.documentId, anchor);
  }
  const cards = await findDocuments(db, viewer, [...first.keys()]);
  return [...first].flatMap(([id, anchor]) => {
    const citing = cards.get(id);
    const why = { kind: 'mentions' as const, state: 'read' as const, provision: null, anchor };
    return citing ? [{ card: citing, why: [why] }] : [];
  });
}

/** What a text calls, as it is to be resolved. @param issuedOn - day of that text's own document */
export function calledAs(reference: Reference, issuedOn: string | null): Called {
  const { documentId, written, numberKey, number, types, nameKey, issuer } = reference;
  return {
    ...{ written, except: documentId },
    ...(numberKey ? { numberKey } : {}),
    ...(number ? { number } : {}),
    ...(types ? { types } : {}),
    ...(nameKey ? { nameKey } : {}),
    ...(reference.issuedOn ? { issuedOn: reference.issuedOn } : {}),
    ...(issuer ? { issuer } : {}),
    ...(issuedOn ? { notAfter: issuedOn } : {}),
  };
}

/** Everything in readable current texts that may mean the document. */
function callsOf(db: Transaction, viewer: Viewer, { id, type, title, numberKey }: DocumentCard) {
  const short = numberKey?.split(/[-/]/)[0];
  const name = fold(title);
  const named = isCalledByName({ type, title })
    ? type === 'Nghị quyết'
      ? like(documentReferences.nameKey, 'nghi quyet %') // of a meeting, whose name is said in many ways
      : sql`position(${documentReferences.nameKey} in ${`${fold(type ?? '')} ${name}`}) > 0`
    : undefined;
  return db
    .select({
      reference: documentReferences,
      anchor: passages.anchor,
      issuedOn: documents.issuedOn,
    })
    .from(documentReferences)
    .innerJoin(documents, eq(documents.id, documentReferences.documentId))
    .innerJoin(passages, eq(passages.id, documentReferences.passageId))
    .where(
      and(
        readableRows(viewer),
        eq(documentReferences.versionId, documents.currentVersionId),
        ne(documentReferences.documentId, id),
        or(
          numberKey ? eq(documentReferences.numberKey, numberKey) : sql`false`,
          short && type
            ? and(
                isNull(documentReferences.numberKey),
                eq(documentReferences.number, short),
                sql`${type} = any(${documentReferences.types})`,
              )
            : undefined,
          named,
        ),
      ),
    )
    .orderBy(asc(documentReferences.documentId), asc(passages.place), asc(documentReferences.start))
    .limit(MOST);
}
