import { paths } from '../../src/paths.ts';
import type { Viewer } from '../../src/people/viewer.ts';
import { Layout } from '../layout.tsx';
import { AudienceChoice, type AudienceOptions } from '../ui/audience-choice.tsx';
import { Form } from '../ui/form.tsx';
import { Head } from '../ui/head.tsx';
import { Problem } from '../ui/notice.tsx';
import { type DocumentLine, documentName } from './line.tsx';

export type AudienceProps = AudienceOptions & {
  viewer: Viewer;
  document: DocumentLine;
  revision: number;
  chosen: string[]; // audience keys
  problem?: string | undefined;
};

export const AudiencePage = ({
  viewer,
  document,
  revision,
  problem,
  ...audience
}: AudienceProps) => (
  <Layout title="Phạm vi đọc" viewer={viewer} path={paths.document(document.id)}>
    <Head
      title="Phạm vi đọc"
      note="Đổi là có hiệu lực ngay: ai không còn trong phạm vi thì không tìm thấy và không mở được nữa."
      back={{ href: paths.document(document.id), text: documentName(document) }}
    />
    <Problem text={problem} />
    <Form
      action={paths.audience(document.id)}
      submit="Lưu phạm vi đọc"
      cancel={paths.document(document.id)}
    >
      <input type="hidden" name="revision" value={String(revision)} />
      <AudienceChoice {...audience} />
    </Form>
  </Layout>
);
