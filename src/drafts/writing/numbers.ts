import { eq } from 'drizzle-orm';
import type { Evidence } from '../../answers/evidence.ts';
import type { Transaction } from '../../storage/database.ts';
import { MOST } from '../add-sources.ts';
import { noteSources } from '../advice/note-sources.ts';
import { draftSources } from '../schema.ts';

/**
 * Numbers of passages among the sources of a draft, by passage id; one that has none yet gets the next.
 * Past what a draft may have, a passage gets none.
 */
export async function numbered(
  tx: Transaction,
  draftId: string,
  cited: Evidence[],
  now: Date,
): Promise<Map<string, number>> {
  const rows = await rowsOf(tx, draftId);
  const known = new Map(
    rows.flatMap(({ passageId, number }) => (passageId ? [[passageId, number]] : [])),
  );
  const papers = cited.flatMap(({ passage, card }) => (known.has(passage.id) ? [] : [card.id]));
  const noted = await noteSources(tx, papers, now);
  let last = Math.max(0, ...rows.map(({ number }) => number));
  for (const { passage, card } of cited) {
    if (known.has(passage.id) || last >= MOST) continue;
    last += 1;
    const { role = 'source' } = rows.find(({ documentId }) => documentId === card.id) ?? {};
    const source = { draftId, number: last, documentId: card.id, passageId: passage.id, role };
    const stood = noted.get(card.id) ?? null;
    const { hash, text: quote } = passage;
    await tx.insert(draftSources).values({ ...source, hash, quote, stood });
    known.set(passage.id, last);
  }
  return known;
}

/** Sources of a draft that are papers as a whole, and those that stand for what a model was shown. */
export async function standingFor(tx: Transaction, draftId: string, shown: Evidence[]) {
  const rows = await rowsOf(tx, draftId);
  const papers = new Set(shown.map(({ card }) => card.id));
  return {
    whole: new Set(rows.flatMap(({ passageId, number }) => (passageId ? [] : [number]))),
    given: rows.flatMap(({ documentId, number }) => (papers.has(documentId) ? [number] : [])),
  };
}

const rowsOf = (tx: Transaction, draftId: string) =>
  tx.select().from(draftSources).where(eq(draftSources.draftId, draftId));
