import { leaningWords } from '../../views/documents/impact.tsx';
import { documentName } from '../../views/documents/line.tsx';
import { findDocument } from '../documents/find.ts';
import { impactOf, type Leaning } from '../documents/impact.ts';
import type { Viewer } from '../people/viewer.ts';
import type { Portal } from '../portal.ts';
import type { Listed } from './lists.ts';

/**
 * The papers that lean on a document, each with why.
 *
 * @throws {NotFound} alike when there is none and when the viewer may not read it
 */
export async function impactList(
  { db }: Pick<Portal, 'db'>,
  viewer: Viewer,
  id: string,
): Promise<Listed> {
  const card = await findDocument(db, viewer, id);
  const leaners = await impactOf(db, viewer, card);
  return {
    title: `Văn bản dựa vào ${documentName(card)}`,
    cards: leaners.map((one) => one.card),
    reasons: new Map(leaners.map((one) => [one.card.id, one.why.map(inWords).join('; ')])),
    total: leaners.length,
    more: false,
  };
}

function inWords({ through, state, ...leaning }: Leaning): string {
  const by = through ? `, qua ${documentName(through)}` : '';
  return `${leaningWords(leaning)}${by}${state === 'proposed' ? ' (chưa ai xác nhận)' : ''}`;
}
