import { createHash } from 'node:crypto';
import { and, asc, eq } from 'drizzle-orm';
import type { Transaction } from '../storage/database.ts';
import { draftSources } from './schema.ts';
import { type Draft, sectionsOf, textsOf } from './store.ts';

/**
 * SHA-256, hexadecimal, of all that a reviewer answers for: head, texts, and the sources with the
 * hashes of their passages. Who answered for a basis does not change it.
 */
export async function versionHash(db: Transaction, draft: Draft): Promise<string> {
  const { type, title, task, addressee, draftedOn } = draft;
  const texts = textsOf(await sectionsOf(db, draft));
  const sources = await db
    .select({
      number: draftSources.number,
      documentId: draftSources.documentId,
      hash: draftSources.hash,
      role: draftSources.role,
    })
    .from(draftSources)
    .where(and(eq(draftSources.draftId, draft.id), eq(draftSources.removed, false)))
    .orderBy(asc(draftSources.number));
  const whole = [
    [type.key, type.family, title, task, addressee, draftedOn],
    type.parts.map(({ key }) => [key, texts[key] ?? '']),
    sources.map(({ number, documentId, hash, role }) => [number, documentId, hash, role]),
  ];
  return createHash('sha256').update(JSON.stringify(whole)).digest('hex');
}
