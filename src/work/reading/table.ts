import type { StatedTask } from '../task.ts';
import { startsWithBody } from './bodies.ts';
import { namesIn, productOf } from './details.ts';
import { dueOf } from './due.ts';
import { lower, toned } from './toned.ts';

type Column = 'ordinal' | 'what' | 'lead' | 'join' | 'due' | 'product' | 'other';
type Row = { cells: string[]; start: number; end: number };

const BORDER = ' | '; // as ingest/extract/table-row.ts prints rows of three cells or more
const SURE = 0.9;
const headers: [Column, RegExp][] = [
  ['ordinal', /^(?:tt|stt|số tt|số thứ tự)$/u],
  ['join', /phối hợp|tham gia/u],
  [
    'lead',
    /chủ trì|thực hiện chính|(?:cơ quan|đơn vị) (?:thực hiện|được giao|tham mưu)|phân công|đầu mối/u,
  ],
  ['due', /thời (?:hạn|gian)|tiến độ|hoàn thành/u],
  ['product', /sản phẩm|kết quả/u],
  ['what', /nhiệm vụ|nội dung|công việc|hoạt động|đề án/u],
];

/** A row for each task of the tables that say who leads; offsets are the row's. */
export function tasksOfTables(text: string, issuedOn?: string): StatedTask[] {
  let columns: Column[] = [];
  return rowsOf(text).flatMap((row) => {
    const named = row.cells.map(columnOf);
    if (named.includes('lead') && named.includes('what')) columns = named;
    else if (columns.length > 0) return taskOfRow(row, columns, issuedOn) ?? [];
    return [];
  });
}

function rowsOf(text: string): Row[] {
  let start = 0;
  const rows = text.split('\n').map((line) => {
    const row = {
      cells: line
        .trim()
        .split(BORDER)
        .map((cell) => cell.trim()),
      start,
      end: start + line.length,
    };
    start = row.end + 1;
    return row;
  });
  return rows.filter(({ cells }) => cells.length > 2);
}

const columnOf = (cell: string): Column => {
  const small = lower(toned(cell));
  return headers.find(([, pattern]) => pattern.test(small))?.[0] ?? 'other';
};

function taskOfRow(
  { cells, start, end }: Row,
  columns: Column[],
  issuedOn?: string,
): StatedTask | undefined {
  const of = cells.length === columns.length ? inColumns(cells, columns) : byLooks(cells, columns);
  const what = of.get('what');
  if (!what || /^[\d.\s]*$/.test(what)) return undefined;
  const lead = of.get('lead');
  const when = of.get('due') ?? '';
  const due = when ? dueOf(`trước ${when}`, lower(toned(`trước ${when}`)), issuedOn) : {};
  const product = productOf(of.get('product') ?? what);
  const rule = when && !due.dueOn && !due.dueRule ? { dueRule: when } : {};
  return {
    ...(lead ? { lead } : {}),
    join: of.has('join') ? namesIn(of.get('join') ?? '') : [],
    what,
    ...(product ? { product } : {}),
    ...due,
    ...rule,
    sentence: cells.join(BORDER),
    start,
    end,
    confidence: SURE,
  };
}

const inColumns = (cells: string[], columns: Column[]) =>
  new Map(cells.map((cell, i) => [columns[i] ?? 'other', cell] as const));

/** Empty cells are not printed, so that places shift: who is who shows by how a cell looks. */
function byLooks(cells: string[], columns: Column[]) {
  const found = new Map<Column, string>();
  const bodies: Column[] = columns.includes('join') ? ['lead', 'join'] : ['lead'];
  for (const cell of cells.filter((one) => !/^[\d.]{1,8}$/.test(one))) {
    const small = lower(toned(cell));
    const body = startsWithBody(small) ? bodies.find((column) => !found.has(column)) : undefined;
    if (!found.has('what')) found.set('what', cell);
    else if (body) found.set(body, cell);
    else if (columns.includes('due') && !found.has('due') && looksLikeTime(small))
      found.set('due', cell);
    else if (columns.includes('product') && !found.has('product')) found.set('product', cell);
  }
  return found;
}

const looksLikeTime = (small: string) =>
  /\d{1,2}\s*[/-]\s*\d{4}|tháng|quý|năm|hằng|hàng|thường xuyên|\d{1,2}\/\d{1,2}/u.test(small);
