import type { Desk } from '../../../src/drafts/desk.ts';
import type { Progress } from '../../../src/drafts/writing/offer.ts';
import { paths } from '../../../src/paths.ts';
import { viCount } from '../../ui/numbers.ts';

type Props = { desk: Desk; progress: Progress };

const SECONDS = 3; // between two looks of a browser without script

/** While a model writes, a browser without script looks again; not while somebody types. */
export const secondsUntilMore = ({ draft }: Desk, edit?: string): number | undefined =>
  draft.state === 'ready' || edit ? undefined : SECONDS;

/** Above the page: how far a model has come, told on while it writes; and what leaves when it is asked. */
export const WritingPanel = ({ desk: { draft }, progress }: Props) => (
  <>
    {draft.state !== 'ready' && (
      <div
        class="notice now unprinted"
        aria-live="polite"
        hx-sse:connect={paths.draftWriting(draft.id)}
        hx-sse:close="done"
        hx-swap="innerHTML"
      >
        <WritingStatus progress={progress} done={false} />
      </div>
    )}
    {progress.offered.length > 0 && progress.leaves && (
      <p class="note unprinted">
        “Viết lại mục này” gửi nhiệm vụ của dự thảo và những đoạn được phép tới một máy chủ mô hình
        ngoài mạng của cơ quan.
      </p>
    )}
  </>
);

type StatusProps = { progress: Pick<Progress, 'done' | 'all'>; done: boolean };

export const WritingStatus = ({ progress: { done: written, all }, done }: StatusProps) => (
  <p>
    {done
      ? 'Mô hình đã viết xong. Đồng chí xem lại từng mục.'
      : `Mô hình đang viết: xong ${viCount(written)} trên ${viCount(all)} mục. Có thể rời trang hoặc sửa mục khác; chữ đồng chí gõ không bị ghi đè.`}
  </p>
);
