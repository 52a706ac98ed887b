import { listEntries, readParts } from './archive.ts';
import { MOST_PAGES, type Paragraph, tooManyPages } from './extracted.ts';
import { partPictures } from './pictures.ts';
import { readSlide } from './pptx-slide.ts';
import { partNamed, readRels, relsOf } from './rels.ts';
import { attribute, damaged, tokens } from './xml.ts';

const DECK = 'ppt/presentation.xml';

type Pptx = { paragraphs: Paragraph[]; heads: string; pictures: Uint8Array[] };

/**
 * The text of slides, a slide a page in the order of the show, the speaker's notes below each; apart
 * from it what stands at the edges of a slide or on its master, and the pictures.
 *
 * @throws {UnreadableFile} when it is damaged or too large
 */
export function readPptx(bytes: Uint8Array): Pptx {
  const wanted =
    /^ppt\/(?:presentation|(?:slides|notesSlides|slideMasters|slideLayouts)\/[^/]+)\.xml$|^ppt\/(?:slides\/)?_rels\//;
  const names = listEntries(bytes)
    .map(({ name }) => name)
    .filter((name) => wanted.test(name));
  const parts = readParts(bytes, names);
  const slides = slideNames(parts);
  if (slides.length > MOST_PAGES) throw tooManyPages();
  const related = (name: string, kind: string) =>
    readRels(parts.get(relsOf(name)))
      .filter(({ type }) => type === kind)
      .map(({ target }) => partNamed(name, target));
  const heads = new Set(
    names.filter((name) => MASTER.test(name)).flatMap((name) => readSlide(parts.get(name)).fixed),
  );
  const paragraphs = slides.flatMap((name, at) => {
    const { texts, edges } = readSlide(parts.get(name));
    for (const edge of edges) heads.add(edge);
    const spoken = related(name, 'notesSlide').flatMap(
      (notes) => readSlide(parts.get(notes)).texts,
    );
    const heading = spoken.length > 0 ? ['Ghi chú của người trình bày:'] : [];
    return [...texts, ...heading, ...spoken].map((text) => ({ text, page: at + 1 }));
  });
  const [first = '', ...later] = slides;
  const pictures = partPictures(
    bytes,
    related(first, 'image'),
    later.flatMap((name) => related(name, 'image')),
  );
  return { paragraphs, heads: [...heads].join('\n'), pictures };
}

const MASTER = /^ppt\/slide(?:Masters|Layouts)\//;

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
