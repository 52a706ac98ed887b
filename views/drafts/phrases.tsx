import { paths } from '../../src/paths.ts';
import type { Viewer } from '../../src/people/viewer.ts';
import { Layout } from '../layout.tsx';
import { AdministrationTabs } from '../people/tabs.tsx';
import { TextArea } from '../ui/field.tsx';
import { Form } from '../ui/form.tsx';
import { Head } from '../ui/head.tsx';
import { Done } from '../ui/notice.tsx';
import { Press } from '../ui/press.tsx';

type Props = { viewer: Viewer; text: string; done?: boolean; problem?: string };

const ROWS = 24;

/** The phrases that say nothing: one on each line, as an office wants them. */
export const EmptyPhrasesPage = ({ viewer, text, done, problem }: Props) => (
  <Layout title="Cụm từ rỗng" viewer={viewer} path={paths.productTypes()}>
    <Head
      title="Cụm từ rỗng"
      back={{ href: paths.productTypes(), text: 'Loại sản phẩm' }}
      note="Những cụm từ mà bàn soạn thảo đề xuất bỏ khỏi câu. Không câu nào bị sửa khi người soạn chưa chọn."
    />
    <AdministrationTabs open="products" />
    <Done text={done ? 'Đã lưu danh sách.' : undefined} />
    <Form action={paths.emptyPhrases()} submit="Lưu" cancel={paths.productTypes()}>
      <TextArea
        name="text"
        label="Mỗi dòng một cụm từ"
        hint="Muốn thay bằng lời ngắn hơn thì ghi sau mũi tên: nhằm mục đích → nhằm. Danh sách trống thì không đề xuất cụm từ nào."
        value={text}
        rows={ROWS}
        problem={problem}
        full
      />
    </Form>
    <Press action={paths.emptyPhrases()} fields={{ reset: '1' }} text="Lấy lại danh sách ban đầu" />
  </Layout>
);
