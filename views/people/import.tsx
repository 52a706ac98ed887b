import { paths } from '../../src/paths.ts';
import type { Viewer } from '../../src/people/viewer.ts';
import { Layout } from '../layout.tsx';
import { TextArea } from '../ui/field.tsx';
import { FileField } from '../ui/file-field.tsx';
import { Form } from '../ui/form.tsx';
import { Head } from '../ui/head.tsx';
import { Notice, Problem } from '../ui/notice.tsx';
import { viCount } from '../ui/numbers.ts';

/** What one line of the list would do. */
export type ImportLine = {
  line: number; // in the file, from 1
  name: string;
  login: string;
  unit: string;
  role: string;
  effect: 'new' | 'changed' | 'unchanged' | 'refused';
  problem?: string | undefined;
};

export type ImportProps = {
  viewer: Viewer;
  csv: string;
  lines?: ImportLine[]; // after a dry run; nothing has been written
  applied?: { new: number; changed: number }; // after the writing
  problem?: string | undefined;
};

export const ImportPeoplePage = ({ viewer, csv, lines, applied, problem }: ImportProps) => (
  <Layout title="Nhập danh sách người" viewer={viewer} path={paths.people()}>
    <Head
      title="Nhập danh sách người"
      note="Kiểm tra trước, ghi sau: bấm Kiểm tra thì chưa có gì được ghi."
      back={{ href: paths.people(), text: 'Người dùng' }}
    />
    <Problem text={problem} />
    <div class="stack loose">
      {applied && <Applied applied={applied} />}
      {lines && !applied && <Report lines={lines} csv={csv} />}
      <ListForm csv={csv} />
    </div>
  </Layout>
);

const ListForm = ({ csv }: { csv: string }) => (
  <Form action={paths.importPeople()} submit="Kiểm tra" cancel={paths.people()} files>
    <input type="hidden" name="step" value="check" />
    <TextArea
      name="csv"
      label="Dán danh sách vào đây"
      value={csv}
      rows={8}
      hint="Dòng đầu là tên cột: ho_ten, dang_nhap, chuc_vu, don_vi (tên viết tắt), vai. Ngăn bằng dấu phẩy hoặc chấm phẩy."
    />
    <FileField
      label="Hoặc chọn tệp CSV"
      hint="Tệp được chọn thì thay cho phần dán."
      accept=".csv,.txt"
    />
  </Form>
);

const Report = ({ lines, csv }: { lines: ImportLine[]; csv: string }) => {
  const of = (effect: ImportLine['effect']) =>
    lines.filter((line) => line.effect === effect).length;
  const writable = of('new') + of('changed');
  return (
    <section class="block" aria-labelledby="report">
      <header>
        <h2 id="report">Kết quả kiểm tra</h2>
        <p class="note">
          {`${viCount(of('new'))} người mới, ${viCount(of('changed'))} người thay đổi, ${viCount(of('unchanged'))} giữ nguyên, ${viCount(of('refused'))} dòng có lỗi`}
        </p>
      </header>
      <ReportTable lines={lines} />
      {writable > 0 && (
        <Form action={paths.importPeople()} submit={`Ghi ${viCount(writable)} người`}>
          <input type="hidden" name="step" value="apply" />
          <input type="hidden" name="csv" value={csv} />
          {of('refused') > 0 && <p class="note">Dòng có lỗi sẽ bị bỏ qua.</p>}
        </Form>
      )}
    </section>
  );
};

const ReportTable = ({ lines }: { lines: ImportLine[] }) => (
  <section class="wide" tabindex={0} aria-label="Bảng kiểm tra, cuộn ngang được">
    <table>
      <caption class="hidden">Từng dòng của danh sách</caption>
      <thead>
        <tr>
          <th scope="col" class="figure">
            Dòng
          </th>
          <th scope="col">Họ và tên</th>
          <th scope="col">Tên đăng nhập</th>
          <th scope="col">Đơn vị</th>
          <th scope="col">Vai</th>
          <th scope="col">Sẽ làm gì</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr>
            <td class="figure">{line.line}</td>
            <th scope="row">{line.name}</th>
            <td>{line.login}</td>
            <td>{line.unit}</td>
            <td>{line.role}</td>
            <td>
              <span class={`tag ${effects[line.effect].tone}`}>{effects[line.effect].words}</span>
              {line.problem && <p class="note">{line.problem}</p>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);

const effects = {
  new: { tone: 'done', words: 'Thêm mới' },
  changed: { tone: 'now', words: 'Cập nhật' },
  unchanged: { tone: '', words: 'Giữ nguyên' },
  refused: { tone: 'late', words: 'Bỏ qua' },
};

const Applied = ({ applied }: { applied: { new: number; changed: number } }) => (
  <Notice tone="done" alert>
    <p>
      {`Đã thêm ${viCount(applied.new)} người và cập nhật ${viCount(applied.changed)} người. `}
      Người mới cần đường dẫn đặt mật khẩu: mở từng người trong{' '}
      <a href={paths.people()}>danh sách</a> để cấp.
    </p>
  </Notice>
);
