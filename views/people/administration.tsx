import { paths } from '../../src/paths.ts';
import type { Viewer } from '../../src/people/viewer.ts';
import { Layout } from '../layout.tsx';
import { type Moment, viMoment } from '../ui/dates.ts';
import { type Fact, Facts } from '../ui/facts.tsx';
import { Field } from '../ui/field.tsx';
import { Form } from '../ui/form.tsx';
import { Head } from '../ui/head.tsx';
import { Done, Notice, Problem } from '../ui/notice.tsx';
import { viCount } from '../ui/numbers.ts';
import { Duties, type Duty } from './duties.tsx';
import { Network } from './network.tsx';
import { Refusals, type Refused } from './refusals.tsx';
import { AdministrationTabs } from './tabs.tsx';

/** A file that could not be taken in. `name`: who handed it in; empty: the operator. */
export type FailedJob = { id: string; name: string; at: Moment };

export type AdministrationProps = {
  viewer: Viewer;
  holdings: { documents: number; catalogueOnly: number; passages: number; people: number };
  backlog: { intake: number; ocrPages: number; index: number }; // files, pages, documents
  engine: { up: boolean };
  database: 'embedded' | 'postgresql';
  failedJobs: FailedJob[];
  refusals: Refused[];
  independentNetwork: boolean;
  lastBackupAt: Moment | null;
  /** The sample archive, while it is there. `confirmation` has to be typed to remove it. */
  sample?: SampleState | undefined;
  duties: Duty[];
  notice?: string | undefined;
  problem?: string | undefined;
};

type SampleState = {
  documents: number;
  people: number;
  confirmation: string;
  lacksAdministrator: boolean; // without the sample nobody could administer the portal
};

export const AdministrationPage = (props: AdministrationProps) => (
  <Layout title="Quản trị" viewer={props.viewer} path={paths.administration()}>
    <Head title="Quản trị" />
    <AdministrationTabs open="overview" />
    <Done text={props.notice} />
    <Problem text={props.problem} />
    <div class="split">
      <div class="stack loose">
        <Health {...props} />
        <FailedJobs jobs={props.failedJobs} />
        <Refusals refusals={props.refusals} />
        {props.sample && <Sample sample={props.sample} />}
      </div>
      <div class="stack loose">
        <Section id="holdings" title="Trong kho" facts={holdingFacts(props.holdings)} />
        <Duties duties={props.duties} />
        <Network independent={props.independentNetwork} />
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

const Engine = ({ engine: { up } }: Pick<AdministrationProps, 'engine'>) => (
  <span class={`tag ${up ? 'done' : 'late'}`}>{up ? 'Hoạt động' : 'Không trả lời'}</span>
);

const holdingFacts = (holdings: AdministrationProps['holdings']): Fact[] => [
  { term: 'Văn bản đồng chí được đọc', value: viCount(holdings.documents) },
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
    <h2 id="failed">Tệp bị lỗi khi đọc</h2>
    {jobs.length === 0 ? (
      <p class="note">Không có tệp nào lỗi.</p>
    ) : (
      <ul class="rows">
        {jobs.map(({ name, at }) => (
          <li>
            <p>{`${viMoment(at)}, ${name || 'người vận hành'} đưa vào`}</p>
            <p class="note">Tên tệp và lý do hiện ở trang Số hóa của người ấy.</p>
          </li>
        ))}
      </ul>
    )}
  </section>
);

const Sample = ({ sample }: { sample: SampleState }) => (
  <section class="block" aria-labelledby="sample">
    <h2 id="sample">Kho mẫu</h2>
    <p>
      {`Kho mẫu có ${viCount(sample.documents)} văn bản và ${viCount(sample.people)} người hư cấu. Gỡ là xóa hẳn tất cả, kể cả tài khoản mẫu; văn bản và người thật được giữ nguyên.`}
    </p>
    {sample.lacksAdministrator ? (
      <Notice tone="now">
        <p>
          Trước khi gỡ, xin <a href={paths.newPerson()}>thêm một người quản trị</a> của cơ quan và
          để người ấy đặt mật khẩu.
        </p>
      </Notice>
    ) : (
      <RemoveSample confirmation={sample.confirmation} />
    )}
  </section>
);

const RemoveSample = ({ confirmation }: Pick<SampleState, 'confirmation'>) => (
  <Form action={paths.removeSample()} submit="Gỡ kho mẫu">
    <Field
      name="confirmation"
      label={`Gõ “${confirmation}” để xác nhận`}
      autocomplete="off"
      required
      plain
    />
  </Form>
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
