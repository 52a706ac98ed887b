import { paths } from '../../src/paths.ts';
import type { Viewer } from '../../src/people/viewer.ts';
import { Layout } from '../layout.tsx';
import { AdministrationTabs } from '../people/tabs.tsx';
import { type Moment, viMoment } from '../ui/dates.ts';
import { Select } from '../ui/field.tsx';
import { Form } from '../ui/form.tsx';
import { Head } from '../ui/head.tsx';
import { Icon } from '../ui/icon.tsx';
import { Done, Notice } from '../ui/notice.tsx';
import { viCount } from '../ui/numbers.ts';
import { type EventLine, Events } from './events.tsx';
import { type Asked, Filters } from './filters.tsx';

type Props = {
  viewer: Viewer;
  asked: Asked;
  kinds: { value: string; text: string }[];
  lines: EventLine[];
  older: number | undefined;
  head: { seq: number; hash: string; at: Moment } | undefined;
  late: boolean; // events wait that should be sealed
  years: number; // 0: for ever
  choices: readonly number[];
  notice?: string | undefined;
};

export const AuditPage = ({ viewer, asked, kinds, lines, older, notice, ...props }: Props) => (
  <Layout title="Nhật ký" viewer={viewer} path={`${paths.administration()}/audit`}>
    <Head
      title="Nhật ký"
      lede="Ai đã tìm, đọc, tải, xuất, đổi quyền gì, lúc nào."
      note="Người quản trị không đọc văn bản qua trang này: văn bản ngoài phạm vi đọc chỉ được đếm, không có tên. Câu hỏi và chữ trong văn bản không bao giờ được ghi."
    />
    <AdministrationTabs open="audit" />
    <Done text={notice} />
    {props.late && (
      <Notice tone="late">
        <p>
          Có sự kiện hơn một phút chưa được niêm phong: cổng vừa bị dừng, hoặc chuỗi không còn khớp.
          Xin báo người vận hành kiểm tra bằng lệnh dưới đây.
        </p>
      </Notice>
    )}
    <div class="stack">
      <Filters asked={asked} action={paths.audit()} kinds={kinds} who />
      <p class="row">
        <Export asked={asked} format="csv" />
        <Export asked={asked} format="xlsx" />
      </p>
      {lines.length === 0 ? <p>Không có sự kiện nào như thế.</p> : <Events lines={lines} who />}
      {older && (
        <nav class="pages" aria-label="Các trang nhật ký">
          <a href={paths.audit({ ...filled(asked), before: older })}>Cũ hơn</a>
        </nav>
      )}
      <Chain {...props} />
    </div>
  </Layout>
);

const filled = ({ who, kind, from, to, document }: Asked) => ({ who, kind, from, to, document });

const Export = ({ asked, format }: { asked: Asked; format: 'csv' | 'xlsx' }) => (
  <a class="button" href={paths.exportAudit(format, filled(asked))} download="">
    <Icon name="download" />
    {`Tải ${format.toUpperCase()}`}
  </a>
);

const Chain = ({ head, years, choices }: Pick<Props, 'head' | 'years' | 'choices'>) => (
  <section class="block" aria-labelledby="chain">
    <h2 id="chain">Niêm phong và thời hạn lưu</h2>
    <div class="stack">
      {head ? (
        <p>
          {`Đã niêm phong ${viCount(head.seq)} sự kiện, lúc ${viMoment(head.at)}. Mã cuối: `}
          <code class="secret">{head.hash.slice(0, 16)}</code>
        </p>
      ) : (
        <p>Chưa có sự kiện nào được niêm phong.</p>
      )}
      <p class="note">
        Người vận hành kiểm tra cả chuỗi bằng lệnh <code>npm run audit -- verify</code>.
      </p>
      <Form action={paths.auditRetention()} submit="Đổi thời hạn">
        <Select
          name="years"
          label="Giữ nhật ký"
          value={String(years)}
          hint="Phần quá hạn bị xóa hẳn; một điểm niêm phong có chữ ký được để lại."
          options={choices.map((one) => ({
            value: String(one),
            text: one === 0 ? 'Mãi mãi' : `${one} năm`,
          }))}
        />
      </Form>
    </div>
  </section>
);
