import { paths } from '../../src/paths.ts';
import type { Viewer } from '../../src/people/viewer.ts';
import { Layout } from '../layout.tsx';
import { Head } from '../ui/head.tsx';
import { Done, Notice } from '../ui/notice.tsx';
import { Press } from '../ui/press.tsx';
import { askAgain, News, type SavedSearchLine } from './line.tsx';

export type SavedSearchesProps = {
  viewer: Viewer;
  searches: SavedSearchLine[];
  removed?: number | undefined; // just now; can be taken back
  notice?: string | undefined;
};

export const SavedSearchesPage = ({ viewer, searches, removed, notice }: SavedSearchesProps) => (
  <Layout title="Tìm kiếm đã lưu" viewer={viewer} path={paths.savedSearches()}>
    <Head
      title="Tìm kiếm đã lưu"
      lede="Văn bản mới vào kho, hoặc mới mở cho đồng chí, mà khớp thì được báo ở đây."
      note="Chỉ báo văn bản có hầu hết các chữ của câu tìm; danh sách kết quả thì rộng hơn."
    />
    <Done text={notice} />
    {removed && <Removed id={removed} />}
    <section class="narrow" aria-label="Các tìm kiếm đã lưu">
      {searches.length === 0 ? (
        <Nothing />
      ) : (
        <ul class="rows">
          {searches.map((search) => (
            <Line search={search} />
          ))}
        </ul>
      )}
    </section>
  </Layout>
);

const Removed = ({ id }: { id: number }) => (
  <Notice tone="done" alert>
    <div class="row">
      <p>Đã bỏ tìm kiếm.</p>
      <Press action={paths.changeSavedSearch(id, 'restore')} text="Hoàn tác" />
    </div>
  </Notice>
);

const Nothing = () => (
  <p>
    Chưa lưu tìm kiếm nào. <a href={paths.search()}>Tìm điều cần theo dõi</a>, rồi bấm “Lưu tìm kiếm
    này” dưới kết quả.
  </p>
);

const Line = ({ search }: { search: SavedSearchLine }) => (
  <li>
    <div class="row apart">
      <h2>
        <a href={paths.savedSearch(search.id)}>{search.name}</a>
      </h2>
      <News search={search} />
    </div>
    <p class="note">
      Tìm <a href={askAgain(search.query)}>{search.text}</a>
      {search.narrowed && ', có bộ lọc'}
    </p>
    <details class="changes">
      <summary aria-label={`Đổi hoặc bỏ “${search.name}”`}>Đổi hoặc bỏ</summary>
      <Changes search={search} />
    </details>
  </li>
);

const Changes = ({ search: { id, name, pausedAt } }: { search: SavedSearchLine }) => (
  <div class="row">
    <form class="row" method="post" action={paths.savedSearch(id)}>
      <label class="field" for={`name-${id}`}>
        <span>Tên</span>
        <input id={`name-${id}`} name="name" value={name} maxlength={120} required />
      </label>
      <button class="button" type="submit">
        Đổi tên
      </button>
    </form>
    {pausedAt ? (
      <Press action={paths.changeSavedSearch(id, 'resume')} text="Theo dõi lại" about={name} />
    ) : (
      <Press action={paths.changeSavedSearch(id, 'pause')} text="Tạm dừng" about={name} />
    )}
    <Press action={paths.changeSavedSearch(id, 'remove')} text="Bỏ" about={name} icon="trash-2" />
  </div>
);
