import type { Numbering } from '../../ingest/extract/docx-numbering.ts';
import { isOn, type Look, readLook, readSetting, type Setting } from './looks.ts';
import { merged, type Styles } from './styles.ts';
import { below, child, type Element, value } from './xml-tree.ts';

/** Letters that look the same, of one w:t of one run. `text` as stored, before capitals by format. */
export type Piece = { text: string; look: Look; run: Element; element: Element };

/** A cell of a table, from 0; a column counts the columns that wider cells cover. */
export type Cell = { table: Element; row: number; column: number; columns: number };

export type Paragraph = {
  element: Element;
  setting: Setting;
  cell?: Cell | undefined;
  label: string; // of an automatic list
  ruled: boolean; // a line is drawn below, or beside it
  emptyLook: Look; // of the sign of its end
};

/** A line as somebody typed it: up to a break by hand, or up to a tab that leads to another column. */
export type Line = {
  text: string;
  pieces: Piece[];
  paragraph: Paragraph;
  at: number;
  byStop?: true; // placed by a stop of a tab: how the paragraph is set says nothing
};

type Sources = { styles: Styles; numbering: Numbering };
type Inside = { cell?: Cell; table?: string | undefined };

// What is deleted or moved away, the copy of a text box for older programs, and text boxes.
const unseen = new Set(['w:del', 'w:moveFrom', 'mc:Fallback', 'w:txbxContent', 'w:rPr', 'w:pPr']);

/** The paragraphs of a part in reading order, tables row by row. */
export function* paragraphsOf(
  part: Element,
  sources: Sources,
  inside: Inside = {},
): Generator<{ paragraph: Paragraph; lines: Omit<Line, 'at'>[] }> {
  for (const one of part.children)
    if (one.tag === 'w:p') yield readParagraph(one, sources, inside);
    else if (one.tag === 'w:tbl') yield* cellsOf(one, sources);
    else if (!unseen.has(one.tag) && !one.tag.startsWith('w:tbl'))
      yield* paragraphsOf(one, sources, inside);
}

function* cellsOf(table: Element, sources: Sources) {
  const style = value(child(child(table, 'w:tblPr'), 'w:tblStyle'));
  const rows = [...nearest(table, 'w:tr')];
  for (const [row, element] of rows.entries()) {
    const cells = [...nearest(element, 'w:tc')];
    for (const [column, cell] of cells.entries()) {
      const place = { table, row, column, columns: cells.length };
      yield* paragraphsOf(cell, sources, { cell: place, table: style });
    }
  }
}

/** Rows and cells may stand in a frame of their own, a content control; those of inner tables are theirs. */
function* nearest(element: Element, tag: string): Generator<Element> {
  for (const one of element.children)
    if (one.tag === tag) yield one;
    else if (one.tag !== 'w:tbl' && !unseen.has(one.tag)) yield* nearest(one, tag);
}

function readParagraph(element: Element, { styles, numbering }: Sources, { cell, table }: Inside) {
  const properties = child(element, 'w:pPr');
  const style = value(child(properties, 'w:pStyle'));
  const under = styles.paragraph(style, table);
  const setting = merged([under.setting, readSetting(properties)]);
  const { list, level } = setting;
  const paragraph: Paragraph = {
    element,
    setting,
    cell,
    label: numbering({
      ...(style === undefined ? {} : { style }),
      ...(list === undefined ? {} : { list }),
      ...(level === undefined ? {} : { level }),
    }),
    ruled: isRuled(element, properties),
    emptyLook: lookOf(child(properties, 'w:rPr'), under.look, styles),
  };
  const reader = new LineReader(under.look, styles);
  reader.take(element);
  return { paragraph, lines: reader.lines.map((pieces) => lineOf(pieces, paragraph)) };
}

function lineOf(pieces: Piece[], paragraph: Paragraph) {
  const text = pieces.map(shown).join('');
  return { text: text.replace(/\s+/g, ' ').trim(), pieces, paragraph };
}

/** As it prints. */
export const shown = ({ text, look }: Piece) =>
  (look.capitals ? text.toLocaleUpperCase('vi') : text).normalize('NFC');

class LineReader {
  lines: Piece[][] = [[]];
  private deleted = 0; // of fields: what stands before their result

  constructor(
    private under: Look,
    private styles: Styles,
  ) {}

  take(element: Element) {
    for (const one of element.children) {
      if (one.tag === 'w:r') this.takeRun(one);
      else if (!unseen.has(one.tag)) this.take(one);
    }
  }

  private takeRun(run: Element) {
    const look = lookOf(child(run, 'w:rPr'), this.under, this.styles);
    for (const one of run.children) {
      if (one.tag === 'w:fldChar') this.field(value(one, 'w:fldCharType'));
      if (this.deleted > 0 || look.hidden) continue;
      if (one.tag === 'w:t') this.write({ text: one.text, look, run, element: one });
      else if (one.tag === 'w:br' && value(one, 'w:type') === undefined) this.lines.push([]);
      else if (one.tag === 'w:cr') this.lines.push([]);
      else if (one.tag === 'w:tab') this.write({ text: '\t', look, run, element: one });
      else if (one.tag === 'w:noBreakHyphen') this.write({ text: '-', look, run, element: one });
    }
  }

  private field(type: string | undefined) {
    if (type === 'begin') this.deleted++;
    else if (type && this.deleted > 0) this.deleted--; // separate, or an end without it
  }

  private write(piece: Piece) {
    this.lines.at(-1)?.push(piece);
  }
}

// Thousands of runs look the same: what stands in their properties is read once for each ground.
const known = new WeakMap<Look, Map<string, Look>>();

function lookOf(properties: Element | undefined, under: Look, styles: Styles): Look {
  const key = properties?.inner ?? '';
  const looks = known.get(under) ?? new Map<string, Look>();
  known.set(under, looks);
  const look = looks.get(key) ?? readLookOn(properties, under, styles);
  looks.set(key, look);
  return look;
}

function readLookOn(properties: Element | undefined, under: Look, styles: Styles): Look {
  const own = readLook(properties);
  const look = merged([styles.letters(under, value(child(properties, 'w:rStyle'))), own]);
  const font = styles.fontOf(look);
  return { ...look, ...(font === undefined ? {} : { font }) };
}

/** By the border of the paragraph, or by a shape that is a line or a bar hardly higher than one. */
function isRuled(element: Element, properties: Element | undefined): boolean {
  for (const border of child(properties, 'w:pBdr')?.children ?? [])
    if (/^w:(?:bottom|top)$/.test(border.tag) && !/^(?:nil|none)$/.test(value(border) ?? ''))
      return true; // the top one of an empty paragraph is a line too
  for (const _ of below(element, 'v:line')) return true;
  for (const shape of below(element, 'a:prstGeom'))
    if (/^(?:line|straightConnector1)$/.test(value(shape, 'prst') ?? '')) return true;
  for (const shape of below(element, 'v:shape'))
    if (/#_x0000_t32"/.test(shape.attributes)) return true;
  for (const shape of below(element, 'v:rect'))
    if (isOn(value(shape, 'o:hr') ?? 'off')) return true;
  return false;
}
