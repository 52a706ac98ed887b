import { afterAll, expect, it } from 'vitest';
import { documents } from '../../src/documents/schema.ts';
import { paths } from '../../src/paths.ts';
import { EVERYONE } from '../../src/people/keys.ts';
import { testPortal } from '../support/portal.ts';

const test = await testPortal();
afterAll(() => test.close());

const MANY = 15; // more than are looked up for one who types

const add = (title: string, audienceKeys: string[]) =>
  test.portal.db
    .insert(documents)
    .values({ title, origin: 'catalogue' as const, number: title.slice(-8), audienceKeys });

it('does not lose a suggestion to papers one may not read, however many bear the same words', async () => {
  for (let n = 0; n < MANY; n++) await add(`Nạo vét kênh thoát nước số ${n}`, ['unit:99']);
  await add('Nạo vét kênh thoát nước của mọi người', [EVERYONE]);
  for (let n = 0; n < MANY; n++) await add(`Nạo vét kênh thoát nước tuyến ${n}`, ['unit:99']);
  await test.addPerson({ login: 'an' });
  const an = await test.signIn('an');

  const suggested = await (await an(paths.suggest({ q: 'nạo vét kênh' }))).text();

  expect(suggested).toContain('của mọi người');
  expect(suggested).not.toContain('tuyến');
});
