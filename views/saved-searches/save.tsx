import { paths } from '../../src/paths.ts';
import { Icon } from '../ui/icon.tsx';

type Props = { address: string; suggested: string };

/** Under the results: keep this search, under a name that one may change. */
export const SaveSearch = ({ address, suggested }: Props) => (
  <form
    class="row narrowing"
    id="save-search"
    method="post"
    action={paths.savedSearches()}
    hx-post={paths.savedSearches()}
    hx-target="this"
    hx-swap="outerHTML"
  >
    <input type="hidden" name="address" value={address} />
    <label class="field" for="save-name">
      <span>Lưu tìm kiếm này, để được báo khi có văn bản mới</span>
      <input id="save-name" name="name" value={suggested} maxlength={120} required />
    </label>
    <button class="button" type="submit">
      <Icon name="bell-plus" />
      Lưu tìm kiếm
    </button>
  </form>
);

/** What stands in the place of the form, once the search is kept. */
export const Saved = ({ id, name }: { id: number; name: string }) => (
  <p class="note" id="save-search" role="status" tabindex={-1}>
    Đã lưu: <a href={paths.savedSearch(id)}>{name}</a>. Có văn bản mới khớp sẽ báo ở trang Hôm nay.
  </p>
);
