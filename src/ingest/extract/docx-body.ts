import { inFont } from '../../text/legacy/fonts.ts';
import type { FontOf } from './docx-fonts.ts';
import { depth, type Numbering } from './docx-numbering.ts';
import type { Paragraph } from './extracted.ts';
import { rowLines } from './table-row.ts';
import { attribute, damaged, type Token, tokens } from './xml.ts';

type Numbered = Parameters<Numbering>[0];
type Open = {
  text: string;
  run: string;
  font?: string | undefined; // of the run, where it names one
  hidden: boolean;
  page?: number;
  numbered: Numbered;
};
type Tag = Extract<Token, { tag: string }>;

// What is deleted or moved away, and the copy of a text box for older programs.
const unseen = new Set(['w:del', 'w:moveFrom', 'mc:Fallback']);
const DEEPEST = 60; // tables and text boxes in one another; Word itself stops earlier

/**
 * The paragraphs of a Word part in reading order: tables row by row, left cell first, each
 * paragraph of a cell by itself, but a row of three cells or more is one paragraph with " | "
 * between. A text box stands before the paragraph that holds it, a footnote after the one that
 * refers to it.
 *
 * @param noteOf - the text of a footnote
 * @param fontOf - the font of a run, which may tell an old encoding
 * @throws {UnreadableFile} when the part is damaged
 */
export function readBody(
  part: Uint8Array,
  numbering: Numbering,
  noteOf: (id: string) => string | undefined = () => undefined,
  fontOf: FontOf = () => undefined,
): Paragraph[] {
  const reader = new BodyReader(numbering, noteOf, fontOf);
  for (const token of tokens(part)) reader.take(token);
  return reader.finish();
}

class BodyReader {
  private places: Paragraph[][] = [[]]; // body, cell, cell in a cell; the innermost last
  private rows: Paragraph[][][] = [];
  private open: Open[] = [];
  private notes: string[] = [];
  private page = 1;
  private pageHasWords = false;
  private inText = false;
  private skipping: string[] = [];

  constructor(
    private numbering: Numbering,
    private noteOf: (id: string) => string | undefined,
    private fontOf: FontOf,
  ) {}

  take(token: Token) {
    if ('text' in token) {
      if (this.inText) this.write(token.text);
    } else if ('close' in token) this.close(token.close);
    else if (unseen.has(token.tag) && !token.closed) this.skipping.push(token.tag);
    else if (this.skipping.length === 0) this.begin(token);
  }

  finish(): Paragraph[] {
    const [body = [], ...unended] = this.places;
    if (this.open.length > 0 || unended.length > 0) throw damaged();
    return body;
  }

  private begin({ tag, attributes, closed }: Tag) {
    if (tag === 'w:t' || tag === 'm:t') this.inText = !closed;
    else if (tag === 'w:p' && !closed) this.open.push(blank());
    else if (tag === 'w:tr' && !closed) this.rows.push([]);
    else if (tag === 'w:tc' && !closed) this.places.push([]);
    else if (breaksPage(tag, attributes)) this.breakPage();
    else this.note(tag, attributes);
    if (this.open.length + this.places.length > DEEPEST) throw damaged();
  }

  private note(tag: string, attributes: string) {
    const paragraph = this.open.at(-1);
    if (!paragraph) return;
    const { numbered } = paragraph;
    const value = attribute(attributes, 'w:val') ?? '';
    if (tag === 'w:r') this.beginRun(paragraph);
    else if (tag === 'w:rFonts') paragraph.font = this.fontOf(attributes) ?? paragraph.font;
    else if (tag === 'w:rStyle') paragraph.font ??= this.fontOf('', value);
    else if (tag === 'w:softHyphen')
      this.write('\u00ad'); // a letter of old fonts
    else if (tag === 'w:br' || tag === 'w:cr') this.write('\n');
    else if (tag === 'w:tab' && attributes.length < 2)
      this.write('\t'); // others define a stop
    else if (tag === 'w:noBreakHyphen') this.write('-');
    else if (tag === 'w:vanish') paragraph.hidden = !isOff(value);
    else if (tag === 'w:pStyle') numbered.style = value;
    else if (tag === 'w:numId') numbered.list = value;
    else if (tag === 'w:ilvl') numbered.level = depth(value);
    else if (tag === 'w:footnoteReference') this.refer(attribute(attributes, 'w:id') ?? '');
  }

  private close(tag: string) {
    if (this.skipping.at(-1) === tag) this.skipping.pop();
    else if (this.skipping.length > 0) return;
    else if (tag === 'w:t' || tag === 'm:t') this.inText = false;
    else if (tag === 'w:r') this.closeRun();
    else if (tag === 'w:p') this.closeParagraph();
    else if (tag === 'w:tc') this.rows.at(-1)?.push(this.leaveCell());
    else if (tag === 'w:tr') this.places.at(-1)?.push(...rowLines(this.rows.pop() ?? []));
  }

  private leaveCell(): Paragraph[] {
    if (this.places.length === 1) throw damaged();
    return this.places.pop() ?? [];
  }

  private closeRun() {
    const paragraph = this.open.at(-1);
    if (!paragraph) return;
    const font = paragraph.font ?? this.fontOf('', paragraph.numbered.style);
    if (!paragraph.hidden) paragraph.text += inFont(paragraph.run, font);
    this.beginRun(paragraph);
  }

  /** What stood before belongs to the sign of the paragraph's end. */
  private beginRun(paragraph: Open) {
    paragraph.run = '';
    paragraph.font = undefined;
    paragraph.hidden = false;
  }

  private closeParagraph() {
    this.closeRun();
    const { text, page = this.page, numbered } = this.open.pop() ?? blank();
    const label = this.numbering(numbered);
    const printed = text.trim() === '' ? '' : `${label} ${text}`;
    const lines = [...printed.split('\n'), ...this.notes.splice(0)].map((line) => line.trim());
    const written = lines.filter((line) => line !== '').map((line) => ({ text: line, page }));
    this.places.at(-1)?.push(...written);
  }

  private write(text: string) {
    const paragraph = this.open.at(-1);
    if (!paragraph) return;
    paragraph.run += text;
    if (text.trim() === '') return;
    paragraph.page ??= this.page;
    this.pageHasWords = true;
  }

  /** A break by hand and Word's own mark of it come one after the other: they count once. */
  private breakPage() {
    if (this.pageHasWords) this.page++;
    this.pageHasWords = false;
  }

  private refer(id: string) {
    const text = this.noteOf(id);
    if (text === undefined) return;
    this.write(`[${id}]`);
    this.notes.push(`[${id}] ${text}`);
  }
}

const blank = (): Open => ({ text: '', run: '', hidden: false, numbered: {} });
const isOff = (value: string) => /^(?:0|false|off)$/.test(value);

/** Whether a page ends here: by hand, by the style, or as Word noted when it last printed. */
export function breaksPage(tag: string, attributes: string): boolean {
  if (tag === 'w:br') return attribute(attributes, 'w:type') === 'page';
  if (tag === 'w:pageBreakBefore') return !isOff(attribute(attributes, 'w:val') ?? '');
  return tag === 'w:lastRenderedPageBreak';
}
