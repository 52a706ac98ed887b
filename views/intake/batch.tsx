import { paths } from '../../src/paths.ts';
import type { Viewer } from '../../src/people/viewer.ts';
import { Layout } from '../layout.tsx';
import { type Moment, viMoment } from '../ui/dates.ts';
import { Head } from '../ui/head.tsx';
import { Icon } from '../ui/icon.tsx';
import { viCount } from '../ui/numbers.ts';
import { FileRow, type IntakeRow, isBundle, isUnderWay } from './row.tsx';

export type BatchProps = {
  viewer: Viewer;
  id: string;
  createdAt: Moment;
  now: Moment; // to tell how long the rest will take
  rows: IntakeRow[]; // in the order in which they were handed in
};

const REFRESH = 5; // seconds between reloads where no script runs

export const BatchPage = (props: BatchProps) => (
  <Layout
    title="Lượt gửi"
    viewer={props.viewer}
    path={paths.intakeBatch(props.id)}
    refresh={isOpen(props) ? REFRESH : undefined}
  >
    <Head
      title={`Lượt gửi ${viMoment(props.createdAt)}`}
      back={{ href: paths.intake(), text: 'Số hóa' }}
    />
    <Batch {...props} />
  </Layout>
);

/** Also sent alone: the part asks for itself again until every file is decided. */
export const Batch = (props: BatchProps) => (
  <section
    class="stack"
    id="batch"
    aria-label="Các tệp của lượt gửi"
    {...(isOpen(props) ? poll(props.id) : {})}
  >
    <header class="row apart">
      <p role="status">{summaryOf(props.rows)}</p>
      <p class="row">
        {isOpen(props) && (
          <a class="button" href={paths.intakeBatch(props.id)}>
            <Icon name="refresh-cw" />
            Tải lại
          </a>
        )}
        <a class="button" href={paths.intake()}>
          <Icon name="upload" />
          Gửi thêm
        </a>
      </p>
    </header>
    <section class="wide" tabindex={0} aria-label="Bảng các tệp, cuộn ngang được">
      <table class="queue">
        <caption class="hidden">Các tệp của lượt gửi</caption>
        <thead>
          <tr>
            <th scope="col">Tệp</th>
            <th scope="col" class="figure">
              Trang
            </th>
            <th scope="col">Kết quả</th>
            <th scope="col">Còn lại</th>
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row, i) => (
            <FileRow row={row} ordinal={i + 1} now={props.now} />
          ))}
        </tbody>
      </table>
    </section>
  </section>
);

const isOpen = ({ rows }: BatchProps) => rows.some(isUnderWay);

const poll = (id: string) => ({
  'hx-get': paths.intakeBatch(id),
  'hx-trigger': 'every 2s',
  'hx-target': 'this',
  'hx-swap': 'outerMorph',
});

/** "12 tệp: 8 đã vào kho, 1 trùng, 1 từ chối, 2 đang xử lý. Có thể rời trang; việc vẫn chạy." */
function summaryOf(rows: IntakeRow[]): string {
  const counted = [
    [rows.filter((row) => row.outcome === 'stored' && !isBundle(row)).length, 'đã vào kho'],
    [rows.filter(isBundle).length, 'tệp gói đã mở'],
    [rows.filter(({ outcome }) => outcome === 'duplicate').length, 'trùng'],
    [rows.filter(({ outcome }) => outcome === 'refused').length, 'bị từ chối'],
    [rows.filter(({ outcome }) => outcome === 'failed').length, 'lỗi'],
    [rows.filter(({ outcome }) => outcome === null).length, 'đang xử lý'],
  ] as const;
  const told = counted.filter(([n]) => n > 0).map(([n, words]) => `${viCount(n)} ${words}`);
  const leave = rows.some(isUnderWay) ? ' Có thể rời trang; việc vẫn chạy.' : '';
  return `${viCount(rows.length)} tệp: ${told.join(', ')}.${leave}`;
}
