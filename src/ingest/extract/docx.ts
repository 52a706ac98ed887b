import { readParts } from './archive.ts';
import { readBody } from './docx-body.ts';
import { readFonts } from './docx-fonts.ts';
import { readNumbering } from './docx-numbering.ts';
import { docxPictures } from './docx-pictures.ts';
import type { Paragraph } from './extracted.ts';
import { relsOf } from './rels.ts';
import { attribute, damaged, tokens } from './xml.ts';

const BODY = 'word/document.xml';
const NOTES = 'word/footnotes.xml';
const NUMBERING = 'word/numbering.xml';
const STYLES = 'word/styles.xml';
const MOST_HEADS = 12; // three kinds a section; more sections repeat them
const HEADS = ['header', 'footer'].flatMap((name) =>
  Array.from({ length: MOST_HEADS }, (_, at) => `word/${name}${at + 1}.xml`),
);

type Docx = { paragraphs: Paragraph[]; heads: string; pictures: Uint8Array[] };

/**
 * The text of a Word document, with the numbers of automatic lists; running heads
 * and the pictures of the first page apart.
 *
 * Read without a library: mammoth drops both those numbers and the page breaks that Word noted.
 *
 * @throws {UnreadableFile} when it is damaged or too large
 */
export function readDocx(bytes: Uint8Array): Docx {
  const rels = [BODY, ...HEADS].map(relsOf);
  const parts = readParts(bytes, [BODY, NOTES, NUMBERING, STYLES, ...HEADS, ...rels]);
  const body = parts.get(BODY);
  if (!body) throw damaged();
  const numbering = readNumbering(parts.get(NUMBERING), parts.get(STYLES));
  const notes = readNotes(parts.get(NOTES));
  const noteOf = (id: string) => notes.get(id);
  return {
    paragraphs: readBody(body, numbering, noteOf, readFonts(parts.get(STYLES))),
    heads: HEADS.flatMap((name) => headLines(parts.get(name))).join('\n'),
    pictures: docxPictures(bytes, parts, BODY, HEADS),
  };
}

const headLines = (part: Uint8Array | undefined) =>
  part ? [...readBody(part, () => '').map(({ text }) => text), ...watermarks(part)] : [];

/** Words drawn behind the text are no text of the part: they stand in an attribute. */
const watermarks = (part: Uint8Array): string[] =>
  Array.from(tokens(part)).flatMap((token) =>
    'tag' in token && token.tag === 'v:textpath'
      ? (attribute(token.attributes, 'string') ?? [])
      : [],
  );

/** Footnotes by id. Word numbers its own separators -1 and 0, or marks them with a type. */
function readNotes(part: Uint8Array | undefined): Map<string, string> {
  const notes = new Map<string, string>();
  let id: string | undefined;
  let text = '';
  for (const token of part ? tokens(part) : []) {
    if ('text' in token) text += token.text;
    else if ('close' in token) {
      if (token.close === 'w:footnote' && id !== undefined)
        notes.set(id, text.replace(/\s+/g, ' ').trim());
    } else if (token.tag === 'w:footnote') {
      const separates = attribute(token.attributes, 'w:type') !== undefined;
      id = separates ? undefined : attribute(token.attributes, 'w:id');
      text = '';
    }
  }
  return notes;
}
