import type { Stretch } from '../../text/paragraphs.ts';
import { headingOf, slugOf, within } from './labels.ts';
import { type Part, partLabel, partsOf } from './parts.ts';
import { type Kind, type Region, regionsOf } from './regions.ts';
import { treeOf } from './tree.ts';

/**
 * The smallest thing that is cited. `start` and `end` are offsets in the version's whole text: the
 * pages' texts joined by line ends. `text` is for reading: line ends within a paragraph are spaces.
 */
export type CutPassage = {
  place: number; // order in the version, from 1
  kind: Kind;
  heading: string[]; // Chương II, Điều 3. Cập nhật nhiệm vụ
  label: string; // Điều 4, khoản 3
  anchor: string; // dieu-4-khoan-3, unique in the version
  page: number;
  start: number;
  end: number;
  text: string;
};

/** Cuts a version into passages: in order, apart, together all that is not space. */
export function cutPassages(pages: readonly { text: string; number?: number }[]): CutPassage[] {
  const text = pages.map((page) => page.text).join('\n');
  const regions = regionsOf(text);
  const cut = regions.flatMap((region) => cutRegion(region, text));
  const units = regions.flatMap(({ paragraphs }) => paragraphs);
  const pageAt = pagesByOffset(pages);
  const anchors = new Map<string, number>();
  return cut.map(({ kind, heading, label, start, end }, i) => ({
    place: i + 1,
    kind,
    heading,
    label: label || `Đoạn ${i + 1}`,
    anchor: unique(slugOf(label || `Đoạn ${i + 1}`), anchors),
    page: pageAt(start),
    start,
    end,
    text: readable(text, start, end, units),
  }));
}

type Cut = Stretch & { kind: Kind; heading: string[]; label: string };

const KIND_LABELS: Partial<Record<Kind, string>> = {
  header: 'Phần đầu',
  signature: 'Nơi nhận, chữ ký',
};

function cutRegion({ kind, paragraphs: units }: Region, text: string): Cut[] {
  const flat = KIND_LABELS[kind];
  const root = flat ? { own: units, children: [] } : treeOf(text, units);
  return numbered(partsOf(root, text)).map(({ part, again }) => ({
    start: part.start,
    end: part.end,
    kind,
    heading: headingOf(part.from, text),
    label: [flat ?? inAnnex(kind, partLabel(part)), again].filter(Boolean).join(' '),
  }));
}

/** An attached regulation has articles of its own: they must not be taken for the document's. */
const inAnnex = (kind: Kind, label: string) =>
  kind === 'annex' && label && !label.startsWith('Phụ lục')
    ? within('Văn bản kèm theo', label)
    : label;

/** The second and later runs of one unit say so: "Điều 4, khoản 3 (tiếp 2)". */
function numbered(parts: Part[]): { part: Part; again: string }[] {
  let run = 1;
  return parts.map((part, i) => {
    const before = parts[i - 1];
    run = before && before.from === part.from && before.to === part.to ? run + 1 : 1;
    return { part, again: run > 1 && part.from.marker ? `(tiếp ${run})` : '' };
  });
}

function pagesByOffset(pages: readonly { text: string; number?: number }[]) {
  let start = 0;
  const starts = pages.map(({ text, number }, i) => {
    const page = { start, number: number ?? i + 1 };
    start += text.length + 1;
    return page;
  });
  let at = 0; // passages come in order
  return (offset: number) => {
    while ((starts[at + 1]?.start ?? Number.POSITIVE_INFINITY) <= offset) at++;
    return starts[at]?.number ?? 1;
  };
}

function unique(slug: string, taken: Map<string, number>): string {
  const times = (taken.get(slug) ?? 0) + 1;
  taken.set(slug, times);
  return times === 1 ? slug : unique(`${slug}-${times}`, taken);
}

/** The paragraphs of a stretch, each on one line. */
function readable(text: string, start: number, end: number, units: Stretch[]): string {
  let low = firstAt(units, start);
  const lines: string[] = [];
  for (let unit = units[low]; unit && unit.start < end; unit = units[++low])
    lines.push(
      text.slice(Math.max(start, unit.start), Math.min(end, unit.end)).replace(/\s+/g, ' ').trim(),
    );
  return lines.filter(Boolean).join('\n');
}

/** The first stretch that ends after an offset. */
function firstAt(all: Stretch[], offset: number): number {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
