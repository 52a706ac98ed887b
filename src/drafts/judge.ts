import { and, eq } from 'drizzle-orm';
import { record } from '../audit/events.ts';
import type { Viewer } from '../people/viewer.ts';
import type { Transaction } from '../storage/database.ts';
import type { Judged } from './judged.ts';
import { marksIn, OWN_MARK } from './marks.ts';
import type { Purpose } from './product-type.ts';
import { draftSections } from './schema.ts';
import { type Draft, sectionsOf, writerId } from './store.ts';

/** Parts that are the writer's own: what they type there without a source is theirs to answer for. */
const OWN: Purpose[] = ['options', 'proposal', 'opening', 'closing', 'other'];

/** A text with the writer's mark behind each sentence that is theirs by the part it stands in. */
export function ownMarked(written: string, purpose: Purpose): string {
  if (!OWN.includes(purpose)) return written;
  return marksIn(written)
    .filter(({ sources, own, formula, gap }) => sources.length === 0 && !own && !formula && !gap)
    .sort((a, b) => b.end - a.end)
    .reduce((text, { end }) => `${text.slice(0, end)} ${OWN_MARK}${text.slice(end)}`, written);
}

/** Who answers for the sentences of a text that are somebody's own: whoever did before, or the viewer. */
export function judgedIn(text: string, before: Judged[], viewer: Viewer, now: Date): Judged[] {
  const by = { personId: writerId(viewer), by: viewer.name, at: now.toISOString() };
  return marksIn(text)
    .filter(({ own }) => own)
    .map(({ text }) => before.find((one) => one.text === text) ?? { text, ...by });
}

/**
 * Puts on record that a person has made sentences their own; those of others wait for them. What is saved while they type waits for the
 * next save by hand, or for the file: half a sentence is nobody's word yet.
 *
 * @returns the same sentences, noted
 */
export async function noteJudged(
  tx: Transaction,
  viewer: Viewer,
  { id }: Pick<Draft, 'id'>,
  judged: Judged[],
): Promise<Judged[]> {
  const isNew = ({ noted, personId }: Judged) => !noted && personId === viewer.id;
  const sentences = judged.filter(isNew).length;
  if (sentences === 0) return judged;
  const detail = { draft: id, sentences };
  await record(tx, { kind: 'sentence judged', personId: viewer.id, detail });
  return judged.map((one) => (isNew(one) ? { ...one, noted: true as const } : one));
}

/** The same for every section of a draft, before it leaves its writer. */
export async function noteAllJudged(tx: Transaction, viewer: Viewer, draft: Draft): Promise<void> {
  for (const { part, judged } of await sectionsOf(tx, draft)) {
    const noted = await noteJudged(tx, viewer, draft, judged);
    if (noted === judged) continue;
    const own = and(eq(draftSections.draftId, draft.id), eq(draftSections.part, part));
    await tx.update(draftSections).set({ judged: noted }).where(own);
  }
}
