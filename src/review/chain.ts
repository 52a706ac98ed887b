import { isNull } from 'drizzle-orm';
import { record } from '../audit/events.ts';
import { NotAllowed } from '../errors.ts';
import { mayAdminister } from '../people/roles.ts';
import { units } from '../people/schema.ts';
import type { Viewer } from '../people/viewer.ts';
import type { Database, Transaction } from '../storage/database.ts';
import { readSetting, writeSetting } from '../storage/settings.ts';
import { fold } from '../text/fold.ts';
import { Chain, type Step } from './step.ts';

const SETTING = 'review-chain';

/** The chain of the office, as it has set it; until then as it is usual. */
export async function readChain(db: Transaction): Promise<Chain> {
  const read = Chain.safeParse(await readSetting(db, SETTING));
  return read.success ? read.data : usual(await officeOf(db));
}

/** @throws {NotAllowed} for anybody but an administrator */
export async function saveChain(db: Database, viewer: Viewer, chain: Chain): Promise<void> {
  if (!mayAdminister(viewer)) throw new NotAllowed();
  await db.transaction(async (tx) => {
    await writeSetting(tx, SETTING, chain);
    const detail = { steps: chain.length };
    await record(tx, { kind: 'review chain changed', personId: viewer.id, detail });
  });
}

/** The unit that is the office itself, by its name: the highest one called "Văn phòng …". */
async function officeOf(db: Transaction): Promise<number | undefined> {
  const all = await db.select().from(units).where(isNull(units.closedAt)).orderBy(units.id);
  const named = all.filter(({ name }) => fold(name).startsWith('van phong'));
  return (named.find(({ parentId }) => parentId === null) ?? named[0])?.id;
}

const DAYS = { short: 1, usual: 2 };

function usual(office: number | undefined): Chain {
  const step = (key: string, name: string, rest: Partial<Step>): Step => ({
    ...{ key, name, kind: 'approve', roles: [], unit: 'any', people: [] },
    ...{ days: DAYS.usual, edits: true, ...rest },
  });
  return [
    step('truong-don-vi', 'Trưởng đơn vị', { roles: ['head'], unit: 'nearest' }),
    step('chanh-van-phong', '(Phó) Chánh Văn phòng', {
      roles: ['head'],
      unit: office ? `unit:${office}` : 'any',
    }),
    step('lanh-dao', 'Lãnh đạo', { roles: ['leader'] }),
    step('van-thu', 'Văn thư', {
      ...{ kind: 'issue', roles: ['clerk'], days: DAYS.short, edits: false },
    }),
  ];
}
