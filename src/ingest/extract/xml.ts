import { UnreadableFile } from './extracted.ts';

/** Where a token stands in the decoded part: from `at`, up to but not `to`. */
type Place = { at: number; to: number };

/** A tag, or the text between two. An empty element is an opening tag with `closed`. */
export type Token = Place & Read;
type Read =
  | { tag: string; attributes: string; closed: boolean }
  | { close: string }
  | { text: string };

/**
 * The tags and texts of an XML part of an Office file, in order, in linear time.
 *
 * @throws {UnreadableFile} on a document type declaration, which Office never writes and entity
 *   bombs need, and on a tag that does not end
 */
export function* tokens(part: Uint8Array | string): Generator<Token> {
  const xml = typeof part === 'string' ? part : decoded(part);
  for (let at = 0; at < xml.length; ) {
    const open = xml.indexOf('<', at);
    const end = open < 0 ? xml.length : open;
    if (open !== at) yield { text: unescaped(xml.slice(at, end)), at, to: end };
    if (open < 0) return;
    const ending = endingOf(xml, open);
    const close = xml.indexOf(ending, open + 1);
    if (close < 0) throw damaged();
    const to = close + ending.length;
    if (ending === '>') yield { ...tagOf(xml.slice(open + 1, close)), at: open, to };
    at = to;
  }
}

/** The value of an attribute, by its name with prefix. */
export function attribute(attributes: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  const value = found?.[1] ?? found?.[2];
  return value === undefined ? undefined : unescaped(value);
}

/** The text of a part, in whichever Unicode it is written. */
export function decoded(part: Uint8Array): string {
  if (part[0] === 0xff && part[1] === 0xfe) return new TextDecoder('utf-16le').decode(part);
  if (part[0] === 0xfe && part[1] === 0xff) return new TextDecoder('utf-16be').decode(part);
  return new TextDecoder().decode(part);
}

function endingOf(xml: string, open: number): string {
  if (xml.startsWith('<?', open)) return '?>';
  if (xml.startsWith('<!--', open)) return '-->';
  if (xml.startsWith('<!', open)) throw damaged();
  return '>';
}

function tagOf(inside: string): Read {
  if (inside.startsWith('/')) return { close: inside.slice(1).trim() };
  const tag = /^[^\s/]*/.exec(inside)?.[0] ?? '';
  return { tag, attributes: inside.slice(tag.length), closed: inside.endsWith('/') };
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,4}));/gi,
    (whole, decimal, hex, name) => {
      if (name) return named[name] ?? whole;
      const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : '';
    },
  );
}

export const damaged = () =>
  new UnreadableFile('Tệp bị hỏng; xin mở bằng chương trình đã tạo ra nó, lưu lại rồi nạp lại.');
