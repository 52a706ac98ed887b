import { paths } from '../../src/paths.ts';
import type { Viewer } from '../../src/people/viewer.ts';
import { Icon } from '../ui/icon.tsx';

type Props = {
  viewer: Viewer;
  draft?: string; // only of this one
  open?: string | undefined; // the part that is open: its text is back in its box
};

/** What this device keeps because the portal has not got it; draft-unsent.js fills it, or it stays hidden. */
export const Unsent = ({ viewer, draft, open }: Props) => (
  <>
    <div
      class="notice late unprinted"
      role="status"
      data-unsent={viewer.id}
      data-draft={draft}
      data-open={open}
      hidden
    >
      <Icon name="triangle-alert" />
      <div>
        <p>
          <strong>Máy này còn giữ chữ mà máy chủ chưa nhận.</strong> Mở lại mục thì chữ được đưa vào
          ô soạn.
        </p>
        <ul />
        <template>
          <li>
            <p data-said />
            <details>
              <summary>Xem chữ</summary>
              <pre />
            </details>
            <p class="row">
              <a class="button quiet" href={paths.draft('DRAFT', { edit: 'PART' })}>
                Mở lại mục này
              </a>
              <button class="button quiet" type="button">
                Bỏ chữ này
              </button>
            </p>
          </li>
        </template>
      </div>
    </div>
    <script type="module" src={paths.asset('draft-unsent.js')} />
  </>
);
