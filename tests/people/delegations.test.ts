import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { auditEvents } from '../../src/audit/schema.ts';
import { documents } from '../../src/documents/schema.ts';
import { paths } from '../../src/paths.ts';
import { meetingKey, personKey, unitKey } from '../../src/people/keys.ts';
import { callBack, convene } from '../../src/people/meetings.ts';
import { delegations, type people } from '../../src/people/schema.ts';
import { operator, viewerOf } from '../../src/people/viewer-of.ts';
import { PLAN, paper } from '../support/papers.ts';
import { type Browser, type TestPortal, testPortal } from '../support/portal.ts';
import { takeInBytes } from '../support/taken-in.ts';

const DAY = 86_400; // seconds

let test: TestPortal;
let unit: { office: number; general: number; other: number };
const person: Record<string, typeof people.$inferSelect> = {};
const idOf = (login: string) => person[login]?.id ?? 0;
const keys = async (login: string) =>
  (await viewerOf(test.portal.db, idOf(login), test.portal.now()))?.keys ?? [];
const in_ = async (login: string): Promise<Browser> => test.signIn(login);

beforeAll(async () => {
  test = await testPortal();
  const office = await test.addUnit({ name: 'Văn phòng', shortName: 'VP' });
  const general = await test.addUnit({ name: 'Tổng hợp', shortName: 'TH', parentId: office.id });
  const other = await test.addUnit({ name: 'Ban Tổ chức', shortName: 'BTC' });
  unit = { office: office.id, general: general.id, other: other.id };
  for (const [login, role, unitId] of [
    ['mai', 'head', general.id],
    ['an', 'adviser', general.id],
    ['binh', 'reader', other.id],
    ['toan', 'leader', null],
    ['hung', 'clerk', office.id],
    ['quantri', 'administrator', other.id],
  ] as const)
    person[login] = await test.addPerson({ login, name: `Đồng chí ${login}`, role, unitId });
});
afterAll(() => test?.close());
beforeEach(() => test.portal.db.delete(delegations));

const lending = (from: string, to: string, more: Record<string, string> = {}) => ({
  fromId: String(idOf(from)),
  toId: String(idOf(to)),
  scope: 'unit',
  startsOn: '23/11/2026',
  endsOn: '24/11/2026',
  ...more,
});

const hour = (n: number) => new Date(test.portal.now().getTime() + n * 3_600_000);

