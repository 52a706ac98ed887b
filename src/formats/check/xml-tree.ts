import { attribute, damaged, decoded, type Token, tokens } from '../../ingest/extract/xml.ts';

type Tag = Extract<Token, { tag: string }>;

/** An element of a part, with where its tags stand in the decoded part, so that it can be changed. */
export class Element {
  text = ''; // of its own, not of the elements in it
  inner: string | undefined; // of one that is opened only when asked for
  closeAt: number; // of its closing tag; where the tag ends for an empty element
  to: number;
  private held: Element[] = [];

  constructor(
    readonly tag: string,
    readonly attributes: string,
    readonly at: number, // of its opening tag
    readonly openTo: number, // where the opening tag ends
    readonly closed: boolean, // written as one tag
  ) {
    this.closeAt = openTo;
    this.to = openTo;
  }

  get children(): Element[] {
    if (this.inner !== undefined && this.inner !== '' && this.held.length === 0)
      this.held = grow(this.inner, this.openTo).children;
    return this.held;
  }
}

// Nine elements of ten are properties of letters, most of them the same: kept as they are written.
const folded = new Set(['w:rPr', 'w:tcPr', 'w:tblPr', 'w:trPr', 'w:tblGrid']);
const DEEPEST = 200; // elements in one another; Word's own files have some 40
const MOST = 2_000_000; // elements: a document of 2,000 pages has about 500,000

/**
 * The elements of an XML part of an Office file.
 *
 * @throws {UnreadableFile} when tags do not match, or when there are too many
 */
export function readTree(part: Uint8Array): Element {
  const { children } = grow(decoded(part), 0);
  const [top] = children;
  if (!top) throw damaged();
  return top;
}

/** @param from - where the words stand in the part */
function grow(xml: string, from: number): Element {
  const root = new Element('', '', from, from, false);
  const open = [root];
  let skipping: { element: Element; depth: number } | undefined;
  let count = 0;
  for (const token of tokens(xml)) {
    if (skipping) {
      skipping.depth += depthOf(token, skipping.element.tag);
      if (skipping.depth > 0) continue;
      const { element } = skipping;
      element.inner = xml.slice(element.openTo - from, token.at);
      close(element, token, from);
      skipping = undefined;
      continue;
    }
    const inside = open.at(-1) ?? root;
    if ('text' in token) inside.text += token.text;
    else if ('tag' in token) {
      const element = elementOf(token, from);
      inside.children.push(element);
      if (++count > MOST || open.length > DEEPEST) throw damaged();
      if (token.closed) continue;
      if (folded.has(token.tag)) skipping = { element, depth: 1 };
      else open.push(element);
    } else {
      const ended = open.pop();
      if (!ended || ended.tag !== token.close || open.length === 0) throw damaged();
      close(ended, token, from);
    }
  }
  if (open.length !== 1 || skipping) throw damaged();
  return root;
}

const elementOf = ({ tag, attributes, closed, at, to }: Tag, from: number) =>
  new Element(tag, attributes, at + from, to + from, closed);

function close(element: Element, { at, to }: { at: number; to: number }, from: number) {
  element.closeAt = at + from;
  element.to = to + from;
}

function depthOf(token: Token, tag: string): number {
  if ('close' in token) return token.close === tag ? -1 : 0;
  return 'tag' in token && token.tag === tag && !token.closed ? 1 : 0;
}

export const child = (element: Element | undefined, tag: string): Element | undefined =>
  element?.children.find((one) => one.tag === tag);

export const value = (element: Element | undefined, name = 'w:val'): string | undefined =>
  element && attribute(element.attributes, name);

/** Every element with that tag below this one, in order. What is folded is passed over. */
export function* below(element: Element | undefined, tag: string): Generator<Element> {
  for (const one of element?.children ?? []) {
    if (one.tag === tag) yield one;
    if (one.inner === undefined) yield* below(one, tag);
  }
}
