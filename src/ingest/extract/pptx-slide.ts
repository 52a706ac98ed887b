import { inFont } from '../../text/legacy/fonts.ts';
import type { Paragraph } from './extracted.ts';
import { rowLines } from './table-row.ts';
import { attribute, type Token, tokens } from './xml.ts';

/** `edges`: running heads, which are no part of the text. `fixed`: what is in no placeholder. */
type Slide = { texts: string[]; edges: string[]; fixed: string[] };

/** The text of a slide, of its notes, or of the master behind it. */
export function readSlide(part: Uint8Array | undefined): Slide {
  const reader = new SlideReader();
  for (const token of part ? tokens(part) : []) reader.take(token);
  const { texts, edges, fixed } = reader;
  return { texts: texts.map(({ text }) => text), edges, fixed };
}

// Number, date and running heads of a slide, and the picture of it on the page of notes.
const furniture = new Set(['sldNum', 'dt', 'ftr', 'hdr', 'sldImg']);
const heads = new Set(['ftr', 'hdr']);

class SlideReader {
  texts: Paragraph[] = [];
  edges: string[] = [];
  fixed: string[] = [];
  private cells: Paragraph[][] | undefined;
  private paragraph = '';
  private run = '';
  private font: string | undefined;
  private inText = false;
  private holder: string | undefined; // the kind of placeholder that the text is in

  take(token: Token) {
    if ('text' in token) {
      if (this.inText) this.run += token.text;
    } else if ('close' in token) this.close(token.close);
    else this.begin(token.tag, token.attributes, token.closed);
  }

  private begin(tag: string, attributes: string, closed: boolean) {
    if (tag === 'a:t') this.inText = !closed;
    else if (tag === 'a:br') this.paragraph += '\n';
    else if (tag === 'a:latin') this.font = attribute(attributes, 'typeface');
    else if (tag === 'p:sp') this.holder = undefined;
    else if (tag === 'p:ph') this.holder = attribute(attributes, 'type') ?? 'obj';
    else if (tag === 'a:tr' && !closed) this.cells = [];
    else if (tag === 'a:tc' && !closed) this.cells?.push([]);
  }

  private close(tag: string) {
    if (tag === 'a:t') this.inText = false;
    else if (tag === 'a:r' || tag === 'a:fld') this.closeRun();
    else if (tag === 'a:p') this.closeParagraph();
    else if (tag === 'a:tr') {
      this.texts.push(...rowLines(this.cells ?? []));
      this.cells = undefined;
    }
  }

  private closeRun() {
    this.paragraph += inFont(this.run, this.font);
    this.run = '';
    this.font = undefined;
  }

  private closeParagraph() {
    const lines = this.paragraph.split('\n').map((line) => ({ text: line.trim(), page: 1 }));
    this.paragraph = '';
    const said = lines.filter(({ text }) => text !== '');
    const words = said.map(({ text }) => text);
    if (this.holder === undefined) this.fixed.push(...words);
    if (heads.has(this.holder ?? '')) this.edges.push(...words);
    if (!furniture.has(this.holder ?? '')) (this.cells?.at(-1) ?? this.texts).push(...said);
  }
}
