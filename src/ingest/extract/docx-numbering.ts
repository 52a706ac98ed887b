import { roman } from '../../text/roman.ts';
import { attribute, tokens } from './xml.ts';

type Level = { start: number; format: string; text: string };
type Numbered = { list: string; level: number };
type Style = Partial<Numbered> & { basedOn?: string };

/** Says the number Word prints before a paragraph of an automatic list: "Điều 3.", "a)", "-". */
export type Numbering = (paragraph: { style?: string } & Partial<Numbered>) => string;

const DEEPEST = 8; // levels run from 0 to 8
const MOST_ROMAN = 399; // a damaged list counts to anything
const LONGEST_CHAIN = 20; // styles one upon another; also ends a circle

/**
 * Word keeps the numbers of automatic lists out of the text: without this a law loses its "Điều 3".
 * Counts as it is called, so ask once for each paragraph, in order.
 */
export function readNumbering(numbering?: Uint8Array, styles?: Uint8Array): Numbering {
  const { lists, levels, restarts } = numbering ? readLists(numbering) : noLists();
  const styled = styles ? readStyles(styles) : new Map<string, Style>();
  const counters = new Map<string, number[]>();
  const restarted = new Set<string>();

  return (paragraph) => {
    const { list, level = 0 } = { ...fromStyle(styled, paragraph.style), ...paragraph };
    const name = list === undefined ? undefined : lists.get(list);
    const own = name === undefined ? undefined : levels.get(name);
    if (list === undefined || name === undefined || !own?.[level]) return '';
    const counts = counters.get(name) ?? [];
    counters.set(name, counts);
    if (restarts.has(`${list} ${level}`) && !restarted.has(`${list} ${level}`)) {
      counts.length = level;
      restarted.add(`${list} ${level}`);
    }
    counts[level] = (counts[level] ?? own[level].start - 1) + 1;
    counts.length = level + 1;
    return printed(own, counts, level);
  };
}

function printed(own: Level[], counts: number[], level: number): string {
  const { format, text = '' } = own[level] ?? {};
  if (format === 'bullet') return '-';
  if (format === 'none') return '';
  return text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    return asFormat(counts[at] ?? own[at]?.start ?? 1, own[at]?.format);
  });
}

function asFormat(count: number, format = 'decimal'): string {
  if (format === 'lowerLetter') return letter(count);
  if (format === 'upperLetter') return letter(count).toUpperCase();
  if (format === 'lowerRoman') return romanOf(count).toLowerCase();
  if (format === 'upperRoman') return romanOf(count);
  if (format === 'decimalZero') return String(count).padStart(2, '0');
  return String(count);
}

const romanOf = (count: number) => roman(Math.min(count, MOST_ROMAN));

/** Word goes on after z with aa, bb, cc. */
const letter = (count: number) =>
  String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.min(5, Math.ceil(count / 26)));

const noLists = () => ({
  lists: new Map<string, string>(), // numId to abstractNumId
  levels: new Map<string, Level[]>(),
  restarts: new Set<string>(), // "numId level" with a start of its own
});

function readLists(part: Uint8Array) {
  const found = noLists();
  let abstract = '';
  let list = '';
  let level: Level | undefined;
  for (const token of tokens(part)) {
    if ('close' in token && token.close === 'w:num') list = '';
    if (!('tag' in token)) continue;
    const value = attribute(token.attributes, 'w:val') ?? '';
    if (token.tag === 'w:abstractNum')
      abstract = attribute(token.attributes, 'w:abstractNumId') ?? '';
    if (token.tag === 'w:num') list = attribute(token.attributes, 'w:numId') ?? '';
    if (token.tag === 'w:abstractNumId') found.lists.set(list, value);
    if (token.tag === 'w:lvlOverride' && list)
      found.restarts.add(`${list} ${attribute(token.attributes, 'w:ilvl')}`);
    if (token.tag === 'w:lvl' && !list) {
      level = { start: 1, format: 'decimal', text: '' };
      const own = found.levels.get(abstract) ?? [];
      own[depth(attribute(token.attributes, 'w:ilvl'))] = level;
      found.levels.set(abstract, own);
    }
    if (!level || list) continue;
    if (token.tag === 'w:start') level.start = Number(value) || 0;
    if (token.tag === 'w:numFmt') level.format = value;
    if (token.tag === 'w:lvlText') level.text = value;
  }
  return found;
}

export const depth = (level: string | undefined) =>
  Math.min(DEEPEST, Math.max(0, Math.trunc(Number(level ?? 0)) || 0));

function readStyles(part: Uint8Array): Map<string, Style> {
  const styles = new Map<string, Style>();
  let style: Style | undefined;
  for (const token of tokens(part)) {
    if (!('tag' in token)) continue;
    const value = attribute(token.attributes, 'w:val');
    if (token.tag === 'w:style') {
      style = {};
      styles.set(attribute(token.attributes, 'w:styleId') ?? '', style);
    }
    if (!style || value === undefined) continue;
    if (token.tag === 'w:basedOn') style.basedOn = value;
    if (token.tag === 'w:numId') style.list = value;
    if (token.tag === 'w:ilvl') style.level = depth(value);
  }
  return styles;
}

function fromStyle(styles: Map<string, Style>, name: string | undefined): Partial<Numbered> {
  const found: Partial<Numbered> = {};
  let style = styles.get(name ?? '');
  for (let step = 0; style && step < LONGEST_CHAIN; step++) {
    if (found.list === undefined && style.list !== undefined) found.list = style.list;
    if (found.level === undefined && style.level !== undefined) found.level = style.level;
    style = styles.get(style.basedOn ?? '');
  }
  return found;
}
