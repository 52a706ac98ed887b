import { openDesk, recoverQuarantine, workOnOcr } from './ingest/desk.ts';
import { openOcr } from './ingest/ocr/ocr.ts';
import type { OpenPortal } from './open-portal.ts';
import { startFeeder } from './search/feed.ts';
import { openJobs } from './storage/jobs.ts';
import { everyHour } from './storage/tidy.ts';

/**
 * Everything that goes on beside requests: taking in what waits in quarantine, OCR, feeding the
 * index, keeping house. From here on `portal.wake()` means something.
 *
 * @returns how to stop it; what is under way is finished or will be begun again at the next start
 */
export async function startBackground(portal: OpenPortal) {
  const jobs = await openJobs(portal.client, portal.log);
  const ocr = openOcr();
  const feeder = startFeeder(portal.db, portal.engine, portal.log);
  const desk = openDesk(portal, jobs);
  portal.wake = () => {
    desk.wake();
    feeder.wake();
  };
  await workOnOcr(portal, jobs, ocr, desk);
  await recoverQuarantine(portal);
  const housekeeping = everyHour(async () => {
    await portal.engine.tidy();
    await portal.pictures.sweep(portal.now());
  }, portal.log);
  portal.wake();

  return async () => {
    portal.wake = () => {};
    housekeeping.stop();
    await desk.settled();
    await jobs.close();
    await ocr.close();
    await feeder.stop();
  };
}
