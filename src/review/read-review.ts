import { today } from '../documents/day.ts';
import { type DocumentCard, findDocuments } from '../documents/find.ts';
import { checkSection, type Ground } from '../drafts/check.ts';
import type { Desk } from '../drafts/desk.ts';
import { masked } from '../drafts/hidden.ts';
import { sectionsOf } from '../drafts/store.ts';
import { versionHash } from '../drafts/version-hash.ts';
import { withStruckHidden } from '../drafts/writing/struck.ts';
import type { Viewer } from '../people/viewer.ts';
import type { Portal } from '../portal.ts';
import type { Transaction } from '../storage/database.ts';
import { readChain } from './chain.ts';
import { type Comment, commentsOf } from './comments.ts';
import { type ReviewEvent, reviewEventsOf } from './events.ts';
import { openPoints } from './hindered.ts';
import { type Standing, standingOf } from './standing.ts';
import type { Step } from './step.ts';

export type SeenStep = Step & {
  stands: 'approved' | 'fallen' | 'now' | 'waiting' | 'skipped';
  fell: boolean; // its approval was of another text than the draft has now
  last?: Pick<ReviewEvent, 'by' | 'at' | 'version'>; // that approved it, or whose approval fell
};

/** `open`: its sentence still stands in the draft; `hidden`: it speaks of what the viewer may not read. */
export type SeenComment = Pick<
  Comment,
  'id' | 'part' | 'by' | 'at' | 'resolvedAt' | 'resolvedBy'
> & {
  sentence: string;
  text: string;
  stands: boolean;
  mayResolve: boolean;
};

/** The review of a draft as one viewer may see it. */
export type SeenReview = {
  state: 'none' | NonNullable<Standing['review']>['state'];
  standing: Standing;
  steps: SeenStep[];
  next: string | undefined; // name of the step after the present one
  dueOn: string | undefined;
  late: boolean;
  hash: string; // of the draft on this page
  open: string[]; // what stands in the way of sending or approving
  falls: string[]; // approvals that an edit by this viewer would end
  events: ReviewEvent[]; // the last first
  comments: SeenComment[];
  document: DocumentCard | undefined; // that it became, where the viewer may read it
};

export async function readReview(
  { db, now }: Pick<Portal, 'db' | 'now'>,
  viewer: Viewer,
  desk: Desk,
): Promise<SeenReview> {
  const { draft, grounds } = desk;
  const standing = await standingOf(db, viewer, draft);
  const { review, isWriter } = standing;
  const events = await reviewEventsOf(db, draft.id);
  const steps = review?.steps ?? (await readChain(db));
  const hash = await versionHash(db, draft);
  const isOpen = review?.state === 'in-review' || review?.state === 'numbered';
  const seen = steps.map((step, at) => seenStep(step, at, standing, events));
  const from = isWriter ? (review?.first ?? 0) : (review?.at ?? 0);
  const documentId = review?.documentId;
  return {
    ...{ state: review?.state ?? 'none', standing, steps: seen, hash },
    next: isOpen ? steps[(review?.at ?? 0) + 1]?.name : undefined,
    dueOn: isOpen ? review?.dueOn : undefined,
    late: isOpen && (review?.dueOn ?? '') < today(now()),
    open: openPoints(desk, isWriter),
    falls: desk.mayEdit
      ? seen.flatMap(({ stands, name, last }, at) =>
          stands === 'approved' && at >= from ? `${name} (${last?.by})` : [],
        )
      : [],
    events: events.map((event) => shownEvent(event, grounds)).reverse(),
    comments: await seenComments(db, desk, standing, viewer),
    document: documentId
      ? (await findDocuments(db, viewer, [documentId])).get(documentId)
      : undefined,
  };
}

function seenStep(
  step: Step,
  at: number,
  { review, step: present }: Standing,
  events: ReviewEvent[],
): SeenStep {
  const last = events.findLast(
    ({ verdict, step: key }) => verdict === 'approved' && key === step.key,
  );
  const issued = events.findLast(({ verdict }) => verdict === 'issued');
  const fell = last !== undefined && last.fellAt !== null;
  if (step.kind === 'issue' && review?.state === 'issued')
    return { ...step, stands: 'approved', fell, ...(issued ? { last: issued } : {}) };
  if (review && at < review.first) return { ...step, stands: 'skipped', fell: false };
  if (present?.key === step.key) return { ...step, stands: 'now', fell, ...(last ? { last } : {}) };
  if (!last) return { ...step, stands: 'waiting', fell };
  return { ...step, stands: fell ? 'fallen' : 'approved', fell, last };
}

/** A reason may repeat what a source says that this viewer may not read. */
const shownEvent = (event: ReviewEvent, grounds: Map<number, Ground>): ReviewEvent =>
  event.reason ? { ...event, reason: shown(event.reason, grounds) } : event;

const shown = (text: string, grounds: Map<number, Ground>, given: number[] = []) =>
  masked(
    text,
    withStruckHidden(checkSection(text, grounds, { name: '', judged: [] }), given, grounds),
  );

async function seenComments(
  db: Transaction,
  { draft, grounds }: Desk,
  { isWriter, holds }: Standing,
  viewer: Viewer,
): Promise<SeenComment[]> {
  const comments = await commentsOf(db, draft.id);
  if (comments.length === 0) return [];
  const sections = await sectionsOf(db, draft);
  return comments.map((one) => {
    const section = sections.find(({ part }) => part === one.part);
    const sentence = shown(one.sentence, grounds, section?.given);
    const hidden = sentence !== one.sentence;
    const { id, part, by, at, resolvedAt, resolvedBy } = one;
    return {
      ...{ id, part, by, at, resolvedAt, resolvedBy, sentence },
      text: hidden ? '' : shown(one.text, grounds),
      stands: section?.text.includes(one.sentence) ?? false,
      mayResolve: isWriter || holds || one.personId === viewer.id,
    };
  });
}
