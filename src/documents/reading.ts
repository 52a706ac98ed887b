import { and, asc, desc, eq, inArray } from 'drizzle-orm';
import { auditEvents } from '../audit/schema.ts';
import { people } from '../people/schema.ts';
import type { Viewer } from '../people/viewer.ts';
import type { Transaction } from '../storage/database.ts';
import type { DocumentCard } from './find.ts';
import { type Passage, readPassages } from './read-passages.ts';
import { type OcrWord, pages } from './schema.ts';

type Words = { start: number; end: number; confidence: number }[];
export type ReadingPassage = Passage & { words?: Words };

/** A document's current text, passage by passage, with the words that OCR read in each. */
export async function readDocument(db: Transaction, viewer: Viewer, card: DocumentCard) {
  if (!card.currentVersionId) return { passages: [], pages: [] };
  const versionId = card.currentVersionId;
  const read = await readPassages(db, viewer, { versionId }, 'document');
  const stored = await db
    .select()
    .from(pages)
    .where(eq(pages.versionId, versionId))
    .orderBy(asc(pages.number));
  const words = stored.flatMap((page) =>
    (page.words ?? []).map((word) => atOffset(word, page.start)),
  );
  return {
    passages: withWords(read, words),
    pages: stored.map(({ number, readBy }) => ({ number, readBy })),
  };
}

const atOffset = ({ start, end, confidence }: OcrWord, from: number) => ({
  start: start + from,
  end: end + from,
  confidence,
});

/** Both lists are in the order of the text, so one walk serves. */
function withWords(passages: Passage[], words: Words): ReadingPassage[] {
  let at = 0;
  return passages.map((passage) => {
    const own: Words = [];
    while (words[at] && (words[at]?.start ?? 0) < passage.end) {
      const word = words[at++];
      if (word && word.start >= passage.start)
        own.push({ ...word, start: word.start - passage.start, end: word.end - passage.start });
    }
    return own.length > 0 ? { ...passage, words: own } : passage;
  });
}

const CHANGES = {
  'document stored': 'Đưa vào kho',
  'document changed': 'Sửa thẻ hoặc thay tệp',
  'access changed': 'Đổi phạm vi đọc',
  'document withdrawn': 'Thu hồi',
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
