import { z } from 'zod';
import { today } from '../documents/day.ts';
import { NotFound } from '../errors.ts';
import { line } from '../people/form.ts';
import type { Viewer } from '../people/viewer.ts';
import type { Portal } from '../portal.ts';
import type { Transaction } from '../storage/database.ts';
import { noteSources } from './advice/note-sources.ts';
import { type Composed, compose } from './compose.ts';
import { judgedIn, noteJudged } from './judge.ts';
import { materialOf, type Role, type Wanted } from './material.ts';
import { findType } from './product-types.ts';
import { draftSections, draftSources, drafts } from './schema.ts';
import { type Draft, textsOf, writerId } from './store.ts';
import { keepVersion } from './versions.ts';

export const LONGEST_TASK = 500; // characters
export const LONGEST_LINE = 200;

/** What somebody types to begin a draft. */
export const NewDraft = z.object({
  type: z.string(),
  task: line(LONGEST_TASK).refine((text) => text !== '', 'Xin ghi nhiệm vụ trong một câu.'),
  addressee: line(LONGEST_LINE),
});
export type NewDraft = z.infer<typeof NewDraft>;

type Given = NewDraft & Omit<Wanted, 'task'> & { title?: string }; // else it is made of the task

/**
 * Begins a draft and puts it together from sentences of its sources, so that nobody starts from an
 * empty page: what is not there is named.
 *
 * @throws {NotFound} when the type is none of the office's, or a source may not be read
 */
export async function beginDraft(portal: Portal, viewer: Viewer, given: Given): Promise<Draft> {
  const { db, now } = portal;
  const personId = writerId(viewer);
  const type = await findType(db, given.type);
  const material = await materialOf(portal, viewer, given);
  if (given.passages.length > material.length) throw new NotFound();
  const composed = compose(type, given, material);
  const at = now();
  return db.transaction(async (tx) => {
    const values = {
      ...{ personId, type, task: given.task, addressee: given.addressee },
      ...{
        title: given.title ?? titleOf(given.task),
        draftedOn: today(at),
        answerId: given.answerId ?? null,
      },
      ...{ state: 'ready' as const, writtenBy: 'quotes' as const, createdAt: at, changedAt: at },
    };
    const [draft] = await tx.insert(drafts).values(values).returning();
    if (!draft) throw new Error('a draft was not stored');
    await keep(tx, viewer, draft, composed, given.documents);
    await keepVersion(
      tx,
      draft.id,
      { kind: 'drafted', personId, texts: textsOf(composed.sections) },
      at,
    );
    return draft;
  });
}

async function keep(
  tx: Transaction,
  viewer: Viewer,
  draft: Draft,
  { sections, sources }: Composed,
  documents: { id: string; role: Role }[],
) {
  const { id: draftId, createdAt: at } = draft;
  for (const { part, text } of sections) {
    const judged = await noteJudged(tx, viewer, draft, judgedIn(text, [], viewer, at));
    const row = { draftId, part, text, judged, revision: 1, changedAt: at };
    await tx.insert(draftSections).values(row);
  }
  const rows = [
    ...sources.map(sourceRow),
    ...documents
      .filter(({ id }) => !sources.some((one) => !one.passage && one.card.id === id))
      .map(({ id, role }) => ({ documentId: id, passageId: null, role })),
  ].map((row, i) => ({ ...row, draftId, number: i + 1 }));
  const papers = rows.map(({ documentId }) => documentId);
  const stood = await noteSources(tx, papers, at);
  const noted = rows.map((row) => ({ ...row, stood: stood.get(row.documentId) ?? null }));
  if (noted.length > 0) await tx.insert(draftSources).values(noted).onConflictDoNothing();
}

const sourceRow = ({ card, role, passage }: Composed['sources'][number]) => ({
  ...{ documentId: card.id, role, passageId: passage?.id ?? null },
  ...(passage ? { hash: passage.hash, quote: passage.text } : {}),
});

const LONGEST_TITLE = 150; // characters

/** The task without what is said to whoever writes: "Tham mưu gia hạn…" is about "gia hạn…". */
function titleOf(task: string): string {
  const about = task
    .replace(
      /^(?:tham mưu|soạn|dự thảo|chuẩn bị|trình|viết)\s+(?:phiếu trình|văn bản|báo cáo|công văn|tờ trình)?\s*(?:về\s+)?(?:việc\s+)?/iu,
      '',
    )
    .replace(/[.\s]+$/, '');
  const kept = about || task;
  const short =
    kept.length <= LONGEST_TITLE ? kept : `${kept.slice(0, LONGEST_TITLE).replace(/\s\S*$/, '')}…`;
  return short.charAt(0).toUpperCase() + short.slice(1);
}
