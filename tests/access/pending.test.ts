import { afterAll, beforeAll, expect, it } from 'vitest';
import { documents, outbox } from '../../src/documents/schema.ts';
import { paths } from '../../src/paths.ts';
import { EVERYONE } from '../../src/people/keys.ts';
import { type TestPortal, testPortal } from '../support/portal.ts';

let test: TestPortal;
beforeAll(async () => {
  test = await testPortal();
  await test.addPerson({ login: 'khue', role: 'adviser' });
});
afterAll(() => test?.close());

const waits = async (audienceKeys: string[]) => {
  const values = { title: 'Chờ', origin: 'catalogue' as const, audienceKeys };
  const [one] = await test.portal.db.insert(documents).values(values).returning();
  await test.portal.db.insert(outbox).values({ documentId: one?.id ?? '', revision: 1 });
};

it('tells how many documents wait for the index of those one may read, and of no others', async () => {
  const khue = await test.signIn('khue');
  const pages = async () => {
    const [search, today] = [await khue(paths.search({ q: 'chờ' })), await khue(paths.today())];
    return [await search.text(), await today.text()];
  };
  const before = await pages();

  await waits(['unit:99']);
  expect(await pages()).toEqual(before);

  await waits([EVERYONE]);
  for (const page of await pages()) expect(page).toContain('1 văn bản chờ lập chỉ mục');
});
