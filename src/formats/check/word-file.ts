import { readParts } from '../../ingest/extract/archive.ts';
import { readNumbering } from '../../ingest/extract/docx-numbering.ts';
import { UnreadableFile } from '../../ingest/extract/extracted.ts';
import { partNamed, readRels, relsOf } from '../../ingest/extract/rels.ts';
import { sniff } from '../../ingest/extract/sniff.ts';
import { damaged } from '../../ingest/extract/xml.ts';
import { type Line, type Paragraph, paragraphsOf } from './lines.ts';
import { readStyles } from './styles.ts';
import { below, child, type Element, readTree, value } from './xml-tree.ts';

/** A header or footer of a section. */
type Running = {
  place: 'header' | 'footer';
  kind: string;
  part: string;
  lines: Line[];
  element: Element;
};

export type Section = {
  element: Element;
  paper: { width: number; height: number }; // mm
  /** mm; absent where the file leaves them to the program. */
  margins?: { top: number; bottom: number; left: number; right: number; header: number };
  firstApart: boolean; // the first page has running heads of its own
  evenApart: boolean; // so have pages with an even number
  mirrored: boolean; // left and right change on the back
  start: number | undefined; // the first page's number
  running: Running[];
};

/** A Word file as it prints: what a rule of layout can be held against. */
export type WordFile = {
  lines: Line[];
  paragraphs: Paragraph[];
  sections: Section[];
  part: string; // the name of the part that the text stands in
};

const LARGEST = 40 * 1024 * 1024; // bytes of the text's XML: 2,000 pages have 35 MB
const MM = 25.4 / 1440; // of a twip

/**
 * Reads a docx with everything that decides how it prints.
 *
 * @throws {UnreadableFile} when it is none, is damaged, locked or too large
 */
export function readWordFile(bytes: Uint8Array): WordFile {
  if (sniff(bytes).kind !== 'docx') throw new UnreadableFile(NO_DOCX);
  const part = mainPart(bytes);
  const related = readRels(readParts(bytes, [relsOf(part)]).get(relsOf(part)));
  const named = (type: string) =>
    related
      .filter((one) => one.type === type)
      .map(({ id, target }) => ({ id, name: partNamed(part, target) }));
  const heads = [...named('header'), ...named('footer')].slice(0, MOST_HEADS);
  const kinds = ['styles', 'numbering', 'theme', 'settings'];
  const single = new Map(kinds.map((kind) => [kind, named(kind)[0]?.name ?? '']));
  const parts = readParts(bytes, [part, ...single.values(), ...heads.map(({ name }) => name)]);
  const text = parts.get(part);
  if (!text) throw damaged();
  if (text.length > LARGEST) throw new UnreadableFile(tooLong);
  const tree = (name = '') => {
    const found = parts.get(name);
    return found && readTree(found);
  };
  const bytesOf = (kind: string) => parts.get(single.get(kind) ?? '');
  const styles = readStyles(tree(single.get('styles')), tree(single.get('theme')));
  const read = (element: Element) =>
    readLines(element, {
      styles,
      numbering: readNumbering(bytesOf('numbering'), bytesOf('styles')),
    });
  const body = child(readTree(text), 'w:body');
  if (!body) throw damaged();
  const settings = tree(single.get('settings'));
  const running = new Map(
    heads.map(({ id, name }) => {
      const element = tree(name);
      return [id, element && { element, part: name, lines: read(element).lines }];
    }),
  );
  return { ...read(body), sections: sectionsOf(body, settings, running), part };
}

/** The name of the part that the text stands in. */
export function mainPart(bytes: Uint8Array): string {
  const top = readParts(bytes, ['_rels/.rels']).get('_rels/.rels');
  const office = readRels(top).find(({ type }) => type === 'officeDocument');
  return office ? partNamed('', office.target) : 'word/document.xml';
}

const MOST_HEADS = 60;
export const NO_DOCX =
  'Chỉ kiểm tra được tệp Word .docx; xin mở bằng Word, lưu thành .docx rồi gửi lại.';
const tooLong = 'Văn bản quá dài để kiểm tra một lần; xin tách thành nhiều tệp.';

function readLines(element: Element, sources: Parameters<typeof paragraphsOf>[1]) {
  const lines: Line[] = [];
  const paragraphs: Paragraph[] = [];
  for (const { paragraph, lines: own } of paragraphsOf(element, sources)) {
    paragraphs.push(paragraph);
    for (const line of own) lines.push({ ...line, at: lines.length });
  }
  return { lines, paragraphs };
}

type Heads = Map<string, Pick<Running, 'element' | 'part' | 'lines'> | undefined>;

function sectionsOf(body: Element, settings: Element | undefined, heads: Heads): Section[] {
  const sections: Section[] = [];
  for (const element of below(body, 'w:sectPr')) {
    const before = sections.at(-1)?.running ?? [];
    sections.push(sectionOf(element, settings, heads, before));
  }
  return sections;
}

/** @param before - running heads of the section before, which hold on where a section names none */
function sectionOf(
  element: Element,
  settings: Element | undefined,
  heads: Heads,
  before: Running[],
): Section {
  const size = child(element, 'w:pgSz');
  const margin = child(element, 'w:pgMar');
  const start = value(child(element, 'w:pgNumType'), 'w:start');
  const own = element.children.flatMap((one): Running[] => {
    if (one.tag !== 'w:headerReference' && one.tag !== 'w:footerReference') return [];
    const found = heads.get(value(one, 'r:id') ?? '');
    const place = one.tag === 'w:headerReference' ? 'header' : 'footer';
    return found ? [{ place, kind: value(one, 'w:type') ?? 'default', ...found }] : [];
  });
  const kept = before.filter(
    (one) => !own.some(({ place, kind }) => place === one.place && kind === one.kind),
  );
  return {
    element,
    paper: { width: mm(size, 'w:w'), height: mm(size, 'w:h') },
    ...(margin ? { margins: marginsOf(margin) } : {}),
    firstApart: child(element, 'w:titlePg') !== undefined,
    evenApart: child(settings, 'w:evenAndOddHeaders') !== undefined,
    mirrored: child(settings, 'w:mirrorMargins') !== undefined,
    start: start === undefined ? undefined : Number(start),
    running: [...own, ...kept],
  };
}

const mm = (of: Element | undefined, name: string) => (Number(value(of, name)) || 0) * MM;

const marginsOf = (margin: Element) => ({
  top: Math.abs(mm(margin, 'w:top')),
  bottom: Math.abs(mm(margin, 'w:bottom')),
  left: mm(margin, 'w:left') + mm(margin, 'w:gutter'),
  right: mm(margin, 'w:right'),
  header: mm(margin, 'w:header'),
});
