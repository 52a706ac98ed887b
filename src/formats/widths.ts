// Advance widths of Times in thousandths of the size, regular and bold (Adobe's metrics of the face;
// Times New Roman, Tinos and Liberation Serif have the same). A letter with marks is as wide as without.
const groups: [string, number, number][] = [
  [' .,', 250, 250],
  [':;/', 278, 306],
  ['-', 333, 333],
  ['*0123456789', 500, 500],
  ['ADĐNUVXY', 722, 722],
  ['GHKOQ', 722, 778],
  ['B', 667, 667],
  ['CR', 667, 722],
  ['ELTZ', 611, 667],
  ['F', 556, 611],
  ['I', 333, 389],
  ['J', 389, 500],
  ['M', 889, 944],
  ['P', 556, 611],
  ['S', 556, 556],
  ['W', 944, 1000],
  ['cez', 444, 444],
  ['a', 444, 500],
  ['govxy', 500, 500],
  ['bdđhknpqu', 500, 556],
  ['f', 333, 333],
  ['il', 278, 278],
  ['jt', 278, 333],
  ['m', 778, 833],
  ['r', 333, 444],
  ['s', 389, 389],
  ['w', 722, 722],
];
const OTHER = 500;
const table = new Map(
  groups.flatMap(([signs, regular, bold]) => [...signs].map((sign) => [sign, { regular, bold }])),
);

/** How wide a line is set in Times, in points; within some percent: ơ and ư are wider. */
export function widthOf(text: string, size: number, bold = false): number {
  const bare = text.normalize('NFD').replace(/\p{M}/gu, '');
  const face = bold ? 'bold' : 'regular';
  const units = [...bare].reduce((sum, sign) => sum + (table.get(sign)?.[face] ?? OTHER), 0);
  return (units * size) / 1000;
}
