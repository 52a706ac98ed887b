import { paths } from '../../src/paths.ts';
import type { Viewer } from '../../src/people/viewer.ts';
import { Layout } from '../layout.tsx';
import { Field, Select, TextArea } from '../ui/field.tsx';
import { Form } from '../ui/form.tsx';
import { Head } from '../ui/head.tsx';
import { Problem } from '../ui/notice.tsx';
import { type DocumentLine, documentName } from './line.tsx';

/** As typed: dates are dd/mm/yyyy, issuer is a name. */
export type DocumentFields = {
  type: string;
  number: string;
  numberState: 'read' | 'unreadable' | 'none';
  issuer: string;
  issuedOn: string;
  effectiveOn: string;
  title: string;
  signer: string;
  signerRole: string;
  term: string; // id, or empty
  urgency: string;
  field: string;
  dossier: string;
  clearedForModel: string; // none, inside, outside
};

export type EditDocumentProps = {
  viewer: Viewer;
  document: DocumentLine;
  revision: number; // goes along, so that two clerks do not overwrite each other
  values: DocumentFields;
  problems?: Partial<Record<keyof DocumentFields, string>>;
  problem?: string | undefined; // of the whole form
  mayClear: boolean; // say what a model may be given
  types: string[];
  issuers: string[];
  terms: { id: number; name: string }[];
};

export const EditDocumentPage = (props: EditDocumentProps) => (
  <Layout title="Sửa thẻ văn bản" viewer={props.viewer} path={paths.document(props.document.id)}>
    <Head
      title="Sửa thẻ văn bản"
      note="Lưu là xác nhận đã kiểm tra thẻ. Nội dung văn bản không đổi."
      back={{ href: paths.document(props.document.id), text: documentName(props.document) }}
    />
    <Problem text={props.problem} />
    <Form
      action={paths.editDocument(props.document.id)}
      submit="Lưu thẻ"
      cancel={paths.document(props.document.id)}
    >
      <input type="hidden" name="revision" value={String(props.revision)} />
      <IdentityFields {...props} />
      <OtherFields {...props} />
    </Form>
  </Layout>
);

const DATE_HINT = 'Ngày/tháng/năm, ví dụ 05/7/2026';

const numberStates = [
  { value: 'read', text: 'Đã đọc được' },
  { value: 'unreadable', text: 'Có số nhưng chưa đọc được' },
  { value: 'none', text: 'Văn bản không có số' },
];

const IdentityFields = ({ values, problems = {}, types, issuers }: EditDocumentProps) => {
  const of = (name: keyof DocumentFields) => ({
    name,
    value: values[name],
    problem: problems[name],
  });
  return (
    <fieldset class="facet fields">
      <legend>Văn bản này là gì</legend>
      <Field {...of('type')} label="Loại văn bản" list="types" />
      <Field {...of('number')} label="Số và ký hiệu" placeholder="15-NQ/TU" plain />
      <Select {...of('numberState')} label="Tình trạng số" options={numberStates} />
      <Field {...of('issuedOn')} label="Ngày ban hành" hint={DATE_HINT} numeric />
      <Field {...of('issuer')} label="Cơ quan ban hành" list="issuers" full />
      <TextArea {...of('title')} label="Trích yếu" required full />
      <Suggestions id="types" values={types} />
      <Suggestions id="issuers" values={issuers} />
    </fieldset>
  );
};

const clearances = [
  { value: 'none', text: 'Không mô hình nào' },
  { value: 'inside', text: 'Mô hình trong mạng của cơ quan' },
  { value: 'outside', text: 'Cả mô hình bên ngoài' },
];

const OtherFields = ({ values, problems = {}, terms, mayClear }: EditDocumentProps) => {
  const of = (name: keyof DocumentFields) => ({
    name,
    value: values[name],
    problem: problems[name],
  });
  const noTerm = { value: '', text: 'Chưa rõ' };
  const termOptions = terms.map(({ id, name }) => ({ value: String(id), text: name }));
  return (
    <fieldset class="facet fields">
      <legend>Các thông tin khác</legend>
      <Field {...of('signer')} label="Người ký" />
      <Field {...of('signerRole')} label="Chức vụ người ký" />
      <Field
        {...of('effectiveOn')}
        label="Có hiệu lực từ"
        hint="Chỉ điền khi văn bản ghi rõ"
        numeric
      />
      <Select {...of('term')} label="Nhiệm kỳ" options={[noTerm, ...termOptions]} />
      <Field {...of('urgency')} label="Độ khẩn" />
      <Field {...of('field')} label="Lĩnh vực" />
      <Field {...of('dossier')} label="Hồ sơ" full />
      {mayClear && (
        <Select
          {...of('clearedForModel')}
          label="Được gửi tới mô hình"
          options={clearances}
          hint="Đoạn của văn bản này được đưa cho mô hình viết trả lời"
        />
      )}
    </fieldset>
  );
};

const Suggestions = ({ id, values }: { id: string; values: string[] }) => (
  <datalist id={id}>
    {values.map((value) => (
      <option value={value} />
    ))}
  </datalist>
);
