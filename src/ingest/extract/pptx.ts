import { inFont } from '../../text/legacy/fonts.ts';
import { listEntries, readParts } from './archive.ts';
import { MOST_PAGES, type Paragraph, tooManyPages } from './extracted.ts';
import { partNamed, readRels, relsOf } from './rels.ts';
import { rowLines } from './table-row.ts';
import { attribute, damaged, type Token, tokens } from './xml.ts';

const DECK = 'ppt/presentation.xml';

/**
 * The text of slides, a slide a page in the order of the show, the speaker's notes below each.
 *
 * @throws {UnreadableFile} when it is damaged or too large
 */
export function readPptx(bytes: Uint8Array): Paragraph[] {
  const wanted =
    /^ppt\/(?:presentation|slides\/[^/]+|notesSlides\/[^/]+)\.xml$|^ppt\/(?:slides\/)?_rels\//;
  const names = listEntries(bytes)
    .map(({ name }) => name)
    .filter((name) => wanted.test(name));
  const parts = readParts(bytes, names);
  const slides = slideNames(parts);
  if (slides.length > MOST_PAGES) throw tooManyPages();
  return slides.flatMap((name, at) => {
    const notes = readRels(parts.get(relsOf(name))).find(({ type }) => type === 'notesSlide');
    const spoken = notes ? textsOf(parts.get(partNamed(name, notes.target))) : [];
    const heading = spoken.length > 0 ? ['Ghi chú của người trình bày:'] : [];
    return [...textsOf(parts.get(name)), ...heading, ...spoken].map((text) => ({
      text,
      page: at + 1,
    }));
  });
}

function slideNames(parts: Map<string, Uint8Array>): string[] {
  const deck = parts.get(DECK);
  if (!deck) throw damaged();
  const targets = new Map(readRels(parts.get(relsOf(DECK))).map(({ id, target }) => [id, target]));
  const names: string[] = [];
  for (const token of tokens(deck)) {
    if (!('tag' in token) || token.tag !== 'p:sldId') continue;
    const target = targets.get(attribute(token.attributes, 'r:id') ?? '');
    if (target) names.push(partNamed(DECK, target));
  }
  return names;
}

function textsOf(part: Uint8Array | undefined): string[] {
  const reader = new SlideReader();
  for (const token of part ? tokens(part) : []) reader.take(token);
  return reader.texts.map(({ text }) => text);
}

// Number, date and running heads of a slide, and the picture of it on the page of notes.
const furniture = new Set(['sldNum', 'dt', 'ftr', 'hdr', 'sldImg']);

class SlideReader {
  texts: Paragraph[] = [];
  private cells: Paragraph[][] | undefined;
  private paragraph = '';
  private run = '';
  private font: string | undefined;
  private inText = false;
  private isFurniture = false;

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
    else if (tag === 'p:sp') this.isFurniture = false;
    else if (tag === 'p:ph') this.isFurniture = furniture.has(attribute(attributes, 'type') ?? '');
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
    if (this.isFurniture) return;
    (this.cells?.at(-1) ?? this.texts).push(...lines.filter(({ text }) => text !== ''));
  }
}
