import { tellNews } from '../../answers/news.ts';
import { noteSending } from '../../audit/sending.ts';
import { type WriterFailure, WriterUnavailable } from '../../errors.ts';
import type { Model } from '../../model/model.ts';
import { isModelOff } from '../../model/switch.ts';
import type { Viewer } from '../../people/viewer.ts';
import type { Portal } from '../../portal.ts';
import type { Transaction } from '../../storage/database.ts';
import { marksIn } from '../marks.ts';
import type { Part } from '../product-type.ts';
import { type Draft, sectionsOf } from '../store.ts';
import { type Heard, heardIn } from './borne.ts';
import { type Given, givenFor } from './material.ts';
import type { WritingOutcome } from './outcome.ts';
import { saveWritten } from './save.ts';
import { endSection, tell, writingsOf } from './writings.ts';

/** Gives each event of a draft the next number. */
export type Count = () => number;

/**
 * Writes one section, in one call of the model, and ends it whatever happens. Each sentence is told as
 * soon as it is checked.
 *
 * @param lost - why the model need not even be asked
 * @returns why the model could not be used, where it could not: who writes on may spare it the next one
 */
export async function writeSection(
  portal: Portal,
  viewer: Viewer,
  draft: Draft,
  part: Part,
  count: Count,
  lost?: WriterFailure,
): Promise<WriterFailure | undefined> {
  const { db, model, now } = portal;
  const end = (outcome: WritingOutcome) =>
    db.transaction((tx) =>
      endSection(tx, { draftId: draft.id, part: part.key }, { outcome, leftOut: 0 }, count()),
    );
  try {
    if (lost) throw new WriterUnavailable(lost);
    if (!model || (await isModelOff(db))) throw new WriterUnavailable('off');
    const given = await givenFor({ ...portal, model }, viewer, draft, part);
    if (typeof given === 'string') {
      await end(given);
      return undefined;
    }
    await noteSending(db, viewer, {
      ...{ model, prompt: model.sectionPrompt, purpose: 'draft' },
      passages: given.evidence.map(({ passage }) => passage),
      detail: { draft: draft.id, part: part.key },
    });
    const heard = await hear(portal, model, draft, part, given, count);
    await saveWritten(
      db,
      viewer,
      draft,
      part,
      { ...heard, given },
      { ordinal: count(), now: now() },
    );
    return undefined;
  } catch (error) {
    if (!(error instanceof WriterUnavailable)) throw error;
    await end(error.why);
    return error.why;
  } finally {
    tellNews(draft.id);
  }
}

/** What the model says, sentence by sentence, as far as it can stand in a draft. */
async function hear(
  { db }: Portal,
  model: Model,
  draft: Draft,
  part: Part,
  { task, shown }: Given,
  count: Count,
): Promise<Heard> {
  const elsewhere = await saidElsewhere(db, draft, part);
  const heard: Heard = { sentences: [], leftOut: 0 };
  let written = 0;
  for await (const said of model.writeSection(task)) {
    if (await isModelOff(db)) throw new WriterUnavailable('off');
    const before = [...elsewhere, ...heard.sentences.map(({ text }) => text)];
    const { sentences, leftOut } = heardIn(said, shown, before);
    heard.leftOut += leftOut;
    for (const { rests, ...data } of sentences) {
      heard.sentences.push({ ...data, rests });
      await tell(db, draft.id, count(), { kind: 'sentence', part: part.key, data });
      tellNews(draft.id);
    }
    written += 1;
    if (written === part.sentences) break;
  }
  return heard;
}

/** What stands in the other sections need not be said again, where it is there to stay. */
async function saidElsewhere(db: Transaction, draft: Draft, { key }: Part): Promise<string[]> {
  const [sections, writings] = [await sectionsOf(db, draft), await writingsOf(db, draft.id)];
  return sections
    .filter(({ part }) => part !== key && writings.get(part)?.state !== 'waiting')
    .flatMap(({ text }) => marksIn(text).map((one) => one.text));
}
