import { setTimeout } from 'node:timers/promises';
import type { Portal } from '../portal.ts';
import type { Jobs } from '../storage/jobs.ts';
import { failureOf } from '../storage/log.ts';
import { announce, finish, finishedEarlier, isWaiting, progress, reopen } from './intakes.ts';
import type { Ocr } from './ocr/ocr.ts';
import type { Slip } from './quarantine.ts';
import { pendingVersions, readRest } from './read-rest.ts';
import { takeIn } from './take-in.ts';

type OcrWork = { intakeId: string } | { versionId: string };
const OCR = 'ocr';
const COURTESY = 30_000; // ms that one OCR job lets files with text go first
const HANDS = 2; // one file is opened while another is stored

/**
 * Takes in what waits in quarantine, oldest first: files with text at once, in this
 * process; files that need OCR as jobs, so that a scan never holds up a letter.
 */
export function openDesk(portal: Portal, jobs: Jobs) {
  let running: Promise<void> | undefined;
  let again = false;
  const sweep = async () => {
    do {
      again = false;
      const slips = (await portal.quarantine.waiting()).values();
      const hand = async () => {
        for (const slip of slips) await takeInNow(portal, jobs, slip);
      };
      await Promise.all(Array.from({ length: HANDS }, hand));
    } while (again);
  };
  return {
    /** Returns at once; a sweep that is under way looks once more at its end. */
    wake() {
      again = true;
      running ??= sweep()
        .catch((error: unknown) => portal.log.error(failureOf(error), 'intake'))
        .finally(() => {
          running = undefined;
        });
    },
    settled: () => running ?? Promise.resolve(),
  };
}

async function takeInNow(portal: Portal, jobs: Jobs, slip: Slip) {
  if (!(await isWaiting(portal.db, slip.id))) return;
  await progress(portal.db, slip.id, { stage: 'reading' });
  const taken = await guarded(portal, slip, () => takeIn(portal, slip));
  if (taken.outcome === 'needs OCR') {
    await progress(portal.db, slip.id, { stage: 'ocr' });
    await jobs.send(OCR, { intakeId: slip.id } satisfies OcrWork);
  } else if (taken.outcome === 'stored' && taken.documentId) {
    const rest = await pendingVersions(portal.db, taken.documentId);
    for (const versionId of rest) await jobs.send(OCR, { versionId } satisfies OcrWork);
  }
  portal.wake();
}

/** What nobody foresaw is told as such; the file stays in quarantine to be tried again. */
async function guarded<T>(portal: Portal, slip: Slip, work: () => Promise<T>) {
  return work().catch((error: unknown) => {
    portal.log.error({ ...failureOf(error), intake: slip.id }, 'intake');
    return finish(portal.db, slip, { outcome: 'failed', reason: unforeseen });
  });
}

const unforeseen =
  'Có lỗi khi đọc tệp này. Tệp vẫn được giữ; xin bấm “Thử lại”, nếu vẫn lỗi thì báo người quản trị.';

/** Lets this process do OCR when no letter waits, and queues what an earlier one left behind. */
export async function workOnOcr(
  portal: Portal,
  jobs: Jobs,
  ocr: Ocr,
  { settled }: ReturnType<typeof openDesk>,
): Promise<void> {
  await jobs.work<OcrWork>(OCR, async (work) => {
    await Promise.race([settled(), setTimeout(COURTESY, undefined, { ref: false })]);
    if ('versionId' in work) await readRest(portal, work.versionId, ocr);
    else await readWhole(portal, work.intakeId, ocr);
    portal.wake();
  });
  for (const versionId of await pendingVersions(portal.db)) await jobs.send(OCR, { versionId });
}

async function readWhole(portal: Portal, intakeId: string, ocr: Ocr) {
  const slip = await portal.quarantine.find(intakeId);
  if (!slip) return; // taken in before a crash
  const taken = await guarded(portal, slip, () => takeIn(portal, slip, ocr));
  if (taken.outcome !== 'stored' || !('versionId' in taken) || !taken.versionId) return;
  portal.wake();
  await readRest(portal, taken.versionId, ocr, (pagesRead) =>
    progress(portal.db, intakeId, { pagesRead }),
  );
}

/** Begins again with what was acknowledged before a stop and not decided. */
export async function recoverQuarantine(portal: Portal): Promise<void> {
  for (const slip of await portal.quarantine.waiting()) {
    await announce(portal.db, slip);
    if (await finishedEarlier(portal.db, slip.id)) await portal.quarantine.discard(slip.id);
    else await reopen(portal.db, slip.id);
  }
}
