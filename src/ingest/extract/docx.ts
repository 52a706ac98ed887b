import { readParts } from './archive.ts';
import { readBody } from './docx-body.ts';
import { readNumbering } from './docx-numbering.ts';
import type { Page } from './extracted.ts';
import { pagesOf } from './paginate.ts';
import { attribute, damaged, tokens } from './xml.ts';

const BODY = 'word/document.xml';
const NOTES = 'word/footnotes.xml';
const NUMBERING = 'word/numbering.xml';
const STYLES = 'word/styles.xml';

/**
 * The text of a Word document, with the numbers of automatic lists; running heads are left out.
 *
 * Read without a library: mammoth drops both those numbers and the page breaks that Word noted.
 *
 * @throws {UnreadableFile} when it is damaged or too large
 */
export function readDocx(bytes: Uint8Array): Page[] {
  const parts = readParts(bytes, [BODY, NOTES, NUMBERING, STYLES]);
  const body = parts.get(BODY);
  if (!body) throw damaged();
  const numbering = readNumbering(parts.get(NUMBERING), parts.get(STYLES));
  const notes = readNotes(parts.get(NOTES));
  return pagesOf(readBody(body, numbering, (id) => notes.get(id)));
}

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
