/**
 * A run of characters at its place on a page, in any unit, from the top left. `glued`: nothing
 * stands between it and the piece before. `confidence` (0 to 1) where OCR read it.
 */
export type Piece = {
  text: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
  glued?: boolean;
  confidence?: number;
  read?: string;
};

/** What is printed on one line, from left to right; `apart` from its neighbours in a column. */
export type Row = { pieces: Piece[]; apart?: boolean };

const SHARED_HEIGHT = 0.5; // of the lower of two neighbours on one line

/**
 * Groups pieces into rows, from top to bottom. Each piece joins the row whose last piece it stands
 * beside: so a slanted scan keeps its rows, and a raised footnote sign stays on its line.
 */
export function rowsOf(pieces: Piece[]): Row[] {
  const rows: Row[] = [];
  for (const piece of [...pieces].sort((a, b) => a.left - b.left)) {
    const row = beside(rows, piece);
    if (row) row.pieces.push(piece);
    else rows.push({ pieces: [piece] });
  }
  return rows.sort((a, b) => middle(a) - middle(b));
}

function beside(rows: Row[], piece: Piece): Row | undefined {
  let best: Row | undefined;
  let most = SHARED_HEIGHT;
  for (const row of rows) {
    const share = sharedHeight(row.pieces.at(-1) ?? piece, piece);
    if (share < most) continue;
    best = row;
    most = share;
  }
  return best;
}

function sharedHeight(a: Piece, b: Piece): number {
  const lower = Math.min(a.bottom - a.top, b.bottom - b.top);
  return lower > 0 ? (Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)) / lower : 0;
}

const middle = ({ pieces }: Row) => {
  const { top, bottom } = boundsOf(pieces);
  return (top + bottom) / 2;
};

export const boundsOf = (pieces: Piece[]) => ({
  left: Math.min(...pieces.map(({ left }) => left)),
  top: Math.min(...pieces.map(({ top }) => top)),
  right: Math.max(...pieces.map(({ right }) => right)),
  bottom: Math.max(...pieces.map(({ bottom }) => bottom)),
});

/** A row's text: one space between two pieces, unless they are glued. */
export const textOf = (pieces: Piece[]) =>
  pieces.map(({ text, glued }, index) => (index === 0 || glued ? text : ` ${text}`)).join('');
