import { paths } from '../../src/paths.ts';
import type { Viewer } from '../../src/people/viewer.ts';
import { Layout } from '../layout.tsx';
import { Field, Select, TextArea } from '../ui/field.tsx';
import { Form } from '../ui/form.tsx';
import { Head } from '../ui/head.tsx';
import { cardLabels, clearances, NO_TERM, numberStates } from './card-fields.ts';
import { EditConflict } from './edit-conflict.tsx';
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
  theirs?: DocumentFields; // what somebody else made of it meanwhile
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
    {props.theirs && <EditConflict {...props} theirs={props.theirs} />}
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

const IdentityFields = ({ values, problems = {}, types, issuers }: EditDocumentProps) => {
  const of = (name: keyof DocumentFields) => ({
    name,
    label: cardLabels[name],
    value: values[name],
    problem: problems[name],
  });
  return (
    <fieldset class="facet fields">
      <legend>Văn bản này là gì</legend>
      <Field {...of('type')} list="types" />
      <Field {...of('number')} placeholder="15-NQ/TU" plain />
      <Select {...of('numberState')} options={numberStates} />
      <Field {...of('issuedOn')} hint={DATE_HINT} numeric />
      <Field {...of('issuer')} list="issuers" full />
      <TextArea {...of('title')} required full />
      <Suggestions id="types" values={types} />
      <Suggestions id="issuers" values={issuers} />
    </fieldset>
  );
};

const OtherFields = ({ values, problems = {}, terms, mayClear }: EditDocumentProps) => {
  const of = (name: keyof DocumentFields) => ({
    name,
    label: cardLabels[name],
    value: values[name],
    problem: problems[name],
  });
  const termOptions = terms.map(({ id, name }) => ({ value: String(id), text: name }));
  return (
    <fieldset class="facet fields">
      <legend>Các thông tin khác</legend>
      <Field {...of('signer')} />
      <Field {...of('signerRole')} />
      <Field {...of('effectiveOn')} hint="Chỉ điền khi văn bản ghi rõ" numeric />
      <Select {...of('term')} options={[NO_TERM, ...termOptions]} />
      <Field {...of('urgency')} />
      <Field {...of('field')} />
      <Field {...of('dossier')} full />
      {mayClear && (
        <Select
          {...of('clearedForModel')}
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
