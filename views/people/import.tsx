import { paths } from '../../src/paths.ts';
import type { Viewer } from '../../src/people/viewer.ts';
import { Layout } from '../layout.tsx';
import { TextArea } from '../ui/field.tsx';
import { FileField } from '../ui/file-field.tsx';
import { Form } from '../ui/form.tsx';
import { Head } from '../ui/head.tsx';
import { Problem } from '../ui/notice.tsx';
import { viCount } from '../ui/numbers.ts';
import { type ImportLine, ReportTable } from './import-report.tsx';
import { type Applied, ImportResult } from './import-result.tsx';

export type ImportProps = {
  viewer: Viewer;
  csv: string;
  lines?: ImportLine[]; // after a dry run; nothing has been written
  newUnits?: string[]; // that the dry run would make
  applied?: Applied; // after the writing
  problem?: string | undefined;
};

export const ImportPeoplePage = ({ viewer, problem, ...list }: ImportProps) => (
  <Layout title="Nhập danh sách người" viewer={viewer} path={paths.people()}>
    <Head
      title="Nhập danh sách người"
      note="Kiểm tra trước, ghi sau: bấm Kiểm tra thì chưa có gì được ghi."
      back={{ href: paths.people(), text: 'Người dùng' }}
    />
    <Problem text={problem} />
    <div class="stack loose">
      {list.applied && <ImportResult applied={list.applied} />}
      {list.lines && <Report lines={list.lines} newUnits={list.newUnits ?? []} csv={list.csv} />}
      <ListForm csv={list.csv} />
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
      hint="Dòng tên cột gồm: Họ tên, Tên đăng nhập, Chức vụ, Đơn vị, Vai trò. Chỉ Họ tên là bắt buộc. Ngăn bằng dấu phẩy, chấm phẩy hoặc tab."
    />
    <FileField
      label="Hoặc chọn tệp CSV"
      hint="Tệp được chọn thì thay cho phần dán."
      accept=".csv,.txt"
    />
  </Form>
);

type ReportProps = { lines: ImportLine[]; newUnits: string[]; csv: string };

const Report = ({ lines, newUnits, csv }: ReportProps) => {
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
      {newUnits.length > 0 && <p>{`Sẽ lập đơn vị mới: ${newUnits.join('; ')}.`}</p>}
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
