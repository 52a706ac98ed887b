import type { CellObject } from 'write-excel-file/node';
import type { AuditKind } from '../audit/events.ts';
import type { auditEvents } from '../audit/schema.ts';
import type { Transaction } from '../storage/database.ts';
import { csvOf } from '../text/csv.ts';
import type { AskedEvents } from './asked.ts';
import { eventsAsked } from './list.ts';
import { kindNames } from './words.ts';

/** More is narrowed by days; a spreadsheet holds a million rows, a person reads fewer. */
const MOST = 20_000; // events

export const heads = ['Số', 'Lúc', 'Người số', 'Việc', 'Văn bản', 'Đoạn', 'Chi tiết'];
const widths = [10, 26, 10, 24, 40, 40, 60]; // characters

/**
 * The record as rows: whole, by ids, and no name of any document, so that whoever is responsible
 * for the record can take it without reading papers. Text alone: a cell is never a formula.
 */
export async function exportedRows(db: Transaction, asked: AskedEvents): Promise<string[][]> {
  return (await eventsAsked(db, asked, MOST)).map(asRow);
}

const asRow = (row: typeof auditEvents.$inferSelect) => [
  String(row.id),
  row.at.toISOString(),
  row.personId === null ? '' : String(row.personId),
  kindNames[row.kind as AuditKind] ?? row.kind,
  [...new Set([row.documentId, ...(row.documentIds ?? [])])].filter(Boolean).join(' '),
  (row.passageIds ?? []).join(' '),
  row.detail ? JSON.stringify(row.detail) : '',
];

export const formats = {
  csv: {
    mediaType: 'text/csv; charset=utf-8',
    write: async (rows: string[][]): Promise<Buffer> => Buffer.from(csvOf([heads, ...rows])),
  },
  xlsx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: async (rows: string[][]): Promise<Buffer> => {
      const { default: writeExcelFile } = await import('write-excel-file/node'); // 78 modules
      const sheet = {
        sheet: 'Nhật ký',
        data: [heads, ...rows].map((row) => row.map(cell)),
        columns: widths.map((width) => ({ width })),
        stickyRowsCount: 1,
      };
      return writeExcelFile([sheet]).toBuffer();
    },
  },
} as const;

const LONGEST_CELL = 32_767; // characters, of Excel

const cell = (value: string): CellObject => ({ value: value.slice(0, LONGEST_CELL), type: String });
