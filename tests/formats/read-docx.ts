import { inflateRawSync } from 'node:zlib';

/** An element of XML: its name without prefix, its attributes without theirs, what is in it. */
export type Element = {
  name: string;
  attributes: Record<string, string>;
  inside: Element[];
  text: string;
};

/** The parts of a zip by name, from its directory at the end. Shares no code with what writes. */
export function unzipped(file: Uint8Array): Map<string, Buffer> {
  const bytes = Buffer.from(file);
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  let at = bytes.readUInt32LE(end + 16);
  const parts = new Map<string, Buffer>();
  for (let n = bytes.readUInt16LE(end + 10); n > 0; n--) {
    const size = bytes.readUInt32LE(at + 20);
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(start, start + size);
    parts.set(name, bytes.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed));
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return parts;
}

const token = /<\?[^>]*\?>|<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
const entity: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const decoded = (text: string) =>
  text.replace(/&(?:#(\d+)|(\w+));/g, (_, code, name) =>
    code ? String.fromCodePoint(Number(code)) : (entity[name] ?? fault(`entity ${name}`)),
  );
const bare = (name: string) => name.replace(/^\w+:/, '');
function fault(what: string): never {
  throw new Error(`not XML: ${what}`);
}

/** XML as a tree. @throws where it is not well-formed */
export function parsed(xml: string): Element {
  const root: Element = { name: '', attributes: {}, inside: [], text: '' };
  const open = [root];
  token.lastIndex = 0;
  while (token.lastIndex < xml.length) {
    const from = token.lastIndex;
    const found = token.exec(xml) ?? fault(xml.slice(from, from + 60));
    const [, closing, name, attributes = '', empty, text] = found;
    const parent = open.at(-1) ?? fault('too many ends');
    if (text !== undefined) parent.text += forbidden(decoded(text));
    else if (closing) {
      if (open.pop()?.name !== bare(name ?? '')) fault(`end of ${name}`);
    } else if (name) {
      const element = { name: bare(name), attributes: read(attributes), inside: [], text: '' };
      parent.inside.push(element);
      if (!empty) open.push(element);
    }
  }
  return open.length === 1 && root.inside[0] ? root.inside[0] : fault('open at the end');
}

const read = (attributes: string) =>
  Object.fromEntries(
    [...attributes.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [
      bare(name),
      forbidden(decoded(value)),
    ]),
  );

/** XML 1.0 names the characters that no document may hold. */
const forbidden = (text: string) =>
  /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(text) ? fault('character') : text;

export const all = (name: string, under: Element): Element[] =>
  under.inside.flatMap((each) => [...(each.name === name ? [each] : []), ...all(name, each)]);
export const one = (name: string, under: Element): Element | undefined => all(name, under)[0];
export const wordsOf = (under: Element): string =>
  all('t', under)
    .map(({ text }) => text)
    .join('');
const value = (name: string, under: Element) => one(name, under)?.attributes.val;
const flag = (name: string, under: Element) =>
  one(name, under) !== undefined && !['false', '0', 'none'].includes(value(name, under) ?? 'true');

export type ReadRun = {
  text: string;
  size: number;
  bold: boolean;
  italic: boolean;
  underlined: boolean;
};
export type ReadParagraph = {
  text: string;
  align: string | undefined;
  before: number;
  line: string;
  firstLine: number;
  left: number;
  runs: ReadRun[];
  outline: string | undefined;
};

/** A file of Word as a test wants it: pages, paragraphs in order, those of the tables too. */
export function readDocx(file: Uint8Array) {
  const parts = unzipped(file);
  const part = (name: string) => parsed(parts.get(name)?.toString('utf8') ?? fault(name));
  const body = part('word/document.xml');
  return {
    names: [...parts.keys()],
    raw: parts,
    body,
    styles: part('word/styles.xml'),
    paragraphs: all('p', body).map(paragraph),
    tables: all('tbl', body).map((table) =>
      all('tr', table).map((row) =>
        row.inside.filter(({ name }) => name === 'tc').map((cell) => all('p', cell).map(paragraph)),
      ),
    ),
    sections: all('sectPr', body).map((section) => ({
      page: one('pgSz', section)?.attributes ?? {},
      margins: one('pgMar', section)?.attributes ?? {},
      firstDiffers: flag('titlePg', section),
    })),
    part,
  };
}

function paragraph(found: Element): ReadParagraph {
  const spacing = one('spacing', found)?.attributes ?? {};
  const indent = one('ind', found)?.attributes ?? {};
  return {
    text: wordsOf(found),
    align: value('jc', found),
    before: Number(spacing.before ?? 0),
    line: `${spacing.line ?? ''} ${spacing.lineRule ?? ''}`.trim(),
    firstLine: Number(indent.firstLine ?? 0),
    left: Number(indent.left ?? indent.start ?? 0),
    outline: value('outlineLvl', found),
    runs: all('r', found)
      .filter((run) => one('t', run))
      .map((run) => ({
        text: wordsOf(run),
        size: Number(value('sz', run)) / 2,
        bold: flag('b', run),
        italic: flag('i', run),
        underlined: flag('u', run),
      })),
  };
}
