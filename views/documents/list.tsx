import { paths } from '../../src/paths.ts';
import type { Viewer } from '../../src/people/viewer.ts';
import { ExportLinks } from '../exports/links.tsx';
import { Layout } from '../layout.tsx';
import { viDate } from '../ui/dates.ts';
import { Head } from '../ui/head.tsx';
import { Notice } from '../ui/notice.tsx';
import { viCount } from '../ui/numbers.ts';
import { Pages } from '../ui/pages.tsx';
import { AsOf, type Status } from '../ui/status.tsx';
import { type DocumentLine, DocumentList } from './line.tsx';
import { chosenOf, type ListFacet, Shelves, wordsOf } from './shelves.tsx';

export type { ListFacet } from './shelves.tsx';

type Order = 'newest' | 'oldest' | 'arrived';

export type DocumentListProps = {
  viewer: Viewer;
  documents: DocumentLine[];
  statuses: Map<string, Status>;
  on: string; // the day of the statuses
  today: string;
  total: number;
  page: number;
  pageCount: number;
  number?: string | undefined; // asked by number: a choice among several
  unreadable: boolean; // what was asked for is no number
  order: Order;
  narrowed?: { signer?: string; from?: string; to?: string }; // by an address alone
  facets: ListFacet[]; // none where asked by number
  notice: boolean; // the person has just withdrawn a document
  mayRestore: boolean;
};

export const DocumentListPage = (props: DocumentListProps) => (
  <Layout title={titleOf(props)} viewer={props.viewer} path={paths.documents()} desk>
    <Head title={titleOf(props)} note={noteOf(props)}>
      <Trail {...props} />
    </Head>
    {props.notice && <Withdrawn />}
    <div class={props.number ? 'narrow' : 'trio results'}>
      {!props.number && <Shelves facets={props.facets} to={(query) => addressOf(props, query)} />}
      <div class="stack">
        {props.documents.length === 0 ? (
          <Nothing {...props} />
        ) : (
          <>
            <AsOf
              action={paths.documents()}
              on={props.on}
              today={props.today}
              keep={{ ...queryOf(props), on: undefined }}
            />
            {props.total > 1 && !props.number && <SortBy {...props} />}
            <DocumentList documents={props.documents} statuses={props.statuses} heading="h2" />
          </>
        )}
        {props.number && <CompareBoth documents={props.documents} />}
        <Pages
          page={props.page}
          pageCount={props.pageCount}
          href={(page) => addressOf(props, { page })}
        />
        {props.documents.length > 0 && (
          <ExportLinks href={(format) => paths.exportDocuments(format, queryOf(props))} />
        )}
        {props.mayRestore && (
          <p class="note">
            <a href={paths.withdrawnDocuments()}>Văn bản đã thu hồi</a>
          </p>
        )}
      </div>
    </div>
  </Layout>
);

const titleOf = ({ number }: DocumentListProps) => {
  if (!number) return 'Kho văn bản';
  return /^\d/.test(number) ? `Số ${number}` : `Tra số “${number}”`;
};

const noteOf = ({ number, total, narrowed }: DocumentListProps) =>
  number && total > 1
    ? `${viCount(total)} văn bản cùng số này. Số của Đảng đếm lại theo nhiệm kỳ và cơ quan, nên xin chọn đúng văn bản.`
    : `${viCount(total)} văn bản${narrowedWords(narrowed)} đồng chí được đọc.`;

function narrowedWords({ signer, from, to }: DocumentListProps['narrowed'] = {}): string {
  const days = [from && `từ ${viDate(from)}`, to && `đến ${viDate(to)}`].filter(Boolean).join(' ');
  return [signer && ` do đồng chí ${signer} ký`, days && ` ban hành ${days}`]
    .filter(Boolean)
    .join(',');
}

type Query = { [name: string]: string | number | undefined };

const queryOf = ({ facets, order, number, on, today, narrowed }: DocumentListProps): Query => ({
  ...narrowed,
  ...Object.fromEntries(facets.map(({ name, chosen }) => [name, chosen])),
  sort: order === 'newest' ? undefined : order,
  number,
  on: on === today ? undefined : on,
});

/** The address of the list with some of it changed; choosing anew begins at the first page. */
const addressOf = (props: DocumentListProps, change: Query) =>
  paths.documents({ ...queryOf(props), ...change });

/** Where one stands: each step leads back to the list with the choices so far. */
const Trail = (props: DocumentListProps) => {
  const chosen = props.facets.filter((facet) => facet.chosen);
  if (chosen.length === 0) return null;
  const upTo = (last: number) =>
    Object.fromEntries(chosen.slice(last + 1).map(({ name }) => [name, undefined]));
  return (
    <nav class="crumbs note" aria-label="Đang xem">
      <a href={paths.documents()}>Cả kho</a>
      {chosen.map((facet, i) => (
        <>
          {' / '}
          {i === chosen.length - 1 ? (
            <strong aria-current="page">{wordsOf(facet, chosenOf(facet))}</strong>
          ) : (
            <a href={addressOf(props, upTo(i))}>{wordsOf(facet, chosenOf(facet))}</a>
          )}
        </>
      ))}
    </nav>
  );
};

const orders: { order: Order; text: string }[] = [
  { order: 'newest', text: 'Mới ban hành' },
  { order: 'oldest', text: 'Cũ nhất' },
  { order: 'arrived', text: 'Mới vào kho' },
];

const SortBy = (props: DocumentListProps) => (
  <nav class="row sorts note" aria-label="Sắp xếp">
    <span>Sắp theo</span>
    {orders.map(({ order, text }) =>
      order === props.order ? (
        <strong aria-current="true">{text}</strong>
      ) : (
        <a href={addressOf(props, { sort: order === 'newest' ? undefined : order })}>{text}</a>
      ),
    )}
  </nav>
);

/** Two papers of one number are often two states of one paper. */
const CompareBoth = ({ documents: [a, b, ...more] }: { documents: DocumentLine[] }) =>
  a && b && more.length === 0 ? (
    <p>
      <a class="button" href={paths.compareDocuments({ a: b.id, b: a.id })}>
        So sánh hai văn bản
      </a>
    </p>
  ) : null;

const Withdrawn = () => (
  <Notice tone="done" alert>
    <p>
      Đã thu hồi văn bản; không ai tìm thấy hay mở được nữa. Nếu nhầm,{' '}
      <a href={paths.withdrawnDocuments()}>khôi phục ở danh sách đã thu hồi</a>.
    </p>
  </Notice>
);

const Nothing = ({ number, unreadable }: DocumentListProps) => (
  <p>
    {unreadable
      ? `“${number}” không phải là số hiệu cổng đọc được; xin gõ như 15-NQ/TU, kết luận 226 hay nghị định 30 2020. `
      : number
        ? 'Không có văn bản mang số này trong những gì đồng chí được đọc. '
        : 'Không có văn bản nào ở đây. '}
    <a href={paths.documents()}>Xem cả kho</a> hoặc <a href={paths.search()}>tìm theo nội dung</a>.
  </p>
);
