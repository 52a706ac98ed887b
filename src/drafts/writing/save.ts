import { eq } from 'drizzle-orm';
import type { Viewer } from '../../people/viewer.ts';
import { noteEdit } from '../../review/edited.ts';
import type { Database, Transaction } from '../../storage/database.ts';
import { checkSection } from '../check.ts';
import type { Part } from '../product-type.ts';
import { put } from '../save-section.ts';
import { drafts } from '../schema.ts';
import { type Draft, lock, type Section, sectionsOf, textsOf, writerId } from '../store.ts';
import { keepVersion } from '../versions.ts';
import type { Heard } from './borne.ts';
import type { Given } from './material.ts';
import { numbered, standingFor } from './numbers.ts';
import { staying, withSentences } from './section-text.ts';
import { type Ended, endSection, writingsOf } from './writings.ts';

type Said = Heard & { given: Given };

/**
 * Puts what a model wrote into its section and ends it. What somebody typed there since it was asked
 * for stays, and the model's is kept as a version. Where nothing it said is borne, nothing changes.
 *
 * @param ordinal - of the event that tells it
 */
export const saveWritten = (
  db: Database,
  viewer: Viewer,
  draft: Draft,
  part: Part,
  said: Said,
  { ordinal, now }: { ordinal: number; now: Date },
): Promise<void> =>
  db.transaction(async (tx) => {
    await lock(tx, draft.id);
    const rows = await sectionsOf(tx, draft);
    const row = rows.find((one) => one.part === part.key);
    const writing = (await writingsOf(tx, draft.id)).get(part.key);
    if (!row || !writing) return;
    const { text, added, given } = await written(tx, viewer, draft, row, said, now);
    const leftOut = said.leftOut + said.sentences.length - added.length;
    const end = (ended: Ended) => endSection(tx, writing, ended, ordinal);
    if (!added.some(({ struck }) => !struck))
      return end({ outcome: 'unborne', leftOut: leftOut + added.length });
    const typed = row.revision !== writing.revision;
    const changed = typed ? {} : { text, revision: row.revision + 1, changedAt: now };
    await put(tx, { ...row, given, ...changed });
    const texts = { ...textsOf(rows), [part.key]: text };
    await keepVersion(tx, draft.id, { kind: 'written', personId: writerId(viewer), texts }, now);
    if (!typed)
      await tx
        .update(drafts)
        .set({ writtenBy: 'model', changedAt: now })
        .where(eq(drafts.id, draft.id));
    await noteEdit(tx, viewer, draft.id, now);
    return end({ outcome: typed ? 'typed' : 'written', leftOut });
  });

/** The section as it would read, with numbers for the passages it rests on. */
async function written(
  tx: Transaction,
  viewer: Viewer,
  draft: Draft,
  { text, judged, given: before }: Section,
  { sentences, given: { evidence, shown } }: Said,
  now: Date,
) {
  const cited = evidence.filter((_, i) =>
    sentences.some(({ rests }) => rests.includes(shown[i]?.token ?? '')),
  );
  const numbers = await numbered(
    tx,
    draft.id,
    sentences.some(({ struck }) => !struck) ? cited : [],
    now,
  );
  const { whole, given } = await standingFor(tx, draft.id, evidence);
  const numberOf = (token: string) => {
    const at = shown.findIndex((one) => one.token === token);
    return numbers.get(evidence[at]?.passage.id ?? '') ?? [];
  };
  const sourced = sentences
    .map((one) => ({ ...one, sources: one.rests.flatMap(numberOf) }))
    .filter(({ sources, rests }) => sources.length === rests.length);
  const checked = checkSection(text, new Map(), { name: viewer.name, judged });
  const stays = staying(text, checked, (number) => !whole.has(number));
  return { ...withSentences(stays, sourced), given: [...new Set([...before, ...given])] };
}
