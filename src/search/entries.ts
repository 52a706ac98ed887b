import { bigrams, syllables } from '../text/tokens.ts';
import type { Candidate, IndexedDocument, IndexedPassage, Vector } from './engine.ts';

/**
 * One row of the index: a passage, or the title of a document (no passage id). Titles are rows of
 * their own, so that a long document does not repeat its title in every passage.
 */
export type Entry = Pick<
  IndexedPassage,
  'documentId' | 'revision' | 'place' | 'keys' | Narrowing
> & {
  ordinal: number; // within the document; 0 is the title
  passageId: string | null;
  words: string; // folded syllables, separated by spaces
  pairs: string; // the same, joined two by two
  vector?: Vector | undefined; // of a passage
};

/** What a document can be narrowed by; each of its rows carries it. */
type Narrowing = 'type' | 'issuerId' | 'year' | 'issuedOn' | 'signer' | 'field' | 'dossier';

/** Longer runs of letters are noise (keys, addresses, broken text), and engines refuse huge terms. */
const LONGEST_WORD = 64; // characters

/** The rows that the index keeps of a document; the same for every engine. */
export function entriesOf({ revision, passages }: IndexedDocument): Entry[] {
  const [first] = passages;
  if (!first) return [];
  return [
    entry(0, null, first, first.title),
    ...passages.map((passage, i) =>
      entry(i + 1, passage.id, passage, `${passage.heading}\n${passage.text}`),
    ),
  ]
    .filter(({ words }) => words !== '')
    .map((row) => ({ ...row, revision }));
}

/** The syllables of a text as the index knows them. */
export const indexWords = (text: string): string[] =>
  syllables(text).map((word) => word.slice(0, LONGEST_WORD));

/** One offer a document: the newest, of the same revision the last. */
export function newestOfEach(documents: IndexedDocument[]): IndexedDocument[] {
  const newest = new Map<string, IndexedDocument>();
  for (const document of documents) {
    const known = newest.get(document.documentId);
    if (!known || known.revision <= document.revision) newest.set(document.documentId, document);
  }
  return [...newest.values()];
}

function entry(
  ordinal: number,
  passageId: string | null,
  { documentId, place, keys, ...passage }: IndexedPassage,
  text: string,
): Omit<Entry, 'revision'> {
  const words = indexWords(text);
  return {
    documentId,
    ordinal,
    passageId,
    place: passageId === null ? 0 : place,
    keys,
    ...narrowing(passage),
    words: words.join(' '),
    pairs: bigrams(words).join(' '),
    ...(passageId !== null && passage.vector ? { vector: passage.vector } : {}),
  };
}

/** Of a row or a hit, what it can be narrowed by; what is not known is left out. */
export function narrowing({
  type,
  issuerId,
  year,
  issuedOn,
  signer,
  field,
  dossier,
}: Partial<Pick<IndexedPassage, Narrowing>>): Partial<Pick<IndexedPassage, Narrowing>> {
  return {
    ...(type === undefined ? {} : { type }),
    ...(issuerId === undefined ? {} : { issuerId }),
    ...(year === undefined ? {} : { year }),
    ...(issuedOn === undefined ? {} : { issuedOn }),
    ...(signer === undefined ? {} : { signer }),
    ...(field === undefined ? {} : { field }),
    ...(dossier === undefined ? {} : { dossier }),
  };
}

/** Of a document in which no entry holds enough of the words. */
export const byMeaning = (
  found: (Pick<Candidate, 'meant'> & { held: number })[],
  needed: number,
): Pick<Candidate, 'meant'> =>
  found.every(({ meant, held }) => meant && held < needed) ? { meant: true } : {};
