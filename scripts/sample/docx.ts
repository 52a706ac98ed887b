import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  LineRuleType,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { Block, Span } from './blocks.ts';
import { type Line, OVERHANG } from './letterhead.ts';
import { type Printed, printedForm } from './printed.ts';
import type { Source } from './source.ts';
import { withFixedDates } from './zip.ts';

const FONT = 'Times New Roman';
const BODY_SIZE = 14; // points
const HALF_POINTS = 2; // docx gives sizes in half points
const TWIPS_PER_POINT = 20;
const MM = 1440 / 25.4; // twips
const PAGE = { width: Math.round(210 * MM), height: Math.round(297 * MM) };
const MARGIN = { top: 20 * MM, bottom: 20 * MM, left: 30 * MM, right: 15 * MM, header: 10 * MM };
const FIRST_LINE = Math.round(10 * MM);
const TEXT_WIDTH = PAGE.width - MARGIN.left - MARGIN.right;
const LINE = 18 * TWIPS_PER_POINT; // exactly 18 points, the least both Party guidelines allow
const NO_BORDERS = Object.fromEntries(
  ['top', 'bottom', 'left', 'right', 'insideHorizontal', 'insideVertical'].map((side) => [
    side,
    { style: BorderStyle.NONE, size: 0, color: 'auto' },
  ]),
);

/** The Word file of a source, the same bytes on every run. */
export async function writeDocx(source: Source): Promise<Uint8Array> {
  const document = new Document({
    creator: source.issuer,
    lastModifiedBy: source.issuer,
    title: source.title,
    styles: { default: { document: { run: { font: FONT, size: BODY_SIZE * HALF_POINTS } } } },
    sections: [
      {
        properties: {
          titlePage: true, // no page number on the first page
          page: { size: PAGE, margin: rounded(MARGIN) },
        },
        headers: { default: pageNumber(), first: new Header({ children: [] }) },
        children: content(printedForm(source)),
      },
    ],
  });
  return withFixedDates(await Packer.toBuffer(document), source.issuedOn);
}

const rounded = <T extends Record<string, number>>(sizes: T) =>
  Object.fromEntries(Object.entries(sizes).map(([side, size]) => [side, Math.round(size)])) as T;

const pageNumber = () =>
  new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], size: 14 * HALF_POINTS })],
      }),
    ],
  });

const content = ({ letterhead, blocks, signature }: Printed) => [
  columns(
    letterhead.left.map(centred),
    letterhead.right.map(centred),
    letterhead.leftShare,
    OVERHANG,
  ),
  spacer(),
  ...letterhead.title.map(centred),
  ...letterhead.addressees.map(leftAligned),
  spacer(),
  ...blocks.flatMap(bodyBlock),
  spacer(),
  columns(
    signature.recipients.map(leftAligned),
    [...signature.signer.map(centred), ...[1, 2, 3, 4].map(spacer), centred(signature.name)],
    0.5,
    0,
  ),
];

const spacer = () => new Paragraph({ children: [] });
const centred = (line: Line) =>
  new Paragraph({ alignment: AlignmentType.CENTER, children: [run(line)] });
const leftAligned = (line: Line) => new Paragraph({ children: [run(line)] });

const run = ({ text, size, bold = false, italic = false, rule }: Line) =>
  new TextRun({
    text,
    bold,
    italics: italic,
    size: size * HALF_POINTS,
    ...(rule && { underline: {} }),
  });

function columns(left: Paragraph[], right: Paragraph[], leftShare: number, overhang: number) {
  const across = TEXT_WIDTH + 2 * overhang * TWIPS_PER_POINT;
  const shares = [leftShare, 1 - leftShare];
  const cells = [left, right].map(
    (children, at) =>
      new TableCell({
        children,
        margins: { left: 0, right: 0 },
        verticalAlign: VerticalAlign.TOP,
        width: { size: Math.round(across * (shares[at] ?? 0)), type: WidthType.DXA },
      }),
  );
  return new Table({
    width: { size: Math.round(across), type: WidthType.DXA },
    indent: { size: -overhang * TWIPS_PER_POINT, type: WidthType.DXA },
    columnWidths: shares.map((share) => Math.round(across * share)),
    borders: NO_BORDERS,
    rows: [new TableRow({ cantSplit: true, children: cells })],
  });
}

function bodyBlock(block: Block) {
  if (block.kind === 'break') return [new Paragraph({ children: [new PageBreak()] })];
  if (block.kind === 'table') return [figures(block.rows), spacer()];
  const centre = block.kind === 'centre';
  return [
    new Paragraph({
      alignment: centre ? AlignmentType.CENTER : AlignmentType.JUSTIFIED,
      spacing: { before: 6 * TWIPS_PER_POINT, line: LINE, lineRule: LineRuleType.EXACT },
      ...(!centre && { indent: { firstLine: FIRST_LINE } }),
      children: block.spans.map(spanRun),
    }),
  ];
}

const spanRun = ({ text, bold = false, italic = false }: Span) =>
  new TextRun({ text, bold, italics: italic, size: BODY_SIZE * HALF_POINTS });

function figures(rows: string[][]) {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      (cells, at) =>
        new TableRow({
          tableHeader: at === 0,
          children: cells.map(
            (text) => new TableCell({ children: [centred({ text, size: 13, bold: at === 0 })] }),
          ),
        }),
    ),
  });
}
