import type { Line, Page } from './extracted.ts';

const FEWEST_PAGES = 3; // on which the same line stands at the same place
const LINES_AT_AN_EDGE = 3; // of a page, above or below: head, date and number
const number = /^(?:[-–—]\s*)?(?:trang\s*)?(\d{1,4})(?:\s*[/|]\s*\d{1,4})?(?:\s*[-–—])?\.?$/i;
// The text itself may begin many pages alike: annexes, forms, the rows of a long table.
const ofTheText = /^(?:phụ lục|mẫu|biểu|điều|chương|mục|phần|stt|tt\b|bảng|kính gửi)/i;

/**
 * Pages without what is printed on each of them: the page number, and a head or foot that returns at
 * the same place on three pages or more. Its first occurrence stays: a title, or a level of secrecy,
 * may stand there.
 */
export function withoutRunningHeads(pages: Page[]): Page[] {
  if (pages.length < FEWEST_PAGES) return pages;
  const edges = pages.map(edgeLines);
  const usual = countsOf(edges);
  const seen = new Set<string>();
  return pages.map((page, at) => {
    const own = (edges[at] ?? []).flatMap((side) => outermost(side, usual));
    const unwanted = own.filter(({ key, isNumber }) => isNumber || seen.has(key));
    for (const { key } of own) seen.add(key);
    return unwanted.length === 0 ? page : without(page, unwanted);
  });
}

/** The lines of one edge that return on other pages, as far as nothing else stands outside them. */
function outermost(side: Edge[], usual: Map<string, number>): Edge[] {
  const own = side.findIndex(
    ({ key, text }) => (usual.get(key) ?? 0) < FEWEST_PAGES || ofTheText.test(text),
  );
  return own === -1 ? side : side.slice(0, own);
}

/** `key`: the same on every page that prints the like at the same place. */
type Edge = { text: string; start: number; end: number; key: string; isNumber: boolean };

/** The first and last lines of a page, the outermost first; a printed line where the page has those, else a paragraph. */
function edgeLines(page: Page): Edge[][] {
  if (page.by !== 'text') return [];
  const lines = (page.lines ?? paragraphsOf(page.text)).filter(({ end, start }) => end > start);
  const edge = (place: string, { start, end }: { start: number; end: number }, depth: number) => {
    const text = page.text.slice(start, end).trim();
    const printed = depth === 0 ? number.exec(text)?.[1] : undefined;
    const ahead = Number(printed) - page.number; // the same all through, or it is a cell of a table
    const key = printed === undefined ? `${place} ${text}` : `${place} #${ahead}`;
    return { text, key, start, end, isNumber: printed !== undefined };
  };
  const top = lines.slice(0, LINES_AT_AN_EDGE);
  const bottom = lines.slice(Math.max(LINES_AT_AN_EDGE, lines.length - LINES_AT_AN_EDGE)).reverse();
  return [
    top.map((line, depth) => edge('top', line, depth)),
    bottom.map((line, depth) => edge('bottom', line, depth)),
  ];
}

const paragraphsOf = (text: string) =>
  Array.from(text.matchAll(/[^\n]+/g), ({ 0: line, index }) => ({
    start: index,
    end: index + line.length,
  }));

function countsOf(edges: Edge[][][]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const page of edges)
    for (const key of new Set(page.flat().map((edge) => edge.key)))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** The page without these stretches and the sign after each, every line still at its place. */
function without(page: Page, unwanted: Edge[]): Page {
  const cuts = unwanted
    .map(({ start, end }) => ({ start, end: Math.min(page.text.length, end + 1) }))
    .sort((a, b) => a.start - b.start);
  const kept = (offset: number) =>
    offset -
    cuts.reduce((sum, { start, end }) => sum + Math.max(0, Math.min(offset, end) - start), 0);
  let text = '';
  let from = 0;
  for (const { start, end } of cuts) {
    text += page.text.slice(from, start);
    from = end;
  }
  text = (text + page.text.slice(from)).replace(/\n$/, '');
  const inside = ({ start, end }: Line) =>
    !cuts.some((cut) => start >= cut.start && end <= cut.end);
  const moved = (line: Line): Line => ({ ...line, start: kept(line.start), end: kept(line.end) });
  return { ...page, text, ...(page.lines ? { lines: page.lines.filter(inside).map(moved) } : {}) };
}
