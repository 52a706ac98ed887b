import { paths } from '../../src/paths.ts';
import type { Viewer } from '../../src/people/viewer.ts';
import { type DocumentLine, Identity } from '../documents/line.tsx';
import { Layout } from '../layout.tsx';
import { type Moment, viMoment } from '../ui/dates.ts';
import { Head } from '../ui/head.tsx';
import { Icon } from '../ui/icon.tsx';
import { viCount } from '../ui/numbers.ts';
import { askAgain } from './line.tsx';

export type SavedSearchProps = {
  viewer: Viewer;
  search: { id: number; name: string; query: string; pausedAt: Moment | null };
  alerts: { document: DocumentLine; foundAt: Moment; isNew: boolean }[]; // latest first
};

export const SavedSearchPage = ({ viewer, search, alerts }: SavedSearchProps) => (
  <Layout title={search.name} viewer={viewer} path={paths.savedSearches()}>
    <Head
      title={search.name}
      lede={newWords(alerts.filter(({ isNew }) => isNew).length)}
      note={search.pausedAt ? `Tạm dừng từ ${viMoment(search.pausedAt)}.` : undefined}
      back={{ href: paths.savedSearches(), text: 'Tìm kiếm đã lưu' }}
    >
      <p class="row">
        <a class="button" href={askAgain(search.query)}>
          <Icon name="search" />
          Xem mọi kết quả
        </a>
      </p>
    </Head>
    {alerts.length === 0 ? (
      <p>Từ khi lưu chưa có văn bản mới nào khớp.</p>
    ) : (
      <ol class="rows listed" aria-label="Văn bản mới khớp">
        {alerts.map((alert) => (
          <AlertLine alert={alert} />
        ))}
      </ol>
    )}
  </Layout>
);

const newWords = (total: number) =>
  total > 0
    ? `${viCount(total)} kết quả mới từ lần xem trước.`
    : 'Không có gì mới từ lần xem trước.';

const AlertLine = ({ alert }: { alert: SavedSearchProps['alerts'][number] }) => (
  <li>
    <p class="identity">
      {alert.isNew && <span class="tag now">Mới</span>}
      <Identity document={alert.document} />
      <span>{`báo lúc ${viMoment(alert.foundAt)}`}</span>
    </p>
    <h2>
      <a href={paths.document(alert.document.id)}>{alert.document.title}</a>
    </h2>
  </li>
);
