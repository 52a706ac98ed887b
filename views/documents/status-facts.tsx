import type { RecordedFact } from '../../src/documents/status-rule.ts';
import { paths } from '../../src/paths.ts';
import type { Viewer } from '../../src/people/viewer.ts';
import { Layout } from '../layout.tsx';
import { type Moment, viDate, viMoment } from '../ui/dates.ts';
import { Field, Select, TextArea } from '../ui/field.tsx';
import { Form } from '../ui/form.tsx';
import { Head } from '../ui/head.tsx';
import { Done } from '../ui/notice.tsx';
import { Press } from '../ui/press.tsx';
import { type Status, StatusMark, StatusWhy } from '../ui/status.tsx';
import { type DocumentLine, documentName } from './line.tsx';

type Fact = {
  id: string;
  state: RecordedFact['state'];
  startsOn: string;
  endsOn: string | null;
  reason: string;
  recordedAt: Moment;
  recordedBy: string | null;
};

/** `values`: as typed, by name of the field; `problems`: what is wrong with them. */
export type StatusFactsProps = {
  viewer: Viewer;
  document: DocumentLine;
  status: Status; // today
  facts: Fact[];
  values: { [name: string]: string };
  problems: { [name: string]: string };
  notice?: string | undefined;
};

export const StatusFactsPage = ({ viewer, document, status, facts, ...form }: StatusFactsProps) => (
  <Layout title="Ghi nhận hiệu lực" viewer={viewer} path={paths.document(document.id)} desk>
    <Head
      title="Ghi nhận hiệu lực"
      lede="Dùng khi không có quan hệ nào nói ra: thông báo của cơ quan ban hành, kết quả rà soát. Mỗi ghi nhận giữ tên người ghi."
      back={{ href: paths.document(document.id), text: documentName(document) }}
    />
    <Done text={form.notice} />
    <div class="stack loose narrow">
      <p class="row">
        <StatusMark status={status} />
        <span class="note">
          <StatusWhy status={status} />
        </span>
      </p>
      <RecordForm id={document.id} {...form} />
      {facts.length > 0 && <Recorded id={document.id} facts={facts} />}
    </div>
  </Layout>
);

const states = [
  { value: 'in-force', text: 'Còn hiệu lực' },
  { value: 'suspended', text: 'Ngưng hiệu lực' },
  { value: 'not-in-force', text: 'Hết hiệu lực' },
];

const none = { value: '', text: 'Chọn tình trạng' };

const wordsOf = (state: Fact['state']) => states.find(({ value }) => value === state)?.text ?? '';

type FormProps = Pick<StatusFactsProps, 'values' | 'problems'> & { id: string };

const RecordForm = ({ id, values, problems }: FormProps) => {
  const field = (name: string) => ({ name, value: values[name], problem: problems[name] });
  return (
    <Form action={paths.recordStatus(id)} submit="Ghi nhận" cancel={paths.document(id)}>
      <Select {...field('state')} label="Tình trạng" options={[none, ...states]} required />
      <Field {...field('startsOn')} label="Từ ngày" placeholder="23/11/2026" required />
      <Field
        {...field('endsOn')}
        label="Đến hết ngày"
        hint="Để trống nếu chưa có hạn."
        placeholder="23/11/2026"
      />
      <TextArea
        {...field('reason')}
        label="Căn cứ"
        hint="Văn bản, thông báo hay ý kiến nào; câu này hiện cho mọi người đọc được văn bản."
        required
      />
    </Form>
  );
};

const Recorded = ({ id, facts }: { id: string; facts: Fact[] }) => (
  <section class="block" aria-labelledby="recorded">
    <h2 id="recorded">Đã ghi nhận</h2>
    <ul class="rows">
      {facts.map((fact) => (
        <li>
          <p>
            <strong>{wordsOf(fact.state)}</strong>
            {` từ ${viDate(fact.startsOn)}${fact.endsOn ? ` đến hết ${viDate(fact.endsOn)}` : ''}: ${fact.reason}`}
          </p>
          <div class="row">
            <span class="note">
              {[fact.recordedBy, viMoment(fact.recordedAt)].filter(Boolean).join(', ')}
            </span>
            <Press
              action={paths.removeStatus(id, fact.id)}
              icon="undo-2"
              text="Bỏ ghi nhận"
              about={`${wordsOf(fact.state)} từ ${viDate(fact.startsOn)}`}
            />
          </div>
        </li>
      ))}
    </ul>
  </section>
);
