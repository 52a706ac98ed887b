import { and, asc, desc, eq, inArray } from 'drizzle-orm';
import { auditEvents } from '../audit/schema.ts';
import { people } from '../people/schema.ts';
import type { Viewer } from '../people/viewer.ts';
import type { Transaction } from '../storage/database.ts';
import { marksOf } from '../text/marks.ts';
import { isDoubtful } from './doubt.ts';
import type { DocumentCard } from './find.ts';
import { type Passage, readPassages } from './read-passages.ts';
import { pages, versions } from './schema.ts';

type Words = { start: number; end: number; confidence: number; page: number; at: number }[];
type Found = { start: number; end: number; hit: number }[];
export type ReadingPassage = Passage & { words?: Words; found?: Found };

/**
 * A document's current text, passage by passage, with the words that OCR read with doubt and those
 * that a question found.
 */
export async function readDocument(
  db: Transaction,
  viewer: Viewer,
  card: DocumentCard,
  question: string,
) {
  if (!card.currentVersionId) return { passages: [], pages: [], hits: 0 };
  const versionId = card.currentVersionId;
  const read = await readPassages(db, viewer, { versionId }, 'document');
  const stored = await db
    .select()
    .from(pages)
    .where(eq(pages.versionId, versionId))
    .orderBy(asc(pages.number));
  const text = await readText(db, versionId);
  const { passages, hits } = withFound(withDoubts(read, wordsOf(stored, text)), question);
  return { passages, hits, pages: stored.map(({ number, readBy }) => ({ number, readBy })) };
}

export async function readText(db: Transaction, versionId: string): Promise<string> {
  const [version] = await db
    .select({ text: versions.text })
    .from(versions)
    .where(eq(versions.id, versionId));
  return version?.text ?? '';
}

export type StoredPage = typeof pages.$inferSelect;
type SpelledWord = Words[number] & { spelled: string };

/** The words of some pages, at their offsets in the version's text. `at`: place on the page. */
export const wordsOf = (stored: StoredPage[], text: string): SpelledWord[] =>
  stored.flatMap(({ number, words, start: from }) =>
    (words ?? []).map(({ start, end, confidence }, at) => {
      const spelled = text.slice(start + from, end + from);
      return { start: start + from, end: end + from, confidence, page: number, at, spelled };
    }),
  );

/** Both lists are in the order of the text, so one walk serves. */
export function withDoubts(passages: Passage[], words: SpelledWord[]): ReadingPassage[] {
  let next = 0;
  return passages.map((passage) => {
    while (words[next] && (words[next]?.start ?? 0) < passage.start) next++;
    const from = next;
    while (words[next] && (words[next]?.start ?? 0) < passage.end) next++;
    const own = words.slice(from, next);
    return own.length > 0 ? { ...passage, words: placed(passage, own) } : passage;
  });
}

/** A passage's text has single blanks where the page has runs of them: words are found, not counted. */
function placed({ text }: Passage, words: SpelledWord[]): Words {
  let from = 0;
  const all = words.flatMap((word) => {
    const start = text.indexOf(word.spelled, from);
    if (start < 0 || word.spelled === '') return [];
    from = start + word.spelled.length;
    return [{ ...word, start, end: from }];
  });
  return all.filter(isDoubtful).map(({ spelled: _, ...word }) => word);
}

const MOST_HITS = 300; // marks; a page of more is no help, and neither is the walk through them

/** Marks what a question found, counted through the document from 1. */
export function withFound(passages: ReadingPassage[], question: string) {
  if (!question) return { passages, hits: 0 };
  const marks = marksOf(
    passages.map(({ text }) => text),
    question,
  );
  let hits = 0;
  const marked = passages.map((passage, i) => {
    const room = MOST_HITS - hits;
    const found = (marks[i] ?? []).slice(0, room).map((mark) => ({ ...mark, hit: ++hits }));
    return found.length > 0 ? { ...passage, found } : passage;
  });
  return { passages: marked, hits };
}

const CHANGES = {
  'document stored': 'Đưa vào kho',
  'document changed': 'Sửa thẻ hoặc thay tệp',
  'access changed': 'Đổi phạm vi đọc',
  'document withdrawn': 'Thu hồi',
  'document restored': 'Khôi phục',
  'status recorded': 'Ghi nhận hiệu lực',
  'relation decided': 'Quyết định quan hệ',
} as const;
const MOST = 100; // lines

/** Who changed a document when, newest first. */
export async function findChanges(db: Transaction, card: DocumentCard) {
  const rows = await db
    .select({ at: auditEvents.at, kind: auditEvents.kind, who: people.name })
    .from(auditEvents)
    .leftJoin(people, eq(people.id, auditEvents.personId))
    .where(
      and(eq(auditEvents.documentId, card.id), inArray(auditEvents.kind, Object.keys(CHANGES))),
    )
    .orderBy(desc(auditEvents.id))
    .limit(MOST);
  return rows.map(({ kind, ...row }) => ({ ...row, what: CHANGES[kind as keyof typeof CHANGES] }));
}
