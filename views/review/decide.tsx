import { paths } from '../../src/paths.ts';
import type { SeenReview } from '../../src/review/read-review.ts';
import { Icon } from '../ui/icon.tsx';
import { Press } from '../ui/press.tsx';
import { OpenPoints } from './open-points.tsx';

type Props = {
  draftId: string;
  review: Pick<SeenReview, 'next' | 'hash' | 'open'>;
  only?: 'return';
};

/** Approve as it stands on this page, or give it back with a reason. */
export const Decide = ({ draftId, review: { next, hash, open }, only }: Props) => (
  <div class="stack tight">
    {open.length > 0 && <OpenPoints title="Chưa duyệt được." open={open} />}
    {!only && (
      <form method="post" action={paths.reviewDraft(draftId, 'approve')}>
        <input type="hidden" name="hash" value={hash} />
        <button class="button primary" type="submit" disabled={open.length > 0}>
          <Icon name="circle-check" />
          {`Duyệt, chuyển ${next ?? ''}`}
        </button>
      </form>
    )}
    <details>
      <summary>Trả lại người soạn</summary>
      <form class="stack form" method="post" action={paths.reviewDraft(draftId, 'return')}>
        <div class="field full">
          <label for="tra-lai">Lý do trả lại</label>
          <textarea id="tra-lai" name="why" rows={3} maxlength={1000} required />
        </div>
        <p class="row">
          <button class="button" type="submit">
            <Icon name="corner-up-left" />
            Trả lại
          </button>
        </p>
      </form>
    </details>
  </div>
);

/** To a colleague who may take the same step, or from one. */
export const HandOver = ({
  draftId,
  review: { standing },
}: {
  draftId: string;
  review: SeenReview;
}) => {
  const { takers, holder, holds, viewerId } = standing;
  if (!holds)
    return (
      <Press
        action={paths.reviewDraft(draftId, 'hand-over')}
        fields={{ to: String(viewerId ?? '') }}
        text={`Nhận lại từ ${holder?.name ?? ''}`}
      />
    );
  const others = takers.filter(({ id }) => id !== viewerId);
  if (others.length === 0) return null;
  return (
    <details>
      <summary>Chuyển đồng chí khác cùng bước</summary>
      <form class="stack form" method="post" action={paths.reviewDraft(draftId, 'hand-over')}>
        <div class="field full">
          <label for="chuyen-ai">Chuyển cho</label>
          <select id="chuyen-ai" name="to" required>
            {others.map(({ id, name, position }) => (
              <option value={String(id)}>{position ? `${name}, ${position}` : name}</option>
            ))}
          </select>
        </div>
        <p class="row">
          <button class="button" type="submit">
            Chuyển
          </button>
        </p>
      </form>
    </details>
  );
};
