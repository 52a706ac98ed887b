import { attribute } from '../../ingest/extract/xml.ts';
import { child, type Element } from './xml-tree.ts';

/** A stretch of a part, and what stands there afterwards. */
export type Edit = { at: number; to: number; text: string };

/** @param edits - none within another */
export function edited(xml: string, edits: Edit[]): string {
  let left = xml.length;
  const kept: string[] = [];
  for (const { at, to, text } of [...edits].sort((a, b) => b.at - a.at || b.to - a.to)) {
    if (to > left) continue; // a change within one that is made already
    kept.unshift(text, xml.slice(to, left));
    left = at;
  }
  return xml.slice(0, left) + kept.join('');
}

/** A property to be set: attributes by name; undefined takes one away. */
export type Property = { tag: string; attributes: Record<string, string | number | undefined> };

/**
 * The edit that sets properties in the properties of an element, which are made where there are none;
 * in the order that the schema asks for.
 */
export function withProperties(
  xml: string,
  element: Element,
  name: string,
  order: string[],
  properties: Property[],
): Edit {
  const held = child(element, name);
  const tags = new Map(held?.children.map((one) => [one.tag, xml.slice(one.at, one.to)]));
  for (const { tag, attributes } of properties)
    tags.set(tag, tagWith(tags.get(tag) ?? `<${tag}/>`, attributes));
  const place = (tag: string) => (order.indexOf(tag) + order.length + 1) % (order.length + 1);
  const sorted = held && isSorted([...tags.keys()], place) ? [...tags] : sortedBy([...tags], place);
  const text = `<${name}>${sorted.map(([, one]) => one).join('')}</${name}>`;
  return held
    ? { at: held.at, to: held.to, text }
    : { at: element.openTo, to: element.openTo, text };
}

const isSorted = (tags: string[], place: (tag: string) => number) =>
  tags.every((tag, at) => at === 0 || place(tags[at - 1] ?? '') <= place(tag));

const sortedBy = (all: [string, string][], place: (tag: string) => number) =>
  [...all].sort(([one], [other]) => rank(place(one)) - rank(place(other)));
/** What the list does not name stands last, as Word's own extensions do. */
const rank = (place: number) => (place === 0 ? Number.POSITIVE_INFINITY : place);

/** The opening or only tag in `written` with attributes set or taken away. */
export function tagWith(written: string, attributes: Property['attributes']): string {
  const end = written.indexOf('>');
  let tag = written.slice(0, end);
  const rest = written.slice(end);
  const isClosed = tag.endsWith('/');
  if (isClosed) tag = tag.slice(0, -1).trimEnd();
  for (const [name, value] of Object.entries(attributes)) {
    tag = tag.replace(new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`), '');
    if (value !== undefined) tag += ` ${name}="${escaped(String(value))}"`;
  }
  return `${tag}${isClosed ? '/' : ''}${rest}`;
}

export const escaped = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** The edit that makes a w:t say something else. */
export function withText(xml: string, element: Element, text: string): Edit {
  const tag = xml.slice(element.at, element.openTo);
  const isKept = attribute(element.attributes, 'xml:space') === 'preserve';
  const opening = text === text.trim() || isKept ? tag : tagWith(tag, { 'xml:space': 'preserve' });
  return { at: element.at, to: element.closeAt, text: `${opening}${escaped(text)}` };
}
