import { Notice } from '../ui/notice.tsx';
import { viCount } from '../ui/numbers.ts';
import { type ImportLine, ReportTable } from './import-report.tsx';

/** A new account and its link to choose a password. */
type Newcomer = { name: string; login: string; unit: string; link: string };

/** What was written. The links are shown this once: only their hashes are kept. */
export type Applied = {
  new: number;
  changed: number;
  newUnits: string[];
  newcomers: Newcomer[];
  skipped: ImportLine[];
};

/** What a list of staff came to, with the links to print or to copy into a sheet. */
export const ImportResult = ({ applied }: { applied: Applied }) => (
  <>
    <Notice tone="done" alert>
      <p>
        {`Đã thêm ${viCount(applied.new)} người và cập nhật ${viCount(applied.changed)} người.`}
        {applied.newUnits.length > 0 && ` Đã lập đơn vị: ${applied.newUnits.join('; ')}.`}
      </p>
    </Notice>
    {applied.newcomers.length > 0 && <Links newcomers={applied.newcomers} />}
    {applied.skipped.length > 0 && (
      <section class="block" aria-labelledby="skipped">
        <h2 id="skipped">Dòng đã bỏ qua</h2>
        <ReportTable lines={applied.skipped} />
      </section>
    )}
  </>
);

const Links = ({ newcomers }: { newcomers: Newcomer[] }) => (
  <section class="block" aria-labelledby="links">
    <header>
      <h2 id="links">Đường dẫn đặt mật khẩu</h2>
      <p class="note">
        Chỉ hiện lần này. Xin in hoặc chép ngay rồi trao tận tay từng người; mỗi đường dẫn dùng được
        một lần, trong bảy ngày.
      </p>
    </header>
    <section class="wide" tabindex={0} aria-label="Bảng đường dẫn, cuộn ngang được">
      <table>
        <caption class="hidden">Đường dẫn của từng người</caption>
        <thead>
          <tr>
            <th scope="col">Họ và tên</th>
            <th scope="col">Đơn vị</th>
            <th scope="col">Tên đăng nhập</th>
            <th scope="col">Đường dẫn</th>
          </tr>
        </thead>
        <tbody>
          {newcomers.map(({ name, unit, login, link }) => (
            <tr>
              <th scope="row">{name}</th>
              <td>{unit}</td>
              <td>{login}</td>
              <td>{link}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
    <div class="field">
      <label for="sheet">Để dán vào bảng tính (tách bằng tab)</label>
      <textarea id="sheet" readonly rows={6}>
        {sheetOf(newcomers)}
      </textarea>
    </div>
  </section>
);

/** Separated by tabs: pasted into a sheet, each goes to a cell of its own. */
const sheetOf = (newcomers: Newcomer[]) =>
  [
    ['Họ tên', 'Đơn vị', 'Tên đăng nhập', 'Đường dẫn'],
    ...newcomers.map(({ name, unit, login, link }) => [name, unit, login, link]),
  ]
    .map((cells) => cells.map(asText).join('\t'))
    .join('\n');

/** A cell that begins so would be read as a formula. */
const asText = (cell: string) => (/^[=+@-]/.test(cell) ? `'${cell}` : cell);
