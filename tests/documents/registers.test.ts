import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { documents, organs, terms } from '../../src/documents/schema.ts';
import { numberKey, parseNumber } from '../../src/references/number.ts';
import { type Browser, testPortal } from '../support/portal.ts';

const test = await testPortal(); // on 23/11/2026
const { db } = test.portal;
await test.addPerson({ login: 'vanthu', role: 'clerk' });
await test.addPerson({ login: 'quantri', role: 'administrator' });
const clerk: Browser = await test.signIn('vanthu');
const [issuer] = await db
  .insert(organs)
  .values({ name: 'Văn phòng Thành ủy', nameKey: 'van phong thanh uy', family: 'party' })
  .returning();
await db.insert(terms).values([
  { name: '2020 - 2025', startsOn: '2020-10-01', endsOn: '2025-09-30' },
  { name: '2025 - 2030', startsOn: '2025-10-01' },
]);

afterAll(() => test.close());
beforeEach(async () => {
  await db.delete(documents);
});

async function add(
  number: string,
  issuedOn: string,
  more: Partial<typeof documents.$inferInsert> = {},
) {
  const read = parseNumber(number);
  const [row] = await db
    .insert(documents)
    .values({
      ...{ number, numberKey: read ? numberKey(read) : null, issuedOn, issuerId: issuer?.id },
      ...{ title: `việc của ${number}`, origin: 'file', audienceKeys: ['all'], ...more },
    })
    .returning();
  return row?.id ?? '';
}
const page = async () =>
  (await (await clerk('/registers')).text()).replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

describe('the registers', () => {
  it('begin anew each term for the Party, and only the running one has a next number', async () => {
    await add('150-TB/VPTU', '2024-03-05');
    await add('1-TB/VPTU', '2025-10-20');
    await add('4-TB/VPTU', '2026-03-05');

    const shown = await page();

    expect(shown).toContain('TB/VPTU, nhiệm kỳ 2025 - 2030');
    expect(shown).toContain('Số tiếp theo: 05-TB/VPTU');
    expect(shown).toContain('Số chưa có trong kho: 2 đến 3.');
    expect(shown).not.toContain('151-TB/VPTU');
  });

  it('begin anew each year for the State', async () => {
    await add('9/KH-UBND', '2025-12-05');
    await add('2/KH-UBND', '2026-01-05');

    const shown = await page();

    expect(shown).toContain('KH-UBND, năm 2026');
    expect(shown).toContain('Số tiếp theo: 03/KH-UBND');
  });

  it('link every paper of a number that was given twice; 24a is another number', async () => {
    const [one, two] = [
      await add('24-TB/VPTU', '2026-02-05'),
      await add('24-TB/VPTU', '2026-03-05'),
    ];
    const other = await add('24a-TB/VPTU', '2026-04-05');

    const shown = await (await clerk('/registers')).text();

    expect(shown).toContain('Số trùng');
    for (const id of [one, two]) expect(shown).toContain(`href="/documents/${id}"`);
    expect(shown).not.toContain(other);
  });

  it('count a paper once that a catalogue has as well', async () => {
    await add('3-TB/VPTU', '2026-02-05');
    await add('3-TB/VPTU', '2026-02-05', { origin: 'catalogue' });

    expect(await page()).not.toContain('Số trùng');
    expect(await page()).toContain('1 văn bản');
  });

  it('tell of a paper that may not be read its number alone, and nothing of a run of such', async () => {
    await add('1-TB/VPTU', '2026-02-05');
    const kept = await add('2-TB/VPTU', '2026-02-06', {
      title: 'chuyện kín',
      audienceKeys: ['person:999'],
    });
    await add('7-QĐ/VPTU', '2026-02-06', { title: 'chuyện kín', audienceKeys: ['person:999'] });

    const html = await (await clerk('/registers')).text();
    const shown = await page();

    expect(shown).toContain('Số đã dùng cho văn bản không mở cho đồng chí: 02-TB/VPTU.');
    expect(shown).toContain('Số tiếp theo: 03-TB/VPTU');
    expect(html).not.toContain(kept);
    expect(html).not.toContain('chuyện kín');
    expect(html).not.toContain('QĐ/VPTU');
  });

  it('are for clerks', async () => {
    const admin = await test.signIn('quantri');

    expect((await admin('/registers')).status).toBe(403);
  });
});
