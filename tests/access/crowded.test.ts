import { afterAll, expect, it } from 'vitest';
import { documents } from '../../src/documents/schema.ts';
import { paths } from '../../src/paths.ts';
import { EVERYONE } from '../../src/people/keys.ts';
import { testPortal } from '../support/portal.ts';

const test = await testPortal();
afterAll(() => test.close());

const MANY = 15; // more than are looked up for one who types

const add = (title: string, issuedOn: string, audienceKeys: string[]) =>
  test.portal.db
    .insert(documents)
    .values({ title, origin: 'catalogue' as const, issuedOn, audienceKeys });

it('does not lose a suggestion to papers one may not read, however many bear the same words', async () => {
  await add('Nạo vét kênh thoát nước của mọi người', '2020-01-01', [EVERYONE]);
  // Newer ones are looked at first.
  for (let n = 0; n < MANY; n++)
    await add(`Nạo vét kênh thoát nước tuyến ${n}`, '2026-01-01', ['unit:99']);
  await test.addPerson({ login: 'an' });
  const an = await test.signIn('an');

  const suggested = await (await an(paths.suggest({ q: 'nạo vét kênh' }))).text();

  expect(suggested).toContain('của mọi người');
  expect(suggested).not.toContain('tuyến');
});
