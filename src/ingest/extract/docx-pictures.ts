import { breaksPage } from './docx-body.ts';
import { partPictures } from './pictures.ts';
import { partNamed, readRels, relsOf } from './rels.ts';
import { attribute, tokens } from './xml.ts';

/**
 * The pictures of a Word document: those of the first page, which are those of the body up to the
 * first break that stands in it and those of the running heads; then scans on later pages.
 */
export function docxPictures(
  bytes: Uint8Array,
  parts: Map<string, Uint8Array>,
  body: string,
  heads: string[],
): Uint8Array[] {
  const named = [body, ...heads].map((name) => {
    const part = parts.get(name);
    if (!part) return { first: [], later: [] };
    const targets = new Map(
      readRels(parts.get(relsOf(name))).map(({ id, target }) => [id, partNamed(name, target)]),
    );
    const namesOf = (ids: string[]) => ids.map((id) => targets.get(id) ?? '');
    const { first, later } = pictureIds(part);
    return { first: namesOf(first), later: namesOf(later) };
  });
  const all = (page: 'first' | 'later') => named.flatMap((part) => part[page]);
  return partPictures(bytes, all('first'), all('later'));
}

/** `first`: on the first page. */
function pictureIds(part: Uint8Array): { first: string[]; later: string[] } {
  const ids = { first: [] as string[], later: [] as string[] };
  let page: keyof typeof ids = 'first';
  let inText = false;
  let hasContent = false; // a break before anything begins no second page
  for (const token of tokens(part)) {
    if ('text' in token) hasContent ||= inText && token.text.trim() !== '';
    else if ('close' in token) inText &&= token.close !== 'w:t';
    else if (token.tag === 'w:t') inText = !token.closed;
    else if (hasContent && breaksPage(token.tag, token.attributes)) page = 'later';
    const id = 'tag' in token ? pictureId(token.tag, token.attributes) : undefined;
    if (id === undefined) continue;
    ids[page].push(id);
    hasContent = true;
  }
  return ids;
}

const pictureId = (tag: string, attributes: string) => {
  if (tag === 'a:blip') return attribute(attributes, 'r:embed');
  return tag === 'v:imagedata' ? attribute(attributes, 'r:id') : undefined;
};
