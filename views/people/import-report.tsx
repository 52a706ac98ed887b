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

export const ReportTable = ({ lines }: { lines: ImportLine[] }) => (
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
