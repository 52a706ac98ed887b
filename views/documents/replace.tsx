import { paths } from '../../src/paths.ts';
import type { Viewer } from '../../src/people/viewer.ts';
import { SecrecyChoice } from '../intake/secrecy.tsx';
import { Layout } from '../layout.tsx';
import { FileField } from '../ui/file-field.tsx';
import { Form } from '../ui/form.tsx';
import { Head } from '../ui/head.tsx';
import { Problem } from '../ui/notice.tsx';
import { type DocumentLine, documentName } from './line.tsx';

export type ReplaceFileProps = {
  viewer: Viewer;
  document: DocumentLine;
  revision: number;
  problem?: string | undefined;
};

export const ReplaceFilePage = ({ viewer, document, revision, problem }: ReplaceFileProps) => (
  <Layout title="Thay tệp" viewer={viewer} path={paths.document(document.id)}>
    <Head
      title="Thay tệp"
      note="Tệp mới thành phiên bản mới. Các phiên bản trước vẫn được giữ trong Lịch sử."
      back={{ href: paths.document(document.id), text: documentName(document) }}
    />
    <Problem text={problem} />
    <Form
      action={paths.replaceFile(document.id)}
      submit="Gửi tệp mới"
      cancel={paths.document(document.id)}
      files
    >
      <input type="hidden" name="revision" value={String(revision)} />
      <SecrecyChoice />
      <FileField
        label="Chọn tệp mới"
        hint="Word, Excel, PowerPoint, OpenDocument, rtf, pdf, html, txt, thư điện tử hoặc ảnh."
        required
      />
    </Form>
  </Layout>
);
