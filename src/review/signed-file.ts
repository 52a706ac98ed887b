import { eq } from 'drizzle-orm';
import { Conflict, Unacceptable } from '../errors.ts';
import { batchOf, handIn } from '../ingest/hand-in.ts';
import { intakes } from '../ingest/schema.ts';
import { readUpload } from '../ingest/upload.ts';
import type { Viewer } from '../people/viewer.ts';
import type { Portal } from '../portal.ts';
import type { Transaction } from '../storage/database.ts';
import { noteDecided } from './events.ts';
import { mustHold, type Review } from './standing.ts';
import { move, reviewIn, underLock, versionNow } from './under-lock.ts';

/**
 * Takes the signed file of a numbered draft into quarantine, as any file that is handed in; once the
 * archive has it, the draft becomes that document (`settle.ts`).
 *
 * @throws {Unacceptable} with the sentence for the person
 */
export async function handInSigned(
  portal: Portal,
  viewer: Viewer,
  id: string,
  request: Request,
): Promise<void> {
  await underLock(portal, viewer, id, async (locked) => {
    mustHold(locked.standing, 'issue');
    mustWait(reviewIn(locked));
    await mustBeFree(locked.tx, reviewIn(locked));
  });
  let received = 0;
  const fields = await readUpload(request, async (name, content, read) => {
    if (received++ > 0) throw new Unacceptable('Chỉ đính một tệp đã ký.');
    if (!/\.(?:pdf|docx)$/i.test(name)) throw new Unacceptable('Tệp đã ký phải là PDF hoặc DOCX.');
    await handIn(portal, viewer, read, name, content);
  });
  if (received === 0) throw new Unacceptable('Chưa chọn tệp đã ký.');
  await underLock(portal, viewer, id, async (locked) => {
    const { tx, draft, standing, now } = locked;
    const step = mustHold(standing, 'issue');
    mustWait(reviewIn(locked));
    const [intake] = await tx
      .select({ id: intakes.id })
      .from(intakes)
      .where(eq(intakes.batchId, batchOf(fields)));
    if (!intake) throw new Conflict('Tệp chưa được nhận. Xin gửi lại.');
    const version = await versionNow(locked);
    await noteDecided(tx, viewer, { draftId: draft.id, verdict: 'filed', step, version }, now);
    await move(locked, { intakeId: intake.id, holderId: viewer.id });
  });
  portal.wake();
}

function mustWait({ state }: Review): void {
  if (state !== 'numbered') throw new Conflict('Xin ghi số, ngày trước khi đính tệp đã ký.');
}

/** @throws {Conflict} while a signed file is on its way into the archive, or there */
export async function mustBeFree(tx: Transaction, { intakeId }: Review): Promise<void> {
  const [intake] = intakeId
    ? await tx.select({ outcome: intakes.outcome }).from(intakes).where(eq(intakes.id, intakeId))
    : [];
  if (intake && intake.outcome !== 'refused' && intake.outcome !== 'failed')
    throw new Conflict('Tệp đã ký đang được đọc; xin chờ rồi mở lại trang.');
}

/** What became of the file so far; nothing when none was handed in. */
export async function signedFile(db: Transaction, viewer: Viewer, { intakeId }: Review) {
  if (!intakeId) return undefined;
  const [intake] = await db
    .select({
      ...{ batchId: intakes.batchId, outcome: intakes.outcome, reason: intakes.reason },
      ...{ personId: intakes.personId, fileName: intakes.fileName },
    })
    .from(intakes)
    .where(eq(intakes.id, intakeId));
  if (!intake) return undefined;
  const { personId, ...file } = intake;
  return { ...file, isOwn: personId === viewer.id };
}

export type SignedFile = NonNullable<Awaited<ReturnType<typeof signedFile>>>;
