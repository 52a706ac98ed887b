import { and, asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { viDate } from '../../views/ui/dates.ts';
import { record } from '../audit/events.ts';
import { NotAllowed, NotFound } from '../errors.ts';
import { mayAdminister, mayCatalogue } from '../people/roles.ts';
import { people } from '../people/schema.ts';
import type { Viewer } from '../people/viewer.ts';
import type { Database, Transaction } from '../storage/database.ts';
import { findDates } from '../text/dates.ts';
import { changeDocument } from './change.ts';
import type { DocumentCard } from './find.ts';
import { statusFacts } from './schema.ts';
import { factStates } from './status-rule.ts';

const LONGEST_REASON = 500; // characters

const day = z
  .string()
  .default('')
  .transform((text) => (text.trim() === '' ? null : (findDates(text)[0]?.date ?? 'none')))
  .refine((read) => read !== 'none', 'Ngày không có thật; viết như 23/11/2026.');

/** What a person records, as the form sends it. */
export const FactForm = z
  .object({
    state: z.enum(factStates, 'Xin chọn một tình trạng.'),
    startsOn: day.refine((read) => read !== null, 'Cần có ngày bắt đầu.'),
    endsOn: day,
    reason: z
      .string()
      .default('')
      .transform((text) => text.normalize('NFC').replace(/\s+/g, ' ').trim())
      .pipe(
        z
          .string()
          .min(1, 'Cần ghi căn cứ: văn bản, thông báo hay ý kiến nào.')
          .max(LONGEST_REASON, `Dài quá ${LONGEST_REASON} ký tự.`),
      ),
  })
  .refine(({ startsOn, endsOn }) => !endsOn || !startsOn || endsOn >= startsOn, {
    path: ['endsOn'],
    message: 'Ngày kết thúc không thể trước ngày bắt đầu.',
  });

/** A paper stands for nothing before it was issued, unless its text says that it applied earlier. */
export const factFormOf = ({
  issuedOn,
  effectiveOn,
}: Pick<DocumentCard, 'issuedOn' | 'effectiveOn'>) =>
  FactForm.refine(
    ({ startsOn }) => {
      const first = [issuedOn, effectiveOn].filter((each) => each !== null).sort()[0];
      return !startsOn || !issuedOn || startsOn >= (first ?? '');
    },
    {
      path: ['startsOn'],
      message: `Ngày bắt đầu trước ngày ban hành${issuedOn ? ` ${viDate(issuedOn)}` : ''}. Nếu văn bản áp dụng từ trước, xin ghi ngày có hiệu lực vào thẻ.`,
    },
  );

/** Who answers for how a document stands. */
export const mayRecordStatus = (viewer: Viewer) => mayCatalogue(viewer) || mayAdminister(viewer);

export function mustRecordStatus(viewer: Viewer): void {
  if (!mayRecordStatus(viewer)) throw new NotAllowed();
}

/** What was recorded of a document the viewer may read, the first first, and by whom. */
export const findFacts = (db: Transaction, card: DocumentCard) =>
  db
    .select({
      id: statusFacts.id,
      state: statusFacts.state,
      startsOn: statusFacts.startsOn,
      endsOn: statusFacts.endsOn,
      reason: statusFacts.reason,
      recordedAt: statusFacts.recordedAt,
      recordedBy: people.name,
    })
    .from(statusFacts)
    .leftJoin(people, eq(people.id, statusFacts.recordedBy))
    .where(eq(statusFacts.documentId, card.id))
    .orderBy(asc(statusFacts.recordedAt), asc(statusFacts.id));

/** @throws {NotAllowed} */
export async function recordFact(
  db: Database,
  viewer: Viewer,
  card: DocumentCard,
  { state, startsOn, endsOn, reason }: z.output<typeof FactForm>,
): Promise<void> {
  mustRecordStatus(viewer);
  await db.transaction(async (tx) => {
    const fact = { documentId: card.id, state, startsOn: startsOn ?? '', endsOn, reason };
    await tx.insert(statusFacts).values({ ...fact, recordedBy: viewer.id });
    await noted(tx, viewer, card, { what: 'recorded', state, startsOn, endsOn });
  });
}

/** Takes back what was recorded. @throws {NotAllowed} {NotFound} */
export async function removeFact(
  db: Database,
  viewer: Viewer,
  card: DocumentCard,
  id: string,
): Promise<void> {
  mustRecordStatus(viewer);
  if (!z.uuid().safeParse(id).success) throw new NotFound();
  await db.transaction(async (tx) => {
    const [gone] = await tx
      .delete(statusFacts)
      .where(and(eq(statusFacts.id, id), eq(statusFacts.documentId, card.id)))
      .returning();
    if (!gone) throw new NotFound();
    const { state, startsOn, endsOn } = gone;
    await noted(tx, viewer, card, { what: 'removed', state, startsOn, endsOn });
  });
}

type Detail = { what: string; state: string; startsOn: string | null; endsOn: string | null };

async function noted(tx: Transaction, viewer: Viewer, card: DocumentCard, detail: Detail) {
  await changeDocument(tx, card.id, {});
  const event = { personId: viewer.id, documentId: card.id, detail };
  await record(tx, { kind: 'status recorded', ...event });
}
