import type { Block, Span } from './blocks.ts';
import type { Line } from './letterhead.ts';
import { type Align, breakLines, type Piece, placeLine, type TextLine } from './lines.ts';
import { A4, type Measure } from './measure.ts';
import type { Printed } from './printed.ts';

/** A straight line; it underlines a heading or draws a table. */
export type Rule = { x: number; y: number; toX: number; toY: number };
export type Sheet = { pieces: Piece[]; rules: Rule[]; sealAt?: { x: number; y: number } };

/** A part that is never cut by a page end. `draw` gets the top of the part, in points. */
type Part = { height: number; before: number; draw: (top: number) => Sheet; newPage?: boolean };

const MM = 72 / 25.4; // points
const LEFT = 30 * MM;
const TOP = 20 * MM;
const BOTTOM = A4.height - 20 * MM;
const WIDTH = A4.width - LEFT - 15 * MM;
const FIRST_LINE = 10 * MM;
const BODY = { size: 14, lead: 19, before: 6 }; // points
const TIGHT = 1.18; // line height of letterhead and tables, in font sizes
const ASCENT = 0.89; // of Tinos, in font sizes
const SIGNATURE_SPACE = 64; // points, about four lines

/** Lays a document out on A4 pages. */
export function layOut(printed: Printed, measure: Measure): Sheet[] {
  const sheets: Sheet[] = [{ pieces: [], rules: [] }];
  let top = TOP;
  for (const part of partsOf(printed, measure)) {
    const overflows = top + part.before + part.height > BOTTOM;
    if (part.newPage || overflows) {
      sheets.push(pageNumber(sheets.length + 1, measure));
      top = TOP;
    } else top += part.before;
    const drawn = part.draw(top);
    const sheet = sheets.at(-1);
    sheet?.pieces.push(...drawn.pieces);
    sheet?.rules.push(...drawn.rules);
    if (sheet && drawn.sealAt) sheet.sealAt = drawn.sealAt;
    top += part.height;
  }
  return sheets;
}

function pageNumber(number: number, measure: Measure): Sheet {
  const line = { text: String(number), size: 14 };
  return stack([line], 'centre', LEFT, WIDTH, measure).draw(10 * MM);
}

function partsOf({ letterhead, blocks, signature }: Printed, measure: Measure): Part[] {
  const left = stack(letterhead.left, 'centre', LEFT - 8, WIDTH * 0.45, measure);
  const right = stack(letterhead.right, 'centre', LEFT + WIDTH * 0.43, WIDTH * 0.59, measure);
  const recipients = stack(signature.recipients, 'left', LEFT, WIDTH * 0.5, measure);
  const signer = stack(signature.signer, 'centre', LEFT + WIDTH * 0.5, WIDTH * 0.5, measure);
  const name = stack([signature.name], 'centre', LEFT + WIDTH * 0.5, WIDTH * 0.5, measure);
  const signed = below(signer, SIGNATURE_SPACE, name);

  return [
    beside(left, right),
    { ...stack(letterhead.title, 'centre', LEFT + 15, WIDTH - 30, measure), before: 20 },
    { ...stack(letterhead.addressees, 'left', LEFT + FIRST_LINE, WIDTH - 40, measure), before: 10 },
    { height: 4, before: 0, draw: () => ({ pieces: [], rules: [] }) },
    ...blocks.flatMap((block) => blockParts(block, measure)),
    {
      ...beside(recipients, signed),
      before: 16,
      draw: (top) => ({
        ...beside(recipients, signed).draw(top),
        sealAt: { x: LEFT + WIDTH * 0.62, y: top + signer.height + SIGNATURE_SPACE * 0.45 },
      }),
    },
  ];
}

function blockParts(block: Block, measure: Measure): Part[] {
  if (block.kind === 'break') {
    return [{ height: 0, before: 0, newPage: true, draw: () => ({ pieces: [], rules: [] }) }];
  }
  if (block.kind === 'table') return block.rows.map((cells, at) => tableRow(cells, at === 0, measure));
  const centre = block.kind === 'centre';
  const lines = breakLines(block.spans, BODY.size, WIDTH, centre ? 0 : FIRST_LINE, measure);
  return lines.map((line, at) => ({
    height: BODY.lead,
    before: at === 0 ? BODY.before : 0,
    draw: (top) => ({
      pieces: placeLine(
        line,
        centre ? 'centre' : 'justify',
        LEFT,
        top + BODY.size,
        WIDTH,
        measure,
      ),
      rules: [],
    }),
  }));
}

/** Lines under each other in a column. */
function stack(lines: Line[], align: Align, x: number, width: number, measure: Measure): Part {
  const broken = lines.flatMap((line) =>
    breakLines([spanOf(line)], line.size, width, 0, measure).map((text) => ({ line, text })),
  );
  const heights = broken.map(({ line }) => line.size * TIGHT);
  const draw = (top: number): Sheet => {
    let y = top;
    const drawn = broken.map(({ line, text }, at) => {
      const pieces = placeLine(text, align, x, y + line.size * ASCENT, width, measure);
      y += heights[at] ?? 0;
      return { pieces, rules: line.rule ? [underline(pieces, text)] : [] };
    });
    return { pieces: drawn.flatMap((d) => d.pieces), rules: drawn.flatMap((d) => d.rules) };
  };
  return { height: heights.reduce((sum, height) => sum + height, 0), before: 0, draw };
}

const spanOf = ({ text, bold = false, italic = false }: Line): Span => ({ text, bold, italic });

function underline(pieces: Piece[], line: TextLine): Rule {
  const [first] = pieces;
  const last = pieces.at(-1);
  const y = (first?.y ?? 0) + 3.5;
  const toX = (last?.x ?? 0) + (line.words.at(-1)?.width ?? 0);
  return { x: first?.x ?? 0, y, toX, toY: y };
}

const beside = (left: Part, right: Part): Part => ({
  height: Math.max(left.height, right.height),
  before: 0,
  draw: (top) => together(left.draw(top), right.draw(top)),
});

const below = (upper: Part, gap: number, lower: Part): Part => ({
  height: upper.height + gap + lower.height,
  before: 0,
  draw: (top) => together(upper.draw(top), lower.draw(top + upper.height + gap)),
});

const together = (a: Sheet, b: Sheet): Sheet => ({
  pieces: [...a.pieces, ...b.pieces],
  rules: [...a.rules, ...b.rules],
});
