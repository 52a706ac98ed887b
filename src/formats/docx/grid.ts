import { Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import type { SetRun } from '../line.ts';
import type { Look } from '../rule-set.ts';
import { paragraphOf } from './paragraph.ts';

type Grid = { look: Look; head: string[]; rows: SetRun[][][]; shares?: number[]; marked: boolean };

const inside = { marginUnitType: WidthType.DXA, top: 40, bottom: 40, left: 80, right: 80 }; // 1/20 pt

/** A table with lines, its head on each page. A row that lacks cells gets empty ones. */
export function grid({ look, head, rows, shares, marked }: Grid, width: number): Table {
  const count = Math.max(head.length, ...rows.map((row) => row.length), 1);
  const widths = widthsOf(count, width, shares);
  const cell = (runs: SetRun[], at: number, align: Look['align']) =>
    new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      margins: inside,
      children: [paragraphOf(runs, look, { align, marked })],
    });
  const filled = <Cell>(cells: Cell[], empty: Cell) =>
    Array.from({ length: count }, (_, at) => cells[at] ?? empty);
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    rows: [
      ...(head.length > 0
        ? [
            new TableRow({
              tableHeader: true,
              children: filled(head, '').map((text, at) =>
                cell([{ text, bold: true }], at, 'center'),
              ),
            }),
          ]
        : []),
      ...rows.map(
        (row) =>
          new TableRow({
            children: filled(row, []).map((runs, at) => cell(runs, at, 'left')),
          }),
      ),
    ],
  });
}

function widthsOf(count: number, width: number, shares = Array<number>(count).fill(1)): number[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => Math.floor((width * share) / total));
}
