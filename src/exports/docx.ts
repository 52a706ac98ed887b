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
import { type Column, columns, type ExportedList, printable, type Row } from './rows.ts';

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const SIZE = 22; // half points: 11 pt, so that eight columns fit a page on its side
const MARGIN = 1_134; // twentieths of a point: 20 mm

/** On paper a link is of no use as text: it is on the title. */
const shown = columns.filter(({ name }) => name !== 'link');
const total = shown.reduce((sum, { share }) => sum + share, 0);

/** The list as a table on pages that lie on their side, its head on each. */
export function asDocx({ title, notes, rows }: ExportedList): Promise<Buffer> {
  const head = new TableRow({
    tableHeader: true,
    children: shown.map(({ name, header }) => cell(name, [words(header, { bold: true })])),
  });
  const table = new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [head, ...rows.map(lineOf)],
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

const lineOf = (row: Row) =>
  new TableRow({
    cantSplit: true,
    children: shown.map(({ name }) =>
      cell(name, [name === 'title' ? linked(row) : words(row[name])]),
    ),
  });

const linked = ({ title, link }: Row) =>
  new ExternalHyperlink({ link, children: [words(title, { style: 'Hyperlink' })] });

function cell(name: Column, children: (TextRun | ExternalHyperlink)[]) {
  const share = columns.find((column) => column.name === name)?.share ?? 0;
  return new TableCell({
    width: { size: (100 * share) / total, type: WidthType.PERCENTAGE },
    margins: { left: 60, right: 60, top: 40, bottom: 40 }, // twentieths of a point
    children: [new Paragraph({ children })],
  });
}

type Look = { bold?: boolean; italics?: boolean; style?: string; color?: string; size?: number };

const words = (text: string, look: Look = {}) => new TextRun({ text: printable(text), ...look });
