import { forgetImports } from './api/import.ts';
import { shortenRecord } from './audit/retention.ts';
import { startSealer } from './audit/sealer.ts';
import { forgetRemovedSources } from './basket/change.ts';
import { startFlagging } from './drafts/advice/watch.ts';
import { forgetRemovedDrafts } from './drafts/store.ts';
import { openDesk, recoverQuarantine, workOnOcr } from './ingest/desk.ts';
import { openOcr } from './ingest/ocr/ocr.ts';
import { forgetCalls } from './model/calls.ts';
import type { Embedder } from './model/embeddings.ts';
import type { Model } from './model/model.ts';
import type { OpenPortal } from './open-portal.ts';
import { startIssuing } from './review/issuing.ts';
import { forgetRemovedSearches } from './saved-searches/saved.ts';
import { startWatching } from './saved-searches/watch.ts';
import { startFeeder } from './search/feed.ts';
import { forgetUnanswered } from './search/unanswered.ts';
import { openJobs } from './storage/jobs.ts';
import { daysBefore, everyHour, KEPT } from './storage/tidy.ts';

/**
 * Everything that goes on beside requests: taking in what waits in quarantine, OCR, feeding the
 * index, asking the saved searches about what came, keeping house. From here on `portal.wake()` means something.
 *
 * @returns how to stop it; what is under way is finished or will be begun again at the next start
 */
export async function startBackground(portal: OpenPortal) {
  const sealer = startSealer(portal);
  const jobs = await openJobs(portal.client, portal.log);
  const ocr = openOcr();
  const watch = startWatching(portal);
  const feeder = startFeeder(portal, watch.fed);
  const embedding = portal.meaning && (await startMeaning(portal, portal.meaning.embedder, feeder));
  const flagging = startFlagging(portal);
  const desk = openDesk(portal, jobs);
  const issuing = startIssuing(portal, () => feeder.wake());
  portal.wake = () => {
    desk.wake();
    feeder.wake();
    issuing.wake();
  };
  await workOnOcr(portal, jobs, ocr, desk);
  await recoverQuarantine(portal);
  const housekeeping = everyHour(() => keepHouse(portal), portal.log);
  portal.wake();
  if (portal.model) void sayHowModelIs(portal, portal.model);

  return async () => {
    portal.wake = () => {};
    housekeeping.stop();
    await desk.settled();
    await issuing.settled();
    await jobs.close();
    await ocr.close();
    await embedding?.stop();
    await feeder.stop();
    await watch.stop();
    await flagging.stop();
    await sealer.stop();
  };
}

/** Its client is loaded only where a server of meanings is set. */
async function startMeaning(portal: OpenPortal, embedder: Embedder, feeder: { wake(): void }) {
  const { startEmbedding } = await import('./search/meaning/embed.ts');
  return startEmbedding({ ...portal, wake: () => feeder.wake() }, embedder);
}

/** A start does not wait for the model. */
async function sayHowModelIs({ log }: OpenPortal, model: Model) {
  const { method, failure, readsLittle } = await model.tryOut();
  if (!method) return log.warn({ failure: failure ?? 'failed' }, 'the model gives nothing usable');
  if (readsLittle) log.warn({ method }, 'the model counts fewer words than it was sent');
  return log.info({ method }, 'the model writes');
}

async function keepHouse(portal: OpenPortal) {
  const { db, engine, pictures, now } = portal;
  await forgetUnanswered(db, daysBefore(now(), KEPT.questions));
  await forgetRemovedSearches(db, daysBefore(now(), KEPT.removed));
  await forgetRemovedSources(db, daysBefore(now(), KEPT.removed));
  await forgetRemovedDrafts(db, daysBefore(now(), KEPT.removed));
  await shortenRecord(portal);
  await forgetImports(db, daysBefore(now(), KEPT.imports));
  await forgetCalls(db, daysBefore(now(), KEPT.calls));
  await pictures.sweep(now());
  await engine.tidy();
}
