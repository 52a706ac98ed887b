import { createHash } from 'node:crypto';
import { and, eq, inArray, ne, notInArray, or } from 'drizzle-orm';
import type { Transaction } from '../../storage/database.ts';
import type { IndexedDocument, IndexedPassage, Vector } from '../engine.ts';
import { passageMeanings } from './schema.ts';

/** Of a passage; models read about 500 tokens and some refuse more. */
const MOST_SENT = 2_000; // characters

/** What is sent of a passage: under its heading, for "the same applies" means nothing alone. */
export const meantText = ({ heading, text }: Pick<IndexedPassage, 'heading' | 'text'>): string =>
  [heading, text].filter(Boolean).join('\n').normalize('NFC').slice(0, MOST_SENT);

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

type Kept = Map<string, Map<string, Vector | null>>; // by document, then by hash

/** The meanings that are known of some documents. */
export async function keptOf(db: Transaction, model: string, ids: string[]): Promise<Kept> {
  const { documentId, hash, vector } = passageMeanings;
  const rows = await db
    .select({ documentId, hash, vector })
    .from(passageMeanings)
    .where(and(inArray(documentId, ids), eq(passageMeanings.model, model)));
  const kept: Kept = new Map(ids.map((id) => [id, new Map()]));
  for (const row of rows)
    kept.get(row.documentId)?.set(row.hash, row.vector && fromBytes(row.vector));
  return kept;
}

/** Puts them to the passages that have one. @returns the documents of which all are known */
export async function withMeanings(db: Transaction, model: string, documents: IndexedDocument[]) {
  const kept = await keptOf(
    db,
    model,
    documents.map(({ documentId }) => documentId),
  );
  const whole: { documentId: string; revision: number; vectors: number }[] = [];
  for (const { documentId, revision, passages } of documents) {
    let [known, vectors] = [0, 0];
    for (const passage of passages.filter(hasMeaning)) {
      const vector = kept.get(documentId)?.get(hashOf(meantText(passage)));
      if (vector !== undefined) known++;
      if (!vector) continue;
      passage.vector = vector;
      vectors++;
    }
    if (passages.length > 0 && known === passages.filter(hasMeaning).length)
      whole.push({ documentId, revision, vectors });
  }
  return whole;
}

/** A document that is known by its title alone has one passage without a text. */
export const hasMeaning = ({ text }: Pick<IndexedPassage, 'text'>) => /\p{L}/u.test(text);

export const keep = (
  db: Transaction,
  model: string,
  documentId: string,
  found: { hash: string; vector: Vector | null }[],
) =>
  db
    .insert(passageMeanings)
    .values(
      found.map(({ hash, vector }) => ({
        ...{ documentId, model, hash, vector: vector && toBytes(vector) },
      })),
    )
    .onConflictDoNothing();

/** What the document says no longer, and what another model said of it. */
export const forgetOthers = (
  db: Transaction,
  model: string,
  documentId: string,
  hashes: string[],
) =>
  db
    .delete(passageMeanings)
    .where(
      and(
        eq(passageMeanings.documentId, documentId),
        or(ne(passageMeanings.model, model), notInArray(passageMeanings.hash, hashes)),
      ),
    );

const toBytes = (vector: Vector): Buffer => {
  const bytes = Buffer.alloc(vector.length * 4);
  for (const [i, value] of vector.entries()) bytes.writeFloatLE(value, i * 4);
  return bytes;
};

const fromBytes = (bytes: Buffer): Vector =>
  Array.from({ length: bytes.length / 4 }, (_, i) => bytes.readFloatLE(i * 4));
