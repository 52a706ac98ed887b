import { paths } from '../../src/paths.ts';
import type { Viewer } from '../../src/people/viewer.ts';
import { Icon } from './icon.tsx';

type Props = { viewer: Viewer; query?: string | undefined; live: boolean };

/** The head of every page: the way home, the one search box, one's own account. */
export const Bar = ({ viewer, query, live }: Props) => (
  <header class="bar">
    <button class="button opener" type="button" popovertarget="menu">
      <Icon name="menu" />
      <span class="hidden">Mở mục lục cổng</span>
    </button>
    <a class="brand" href={paths.today()}>
      <Mark />
    </a>
    <SearchBox query={query} live={live} />
    <a class="me" href={paths.account()}>
      <Icon name="circle-user-round" />
      <span>
        <span class="hidden">Tài khoản: </span>
        {viewer.name}
        <small>{[viewer.position, viewer.unitName].filter(Boolean).join(', ')}</small>
      </span>
    </a>
  </header>
);

/** The sign and the name of the portal. */
export const Mark = () => (
  <>
    <svg viewBox="0 0 32 32" aria-hidden="true">
      <path d="M5 3h15l7 7v19H5z M20 3v7h7M10 16h12M10 20.5h12M10 25h7" />
    </svg>
    <span>
      <strong>Tham Mưu</strong>
      <small>Văn phòng Thành ủy</small>
    </span>
  </>
);

const SearchBox = ({ query, live }: Omit<Props, 'viewer'>) => (
  <search class="bar-search">
    <form class="seek" action={paths.search()}>
      <label class="hidden" for="q">
        Tìm trong kho văn bản
      </label>
      <input
        id="q"
        name="q"
        type="search"
        value={query}
        placeholder="Số hiệu, trích yếu hoặc câu cần tìm"
        autocomplete="off"
        maxlength={1000}
        {...(live ? whileTyping : {})}
      />
      <span class="key" aria-hidden="true">
        /
      </span>
      <button type="submit">
        <Icon name="search" />
        Tìm
      </button>
      <div
        class="suggested"
        id="suggested"
        hidden
        hx-get={paths.suggest()}
        hx-include="#q"
        hx-trigger="input changed delay:120ms from:#q"
        hx-target="this"
        hx-swap="innerHTML"
        hx-sync="this:replace"
      />
    </form>
  </search>
);

// `replace`: a later letter ends the request of an earlier one, or old results would win.
const whileTyping = {
  'hx-get': paths.search(),
  'hx-trigger': 'input changed delay:250ms',
  'hx-target': '#results',
  'hx-swap': 'innerMorph',
  'hx-sync': 'this:replace',
  'hx-replace-url': 'true',
};
