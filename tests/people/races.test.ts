import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { firstAdministratorLink } from '../../src/people/invitations.ts';
import { people, sessions, signInFailures, units } from '../../src/people/schema.ts';
import { writeSetting } from '../../src/storage/settings.ts';
import { type Browser, type TestPortal, testPortal } from '../support/portal.ts';
import { describeWith, services } from '../support/services.ts';

// PGlite has one connection and so takes turns; PostgreSQL really does them at once.
describe('at the same moment, on PGlite', () => races());
describeWith(services.databaseUrl, 'TEST_DATABASE_URL', 'at the same moment, on PostgreSQL', () =>
  races(services.databaseUrl),
);

function races(databaseUrl?: string) {
  let test: TestPortal;
  let admin: Browser;
  let adminId: number;

  beforeAll(async () => {
    test = await testPortal({}, databaseUrl);
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    for (const table of [people, units, signInFailures]) await test.portal.db.delete(table);
    adminId = (await test.addPerson({ login: 'admin', role: 'administrator' })).id;
    admin = await test.signIn('admin');
  });

  const times = (n: number, ask: (i: number) => Promise<Response>) =>
    Promise.all(Array.from({ length: n }, (_, i) => ask(i).then(({ status }) => status)));
  const everyone = () => test.portal.db.select().from(people);

  it('one set-up link makes one administrator', async () => {
    const { db, now } = test.portal;
    await db.delete(people);
    await writeSetting(db, 'sample', 'removed');
    const link = (await firstAdministratorLink(db, now())) ?? 'none';
    const password = 'núi Ngự nhìn ra sông';

    const answers = await times(6, (i) =>
      test.browser().post(link, { name: 'Lê An', login: `nguoi${i}`, password, again: password }),
    );

    expect(answers.toSorted()).toEqual([303, 404, 404, 404, 404, 404]);
    expect(await everyone()).toHaveLength(1);
  });

  it('one link to choose a password lets one choose', async () => {
    const { id } = await test.addPerson({ login: 'an' });
    const page = await (await admin.post(`/people/${id}/password`, {})).text();
    const [link = 'none'] = /\/password\/[\w-]{43}/.exec(page) ?? [];
    const passwords = ['núi Ngự nhìn ra sông', 'kẻ trộm đổi trước rồi', 'thêm một câu nữa'];

    const answers = await times(3, (i) =>
      test.browser().post(link, { password: passwords[i] ?? '', again: passwords[i] ?? '' }),
    );

    expect(answers.toSorted()).toEqual([303, 404, 404]);
    await test.signIn('an', passwords[answers.indexOf(303)]);
  });

  it('no more passwords are tried than one after another', async () => {
    const answers = await times(8, () =>
      test.browser().post('/sign-in', { login: 'admin', password: 'đoán mò' }),
    );

    expect(answers.toSorted()).toEqual([422, 422, 422, 429, 429, 429, 429, 429]);
  });

  it('the last two administrators cannot both leave', async () => {
    const other = await test.addPerson({ login: 'khac', role: 'administrator' });
    const ids = [adminId, other.id];

    const answers = await times(2, (i) => admin.post(`/people/${ids[i]}/disable`, {}));

    expect(answers.filter((status) => status === 303)).toHaveLength(1);
    expect((await everyone()).filter(({ disabledAt }) => disabledAt === null)).toHaveLength(1);
  });

  it('a login is given to one person', async () => {
    const fields = { name: 'Lê An', login: 'an.l', position: '', role: 'reader', unitId: '' };

    const answers = await times(4, () => admin.post('/people', fields));

    expect(answers.toSorted()).toEqual([200, 422, 422, 422]);
  });

  it('moves of units make no circle', async () => {
    const names = ['Một', 'Hai', 'Ba', 'Bốn', 'Năm', 'Sáu'];
    const ring: { id: number; name: string; shortName: string }[] = [];
    for (const name of names) ring.push(await test.addUnit({ name, shortName: name }));

    const answers = await times(ring.length, (i) => {
      const { id, name, shortName } = ring[i] ?? { id: 0, name: '', shortName: '' };
      const above = ring[(i + 1) % ring.length];
      return admin.post(`/units/${id}`, { name, shortName, parentId: String(above?.id) });
    });

    expect(answers.toSorted()).toEqual([303, 303, 303, 303, 303, 422]);
  });

  it('a list of staff that is confirmed twice is written once', async () => {
    const csv = 'Họ tên,Đơn vị\nLê An,Ban mới\nTrần Bình,Ban mới';

    const answers = await times(3, () => admin.post('/people/import', { step: 'apply', csv }));

    expect(answers).toEqual([200, 200, 200]);
    expect(await everyone()).toHaveLength(3);
    expect(await test.portal.db.select().from(units)).toHaveLength(1);
  });

  it('many requests of one person all pass, and "seen" is written', async () => {
    test.later(120);

    expect(await times(10, () => admin('/account'))).toEqual(Array(10).fill(200));

    const [session] = await test.portal.db.select().from(sessions);
    expect(session?.seenAt).toEqual(test.portal.now());
  });
}
