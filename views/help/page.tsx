import { paths } from '../../src/paths.ts';
import type { Viewer } from '../../src/people/viewer.ts';
import { Layout } from '../layout.tsx';
import { Head } from '../ui/head.tsx';
import { answers } from './answers.tsx';

export type HelpProps = { viewer: Viewer };

/** Answers to "làm thế nào để…", each an address of its own. */
export const HelpPage = ({ viewer }: HelpProps) => (
  <Layout title="Trợ giúp" viewer={viewer} path={paths.help()}>
    <Head title="Làm thế nào để…" />
    <div class="split">
      <div class="stack loose prose">
        {answers.map(({ id, question, answer }) => (
          <section class="block" aria-labelledby={id}>
            <h2 id={id}>{question}</h2>
            {answer}
          </section>
        ))}
        <section class="block" aria-labelledby="chuong-trinh">
          <h2 id="chuong-trinh">cho một chương trình hỏi kho hoặc gửi tệp thay tôi</h2>
          <p>
            Tạo mã ở trang <a href={paths.tokens()}>Mã truy cập API</a>; cách gọi, tham số và ví dụ
            ở trang <a href={paths.apiHelp()}>Giao tiếp giữa các chương trình</a>.
          </p>
        </section>
        <Keys />
      </div>
      <nav class="stay outline questions" aria-label="Các câu hỏi">
        <ol>
          {answers.map(({ id, question }) => (
            <li>
              <a href={`#${id}`}>{question}</a>
            </li>
          ))}
          <li>
            <a href="#chuong-trinh">cho một chương trình làm thay tôi</a>
          </li>
          <li>
            <a href="#phim">Phím tắt</a>
          </li>
        </ol>
      </nav>
    </div>
  </Layout>
);

const keys = [
  { key: '/', does: 'Đến ô tìm kiếm ở đầu trang' },
  { key: '?', does: 'Mở danh sách phím này' },
  {
    key: 'n, p',
    does: 'Trong văn bản mở từ kết quả tìm kiếm: đến chỗ tìm thấy tiếp theo, trước đó',
  },
  { key: 'X, B, S, Z', does: 'Ở bàn duyệt đề xuất: xác nhận, bác, để sau, hoàn tác' },
  { key: 'Tab', does: 'Đến liên kết, ô, nút tiếp theo; Shift + Tab để lùi' },
  { key: 'Enter', does: 'Mở liên kết, bấm nút, gửi ô tìm kiếm' },
  { key: 'Dấu cách', does: 'Đánh dấu hoặc bỏ dấu một ô chọn' },
  { key: 'Esc', does: 'Đóng mục lục, bộ lọc đang trượt ra trên màn hình hẹp' },
];

const Keys = () => (
  <section class="block" aria-labelledby="phim">
    <h2 id="phim">Phím tắt</h2>
    <table>
      <caption class="hidden">Phím tắt của cổng</caption>
      <thead>
        <tr>
          <th scope="col">Phím</th>
          <th scope="col">Làm gì</th>
        </tr>
      </thead>
      <tbody>
        {keys.map(({ key, does }) => (
          <tr>
            <th scope="row">
              <kbd>{key}</kbd>
            </th>
            <td>{does}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);
