import { inFont } from '../../text/legacy/fonts.ts';
import { readParts } from './archive.ts';
import type { Paragraph } from './extracted.ts';
import { type OdtStyle, readOdtStyles } from './odt-styles.ts';
import { partPictures } from './pictures.ts';
import { rowLines } from './table-row.ts';
import { attribute, damaged, type Token, tokens } from './xml.ts';

const CONTENT = 'content.xml';
const STYLES = 'styles.xml';

type Open = { text: string; page: number; note?: boolean };
type Tag = Extract<Token, { tag: string }>;

const unseen = new Set(['text:tracked-changes', 'office:annotation', 'text:note-citation']);
const DEEPEST = 60; // tables, frames and notes in one another
const MOST_SPACES = 100; // of one sign for several; more is damage

type Odt = { paragraphs: Paragraph[]; heads: string; pictures: Uint8Array[] };

/**
 * The text of an OpenDocument text: a table row by row, a footnote after its paragraph. The numbers
 * of automatic lists are not in the file and a dash stands for them.
 *
 * @throws {UnreadableFile} when it is damaged or too large
 */
export function readOdt(bytes: Uint8Array): Odt {
  const parts = readParts(bytes, [CONTENT, STYLES]);
  const content = parts.get(CONTENT);
  if (!content) throw damaged();
  const styles = parts.get(STYLES);
  const known = new Map([...(styles ? readOdtStyles(styles) : []), ...readOdtStyles(content)]);
  return {
    paragraphs: readBody(content, known),
    heads: styles
      ? readBody(styles, known)
          .map(({ text }) => text)
          .join('\n')
      : '',
    pictures: picturesIn(bytes, [content, ...(styles ? [styles] : [])]),
  };
}

/** Those of the first page, then scans; a file without soft breaks is taken for one page. */
function picturesIn(bytes: Uint8Array, parts: Uint8Array[]): Uint8Array[] {
  const names = { first: [] as string[], later: [] as string[] };
  for (const part of parts) {
    let page: keyof typeof names = 'first';
    for (const token of tokens(part)) {
      if (!('tag' in token)) continue;
      if (token.tag === 'text:soft-page-break') page = 'later';
      if (token.tag !== 'draw:image') continue;
      names[page].push(attribute(token.attributes, 'xlink:href')?.replace(/^\.\//, '') ?? '');
    }
  }
  return partPictures(bytes, names.first, names.later);
}

function readBody(part: Uint8Array, styles: Map<string, OdtStyle>): Paragraph[] {
  const reader = new OdtReader(styles);
  for (const token of tokens(part)) reader.take(token);
  return reader.finish();
}

class OdtReader {
  private places: Paragraph[][] = [[]]; // body, cell, cell in a cell; the innermost last
  private rows: Paragraph[][][] = [];
  private open: Open[] = [];
  private fonts: (string | undefined)[] = []; // of paragraphs and spans
  private notes: string[] = [];
  private noteCount = 0;
  private page = 1;
  private pageHasWords = false;
  private items: number[] = []; // paragraphs so far in each open item of a list
  private skipping: string[] = [];

  constructor(private styles: Map<string, OdtStyle>) {}

  take(token: Token) {
    if ('text' in token) this.write(token.text.replace(/\s+/g, ' '));
    else if ('close' in token) this.close(token.close);
    else if (unseen.has(token.tag) && !token.closed) this.skipping.push(token.tag);
    else if (this.skipping.length === 0) this.begin(token);
  }

  finish(): Paragraph[] {
    const [body = [], ...unended] = this.places;
    if (this.open.length > 0 || unended.length > 0) throw damaged();
    return body;
  }

  private begin({ tag, attributes, closed }: Tag) {
    const style = this.styles.get(attribute(attributes, 'text:style-name') ?? '');
    if (tag === 'text:s') this.write(' '.repeat(countOf(attributes)));
    else if (tag === 'text:tab') this.write('\t');
    else if (tag === 'text:line-break') this.write('\n');
    else if (tag === 'text:soft-page-break') this.breakPage();
    if (closed) return;
    if (tag === 'text:p' || tag === 'text:h') this.openParagraph(style);
    else if (tag === 'text:span') this.fonts.push(style?.font ?? this.fonts.at(-1));
    else if (tag === 'text:note') this.openNote();
    else if (tag === 'text:list-item') this.items.push(0);
    else if (tag === 'table:table-row') this.rows.push([]);
    else if (tag === 'table:table-cell') this.places.push([]);
    if (this.open.length + this.places.length + this.fonts.length > DEEPEST) throw damaged();
  }

  private openParagraph(style: OdtStyle | undefined) {
    if (style?.breaks) this.breakPage();
    this.open.push({ text: '', page: this.page });
    this.fonts.push(style?.font);
  }

  private openNote() {
    this.write(`[${++this.noteCount}]`);
    this.places.push([]);
  }

  private close(tag: string) {
    if (this.skipping.at(-1) === tag) this.skipping.pop();
    else if (this.skipping.length > 0) return;
    else if (tag === 'text:span') this.fonts.pop();
    else if (tag === 'text:p' || tag === 'text:h') this.closeParagraph();
    else if (tag === 'text:note') this.closeNote();
    else if (tag === 'text:list-item') this.items.pop();
    else if (tag === 'table:table-cell') this.rows.at(-1)?.push(this.leavePlace());
    else if (tag === 'table:table-row')
      this.places.at(-1)?.push(...rowLines(this.rows.pop() ?? []));
  }

  private leavePlace(): Paragraph[] {
    if (this.places.length === 1) throw damaged();
    return this.places.pop() ?? [];
  }

  private closeNote() {
    const text = this.leavePlace()
      .map((line) => line.text)
      .join(' ');
    this.notes.push(`[${this.noteCount}] ${text}`);
  }

  private closeParagraph() {
    this.fonts.pop();
    const { text, page } = this.open.pop() ?? { text: '', page: this.page };
    const label = text.trim() !== '' && this.items.at(-1) === 0 ? '- ' : '';
    if (label) this.items[this.items.length - 1] = 1;
    const notes = this.open.length === 0 ? this.notes.splice(0) : [];
    const lines = [...`${label}${text}`.split('\n'), ...notes].map((line) => line.trim());
    const written = lines.filter((line) => line !== '').map((line) => ({ text: line, page }));
    this.places.at(-1)?.push(...written);
  }

  private write(text: string) {
    const paragraph = this.open.at(-1);
    if (!paragraph || this.skipping.length > 0) return;
    paragraph.text += inFont(text, this.fonts.at(-1));
    if (text.trim() !== '') this.pageHasWords = true;
  }

  private breakPage() {
    if (this.pageHasWords) this.page++;
    this.pageHasWords = false;
  }
}

const countOf = (attributes: string) =>
  Math.min(MOST_SPACES, Math.max(1, Number(attribute(attributes, 'text:c') ?? 1) || 1));
