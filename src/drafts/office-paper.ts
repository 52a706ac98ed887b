import { z } from 'zod';
import { record } from '../audit/events.ts';
import { NotAllowed } from '../errors.ts';
import { type House, houseSettings } from '../formats/house.ts';
import { HouseSetting, OFFICE_PAPER } from '../formats/office.ts';
import type { Signature } from '../formats/printed.ts';
import type { Setting } from '../formats/rule-set.ts';
import { line } from '../people/form.ts';
import { mayAdminister } from '../people/roles.ts';
import type { Viewer } from '../people/viewer.ts';
import type { Database, Transaction } from '../storage/database.ts';
import { readSetting, writeSetting } from '../storage/settings.ts';

const LONGEST = 160; // characters
const MOST_RECIPIENTS = 10;

/** Ways to sign that the rules of both families know. */
export const signings = [
  'none',
  'own',
  'for-collective',
  'for-head',
  'by-order',
  'acting',
] as const;

const settings = Object.keys(houseSettings) as Setting[];

/** What stands around every paper of the office, and what it decided where the rules leave it open. */
export const OfficePaper = z.object({
  superior: line(LONGEST), // the body above; none where it is empty
  body: line(LONGEST).refine((text) => text !== '', 'Xin ghi tên cơ quan ban hành.'),
  place: line(LONGEST),
  recipients: z
    .array(line(LONGEST))
    .max(MOST_RECIPIENTS, `Nhiều nhất ${MOST_RECIPIENTS} nơi nhận.`),
  signing: z.enum(signings).catch('none'),
  above: line(LONGEST), // in whose name or by whose order
  role: line(LONGEST),
  name: line(LONGEST),
  house: HouseSetting,
});
export type OfficePaper = z.infer<typeof OfficePaper>;

const fresh: OfficePaper = {
  ...{ superior: 'THÀNH ỦY', body: 'VĂN PHÒNG', place: '', recipients: ['Lưu Văn phòng.'] },
  ...{ signing: 'none', above: '', role: '', name: '', house: {} },
};

export async function readOfficePaper(db: Transaction): Promise<OfficePaper> {
  const read = OfficePaper.safeParse(await readSetting(db, OFFICE_PAPER));
  return read.success ? read.data : fresh;
}

/** @throws {NotAllowed} for anybody but an administrator */
export async function saveOfficePaper(
  db: Database,
  viewer: Viewer,
  paper: OfficePaper,
): Promise<void> {
  if (!mayAdminister(viewer)) throw new NotAllowed();
  await db.transaction(async (tx) => {
    await writeSetting(tx, OFFICE_PAPER, paper);
    const detail = { type: OFFICE_PAPER };
    await record(tx, { kind: 'product type changed', personId: viewer.id, detail });
  });
}

/** Who signs, as a paper says it; nobody while nothing is decided. */
export function signatureOf({ signing, above, role, name }: OfficePaper): Signature | undefined {
  if (signing === 'none') return undefined;
  return { mode: signing, above, role, ...(name ? { name } : {}) };
}

/** What an administrator typed. A recipient stands on a line of its own, a choice under "house-". */
export const paperTyped = (typed: { [name: string]: string }) => ({
  ...typed,
  recipients: (typed.recipients ?? '').split('\n').filter((one) => one.trim() !== ''),
  house: Object.fromEntries(
    settings.flatMap((setting) => {
      const value = typed[`house-${setting}`];
      const offered = houseSettings[setting].choices.some((choice) => choice.value === value);
      return offered ? [[setting, value]] : [];
    }),
  ) as House,
});
