import { and, asc, desc, eq, inArray } from 'drizzle-orm';
import { auditEvents } from '../audit/schema.ts';
import { people } from '../people/schema.ts';
import type { Viewer } from '../people/viewer.ts';
import type { Transaction } from '../storage/database.ts';
import type { DocumentCard } from './find.ts';
import { type Passage, readPassages } from './read-passages.ts';
import { type OcrWord, pages, versions } from './schema.ts';

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
  const text = await readText(db, versionId);
  const words = stored.flatMap((page) =>
    (page.words ?? []).map((word) => atOffset(word, page.start, text)),
  );
  return {
    passages: withWords(read, words),
    pages: stored.map(({ number, readBy }) => ({ number, readBy })),
  };
}

async function readText(db: Transaction, versionId: string): Promise<string> {
  const [version] = await db
    .select({ text: versions.text })
    .from(versions)
    .where(eq(versions.id, versionId));
  return version?.text ?? '';
}

type SpelledWord = { start: number; confidence: number; spelled: string };

const atOffset = ({ start, end, confidence }: OcrWord, from: number, text: string) => ({
  start: start + from,
  confidence,
  spelled: text.slice(start + from, end + from),
});

/** Both lists are in the order of the text, so one walk serves. */
function withWords(passages: Passage[], words: SpelledWord[]): ReadingPassage[] {
  let at = 0;
  return passages.map((passage) => {
    const from = at;
    while (words[at] && (words[at]?.start ?? 0) < passage.end) at++;
    const own = words.slice(from, at).filter(({ start }) => start >= passage.start);
    return own.length > 0 ? { ...passage, words: placed(passage.text, own) } : passage;
  });
}

/** A passage's text has single blanks where the page has runs of them: words are found, not counted. */
function placed(text: string, words: SpelledWord[]): Words {
  let from = 0;
  return words.flatMap(({ spelled, confidence }) => {
    const start = text.indexOf(spelled, from);
    if (start < 0 || spelled === '') return [];
    from = start + spelled.length;
    return [{ start, end: from, confidence }];
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
