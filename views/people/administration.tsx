import { paths } from '../../src/paths.ts';
import type { Viewer } from '../../src/people/viewer.ts';
import { Layout } from '../layout.tsx';
import { type Moment, viMoment } from '../ui/dates.ts';
import { type Fact, Facts } from '../ui/facts.tsx';
import { Field } from '../ui/field.tsx';
import { Form } from '../ui/form.tsx';
import { Head } from '../ui/head.tsx';
import { Notice, Problem } from '../ui/notice.tsx';
import { viCount } from '../ui/numbers.ts';
import { AdministrationTabs } from './tabs.tsx';

export type FailedJob = { id: string; name: string; at: Moment; reason: string };

export type AdministrationProps = {
  viewer: Viewer;
  holdings: { documents: number; catalogueOnly: number; passages: number; people: number };
  backlog: { intake: number; ocrPages: number; index: number }; // files, pages, documents
  engine: { name: 'embedded' | 'elastic'; up: boolean };
  database: 'embedded' | 'postgresql';
  failedJobs: FailedJob[];
  lastBackupAt: Moment | null;
  /** The sample archive, while it is there. `confirmation` has to be typed to remove it. */
  sample?: { documents: number; people: number; confirmation: string } | undefined;
  notice?: string | undefined;
  problem?: string | undefined;
};

export const AdministrationPage = (props: AdministrationProps) => (
  <Layout title="Quản trị" viewer={props.viewer} path={paths.administration()}>
    <Head title="Quản trị" />
    <AdministrationTabs open="overview" />
    {props.notice && (
      <Notice tone="done" alert>
        <p>{props.notice}</p>
      </Notice>
    )}
    <Problem text={props.problem} />
    <div class="split">
      <div class="stack loose">
        <Health {...props} />
        <FailedJobs jobs={props.failedJobs} />
        {props.sample && <Sample sample={props.sample} />}
      </div>
      <div class="stack loose">
        <Section id="holdings" title="Trong kho" facts={holdingFacts(props.holdings)} />
        <Backups database={props.database} lastBackupAt={props.lastBackupAt} />
      </div>
    </div>
  </Layout>
);

const Health = ({ engine, database, backlog }: AdministrationProps) => (
  <Section
    id="health"
    title="Đang chạy"
    facts={[
      { term: 'Máy tìm kiếm', value: <Engine engine={engine} /> },
      { term: 'Cơ sở dữ liệu', value: database === 'embedded' ? 'Nhúng trong cổng' : 'PostgreSQL' },
      { term: 'Tệp chờ đọc', value: viCount(backlog.intake) },
      { term: 'Trang chờ nhận dạng chữ', value: viCount(backlog.ocrPages) },
      { term: 'Văn bản chờ lập chỉ mục', value: viCount(backlog.index) },
    ]}
  />
);

const Engine = ({ engine: { name, up } }: Pick<AdministrationProps, 'engine'>) => (
  <>
    {name === 'embedded' ? 'Nhúng trong cổng' : 'Elasticsearch'}{' '}
    <span class={`tag ${up ? 'done' : 'late'}`}>{up ? 'Hoạt động' : 'Không trả lời'}</span>
  </>
);

const holdingFacts = (holdings: AdministrationProps['holdings']): Fact[] => [
  { term: 'Văn bản', value: viCount(holdings.documents) },
  { term: 'Trong đó chỉ có danh mục', value: viCount(holdings.catalogueOnly) },
  { term: 'Đoạn trích dẫn được', value: viCount(holdings.passages) },
  { term: 'Người dùng', value: viCount(holdings.people) },
];

const Section = ({ id, title, facts }: { id: string; title: string; facts: Fact[] }) => (
  <section class="block" aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    <Facts facts={facts} />
  </section>
);

const FailedJobs = ({ jobs }: { jobs: FailedJob[] }) => (
  <section class="block" aria-labelledby="failed">
    <h2 id="failed">Việc nền bị lỗi</h2>
    {jobs.length === 0 ? (
      <p class="note">Không có việc nào lỗi.</p>
    ) : (
      <ul class="rows">
        {jobs.map(({ name, at, reason }) => (
          <li>
            <p>
              <span class="tag late">{name}</span> {viMoment(at)}
            </p>
            <p class="note">{reason}</p>
          </li>
        ))}
      </ul>
    )}
  </section>
);

const Sample = ({ sample }: { sample: NonNullable<AdministrationProps['sample']> }) => (
  <section class="block" aria-labelledby="sample">
    <h2 id="sample">Kho mẫu</h2>
    <Form action={paths.removeSample()} submit="Gỡ kho mẫu">
      <p>
        {`Kho mẫu có ${viCount(sample.documents)} văn bản và ${viCount(sample.people)} người hư cấu. Gỡ là xóa hẳn tất cả, kể cả tài khoản mẫu; văn bản và người thật được giữ nguyên.`}
      </p>
      <Field
        name="confirmation"
        label={`Gõ “${sample.confirmation}” để xác nhận`}
        autocomplete="off"
        required
        plain
      />
    </Form>
  </section>
);

const Backups = ({
  database,
  lastBackupAt,
}: Pick<AdministrationProps, 'database' | 'lastBackupAt'>) => (
  <section class="block" aria-labelledby="backups">
    <h2 id="backups">Sao lưu</h2>
    <div class="stack tight">
      <p>
        {lastBackupAt ? `Bản gần nhất: ${viMoment(lastBackupAt)}.` : 'Chưa có bản sao lưu nào.'}
      </p>
      {database === 'embedded' && (
        <p class="note">
          Cơ sở dữ liệu nhúng không chịu được mất điện đột ngột: xin sao lưu hằng ngày.
        </p>
      )}
      <p class="note">
        <a href={`${paths.help()}#sao-luu`}>Cách sao lưu và khôi phục</a>
      </p>
    </div>
  </section>
);
