import type { OfficePaper } from '../../src/drafts/office-paper.ts';
import type { Choice } from '../../src/formats/house.ts';
import { paths } from '../../src/paths.ts';
import type { Viewer } from '../../src/people/viewer.ts';
import { Layout } from '../layout.tsx';
import { AdministrationTabs } from '../people/tabs.tsx';
import { Field, Select, TextArea } from '../ui/field.tsx';
import { Form } from '../ui/form.tsx';
import { Head } from '../ui/head.tsx';
import { Done } from '../ui/notice.tsx';

/** Left open by the rules: what is asked, what may be chosen, what was. */
export type OpenPoint = { setting: string; question: string; choices: Choice[]; chosen: string };

type Fields = Omit<OfficePaper, 'house' | 'signing'> & { signing: string };
type Props = {
  viewer: Viewer;
  paper: Fields;
  open: OpenPoint[];
  problems?: { [name: string]: string | undefined };
  done: boolean;
};

const signingWords: Record<OfficePaper['signing'], string> = {
  none: 'Chưa đặt khối chữ ký',
  own: 'Thủ trưởng ký',
  'for-collective': 'Thay mặt tập thể (T/M, TM.)',
  'for-head': 'Ký thay (K/T, KT.)',
  'by-order': 'Thừa lệnh (T/L, TL.)',
  acting: 'Quyền (Q.)',
};

/** What stands around every paper that the office drafts. */
export const OfficePaperPage = ({ viewer, paper, open, problems = {}, done }: Props) => (
  <Layout title="Thể thức của Văn phòng" viewer={viewer} path={paths.officePaper()}>
    <Head
      title="Thể thức của Văn phòng"
      note="Cơ quan ban hành, địa danh, nơi nhận và chữ ký trên mọi dự thảo, khi in cũng như trong tệp Word."
    />
    <AdministrationTabs open="paper" />
    <Done text={done ? 'Đã lưu. Dự thảo in từ nay theo thông tin này.' : undefined} />
    <Form action={paths.officePaper()} submit="Lưu" cancel={paths.administration()}>
      <Field
        name="superior"
        label="Cơ quan cấp trên"
        value={paper.superior}
        hint="Để trống nếu không ghi."
        problem={problems.superior}
      />
      <Field
        name="body"
        label="Cơ quan ban hành"
        value={paper.body}
        problem={problems.body}
        required
      />
      <Field
        name="place"
        label="Địa danh"
        value={paper.place}
        hint="Đứng trước ngày tháng."
        problem={problems.place}
      />
      <TextArea
        name="recipients"
        label="Nơi nhận"
        value={paper.recipients.join('\n')}
        hint="Mỗi dòng một nơi nhận, dòng lưu để cuối."
        problem={problems.recipients}
      />
      <Select
        name="signing"
        label="Cách ký"
        value={paper.signing}
        options={Object.entries(signingWords).map(([value, text]) => ({ value, text }))}
      />
      <Field
        name="above"
        label="Thay mặt, ký thay, thừa lệnh ai"
        value={paper.above}
        hint="Ví dụ BAN THƯỜNG VỤ hoặc CHÁNH VĂN PHÒNG, không kèm T/M, K/T."
        problem={problems.above}
      />
      <Field name="role" label="Chức vụ người ký" value={paper.role} problem={problems.role} />
      <Field name="name" label="Họ tên người ký" value={paper.name} problem={problems.name} />
      {open.map(({ setting, question, choices, chosen }) => (
        <Select
          name={`house-${setting}`}
          label={question}
          value={chosen}
          options={choices.map(({ value, label }) => ({ value, text: label }))}
        />
      ))}
    </Form>
  </Layout>
);
