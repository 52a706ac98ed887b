import { createHash, randomUUID } from 'node:crypto';
import { eq, inArray } from 'drizzle-orm';
import { pages, passages, versions } from '../documents/schema.ts';
import type { Transaction } from '../storage/database.ts';
import { insertRows } from '../storage/insert-rows.ts';
import type { Page } from './extract/extracted.ts';
import { type CutPassage, cutPassages } from './passages/cut.ts';

/** A version's text as far as it has been read: pages by OCR may still be pending. */
export type ReadText = { pages: Page[]; text: string; passages: CutPassage[] };

const BATCH = 200; // rows an insert: well below the 65,535 parameters PostgreSQL takes

export function readText(read: Page[]): ReadText {
  return { pages: read, text: joined(read), passages: cutPassages(read) };
}

/** Between two pages stands one line end; offsets of passages count on it. */
const joined = (read: Page[]) => read.map(({ text }) => text).join('\n');

/**
 * Writes a version's text, pages and passages over what stood there. A passage whose anchor and
 * words are unchanged keeps its id, so that a citation of it holds.
 */
export async function saveText(
  tx: Transaction,
  documentId: string,
  versionId: string,
  read: ReadText,
): Promise<void> {
  await tx
    .update(versions)
    .set({ text: read.text, pageCount: read.pages.length })
    .where(eq(versions.id, versionId));
  await tx.delete(pages).where(eq(pages.versionId, versionId));
  await inBatches(pageRows(versionId, read.pages), (rows) => tx.insert(pages).values(rows));
  const kept = await removeChanged(tx, versionId, read.passages);
  const words = ocrWords(read.pages);
  const rows = read.passages.map((passage) => ({
    ...passage,
    id: kept.get(keyOf(passage)) ?? randomUUID(),
    documentId,
    versionId,
    hash: hashOf(passage.text),
    confidence: leastConfidence(passage, words),
  }));
  await inBatches(rows, (batch) => insertRows(tx, passages, batch));
}

/** Clears the version's passages. @returns the ids of those that come back unchanged */
async function removeChanged(tx: Transaction, versionId: string, next: CutPassage[]) {
  const old = await tx
    .select({ id: passages.id, anchor: passages.anchor, hash: passages.hash })
    .from(passages)
    .where(eq(passages.versionId, versionId));
  const wanted = new Set<string>(next.map(keyOf));
  const ids = old.map(({ id }) => id);
  await inBatches(ids, (batch) => tx.delete(passages).where(inArray(passages.id, batch)));
  const keyed = old.map(({ id, anchor, hash }) => [`${anchor} ${hash}`, id] as [string, string]);
  return new Map(keyed.filter(([key]) => wanted.has(key)));
}

const keyOf = (passage: CutPassage) => `${passage.anchor} ${hashOf(passage.text)}`;
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

function pageRows(versionId: string, read: Page[]) {
  let start = 0;
  return read.map((page) => {
    const row = {
      versionId,
      number: page.number,
      readBy: page.by,
      start,
      end: start + page.text.length,
      lines: page.lines ?? null,
      words: page.words ?? null,
    };
    start = row.end + 1; // the line end between pages
    return row;
  });
}

type SureWord = { start: number; confidence: number };

/** Every word that OCR read, at its offset in the version's text, in order. */
function ocrWords(read: Page[]): SureWord[] {
  let start = 0;
  return read.flatMap((page) => {
    const from = start;
    start += page.text.length + 1;
    return (page.words ?? []).map((word) => ({
      start: from + word.start,
      confidence: word.confidence,
    }));
  });
}

/** The least sure word of a passage, 0 to 1; null where no OCR was needed. */
function leastConfidence(passage: CutPassage, words: SureWord[]): number | null {
  let at = firstFrom(words, passage.start);
  let least: number | null = null;
  for (let word = words[at]; word && word.start < passage.end; word = words[++at])
    least = Math.min(least ?? 1, word.confidence);
  return least;
}

function firstFrom(words: SureWord[], start: number): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

async function inBatches<T>(rows: T[], write: (batch: T[]) => PromiseLike<unknown>) {
  for (let at = 0; at < rows.length; at += BATCH) await write(rows.slice(at, at + BATCH));
}
