import { fold } from '../../text/fold.ts';
import type { Marker } from './markers.ts';
import type { Node } from './tree.ts';

const LONGEST = 160; // characters of a heading: two lines of a screen

/** From the outermost unit to the node itself. */
export function pathOf(node: Node): Node[] {
  return node.parent ? [...pathOf(node.parent), node] : [];
}

/** `Điều 4, khoản 3, điểm a`, `Mục II.1`; nothing for what stands under no marker. */
export function labelOf(node: Node): string {
  const markers = pathOf(node).flatMap(({ marker }) => marker ?? []);
  const article = markers.findIndex(({ level }) => level === 'article');
  const annex = markers.find(({ level }) => level === 'annex');
  const below = article === -1 ? itemLabel(markers) : articleLabel(markers.slice(article));
  return annex ? within(`Phụ lục ${annex.name}`.trim(), below) : below;
}

/** `Phụ lục II, mục 3`: only Điều keeps its capital inside a label. */
export const within = (outer: string, label: string) =>
  label ? `${outer}, ${label.replace(/^(?!Đ)\S/u, (letter) => letter.toLowerCase())}` : outer;

function articleLabel(markers: Marker[]): string {
  return withoutOuter(markers)
    .map(({ level, name }) => `${ARTICLE_WORDS[level] ?? ''} ${name}`)
    .join(', ')
    .replace(/^\S/u, (letter) => letter.toUpperCase());
}

const ARTICLE_WORDS: Partial<Record<Marker['level'], string>> = {
  article: 'Điều',
  capital: 'phần',
  roman: 'mục',
  decimal: 'khoản',
  letter: 'điểm',
};

/** `Phần thứ nhất, mục II.1.a`; `Chương II, mục 1`. */
function itemLabel(markers: Marker[]): string {
  const outer = withoutOuter(markers).filter(({ level }) => level in OUTER_WORDS);
  const items = withoutOuter(markers).filter(
    ({ level }) => !(level in OUTER_WORDS) && level !== 'annex',
  );
  const words = outer.map((marker) => `${OUTER_WORDS[marker.level]} ${outerName(marker)}`);
  if (items.length > 0) words.push(`mục ${items.map(({ name }) => name).join('.')}`);
  return words.join(', ').replace(/^\S/u, (letter) => letter.toUpperCase());
}

/** "Phần thứ nhất", "Phần I". */
const outerName = ({ level, name }: Marker) =>
  level === 'part' && !/^(?:[IVXL]+|\d+|\p{Lu})$/u.test(name) ? `thứ ${name.toLowerCase()}` : name;

const OUTER_WORDS: Partial<Record<Marker['level'], string>> = {
  part: 'Phần',
  chapter: 'chương',
  section: 'mục',
  subsection: 'tiểu mục',
};

/** Of 1, 1.1 and 1.1.2 the last says it all. */
const withoutOuter = (markers: Marker[]) =>
  markers.filter(
    ({ level, depth, name }, i) =>
      level !== 'decimal' ||
      !markers
        .slice(i + 1)
        .some(
          (inner) =>
            inner.level === level && inner.depth > depth && inner.name.startsWith(`${name}.`),
        ),
  );

/** The titles of the units a node stands in, its own if it has units under it or is an article. */
export function headingOf(node: Node, text: string): string[] {
  return pathOf(node)
    .filter(({ marker, children }, i, path) => {
      const isOwn = i === path.length - 1;
      return marker !== undefined && (!isOwn || children.length > 0 || TITLED.has(marker.level));
    })
    .map((unit) => titleOf(unit, text))
    .filter(Boolean);
}

const TITLED = new Set<Marker['level']>([
  'annex',
  'part',
  'chapter',
  'section',
  'subsection',
  'article',
  'roman',
  'capital',
]);

/** The unit's first paragraph, with the capitals that follow a bare "Chương II"; clipped. */
function titleOf({ own, marker }: Node, text: string): string {
  const [first, second] = own.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' '));
  if (!first) return '';
  const bare =
    first.length < 30 &&
    second !== undefined &&
    second === second.toUpperCase() &&
    marker?.level !== 'decimal';
  const title = bare ? `${first.replace(/[.:]$/, '')}. ${second}` : first;
  if (title.length > LONGEST && !TITLED.has(marker?.level ?? 'letter')) return ''; // no title: its text
  return title.length <= LONGEST ? title : `${title.slice(0, LONGEST).replace(/\s\S*$/, '')}…`;
}

/** `Điều 4, khoản 3` as the fragment of an address: dieu-4-khoan-3. */
export const slugOf = (label: string) =>
  fold(label.replace(/(?<!\p{L})đ(?!\p{L})/gu, 'dd')) // điểm d and điểm đ are two
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') || 'doan';
