import {
  BorderStyle,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const borders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
};
const edge = { marginUnitType: WidthType.DXA, top: 0, bottom: 0, left: 0, right: 0 };

/** Columns side by side without a border or a margin; `widths` in twentieths of a point. */
export const columns = (widths: number[], rows: Paragraph[][][]): Table =>
  new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders,
    margins: edge,
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, at) =>
              new TableCell({
                width: { size: widths[at] ?? 0, type: WidthType.DXA },
                margins: edge,
                children,
              }),
          ),
        }),
    ),
  });