describe('reading for somebody else', () => {
  it('begins and ends by itself, with the days that were written', async () => {
    const mai = await in_('mai');
    const before = await keys('binh');
    const sent = lending('mai', 'binh', { startsOn: '24/11/2026', endsOn: '25/11/2026' });

    expect((await mai.post(paths.delegations(), sent)).status).toBe(303);

    expect(await keys('binh')).toEqual(before); // it is 08:00 on the 23rd
    test.later(16 * 3600);
    const lent = await keys('binh');
    expect(lent).toContain(unitKey(unit.general));
    expect(lent).toContain(unitKey(unit.office)); // as the lender reads what is for units above
    expect(lent).not.toContain(personKey(idOf('mai')));
    test.later(2 * DAY - 1);
    expect(await keys('binh')).toEqual(lent);
    test.later(1);
    expect(await keys('binh')).toEqual(before);
  });

  it('is on record, and stands on the page of who reads, who can give it back', async () => {
    const [mai, binh] = [await in_('mai'), await in_('binh')];
    const today = { startsOn: '23/11/2026', endsOn: '30/11/2026' };
    await mai.post(paths.delegations(), lending('mai', 'binh', { ...today, scope: 'own' }));
    expect(await keys('binh')).toContain(personKey(idOf('mai')));

    const page = await (await binh(paths.account())).text();
    expect(page).toContain('Đồng chí binh đọc thay Đồng chí mai (Tổng hợp)');
    expect(page).toContain('đến hết thứ Hai 30/11/2026');
    const end = /\/delegations\/\d+\/end/.exec(page)?.[0] ?? '';
    const ended = await binh.post(end, { back: paths.account() });

    expect(ended.headers.get('location')).toBe(paths.account());
    expect(await keys('binh')).not.toContain(personKey(idOf('mai')));
    const noted = await test.portal.db
      .select({ by: auditEvents.personId, detail: auditEvents.detail })
      .from(auditEvents)
      .where(eq(auditEvents.kind, 'access changed'))
      .orderBy(auditEvents.id);
    expect(noted.slice(-2)).toMatchObject([
      { by: idOf('mai'), detail: { what: 'reading lent', to: idOf('binh'), scope: 'own' } },
      { by: idOf('binh'), detail: { what: 'reading taken back', from: idOf('mai') } },
    ]);
  });

  it('is lost with the account of the lender, and is not lent on', async () => {
    const [mai, toan] = [await in_('mai'), await in_('toan')];
    const days = { startsOn: '23/11/2026', endsOn: '30/11/2026' };
    await mai.post(paths.delegations(), lending('mai', 'toan', days));
    await toan.post(paths.delegations(), lending('toan', 'binh', { ...days, scope: 'own' }));
    expect(await keys('toan')).toContain(unitKey(unit.general));
    expect(await keys('binh')).not.toContain(unitKey(unit.general));

    const quantri = await in_('quantri');
    await quantri.post(paths.disablePerson(idOf('mai')), {});
    expect(await keys('toan')).not.toContain(unitKey(unit.general));
    await quantri.post(paths.enablePerson(idOf('mai')), {});
  });

  it.each([
    ['mai', 'mai', 'binh', 'unit', 303],
    ['mai', 'an', 'binh', 'unit', 303], // a head, for somebody of the unit
    ['mai', 'an', 'binh', 'own', 422], // what is for them by name they lend themselves
    ['mai', 'an', 'mai', 'unit', 422], // not to oneself
    ['mai', 'binh', 'an', 'unit', 422], // of another unit
    ['toan', 'toan', 'an', 'own', 303],
    ['toan', 'mai', 'an', 'unit', 422],
    ['quantri', 'mai', 'binh', 'own', 303],
    ['quantri', 'mai', 'quantri', 'unit', 422], // an administrator reads no paper by it
    ['an', 'an', 'binh', 'unit', 403],
    ['hung', 'an', 'binh', 'unit', 403],
    ['mai', 'mai', 'mai', 'unit', 422],
  ])('by %s, of %s to %s (%s) is answered with %i', async (by, from, to, scope, status) => {
    const days = { startsOn: '23/11/2026', endsOn: '30/11/2026', scope };
    const sent = await (await in_(by)).post(paths.delegations(), lending(from, to, days));

    expect(sent.status).toBe(status);
    const held = await test.portal.db.select().from(delegations);
    expect(held).toHaveLength(status === 303 ? 1 : 0);
  });

  it.each([
    [{ endsOn: '22/11/2026' }, 'Ngày cuối phải từ ngày đầu'],
    [{ startsOn: '01/01/2020', endsOn: '05/01/2020' }, 'Ngày cuối đã qua'],
    [{ startsOn: '01/12/2026', endsOn: '01/12/2027' }, 'không quá 92 ngày'],
    [{ startsOn: 'mai' }, 'Xin ghi ngày như 23/11/2026'],
    [{ toId: '' }, 'Xin chọn một người'],
  ])('with %j is told what is wrong', async (more, sentence) => {
    const mai = await in_('mai');
    const answer = await mai.post(paths.delegations(), lending('mai', 'binh', more));

    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(sentence);
  });
});

