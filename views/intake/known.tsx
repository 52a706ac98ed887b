import { paths } from '../../src/paths.ts';
import type { Viewer } from '../../src/people/viewer.ts';
import { Layout } from '../layout.tsx';
import { AdministrationTabs } from '../people/tabs.tsx';
import { Field } from '../ui/field.tsx';
import { FileField } from '../ui/file-field.tsx';
import { Form } from '../ui/form.tsx';
import { Head } from '../ui/head.tsx';
import { Notice, Problem } from '../ui/notice.tsx';
import { viCount } from '../ui/numbers.ts';

type Line = {
  line: number; // in the file, from 1
  number: string;
  documentId: string | undefined; // the paper of the record that says otherwise
  isConflict: boolean;
  sentence: string;
};

type Report = {
  fresh: number;
  same: number;
  filled: number; // held already, and lacking something that the list says
  conflicts: number;
  unreadable: number;
  columns: { heading: string; means: string; used: boolean }[];
  lines: Line[]; // to be looked at
  more: number; // of them that are not shown
  key: string | undefined; // of a list that is checked and not taken in
};

export type KnownProps = {
  viewer: Viewer;
  isAdministrator: boolean;
  report?: Report;
  problem?: string;
};

export const KnownPage = ({ viewer, isAdministrator, report, problem }: KnownProps) => (
  <Layout title="Nhập danh mục văn bản" viewer={viewer} path={paths.importCatalogue()}>
    <Head
      title="Nhập danh mục văn bản"
      note="Văn bản biết qua danh mục, chưa có tệp: để dẫn chiếu tìm được và biết hiệu lực. Kiểm tra trước, ghi sau."
      {...(isAdministrator ? {} : { back: { href: paths.intake(), text: 'Số hóa' } })}
    />
    {isAdministrator && <AdministrationTabs open="catalogue" />}
    <Problem text={problem} />
    <div class="stack loose">
      {report && <ReportOf report={report} />}
      <ListForm />
    </div>
  </Layout>
);

const ListForm = () => (
  <Form action={paths.importCatalogue()} submit="Kiểm tra" files>
    <input type="hidden" name="step" value="check" />
    <Field
      name="issuer"
      label="Cơ quan ban hành"
      hint="Cho dòng không ghi cơ quan; để trống nếu danh mục là của nhiều cơ quan."
    />
    <FileField
      label="Chọn tệp danh mục"
      hint="CSV hoặc Excel (.xlsx). Cần cột Số, ký hiệu; nên có Loại văn bản, Cơ quan ban hành, Ngày ban hành, Trích yếu, theo thứ tự nào cũng được. Cột tình trạng hiệu lực không được dùng."
      accept=".csv,.txt,.tsv,.xlsx"
      required
    />
  </Form>
);

const ReportOf = ({ report }: { report: Report }) => {
  const { fresh, same, filled, conflicts, unreadable, key } = report;
  const fuller = filled > 0 ? `, ${viCount(filled)} được bổ sung` : '';
  const counts = `${viCount(fresh)} văn bản mới, ${viCount(same)} đã có${fuller}, ${viCount(conflicts)} khác với kho, ${viCount(unreadable)} dòng không đọc được`;
  return (
    <section class="block" aria-labelledby="report">
      <header>
        <h2 id="report">{key ? 'Kết quả kiểm tra' : 'Đã ghi danh mục'}</h2>
        {key ? <p class="note">{`${counts}. Chưa có gì được ghi.`}</p> : null}
      </header>
      {!key && (
        <Notice tone="done" alert>
          <p>{`${counts}.`}</p>
        </Notice>
      )}
      <p>{`Các cột hiểu là: ${report.columns.map(columnWords).join('; ')}.`}</p>
      {report.lines.length > 0 && <Lines lines={report.lines} />}
      {report.more > 0 && (
        <p class="note">{`Còn ${viCount(report.more)} dòng cần xem chưa hiện ở đây.`}</p>
      )}
      {key && fresh + filled > 0 && (
        <Form action={paths.importCatalogue()} submit={`Ghi ${viCount(fresh + filled)} văn bản`}>
          <input type="hidden" name="step" value="apply" />
          <input type="hidden" name="key" value={key} />
          <p class="note">Dòng khác với kho và dòng không đọc được thì bỏ qua; kho giữ nguyên.</p>
        </Form>
      )}
    </section>
  );
};

const columnWords = ({ heading, means, used }: Report['columns'][number]) =>
  `“${heading}” là ${means}${used ? '' : ' (không dùng)'}`;

const Lines = ({ lines }: { lines: Line[] }) => (
  <section class="wide" tabindex={0} aria-label="Bảng dòng cần xem, cuộn ngang được">
    <table>
      <caption class="hidden">Dòng khác với kho hoặc không đọc được</caption>
      <thead>
        <tr>
          <th scope="col" class="figure">
            Dòng
          </th>
          <th scope="col">Số, ký hiệu</th>
          <th scope="col">Vì sao</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr>
            <td class="figure">{line.line}</td>
            <th scope="row">
              {line.documentId ? (
                <a href={paths.document(line.documentId)}>{line.number}</a>
              ) : (
                line.number || '(trống)'
              )}
            </th>
            <td>
              <span class={`tag ${line.isConflict ? 'now' : 'late'}`}>
                {line.isConflict ? 'Khác với kho' : 'Không đọc được'}
              </span>
              <p class="note">{line.sentence}</p>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);
