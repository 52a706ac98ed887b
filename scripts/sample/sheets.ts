import type { Block, Span } from './blocks.ts';
import { OVERHANG } from './letterhead.ts';
import { breakLines, placeLine } from './lines.ts';
import { A4, type Measure } from './measure.ts';
import { below, beside, type Part, type Sheet, stack, tableRow } from './parts.ts';
import type { Printed } from './printed.ts';

const MM = 72 / 25.4; // points
const LEFT = 30 * MM;
const TOP = 20 * MM;
const BOTTOM = A4.height - 20 * MM;
const WIDTH = A4.width - LEFT - 15 * MM;
const FIRST_LINE = 10 * MM;
const BODY = { size: 14, lead: 19, before: 6 }; // points
const SIGNATURE_SPACE = 64; // points, about four lines

/** Lays a document out on A4 pages. */
export function layOut(printed: Printed, measure: Measure): Sheet[] {
  const sheets: Sheet[] = [{ pieces: [], rules: [] }];
  let top = TOP;
  for (const part of partsOf(printed, measure)) {
    const overflows = top + part.before + part.height + (part.keep ?? 0) > BOTTOM;
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

const isHeading = (spans: Span[]) => spans.every((span) => span.bold);

function pageNumber(number: number, measure: Measure): Sheet {
  const line = { text: String(number), size: 14 };
  return stack([line], 'centre', LEFT, WIDTH, measure).draw(10 * MM);
}

function partsOf({ letterhead, blocks, signature }: Printed, measure: Measure): Part[] {
  const across = WIDTH + 2 * OVERHANG;
  const split = LEFT - OVERHANG + across * letterhead.leftShare;
  const left = stack(
    letterhead.left,
    'centre',
    LEFT - OVERHANG,
    across * letterhead.leftShare,
    measure,
  );
  const right = stack(
    letterhead.right,
    'centre',
    split,
    across * (1 - letterhead.leftShare),
    measure,
  );
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
  if (block.kind === 'table') {
    return block.rows.map((cells, at) => tableRow(cells, at === 0, LEFT, WIDTH, measure));
  }
  const centre = block.kind === 'centre';
  const lines = breakLines(block.spans, BODY.size, WIDTH, centre ? 0 : FIRST_LINE, measure);
  return lines.map((line, at) => ({
    height: BODY.lead,
    before: at === 0 ? BODY.before : 0,
    keep: isHeading(block.spans) ? 2 * BODY.lead : 0,
    draw: (top) => ({
      pieces: placeLine(line, centre ? 'centre' : 'justify', LEFT, top + BODY.size, WIDTH, measure),
      rules: [],
    }),
  }));
}
