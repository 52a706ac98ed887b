import { tellNews } from '../../answers/news.ts';
import { NotFound, type WriterFailure } from '../../errors.ts';
import type { Viewer } from '../../people/viewer.ts';
import type { Portal } from '../../portal.ts';
import { failureOf } from '../../storage/log.ts';
import { partOf } from '../save-section.ts';
import { type Draft, findDraft } from '../store.ts';
import { writableParts } from './parts.ts';
import { type Count, writeSection } from './write-section.ts';
import { askForSections, claim, endWriting, giveUp, nextWaiting } from './writings.ts';

/** After one of these the sections that wait are not asked for: they would be waited for in vain. */
const LOST: WriterFailure[] = ['down', 'slow', 'busy', 'off'];
const MOST = 2; // failures in a row, of any kind

/** Asks for every section that sources can fill; the page need not wait for them. */
export async function beginWriting(portal: Portal, viewer: Viewer, draft: Draft): Promise<void> {
  const parts = writableParts(draft.type).map(({ key }) => key);
  await askForSections(portal.db, draft, parts);
  void writeDraft(portal, viewer, draft.id);
}

/**
 * Writes the sections of a draft that wait, one after the other, once: whoever comes second, by reload,
 * reconnect or a second process, finds it claimed and waits for the events. Never throws: a draft whose
 * model is gone is as it was put together by rule.
 */
export async function writeDraft(portal: Portal, viewer: Viewer, id: string): Promise<void> {
  const { db, log } = portal;
  try {
    let last = await claim(db, id, portal.now());
    if (last === undefined) return;
    const count = () => {
      last = (last ?? 0) + 1;
      return last;
    };
    try {
      do await writeWaiting(portal, viewer, id, count);
      while (!(await endWriting(db, id, count())));
    } catch (error) {
      if (!(error instanceof NotFound)) log.error(failureOf(error), 'drafting');
      await giveUp(db, id);
      await endWriting(db, id, count());
    }
  } catch (error) {
    log.error(failureOf(error), 'drafting');
  } finally {
    tellNews(id);
  }
}

async function writeWaiting(portal: Portal, viewer: Viewer, id: string, count: Count) {
  let failures: WriterFailure[] = []; // in a row
  for (;;) {
    const draft = await findDraft(portal.db, viewer, id); // it may have been taken away
    const next = await nextWaiting(portal.db, draft, portal.now());
    if (!next) return;
    const [last] = failures;
    const lost = last && (LOST.includes(last) || failures.length >= MOST) ? last : undefined;
    const why = await writeSection(portal, viewer, draft, partOf(draft, next.part), count, lost);
    failures = why ? [why, ...failures] : [];
  }
}
