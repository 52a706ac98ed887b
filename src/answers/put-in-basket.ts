import { addToBasket } from '../basket/add.ts';
import { NotFound } from '../errors.ts';
import type { Viewer } from '../people/viewer.ts';
import type { Database } from '../storage/database.ts';
import type { StoredAnswer } from './store.ts';

const LONGEST_NOTE = 500; // characters, as the basket's own form has it

/** What an answer rests on, set aside for a memo, each with the question as its note. */
export async function putInBasket(
  db: Database,
  viewer: Viewer,
  { answer, question }: StoredAnswer,
  now: Date,
): Promise<void> {
  const cited = new Set(answer?.sentences.flatMap(({ sources }) => sources) ?? []);
  const note = `Trả lời câu hỏi: ${question}`.slice(0, LONGEST_NOTE);
  for (const [i, { documentId, passageId }] of (answer?.sources ?? []).entries()) {
    if (!cited.has(i + 1)) continue;
    const wanted = passageId ? { passageId } : { documentId };
    await addToBasket(db, viewer, wanted, now, note).catch(unlessGone);
  }
}

/** What may no longer be read is left out, as it is on the page. */
function unlessGone(error: unknown) {
  if (!(error instanceof NotFound)) throw error;
}
