import { paths } from '../../src/paths.ts';
import type { Moment } from '../ui/dates.ts';
import { viCount } from '../ui/numbers.ts';

/** What every list says of a saved search. */
export type SavedSearchLine = {
  id: number;
  name: string;
  query: string; // of the search page's address
  text: string; // what it looks for
  narrowed: boolean; // by filters
  pausedAt: Moment | null;
  news: number; // readable documents that nobody has looked at
};

/** "Tìm kiếm đã lưu: 3 kết quả mới", as a link to them. */
export const News = ({ search }: { search: SavedSearchLine }) => {
  if (search.news > 0)
    return (
      <a class="tag now" href={paths.savedSearch(search.id)}>
        {`${viCount(search.news)} kết quả mới`}
      </a>
    );
  if (search.pausedAt) return <span class="tag unknown">Đang tạm dừng</span>;
  return <span class="note">Chưa có gì mới</span>;
};

/** Where the search is asked again. */
export const askAgain = (query: string) => `${paths.search()}?${query}`;
