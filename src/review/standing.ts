import { eq } from 'drizzle-orm';
import { NotAllowed } from '../errors.ts';
import { people } from '../people/schema.ts';
import type { Viewer } from '../people/viewer.ts';
import type { Transaction } from '../storage/database.ts';
import { draftReviews } from './schema.ts';
import type { Step } from './step.ts';
import { type Colleague, readStaff, type Staff, takersOf } from './takers.ts';

export type Review = typeof draftReviews.$inferSelect;

/** What a viewer is to a draft now. */
export type Standing = {
  viewerId: number | null;
  isWriter: boolean;
  review: Review | undefined;
  step: Step | undefined; // that has the draft; none while its writer has it
  takers: Colleague[]; // who may take that step
  holder: Colleague | undefined; // whom it was handed over to, as long as they may take it
  takes: boolean; // the viewer is one of the takers
  holds: boolean; // it is theirs to decide
  inChain: boolean; // they may take some step
};

type Held = { id: string; personId: number };

export const reviewOf = async (db: Transaction, draftId: string): Promise<Review | undefined> =>
  (await db.select().from(draftReviews).where(eq(draftReviews.draftId, draftId)))[0];

export async function standingOf(
  db: Transaction,
  viewer: Viewer,
  draft: Held,
  review?: Review,
): Promise<Standing> {
  const found = review ?? (await reviewOf(db, draft.id));
  const isWriter = viewer.id !== null && draft.personId === viewer.id;
  if (!found)
    return {
      ...{
        viewerId: viewer.id,
        isWriter,
        review: undefined,
        step: undefined,
        takers: [],
        holder: undefined,
      },
      ...{ takes: false, holds: false, inChain: false },
    };
  const [writer] = await db
    .select({ id: people.id, unitId: people.unitId })
    .from(people)
    .where(eq(people.id, draft.personId));
  return standingIn(
    viewer,
    writer ?? { id: draft.personId, unitId: null },
    found,
    await readStaff(db),
  );
}

/** The same from what was read already. */
export function standingIn(
  viewer: Pick<Viewer, 'id'>,
  writer: Pick<Colleague, 'id' | 'unitId'>,
  review: Review,
  staff: Staff,
): Standing {
  const isOpen = review.state === 'in-review' || review.state === 'numbered';
  const step = isOpen ? review.steps[review.at] : undefined;
  const takers = step ? takersOf(step, writer, staff) : [];
  const holder = takers.find(({ id }) => id === review.holderId);
  const isMe = ({ id }: { id: number }) => id === viewer.id;
  const takes = takers.some(isMe);
  return {
    ...{ viewerId: viewer.id, isWriter: isMe(writer), review, step, takers, holder, takes },
    holds: holder ? isMe(holder) : takes,
    inChain: review.steps.some((one) => takersOf(one, writer, staff).some(isMe)),
  };
}

/** Whether a viewer may change the text now. */
export const mayEdit = ({ isWriter, review, step, holds }: Standing): boolean =>
  (isWriter && (!review || review.state === 'with-writer' || review.state === 'in-review')) ||
  (review?.state === 'in-review' && step?.kind === 'approve' && step.edits && holds);

/** @throws {NotAllowed} with the sentence for the person */
export function mustEdit(standing: Standing): void {
  if (!mayEdit(standing)) throw new NotAllowed(whyNot(standing));
}

function whyNot({ review, step, holds, holder }: Standing): string {
  if (review?.state === 'issued') return 'Dự thảo đã ban hành nên không sửa được nữa.';
  if (review?.state === 'numbered')
    return 'Dự thảo đã ghi số, ngày nên không sửa được nữa; văn thư bỏ số đã ghi thì mới sửa được.';
  if (holds && step) return `Bước “${step.name}” không được sửa dự thảo, chỉ góp ý hoặc trả lại.`;
  if (holder) return `${holder.name} đang giữ dự thảo này, chỉ đọc được.`;
  return 'Dự thảo đang ở bước khác, đồng chí chỉ đọc được.';
}

/** @throws {NotAllowed} unless the present step is the viewer's to decide, and is of this kind */
export function mustHold({ step, holds, takes, holder }: Standing, kind: Step['kind']): Step {
  if (step && holds && step.kind === kind) return step;
  if (!step) throw new NotAllowed('Dự thảo này không ở bước nào chờ duyệt.');
  if (takes && holder)
    throw new NotAllowed(`Bước “${step.name}” đang do ${holder.name} giữ, không phải đồng chí.`);
  throw new NotAllowed(
    holds
      ? `Bước “${step.name}” không làm việc này.`
      : `Dự thảo đang ở bước “${step.name}”, bước này không phải của đồng chí.`,
  );
}

/** @throws {NotAllowed} for anybody but its writer */
export function mustWrite({ isWriter }: Standing): void {
  if (!isWriter) throw new NotAllowed('Chỉ người soạn làm được việc này.');
}
