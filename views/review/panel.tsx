import type { Desk } from '../../src/drafts/desk.ts';
import { paths } from '../../src/paths.ts';
import type { SeenReview } from '../../src/review/read-review.ts';
import { documentName } from '../documents/line.tsx';
import { viDate } from '../ui/dates.ts';
import { Icon } from '../ui/icon.tsx';
import { Notice } from '../ui/notice.tsx';
import { Press } from '../ui/press.tsx';
import { CommentPanel } from './comments.tsx';
import { Decide, HandOver } from './decide.tsx';
import { ReviewLog } from './log.tsx';
import { OpenPoints } from './open-points.tsx';
import { Steps } from './steps.tsx';

type Props = { desk: Desk; review: SeenReview };

/** Where a draft stands on its way up, and what its viewer can do about it. */
export const ReviewPanel = ({ desk, review }: Props) => {
  const { draft } = desk;
  const { standing, state } = review;
  return (
    <section class="stack unprinted" aria-labelledby="duyet">
      <div class="block">
        <h2 id="duyet">Các bước duyệt</h2>
      </div>
      <Issued review={review} />
      <Returned review={review} />
      <Fallen review={review} />
      <Steps review={review} />
      {standing.isWriter && (state === 'none' || state === 'with-writer') && (
        <Send draftId={draft.id} review={review} />
      )}
      {standing.isWriter && state === 'in-review' && (
        <Press action={paths.reviewDraft(draft.id, 'recall')} icon="undo-2" text="Rút về" />
      )}
      {standing.holds && standing.step?.kind === 'approve' && (
        <Decide draftId={draft.id} review={review} />
      )}
      {standing.holds && standing.step?.kind === 'issue' && (
        <Issue draftId={draft.id} review={review} />
      )}
      {standing.takes && <HandOver draftId={draft.id} review={review} />}
      {state !== 'none' && <CommentPanel desk={desk} review={review} />}
      <ReviewLog draftId={draft.id} review={review} />
    </section>
  );
};

const Issued = ({ review: { state, document, standing } }: { review: SeenReview }) =>
  state !== 'issued' ? null : (
    <Notice tone="done">
      <p>
        Đã ban hành:{' '}
        {document ? (
          <a href={paths.document(document.id)}>{documentName(document)}</a>
        ) : (
          `${standing.review?.number ?? ''}, đồng chí chưa được đọc bản này trong kho`
        )}
        . Dự thảo đã khóa.
      </p>
    </Notice>
  );

/** Why the draft is back, for whoever mends it. */
const Returned = ({ review: { state, events } }: { review: SeenReview }) => {
  const last = events.find(({ verdict }) => ['returned', 'sent', 'recalled'].includes(verdict));
  if (state !== 'with-writer' || last?.verdict !== 'returned') return null;
  return (
    <Notice tone="late">
      <p>
        <strong>{`${last.stepName} trả lại.`}</strong> {`${last.by}: “${last.reason}”`}
      </p>
    </Notice>
  );
};

const Fallen = ({ review: { steps, events, falls } }: { review: SeenReview }) => {
  const fallen = steps.filter(({ fell }) => fell);
  const edit = events.find(({ verdict }) => verdict === 'edited');
  return (
    <>
      {fallen.length > 0 && edit && (
        <Notice tone="late">
          <p>
            {`Bản đã sửa, các duyệt sau của ${fallen.map(({ name, last }) => `${name} (${last?.by})`).join(', ')} không còn giá trị. ${edit.by} sửa.`}
          </p>
        </Notice>
      )}
      {falls.length > 0 && (
        <Notice tone="now">
          <p>{willFall(falls)}</p>
        </Notice>
      )}
    </>
  );
};

/** The sentence before an edit. */
export const willFall = (falls: string[]): string =>
  `Nếu sửa bây giờ, các duyệt sau không còn giá trị: ${falls.join(', ')}. Dự thảo sẽ phải duyệt lại từ bước đó.`;

const Send = ({ draftId, review: { open, state } }: { draftId: string; review: SeenReview }) => (
  <div class="stack tight">
    {open.length > 0 ? (
      <OpenPoints title="Chưa trình được." open={open} />
    ) : (
      <p class="note">
        Trình rồi thì những người ở các bước trên đọc được dự thảo; nguồn vẫn theo quyền đọc của
        từng người.
      </p>
    )}
    <form method="post" action={paths.reviewDraft(draftId, 'send')}>
      <button class="button primary" type="submit" disabled={open.length > 0}>
        <Icon name="send" />
        {state === 'none' ? 'Trình' : 'Trình lại'}
      </button>
    </form>
  </div>
);

const Issue = ({ draftId, review: { standing } }: { draftId: string; review: SeenReview }) => (
  <div class="stack tight">
    <p class="note">
      {standing.review?.state === 'numbered'
        ? `Đã ghi số ${standing.review.number}, ngày ${viDate(standing.review.issuedOn ?? '')}. Chờ tệp đã ký.`
        : 'Lãnh đạo đã duyệt. Cổng không cấp số, không ký: văn thư ghi số, ngày sau khi ký rồi đính tệp đã ký.'}
    </p>
    <p>
      <a class="button primary" href={paths.issueDraft(draftId)}>
        Ghi số, đính tệp đã ký
      </a>
    </p>
    <Decide draftId={draftId} review={{ next: undefined, hash: '', open: [] }} only="return" />
  </div>
);
