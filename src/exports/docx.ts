import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  HeadingLevel,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { ExportedList, Row } from './rows.ts';

const SIZE = 22; // half points: 11 pt, so that eight columns fit a page on its side
const MARGIN = 1_134; // twentieths of a point: 20 mm

/** The list as a table on pages that lie on their side, its head on each. */
export function asDocx({ title, notes, rows, columns }: ExportedList): Promise<Buffer> {
  const shown = columns.filter(({ name }) => name !== 'link'); // of no use on paper: it is on the title
  const head = new TableRow({
    tableHeader: true,
    children: shown.map((column) => cell(column, shown, [words(column.header, { bold: true })])),
  });
  const table = new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [head, ...rows.map((row) => lineOf(row, shown))],
  });
  return Packer.toBuffer(
    new Document({
      title,
      styles: { default: { document: { run: { font: 'Times New Roman', size: SIZE } } } },
      sections: [{ properties: onItsSide, children: [...headOf(title, notes), table] }],
    }),
  );
}

const onItsSide = {
  page: {
    size: { orientation: PageOrientation.LANDSCAPE },
    margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
  },
};

const headOf = (title: string, notes: string[]) => [
  new Paragraph({
    heading: HeadingLevel.HEADING_1,
    alignment: AlignmentType.CENTER,
    children: [words(title, { bold: true, color: '000000', size: 28 })],
  }),
  ...notes.map((note) => new Paragraph({ children: [words(note, { italics: true })] })),
  new Paragraph({}),
];

type Columns = ExportedList['columns'];

const lineOf = (row: Row, shown: Columns) =>
  new TableRow({
    cantSplit: true,
    children: shown.map((column) =>
      cell(column, shown, [column.name === 'title' ? linked(row) : words(row[column.name])]),
    ),
  });

const linked = ({ title, link }: Row) =>
  new ExternalHyperlink({ link, children: [words(title, { style: 'Hyperlink' })] });

function cell(
  { share }: Columns[number],
  shown: Columns,
  children: (TextRun | ExternalHyperlink)[],
) {
  const total = shown.reduce((sum, column) => sum + column.share, 0);
  return new TableCell({
    width: { size: (100 * share) / total, type: WidthType.PERCENTAGE },
    margins: { left: 60, right: 60, top: 40, bottom: 40 }, // twentieths of a point
    children: [new Paragraph({ children })],
  });
}

type Look = { bold?: boolean; italics?: boolean; style?: string; color?: string; size?: number };

const words = (text: string, look: Look = {}) => new TextRun({ text, ...look });
