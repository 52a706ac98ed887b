import { paths } from '../../src/paths.ts';
import type { Viewer } from '../../src/people/viewer.ts';
import { Layout } from '../layout.tsx';
import { Field, TextArea } from '../ui/field.tsx';
import { Form } from '../ui/form.tsx';
import { Head } from '../ui/head.tsx';
import { Notice, Problem } from '../ui/notice.tsx';
import { type DocumentLine, documentName } from './line.tsx';

export type WithdrawProps = {
  viewer: Viewer;
  document: DocumentLine;
  revision: number;
  confirmation: string; // what has to be typed: the number, or a word where there is none
  reason?: string;
  problem?: string | undefined;
};

export const WithdrawPage = (props: WithdrawProps) => (
  <Layout title="Thu hồi văn bản" viewer={props.viewer} path={paths.document(props.document.id)}>
    <Head
      title="Thu hồi văn bản"
      back={{ href: paths.document(props.document.id), text: documentName(props.document) }}
    />
    <Problem text={props.problem} />
    <Form
      action={paths.withdraw(props.document.id)}
      submit="Thu hồi"
      cancel={paths.document(props.document.id)}
    >
      <Notice tone="late">
        <p>
          <strong>Sau khi thu hồi, không ai tìm thấy hay mở được văn bản này.</strong> Bản ghi và
          tệp gốc vẫn được giữ cho lưu trữ; lý do và người thu hồi được ghi lại.
        </p>
      </Notice>
      <input type="hidden" name="revision" value={String(props.revision)} />
      <TextArea name="reason" label="Lý do thu hồi" value={props.reason} required />
      <Field
        name="confirmation"
        label={`Gõ “${props.confirmation}” để xác nhận`}
        autocomplete="off"
        required
        plain
      />
    </Form>
  </Layout>
);
