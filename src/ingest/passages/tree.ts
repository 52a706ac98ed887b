import type { Stretch } from '../../text/paragraphs.ts';
import { type Level, type Marker, markerOf } from './markers.ts';

/** A marked unit with the paragraphs of its own and the units under it. The root has no marker. */
export type Node = {
  marker?: Marker;
  parent?: Node;
  own: Stretch[];
  children: Node[];
};

const ORDER: Level[] = [
  'annex',
  'part',
  'chapter',
  'section',
  'subsection',
  'article',
  'capital',
  'roman',
  'decimal',
  'letter',
];
const DEEPEST_DECIMAL = 5;
const LONGEST_QUOTE = 80; // paragraphs; after so many a lost closing mark is likelier than a quote

/** The tree of a document's body or annex. What stands in quotes ("Điều 8 ...”) belongs to its unit. */
export function treeOf(text: string, paragraphs: readonly Stretch[]): Node {
  const root: Node = { own: [], children: [] };
  let open = root;
  let quoted = 0;
  for (const stretch of paragraphs) {
    const written = text.slice(stretch.start, stretch.end);
    quoted = quotedAfter(written, quoted);
    const marker = quoted > 0 || /^["“]/.test(written) ? undefined : acceptedMarker(written, open);
    if (marker) open = opened(marker, open);
    open.own.push(stretch);
  }
  return root;
}

/** How many paragraphs the quote that holds this one has run; 0 outside of quotes. */
function quotedAfter(written: string, quoted: number): number {
  const closes = /["”][.;,]?$/.test(written);
  if (quoted > 0) return closes || quoted > LONGEST_QUOTE ? 0 : quoted + 1;
  return /^["“]/.test(written) && !closes ? 1 : 0;
}

/** A number that does not go on with its list is a figure at the start of a line, not a marker. */
function acceptedMarker(written: string, open: Node): Marker | undefined {
  const marker = markerOf(written);
  if (!marker) return undefined;
  const skipped = MOST_SKIPPED[marker.level];
  if (skipped === undefined || marker.depth > 1) return marker;
  const last = lastLike(marker, open);
  if (!last) return marker.level === 'article' || marker.value <= FIRST ? marker : undefined;
  return isNext(marker.value, last.value, skipped) ? marker : undefined;
}

const isNext = (value: number, last: number, skipped: number) =>
  (value > last && value <= last + skipped + 1) || value === last;

// Repealed items, and those a scanner lost. Articles are counted through the whole text.
const MOST_SKIPPED: Partial<Record<Level, number>> = {
  article: 10,
  capital: 2,
  roman: 2,
  decimal: 2,
  letter: 2,
};
const FIRST = 2; // an amended list may begin at its second item

function lastLike(marker: Marker, open: Node): Marker | undefined {
  for (let node: Node | undefined = open; node?.marker; node = node.parent) {
    const own = node.marker;
    if (own.level === marker.level && own.depth === marker.depth) return own;
    if (rank(own) < rank(marker)) break;
  }
  return undefined;
}

function opened(marker: Marker, open: Node): Node {
  let parent = open;
  while (parent.marker && parent.parent && rank(parent.marker) >= rank(marker))
    parent = parent.parent;
  const node: Node = { marker, parent, own: [], children: [] };
  parent.children.push(node);
  return node;
}

const rank = ({ level, depth }: Marker) => {
  const place = ORDER.indexOf(level);
  return place + (level === 'decimal' ? Math.min(depth, DEEPEST_DECIMAL) / 10 : 0);
};
