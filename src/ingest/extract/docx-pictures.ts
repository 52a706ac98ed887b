import { breaksPage } from './docx-body.ts';
import { partPictures } from './pictures.ts';
import { partNamed, readRels, relsOf } from './rels.ts';
import { attribute, tokens } from './xml.ts';

/**
 * The pictures on the first page of a Word document: those of the body up to the first break that
 * stands in it, then those of the running heads.
 */
export function docxPictures(
  bytes: Uint8Array,
  parts: Map<string, Uint8Array>,
  body: string,
  heads: string[],
): Uint8Array[] {
  const named = [body, ...heads].flatMap((name) => {
    const part = parts.get(name);
    if (!part) return [];
    const targets = new Map(
      readRels(parts.get(relsOf(name))).map(({ id, target }) => [id, partNamed(name, target)]),
    );
    return idsOnPageOne(part).map((id) => targets.get(id) ?? '');
  });
  return partPictures(bytes, named);
}

function idsOnPageOne(part: Uint8Array): string[] {
  const ids: string[] = [];
  let inText = false;
  let hasContent = false; // a break before anything begins no second page
  for (const token of tokens(part)) {
    if ('text' in token) hasContent ||= inText && token.text.trim() !== '';
    else if ('close' in token) inText &&= token.close !== 'w:t';
    else if (token.tag === 'w:t') inText = !token.closed;
    else if (hasContent && breaksPage(token.tag, token.attributes)) break;
    const id = 'tag' in token ? pictureId(token.tag, token.attributes) : undefined;
    if (id === undefined) continue;
    ids.push(id);
    hasContent = true;
  }
  return ids;
}

const pictureId = (tag: string, attributes: string) => {
  if (tag === 'a:blip') return attribute(attributes, 'r:embed');
  return tag === 'v:imagedata' ? attribute(attributes, 'r:id') : undefined;
};
