import { type FileChild, Paragraph } from 'docx';
import type { Piece } from '../body.ts';
import type { Line } from '../line.ts';
import type { Sheet } from '../sheet.ts';
import { widthOf } from '../widths.ts';
import { columns } from './bare-table.ts';
import { grid } from './grid.ts';
import { mm, paragraphOf, paragraphsOf, points, type Setting } from './paragraph.ts';

const LEFT_HEAD = { party: 73, state: 66 }; // mm: the right head's longest line fits beside it
const LEFT_SIGN = 75; // mm
const LABEL = 35; // mm from the left edge to a Kính gửi that names several
const ROOM = 12; // points between the parts of a paper
const BOX = '□'; // in Times New Roman itself

const inner = (width: number) => width / points(1);
const stacked = (lines: Line[], width: number, setting: Setting = {}) =>
  lines.flatMap((line) => paragraphsOf(line, inner(width), setting));
/** A cell of Word cannot be without a paragraph. */
const orEmpty = (found: Paragraph[]) => (found.length > 0 ? found : [new Paragraph({})]);

export function headTable({ head, rules }: Sheet, width: number) {
  const left = mm(LEFT_HEAD[rules.family]);
  const widths = [left, width - left];
  const room: Setting = { before: rules.family === 'state' ? 6 : 0 }; // NĐ 30: 6 pt under the number
  const [number, ...below] = head.number.map((line, at) =>
    paragraphsOf(line, inner(left), at === 0 ? {} : room),
  );
  return columns(widths, [
    [stacked(head.left, left), stacked(head.right, width - left)],
    [orEmpty([...(number ?? []), ...below.flat()]), stacked(head.place, width - left)],
  ]);
}

export const titleOf = ({ title }: Sheet, width: number): Paragraph[] =>
  title.flatMap((line, at) => paragraphsOf(line, inner(width), { before: at === 0 ? ROOM : 0 }));

export function addresseeOf({ addressee, rules }: Sheet): Paragraph[] {
  if (!addressee) return [];
  const { label, names, indented } = addressee;
  const [first, ...others] = names;
  if (!first) return [];
  const placed: Setting = indented
    ? { align: 'left', firstLine: rules.lengths['first-line'].value.write }
    : { align: 'center' };
  if (others.length === 0) {
    const [{ text } = { text: '' }] = label.runs;
    const italic = label.look.italic ?? false;
    const runs = [{ text: `${text} `, italic }, ...first.runs];
    return [paragraphOf(runs, first.look, { ...placed, before: ROOM })];
  }
  const words = label.runs[0]?.text ?? '';
  const under = LABEL + (widthOf(words, label.look.size.write) * 25.4) / 72; // under the colon
  return [
    ...paragraphsOf(label, 0, { align: 'left', left: LABEL, before: ROOM }),
    ...names.flatMap((name) => paragraphsOf(name, 0, { align: 'left', left: under })),
  ];
}

export function bodyOf(sheet: Sheet, width: number): FileChild[] {
  const { rules, body, marked } = sheet;
  const { value } = rules.lines;
  const spaced: Setting = {
    before: rules.lengths['between-paragraphs'].value.write,
    firstLine: rules.lengths['first-line'].value.write,
    marked,
    ...(value.unit === 'lines' ? { lines: value.write } : { exactly: value.write }),
  };
  return body.flatMap((piece) => setPiece(piece, spaced, width));
}

function setPiece(piece: Piece, spaced: Setting, width: number): FileChild[] {
  if (piece.piece === 'table')
    return [gap(), grid({ ...piece, marked: spaced.marked ?? false }, width)];
  if (piece.piece === 'choices')
    return [paragraphOf(choiceRuns(piece), piece.look, { ...spaced, firstLine: 0, align: 'left' })];
  const { level, ends, line } = piece;
  const stays = ends || line.part.startsWith('heading');
  return paragraphsOf(line, 0, {
    ...spaced,
    ...(stays ? { keepNext: true } : {}),
    ...(level === undefined ? {} : { outlineLevel: level - 1 }),
  });
}

const choiceRuns = ({ label, choices }: Extract<Piece, { piece: 'choices' }>) => [
  { text: label, bold: true },
  ...choices.map((choice) => ({ text: `\u00a0\u00a0 ${BOX}\u00a0${choice}` })),
];

/** A narrow line, in points, beside a table, which has no space of its own. */
export const gap = (room = 6) =>
  new Paragraph({
    keepNext: true,
    spacing: { before: 0, after: 0, line: points(room), lineRule: 'exact' },
  });

/** Recipients on the left, the signature on the right; together on one page. */
export function signTable({ recipients, signature }: Sheet, width: number): FileChild[] {
  if (recipients.length === 0 && signature.length === 0) return [];
  const left = mm(LEFT_SIGN);
  const cells = [orEmpty(stacked(recipients, left)), orEmpty(stacked(signature, width - left))];
  return [gap(ROOM), columns([left, width - left], [cells])];
}

const ANNEX_SHARES = [8, 40, 24, 56]; // of the columns below
const ANNEX_HEAD = ['Số', 'Văn bản', 'Vị trí', 'Trích nguyên văn'];

export function annexOf({ annex, rules }: Sheet, width: number): FileChild[] {
  if (!annex) return [];
  const look = { ...rules.looks.body.value, size: rules.looks.recipients.value.size };
  const rows = annex.rows.map(({ n, paper, place, quote }) =>
    [String(n), paper, place, quote].map((text) => [{ text }]),
  );
  return [
    ...stacked(annex.head, width),
    gap(),
    grid({ look, head: ANNEX_HEAD, rows, shares: ANNEX_SHARES, marked: false }, width),
  ];
}
