import { csvRows, type CsvRow as Row } from '../text/csv-rows.ts';
import { fold } from '../text/fold.ts';

/** One person as a list has them; empty where the list says nothing. */
export type StaffLine = {
  line: number; // in the file, from 1, as a text editor counts
  name: string;
  login: string;
  position: string;
  unit: string;
  role: string;
};

type Column = Exclude<keyof StaffLine, 'line'>;

const LONGEST_LIST = 2_000; // people: more than any city committee office and its units have
const TITLE_LINES = 10; // Excel lists often begin with the office's name and a title

/** How column names are written, folded, letters alone. */
const columnNames: Record<Column, string[]> = {
  name: ['hoten', 'hovaten', 'hotencanbo', 'hovatencanbo'],
  login: ['tendangnhap', 'dangnhap', 'taikhoan', 'tentaikhoan'],
  position: ['chucvu', 'chucdanh', 'chucvuchucdanh'],
  unit: ['donvi', 'donvicongtac', 'phongban', 'phong', 'ban', 'coquan'],
  role: ['vaitro', 'vai', 'vaitrencong', 'quyen', 'nhomquyen'],
};

/**
 * Reads a list of staff as Excel saves one: comma, semicolon or tab; lines above the column names;
 * columns in any order. Never throws.
 *
 * @returns the people in order, or one sentence about why there are none
 */
export function readStaffList(text: string): { lines: StaffLine[] } | { problem: string } {
  const tables = [',', ';', '\t'].map((delimiter) => tableIn(csvRows(text, delimiter)));
  const [best] = tables
    .filter((table) => table !== undefined)
    .sort((a, b) => b.columns.size - a.columns.size);
  if (!best) return { problem: NO_NAMES };

  const lines = best.rows
    .filter(({ cells }) => cells.some((cell) => cell !== '') && !columnsIn(cells).has('name'))
    .map((row) => staffLine(row, best.columns));
  if (lines.length === 0) return { problem: 'Danh sách có tên cột nhưng chưa có người nào.' };
  if (lines.length > LONGEST_LIST)
    return { problem: `Danh sách dài quá ${LONGEST_LIST} dòng. Xin tách thành nhiều tệp.` };
  return { lines };
}

const NO_NAMES =
  'Không thấy cột “Họ tên”. Dòng tên cột cần có: Họ tên, Tên đăng nhập, Chức vụ, Đơn vị, Vai trò.';

type Columns = Map<Column, number>;

/** The rows below the first one that names a column of names. */
function tableIn(rows: Row[]): { columns: Columns; rows: Row[] } | undefined {
  const head = rows.slice(0, TITLE_LINES).findIndex(({ cells }) => columnsIn(cells).has('name'));
  const columns = columnsIn(rows[head]?.cells ?? []);
  return head < 0 ? undefined : { columns, rows: rows.slice(head + 1) };
}

function columnsIn(cells: string[]): Columns {
  const names = cells.map((cell) => fold(cell).replace(/[^a-z]/g, ''));
  const found = (Object.keys(columnNames) as Column[]).map(
    (column) => [column, names.findIndex((name) => columnNames[column].includes(name))] as const,
  );
  return new Map(found.filter(([, at]) => at >= 0));
}

function staffLine({ line, cells }: Row, columns: Columns): StaffLine {
  const of = (column: Column) => cells[columns.get(column) ?? -1] ?? '';
  return {
    line,
    name: inSmallLetters(of('name')),
    login: of('login'),
    position: of('position'),
    unit: of('unit'),
    role: of('role'),
  };
}

/** NGUYỄN VĂN AN as Nguyễn Văn An; a name in mixed letters stays as written. */
const inSmallLetters = (name: string) =>
  name === name.toUpperCase()
    ? name.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (first) => first.toUpperCase())
    : name;
