import type { CellObject } from 'write-excel-file/node';
import type { ExportedList } from './rows.ts';

/** The list on one sheet, its head staying in sight; what it is of on a second. */
export async function asXlsx({ title, notes, rows, columns }: ExportedList): Promise<Buffer> {
  const heads = columns.map(({ header }): CellObject => ({ ...text(header), ...headed }));
  const list = rows.map((row) => columns.map(({ name }) => ({ ...text(row[name]), wrap: true })));
  const sheets = [
    {
      sheet: 'Danh sách',
      data: [heads, ...list],
      columns: columns.map(({ share }) => ({ width: share })),
      stickyRowsCount: 1,
      orientation: 'landscape' as const,
    },
    {
      sheet: 'Về danh sách',
      data: [title, ...notes].map((line) => [text(line)]),
      columns: [{ width: 100 /* characters */ }],
    },
  ];
  const { default: writeExcelFile } = await import('write-excel-file/node'); // 78 modules
  return writeExcelFile(sheets).toBuffer();
}

const headed = {
  fontWeight: 'bold',
  backgroundColor: '#ECE5D8',
  bottomBorderStyle: 'thin',
} as const;

const text = (value: string) => ({ value: value, type: String, alignVertical: 'top' }) as const;
