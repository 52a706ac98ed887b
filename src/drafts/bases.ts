import { and, eq } from 'drizzle-orm';
import { record } from '../audit/events.ts';
import { NotFound, Unacceptable } from '../errors.ts';
import type { Viewer } from '../people/viewer.ts';
import type { Database } from '../storage/database.ts';
import { draftSources } from './schema.ts';
import type { DeskSource } from './sources.ts';
import type { Draft } from './store.ts';

// Papers that tell or ask and lay nothing down: they have no effect that could end.
const TELLING =
  /^(?:công văn|báo cáo|tờ trình|biên bản|phiếu|giấy|thư|điện|tin|tham luận|danh mục|phụ lục)/i;

/** A paper that may be rested on only while it holds. What is not known to tell only counts as one. */
const laysDown = (type: string | null) => !type || !TELLING.test(type);

export type Basis = Extract<DeskSource, { card: unknown }>;

/** Sources that somebody must answer for before the draft leaves: dead, in doubt, or not known. */
export const doubtfulBases = (sources: DeskSource[], cited: Set<number>): Basis[] =>
  sources.filter(
    (source): source is Basis =>
      source.standing !== 'unreadable' && cited.has(source.number) && isDoubtful(source),
  );

function isDoubtful({ card, status: { state, why } }: Basis): boolean {
  const ending = why.some(({ documentId }) => documentId) && state !== 'in-force';
  if (!laysDown(card.type)) return state === 'not-in-force';
  return state !== 'in-force' || ending;
}

const LONGEST = 300; // characters

/**
 * A person answers for a basis: why it may stand although it does not hold, or nobody knows.
 *
 * @throws {Unacceptable} without a reason
 */
export async function answerForBasis(
  db: Database,
  viewer: Viewer,
  draft: Draft,
  basis: Basis,
  said: string,
  now: Date,
): Promise<void> {
  const why = said.replace(/\s+/g, ' ').trim().slice(0, LONGEST);
  if (!why) throw new Unacceptable('Xin ghi vì sao vẫn dùng căn cứ này.');
  await db.transaction(async (tx) => {
    const [row] = await tx
      .update(draftSources)
      .set({
        ...{ answer: why, answeredById: viewer.id, answeredAt: now },
        answeredState: basis.status.state,
      })
      .where(and(eq(draftSources.draftId, draft.id), eq(draftSources.number, basis.number)))
      .returning({ number: draftSources.number });
    if (!row) throw new NotFound();
    await record(tx, {
      kind: 'basis answered for',
      personId: viewer.id,
      documentId: basis.card.id,
      detail: { draft: draft.id, source: basis.number, state: basis.status.state },
    });
  });
}
