import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { Viewer } from '../people/viewer.ts';
import type { Transaction } from '../storage/database.ts';
import { prepared } from '../storage/prepared.ts';
import { anyOf } from './any-of.ts';
import { findDocuments } from './find.ts';
import { grouped } from './grouped.ts';
import { relations } from './schema.ts';
import type { Why } from './status-words.ts';

const said = {
  replaces: 'thay thế',
  repeals: 'bãi bỏ',
  suspends: 'ngưng hiệu lực',
} as const;
type Ending = keyof typeof said;

const proposed = prepared((db) =>
  db
    .select({ on: relations.objectId, by: relations.subjectId, kind: relations.kind })
    .from(relations)
    .where(
      and(
        anyOf(relations.objectId),
        eq(relations.state, 'proposed'),
        inArray(relations.kind, Object.keys(said) as Ending[]),
        isNull(relations.provision),
      ),
    )
    .orderBy(asc(relations.createdAt), asc(relations.id))
    .prepare('proposed_ends'),
);

/**
 * What was read but nobody has confirmed, where it would end a document: it changes no status, and a
 * reader must hear of it all the same. Only of papers that the viewer may read.
 */
export async function proposedEnds(
  db: Transaction,
  viewer: Viewer,
  ids: string[],
): Promise<Map<string, Why[]>> {
  const rows = await proposed(db, { ids });
  const cards = await findDocuments(
    db,
    viewer,
    rows.flatMap(({ by }) => by ?? []),
  );
  const shown = rows.filter(({ on, by }) => on !== by && cards.has(by ?? ''));
  return new Map(
    [...grouped(shown, ({ on }) => on ?? '')].map(([id, [first]]) => {
      const card = cards.get(first?.by ?? '');
      const name = card?.number ? [card.type, card.number].filter(Boolean).join(' ') : card?.title;
      const text = `Máy đọc thấy văn bản khác ${said[first?.kind as Ending]} văn bản này, chưa ai xác nhận: `;
      return [id, card ? [{ text }, { text: name ?? '', documentId: card.id }, { text: '.' }] : []];
    }),
  );
}
