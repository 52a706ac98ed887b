import type { Stretch } from '../../text/paragraphs.ts';
import { sentences } from '../../text/sentences.ts';
import { labelOf, pathOf } from './labels.ts';
import type { Node } from './tree.ts';

/**
 * A run of paragraphs of one unit. `from`, `to`: the first and the last unit it takes in. `opens`: it
 * is the heading, or the opening words, of units that follow.
 */
export type Part = Stretch & { from: Node; to: Node; opens?: boolean };

export const MOST = 1_200; // characters: a passage fits a screen of 40 lines beside the catalogue card
const ENOUGH = 700; // a unit up to this long is one passage, with all its items
const FEWEST = 250; // shorter ones are joined with their neighbours: scraps answer no question

/** The units under a node as runs of text, each at most `MOST` characters, in order. */
export function partsOf(node: Node, text: string): Part[] {
  return joinedSmall(rawParts(node, text));
}

function rawParts(node: Node, text: string): Part[] {
  const whole = extent(node);
  if (whole && node.marker && whole.end - whole.start <= ENOUGH)
    return [{ ...whole, from: node, to: node }];
  const own = node.own.flatMap((stretch) => fitting(stretch, text));
  const opens = node.children.length > 0;
  return [
    ...runs(own).map((stretch) => ({ ...stretch, from: node, to: node, opens })),
    ...node.children.flatMap((child) => rawParts(child, text)),
  ];
}

function extent(node: Node): Stretch | undefined {
  const first = node.own[0];
  let last: Node = node;
  while (last.children.length > 0) last = last.children.at(-1) as Node;
  const end = last.own.at(-1)?.end;
  return first && end !== undefined ? { start: first.start, end } : undefined;
}

/** Neighbouring paragraphs of one unit together, up to a length that is enough. */
function runs(stretches: Stretch[]): Stretch[] {
  const found: Stretch[] = [];
  for (const stretch of stretches) {
    const open = found.at(-1);
    if (open && stretch.end - open.start <= ENOUGH) open.end = stretch.end;
    else found.push({ ...stretch });
  }
  return found;
}

/** A paragraph longer than a passage, at its sentences, else between words, else anywhere. */
function fitting(stretch: Stretch, text: string): Stretch[] {
  if (stretch.end - stretch.start <= MOST) return [stretch];
  const written = text.slice(stretch.start, stretch.end);
  const cuts = sentences(written).map(({ start }) => start);
  const found: Stretch[] = [];
  let start = 0;
  while (written.length - start > MOST) {
    const end = lastCut(written, cuts, start);
    found.push(trimmed(written, start, end));
    start = end;
  }
  found.push(trimmed(written, start, written.length));
  return found
    .filter((piece) => piece.end > piece.start)
    .map((piece) => ({ start: stretch.start + piece.start, end: stretch.start + piece.end }));
}

function lastCut(written: string, cuts: number[], start: number): number {
  const sentence = cuts.findLast((cut) => cut > start + FEWEST && cut <= start + MOST);
  if (sentence !== undefined) return sentence;
  const space = written.slice(start, start + MOST).search(/\s\S*$/);
  if (space > 0) return start + space + 1;
  const inPair = /[\ud800-\udbff]$/.test(written.slice(start, start + MOST));
  return start + MOST - (inPair ? 1 : 0);
}

function trimmed(written: string, from: number, to: number): Stretch {
  const piece = written.slice(from, to);
  const start = from + piece.length - piece.trimStart().length;
  return { start, end: Math.max(start, from + piece.trimEnd().length) };
}

/** Scraps joined with the next part, or the one before, of the same unit; a heading with its first. */
function joinedSmall(parts: Part[]): Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const before = joined.at(-1);
    if (before && isSmall(before, part) && areNear(before, part)) {
      joined[joined.length - 1] = {
        ...units(before, part),
        start: before.start,
        end: part.end,
      };
    } else joined.push(part);
  }
  return joined;
}

const isSmall = (before: Part, part: Part) =>
  part.end - before.start <= MOST &&
  (before.end - before.start < FEWEST || part.end - part.start < FEWEST);

/** Of one unit, or of neighbouring items of one; or the first opens the second. */
const areNear = (before: Part, part: Part): boolean =>
  before.to === part.from ||
  pathOf(part.from).includes(before.from) ||
  (!part.opens && !isArticle(part.from) && before.to.parent === part.from.parent);

/** However short, an article is cited alone. */
const isArticle = ({ marker }: Node) => marker?.level === 'article';

function units(before: Part, part: Part): Omit<Part, keyof Stretch> {
  const isHeading = before.from !== part.from && pathOf(part.from).includes(before.from);
  return { from: isHeading ? part.from : before.from, to: part.to, opens: part.opens ?? false };
}

/** `Điều 4, khoản 1-3`: a run of items names its first and its last. */
export function partLabel({ from, to }: Part): string {
  const [first, last] = [labelOf(from), labelOf(to)];
  if (first === last || from.parent !== to.parent || !to.marker) return first || last;
  return `${first}-${to.marker.name}`;
}
