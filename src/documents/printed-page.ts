import { and, asc, eq } from 'drizzle-orm';
import { NotFound } from '../errors.ts';
import type { Viewer } from '../people/viewer.ts';
import type { Transaction } from '../storage/database.ts';
import { type Mark, marksOf } from '../text/marks.ts';
import { isDoubtful } from './doubt.ts';
import { type DocumentCard, findVersions } from './find.ts';
import { readPassages } from './read-passages.ts';
import { readText, type StoredPage, withDoubts, withFound, wordsOf } from './reading.ts';
import { type Box, pages } from './schema.ts';

/** Whether an original has pages that can be drawn: Word and plain text break theirs anew. */
export const isDrawable = (mediaType: string) =>
  mediaType === 'application/pdf' || mediaType.startsWith('image/');

type Asked = { number: number; question: string; anchor: string };

/**
 * One page of the current version as it was printed: the boxes of what a question found and of the
 * passage that is cited, its text, and the words that OCR read with doubt.
 *
 * @throws {NotFound} when there is no such page
 */
export async function readPrintedPage(
  db: Transaction,
  viewer: Viewer,
  card: DocumentCard,
  { number, question, anchor }: Asked,
) {
  const version = (await findVersions(db, card)).find(({ id }) => id === card.currentVersionId);
  if (!version) throw new NotFound();
  const stored = await db
    .select()
    .from(pages)
    .where(eq(pages.versionId, version.id))
    .orderBy(asc(pages.number));
  const page = stored.find((one) => one.number === number);
  if (!page) throw new NotFound();
  const text = await readText(db, version.id);
  const read = await readPassages(db, viewer, { versionId: version.id, between: page }, 'document');
  const marks = marksOn(stored, text, question);
  const cited = read.find((passage) => passage.anchor === anchor);
  const words = wordsOf([page], text);
  const { passages } = withFound(withDoubts(read, words), question);
  return {
    version,
    page: { number, readBy: page.readBy },
    pageCount: stored.length,
    drawable: isDrawable(version.mediaType),
    passages: passages.map((passage) => ({ ...passage, page: number })),
    found: boxesOf(page, marks.get(number) ?? []),
    cited: cited ? { label: cited.label, boxes: linesWithin(page, cited) } : undefined,
    pagesFound: [...marks.keys()],
    doubts: words.filter(isDoubtful),
  };
}

/** What the question found on each page that it found something on, at offsets in the page. */
function marksOn(stored: StoredPage[], text: string, question: string): Map<number, Mark[]> {
  const texts = stored.map(({ start, end }) => text.slice(start, end));
  const marks = question ? marksOf(texts, question) : [];
  return new Map(
    stored.flatMap(({ number }, i) => {
      const own = marks[i] ?? [];
      return own.length > 0 ? [[number, own] as const] : [];
    }),
  );
}

/** A box for each mark and line of it: around its words where OCR told their places, else the line. */
function boxesOf({ words, lines }: StoredPage, marks: Mark[]): Box[] {
  const pieces = words?.length ? words : (lines ?? []);
  const boxes = marks.flatMap((mark) =>
    pieces
      .filter(({ start, end }) => mark.start < end && mark.end > start)
      .map(({ box }) => box)
      .reduce<Box[]>(joinedWithLast, []),
  );
  return [...new Map(boxes.map((box) => [box.join(), box])).values()]; // two marks, one line
}

/** Words beside each other share a box. */
function joinedWithLast(boxes: Box[], [x, y, width, height]: Box): Box[] {
  const last = boxes.at(-1);
  const sameLine = last && Math.abs(last[1] + last[3] / 2 - y - height / 2) < height / 2;
  if (!sameLine || x < last[0]) return [...boxes, [x, y, width, height]];
  const top = Math.min(last[1], y);
  const bottom = Math.max(last[1] + last[3], y + height);
  return [...boxes.slice(0, -1), [last[0], top, x + width - last[0], bottom - top]];
}

/** Lines of a page that a passage stands on; offsets of a passage count through the version. */
const linesWithin = (page: StoredPage, passage: { start: number; end: number }): Box[] =>
  (page.lines ?? [])
    .filter(
      ({ start, end }) => start + page.start < passage.end && end + page.start > passage.start,
    )
    .map(({ box }) => box);

/** Where a word stands on a page. @throws {NotFound} */
export async function wordBox(
  db: Transaction,
  versionId: string,
  number: number,
  at: number,
): Promise<Box> {
  const [page] = await db
    .select({ words: pages.words })
    .from(pages)
    .where(and(eq(pages.versionId, versionId), eq(pages.number, number)));
  const word = page?.words?.[at];
  if (!word) throw new NotFound();
  return word.box;
}
