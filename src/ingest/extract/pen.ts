import { normalise } from '../../text/normalise.ts';
import type { Piece } from './rows.ts';

type Matrix = number[];
type Glyph = { unicode: string; width: number } | number; // a number moves the pen back

/** Follows where a drawing writes: as much of PDF's graphics state as upright text needs. */
export class Pen {
  size = 10;
  private saved: Matrix[] = [];
  private line: Matrix = [1, 0, 0, 1, 0, 0];

  constructor(private place: Matrix) {}

  save() {
    this.saved.push(this.place);
  }
  restore() {
    this.place = this.saved.pop() ?? this.place;
  }
  transform(by: ArrayLike<number> | null) {
    if (by) this.place = times(this.place, Array.from(by));
  }
  enterForm(matrix: Record<number, number> | null) {
    this.save();
    if (matrix) this.transform(listed(matrix));
  }
  moveTo(matrix: Record<number, number>) {
    this.line = listed(matrix);
  }
  moveBy(x: number, y: number) {
    this.line = times(this.line, [1, 0, 0, 1, x, y]);
  }
  /** Where a picture is painted: it fills the square of one unit. */
  square() {
    const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = this.place;
    return {
      left: x + Math.min(0, a) + Math.min(0, c),
      right: x + Math.max(0, a) + Math.max(0, c),
      top: y + Math.min(0, b) + Math.min(0, d),
      bottom: y + Math.max(0, b) + Math.max(0, d),
    };
  }
  show(glyphs: Glyph[]): Piece[] {
    const text = normalise(
      glyphs.map((glyph) => (typeof glyph === 'number' ? '' : glyph.unicode)).join(''),
    );
    if (text.trim() === '') return [];
    const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = times(this.place, this.line);
    const advance = glyphs.reduce<number>(
      (sum, glyph) => sum + (typeof glyph === 'number' ? -glyph : glyph.width),
      0,
    );
    const height = this.size * Math.hypot(c, d);
    const right = x + ((this.size * advance) / 1000) * Math.hypot(a, b);
    return [
      {
        text: text.trim().replace(/\s+/g, ' '),
        left: x,
        right,
        top: y - height * 0.8,
        bottom: y + height * 0.2,
      },
    ];
  }
}

const listed = (matrix: Record<number, number>): Matrix =>
  [0, 1, 2, 3, 4, 5].map((at) => matrix[at] ?? 0);

function times(m: Matrix, n: Matrix): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = m;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = n;
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ];
}
