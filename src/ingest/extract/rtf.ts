import { inFont } from '../../text/legacy/fonts.ts';
import { rtfPictures } from './pictures.ts';
import { Flow } from './rtf-flow.ts';
import { charsetOf, codePageOf, decodeBytes, type RtfFont } from './rtf-fonts.ts';
import { type RtfToken, rtfTokens } from './rtf-tokens.ts';

/**
 * The text of an RTF file: letters by the code page of their font or by `\u`, a table row by row, a
 * footnote after its paragraph; running heads apart.
 */
export function readRtf(bytes: Uint8Array) {
  const reader = new RtfReader();
  const rtf = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  for (const token of rtfTokens(rtf)) reader.take(token);
  return { ...reader.finish(), pictures: rtfPictures(rtf) };
}

type Place = 'text' | 'note' | 'head' | 'fonts' | 'none';
type Group = { place: Place; font: number; skip: number; hidden: boolean; inTable: boolean };

// Groups that hold no text of the page; one that begins with \* holds none either, but for a box.
const elsewhere = new Set(
  'colortbl stylesheet info pict object fldinst datafield xe tc rxe sp listtable generator upr'.split(
    ' ',
  ),
);
const heads = new Set('header headerl headerr headerf footer footerl footerr footerf'.split(' '));
const boxes = new Set(['shpinst', 'shptxt']);
const signs: Record<string, string> = {
  tab: '\t',
  line: '\n',
  lbr: '\n',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: ' ',
  enspace: ' ',
  '~': '\u00a0',
  _: '-',
  '-': '\u00ad',
};
const DEEPEST = 2_000; // groups in one another; Word itself writes some dozens

class RtfReader {
  private groups: Group[] = [];
  private group: Group = { place: 'text', font: -1, skip: 1, hidden: false, inTable: false };
  private starred = false;
  private ignore = 0; // signs that stand for the last \u in programs that do not know it
  private fonts = new Map<number, RtfFont>();
  private naming: { id: number; name: string; charset?: number } = { id: -1, name: '' };
  private codePage = 'windows-1252';
  private pending: number[] = [];
  private written: Record<'text' | 'note' | 'head', string> = { text: '', note: '', head: '' };
  private flow = new Flow();
  private notes: string[] = [];
  private noteCount = 0;

  take(token: RtfToken) {
    if ('byte' in token) return this.takeByte(token.byte);
    this.flush();
    if ('open' in token) this.enter();
    else if ('close' in token) this.leave();
    else this.control(token.word, token.number);
  }

  finish() {
    this.flush();
    this.endParagraph();
    this.flow.endRow();
    return { paragraphs: this.flow.paragraphs, heads: this.written.head };
  }

  private takeByte(byte: number) {
    if (this.ignore > 0) this.ignore--;
    else if (this.group.place === 'fonts') this.nameFont(byte);
    else this.pending.push(byte);
    this.starred = false;
  }

  private enter() {
    if (this.groups.length < DEEPEST) this.groups.push({ ...this.group });
    this.ignore = 0;
  }

  private leave() {
    const before = this.groups.pop();
    if (this.group.place === 'note' && before?.place !== 'note') this.endNote();
    if (before) this.group = before;
    this.ignore = 0;
    this.starred = false;
  }

  private control(word: string, number: number | undefined) {
    if (word === '*') this.starred = true;
    else if (this.group.place !== 'none') this.apply(word, number);
  }

  private apply(word: string, number: number | undefined) {
    const starred = this.starred;
    this.starred = false;
    if (word === 'u') return this.writeCode(number ?? 0);
    if (signs[word] !== undefined) return this.write(signs[word]);
    if (this.changesPlace(word, starred)) return;
    if (word === 'f') this.chooseFont(number ?? 0);
    else if (word === 'plain') this.group.hidden = false;
    else if (word === 'v' || word === 'deleted') this.group.hidden = number !== 0;
    else if (word === 'uc') this.group.skip = Math.min(9, Math.max(0, number ?? 1));
    else if (word === 'ansicpg') this.codePage = codePageOf(number ?? 0);
    else if (word === 'deff') this.group.font = number ?? 0;
    else if (word === 'fcharset') this.naming.charset = number ?? 0;
    else this.lay(word);
  }

  /** Ends of paragraphs, cells, rows and pages. */
  private lay(word: string) {
    if (word === 'intbl') this.group.inTable = true;
    else if (word === 'pard') this.group.inTable = false;
    else if (word === 'par' || word === 'sect') this.endParagraph();
    else if (word === 'cell' || word === 'nestcell') this.flow.endCell(this.takeLines());
    else if (word === 'row' || word === 'nestrow') this.flow.endRow();
    else if (word === 'page' || word === 'pagebb') this.breakPage();
  }

  private changesPlace(word: string, starred: boolean): boolean {
    if (word === 'fonttbl') this.group.place = 'fonts';
    else if (word === 'footnote') this.beginNote();
    else if (heads.has(word)) this.group.place = 'head';
    else if (elsewhere.has(word)) this.group.place = 'none';
    else if (starred && !boxes.has(word)) this.group.place = 'none';
    else return false;
    return true;
  }

  private chooseFont(id: number) {
    this.group.font = id;
    if (this.group.place === 'fonts') this.naming = { id, name: '' };
  }

  private nameFont(byte: number) {
    if (byte !== 0x3b)
      this.naming.name += String.fromCharCode(byte); // up to a semicolon
    else {
      const codePage = charsetOf(this.naming.charset, this.codePage);
      this.fonts.set(this.naming.id, { name: this.naming.name.trim(), codePage });
    }
  }

  private writeCode(code: number) {
    this.write(String.fromCharCode(code & 0xffff)); // above 32,767 it is written as negative
    this.ignore = this.group.skip;
  }

  private flush() {
    if (this.pending.length === 0) return;
    const codePage = this.fonts.get(this.group.font)?.codePage ?? this.codePage;
    this.write(decodeBytes(this.pending.splice(0), codePage));
  }

  private write(text: string) {
    const { place, hidden, font } = this.group;
    if (hidden || place === 'none' || place === 'fonts') return;
    this.written[place] += inFont(text, this.fonts.get(font)?.name);
  }

  private beginNote() {
    this.write(`[${++this.noteCount}]`);
    this.group.place = 'note';
  }

  private endNote() {
    this.notes.push(`[${this.noteCount}] ${this.written.note.replace(/\s+/g, ' ').trim()}`);
    this.written.note = '';
  }

  private endParagraph() {
    const { place, inTable } = this.group;
    if (place === 'note') this.written.note += ' ';
    else if (place === 'head') this.written.head += '\n';
    else if (place === 'text') this.flow.endParagraph(this.takeLines(), inTable);
  }

  private takeLines(): string[] {
    const lines = [...this.written.text.split('\n'), ...this.notes.splice(0)];
    this.written.text = '';
    return lines;
  }

  private breakPage() {
    if (this.group.place !== 'text') return;
    this.endParagraph();
    this.flow.breakPage();
  }
}