describe('the papers of a meeting', () => {
  it('are for who takes part, while it is open and until they are called back', async () => {
    const { db } = test.portal;
    const by = await operator(db);
    const meet = (from: number, to: number, name: string) =>
      convene(db, by, {
        ...{ name, opensAt: hour(from), endsAt: hour(to) },
        participants: [idOf('an'), idOf('toan'), 999],
      });
    const [open, later, over] = [
      await meet(-1, 1, 'Đang họp'),
      await meet(1, 2, 'Chưa họp'),
      await meet(-2, -1, 'Họp xong'),
    ];
    expect(await keys('an')).toContain(meetingKey(open));
    expect(await keys('an')).not.toContain(meetingKey(later));
    expect(await keys('an')).not.toContain(meetingKey(over));
    expect(await keys('mai')).not.toContain(meetingKey(open));

    await callBack(db, by, open, test.portal.now());
    expect(await keys('an')).not.toContain(meetingKey(open));
    test.later(3600);
    expect(await keys('an')).toContain(meetingKey(later));
    test.later(3600);
    expect(await keys('an')).not.toContain(meetingKey(later));
  });

  it('are shown as such on the card and on the audience page, which keeps the key', async () => {
    const { db } = test.portal;
    const id = await convene(db, await operator(db), {
      ...{ name: 'Hội nghị tháng 12', opensAt: hour(-1), endsAt: hour(5) },
      participants: [idOf('hung')],
    });
    const [document] = await db
      .insert(documents)
      .values({ title: 'Tài liệu họp', origin: 'file', audienceKeys: [meetingKey(id)] })
      .returning();
    const hung = await in_('hung');
    const at = document?.id ?? '';

    expect(await (await hung(paths.document(at))).text()).toContain('Người dự Hội nghị tháng 12');
    const page = await (await hung(paths.audience(at))).text();
    expect(page).toMatch(new RegExp(`value="${meetingKey(id)}" checked`));

    const saved = await hung.post(paths.audience(at), { key: meetingKey(id), revision: '1' });
    expect(saved.status).toBe(303);
    const [after] = await db.select().from(documents).where(eq(documents.id, at));
    expect(after?.audienceKeys).toEqual([meetingKey(id)]);
  });
});

describe('a meeting one knows nothing of', () => {
  it('is no choice of readers, so that its name cannot be asked for by its number', async () => {
    const { db } = test.portal;
    const id = await convene(db, await operator(db), {
      ...{ name: 'Kiểm điểm kín', opensAt: hour(-1), endsAt: hour(5) },
      participants: [idOf('an')],
    });
    const hung = await in_('hung');
    const values = { title: 'Công văn', origin: 'file' as const, audienceKeys: ['all'] };
    const [document] = await db.insert(documents).values(values).returning();
    const at = paths.audience(document?.id ?? '');

    const alone = await hung.post(at, { key: meetingKey(id), revision: '1' });
    expect(alone.status).toBe(422);
    expect(await alone.text()).not.toContain('Kiểm điểm kín');
    expect(await (await hung(at)).text()).not.toContain('Kiểm điểm kín');
  });
});

describe('an administrator', () => {
  it('does not give themselves the reading of another unit', async () => {
    const quantri = await in_('quantri');
    const form = { name: 'Đồng chí quantri', login: 'quantri', role: 'administrator' };
    const at = paths.person(idOf('quantri'));

    const moved = await quantri.post(at, { ...form, unitId: String(unit.general) });
    expect(moved.status).toBe(422);
    expect(await moved.text()).toContain('Không tự đổi đơn vị của mình');
    const same = await quantri.post(at, { ...form, unitId: String(unit.other), position: 'A' });
    expect(same.status).toBe(303);
  });

  it('does not move their own unit under another, nor themselves by a list', async () => {
    const quantri = await in_('quantri');
    const form = { name: 'Ban Tổ chức', shortName: 'BTC', parentId: String(unit.office) };
    const moved = await quantri.post(paths.unit(unit.other), form);
    expect(moved.status).toBe(422);
    expect(await moved.text()).toContain('Không tự đưa đơn vị của mình vào đơn vị khác');

    const list = new FormData();
    const csv = 'Họ và tên,Tên đăng nhập,Đơn vị\nĐồng chí quantri,quantri,VP\n';
    list.append('file', new Blob([csv]), 'ds.csv');
    expect(await (await quantri.post(paths.importPeople(), list)).text()).toContain(
      'Không tự đổi đơn vị của mình bằng danh sách',
    );
  });

  it('sees whether files with a level of secrecy are refused, and what the setting would mean', async () => {
    const page = await (await (await in_('quantri'))(paths.administration())).text();
    expect(page).toContain('Từ chối mọi tệp ghi Mật, Tối mật, Tuyệt mật.');
    expect(page).toContain('INDEPENDENT_NETWORK=yes');
  });
});

it('is on an approved independent network alone that a marked file is taken in', async () => {
  const bytes = await paper({ ...PLAN, above: 'TỐI MẬT' });
  const note = { audienceKeys: [unitKey(unit.office)], fileName: 'MAT_ke-hoach.docx' };
  const approved = { ...test.portal, independentNetwork: true };

  expect(await takeInBytes(test.portal, bytes, note)).toMatchObject({ outcome: 'refused' });
  expect(await takeInBytes(approved, bytes, note)).toMatchObject({ outcome: 'stored' });
});
