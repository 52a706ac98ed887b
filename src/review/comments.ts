import { randomUUID } from 'node:crypto';
import { and, asc, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { record } from '../audit/events.ts';
import { marksIn } from '../drafts/marks.ts';
import { partOf } from '../drafts/save-section.ts';
import { sectionsOf } from '../drafts/store.ts';
import { Conflict, NotAllowed, NotFound, Unacceptable } from '../errors.ts';
import type { Viewer } from '../people/viewer.ts';
import type { Transaction } from '../storage/database.ts';
import { lastVersion } from './edited.ts';
import { LONGEST_COMMENT, said } from './said.ts';
import { draftComments } from './schema.ts';
import { type Outside, underLock } from './under-lock.ts';

export type Comment = typeof draftComments.$inferSelect;

/** What is said of the sentences of a draft, the first thing first. */
export const commentsOf = (db: Transaction, draftId: string): Promise<Comment[]> =>
  db
    .select()
    .from(draftComments)
    .where(eq(draftComments.draftId, draftId))
    .orderBy(asc(draftComments.at), asc(draftComments.id));

/** A sentence of a draft, as a form names it: "rui-ro:2", the third sentence of that part. */
type Place = { part: string; at: number };

export function placeTyped(typed: string | undefined): Place {
  const [, part = '', at = ''] = /^([a-z0-9-]{1,40}):(\d{1,4})$/.exec(typed ?? '') ?? [];
  if (!part) throw new Unacceptable('Xin chọn câu cần góp ý.');
  return { part, at: Number(at) };
}

/**
 * Says something of a sentence. `revision`: of the section on the page, where its sentences were counted.
 *
 * @throws {Unacceptable} without words, {Conflict} when the section was changed since
 */
export const comment = (
  outside: Outside,
  viewer: Viewer,
  id: string,
  { part, at }: Place,
  typed: { text: string | undefined; revision: number },
): Promise<void> =>
  underLock(outside, viewer, id, async ({ tx, draft, standing, now }) => {
    if (standing.review?.state === 'issued')
      throw new NotAllowed('Dự thảo đã ban hành, không góp ý được nữa.');
    const { key } = partOf(draft, part);
    const section = (await sectionsOf(tx, draft)).find((one) => one.part === key);
    const sentence = marksIn(section?.text ?? '')[at];
    if (!section || section.revision !== typed.revision || !sentence)
      throw new Conflict('Mục này vừa được sửa. Xin mở lại trang rồi góp ý vào câu đang có.');
    const text = said(typed.text, LONGEST_COMMENT);
    if (!text) throw new Unacceptable('Xin ghi điều cần góp ý.');
    await tx.insert(draftComments).values({
      ...{ id: randomUUID(), draftId: draft.id, part: key, text, at: now },
      sentence: section.text.slice(sentence.start, sentence.end),
      ...{ personId: viewer.id, by: viewer.name, version: await lastVersion(tx, draft.id) },
    });
    const detail = { draft: draft.id, verdict: 'comment', part: key };
    await record(tx, { kind: 'draft reviewed', personId: viewer.id, detail });
  });

/** Done with: by the writer, whoever said it, or whoever has the draft now. */
export const resolve = (outside: Outside, viewer: Viewer, id: string, commentId: string) =>
  underLock(outside, viewer, id, async ({ tx, draft, standing, now }) => {
    if (!z.uuid().safeParse(commentId).success) throw new NotFound();
    const own = and(eq(draftComments.id, commentId), eq(draftComments.draftId, draft.id));
    const [found] = await tx.select().from(draftComments).where(own);
    if (!found) throw new NotFound();
    if (!standing.isWriter && !standing.holds && found.personId !== viewer.id)
      throw new NotAllowed(
        'Chỉ người soạn, người góp ý hoặc người đang giữ dự thảo kết thúc góp ý.',
      );
    await tx
      .update(draftComments)
      .set({ resolvedAt: now, resolvedById: viewer.id, resolvedBy: viewer.name })
      .where(and(own, isNull(draftComments.resolvedAt)));
    const detail = { draft: draft.id, verdict: 'comment resolved', part: found.part };
    await record(tx, { kind: 'draft reviewed', personId: viewer.id, detail });
  });
