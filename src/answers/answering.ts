import { record } from '../audit/events.ts';
import type { Viewer } from '../people/viewer.ts';
import type { Portal } from '../portal.ts';
import { noteUnanswered } from '../search/unanswered.ts';
import { failureOf } from '../storage/log.ts';
import { without } from './answer.ts';
import { compose } from './compose.ts';
import { tellNews } from './news.ts';
import { readablePending } from './pending.ts';
import { appendSentence, claim, finish, type StoredAnswer } from './store.ts';

/**
 * Answers a stored question, once: whoever comes second, by reload, reconnect or a second process,
 * finds it claimed and waits for the events.
 */
export async function answerStored(
  portal: Portal,
  viewer: Viewer,
  { id, asked }: StoredAnswer,
): Promise<void> {
  const { db, now, log } = portal;
  const claimed = await claim(db, id, now());
  if (!claimed) return;
  const pending = await readablePending(db, viewer);
  let { last } = claimed;
  try {
    const answer = await compose(portal, viewer, asked, async (sentence) => {
      last += 1;
      await appendSentence(db, id, last, sentence);
      tellNews(id);
    });
    await finish(db, id, { answer, pending, last }, now());
    const { outcome, reason, trace } = answer;
    await record(db, {
      kind: 'question answered',
      personId: viewer.id,
      detail: { outcome, route: trace.route, passages: trace.used.length },
    });
    if (outcome === 'not-found' && reason !== 'no-text') await noteUnanswered(db, asked, now());
  } catch (error) {
    log.error(failureOf(error), 'answer');
    const answer = without('unavailable', 'content', { reason: 'engine' });
    await finish(db, id, { answer, pending, last }, now());
  } finally {
    tellNews(id);
  }
}
