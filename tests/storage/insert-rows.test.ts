import { asc } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { documents } from '../../src/documents/schema.ts';
import type { Record } from '../../src/storage/database.ts';
import { insertRows } from '../../src/storage/insert-rows.ts';
import { upkeep } from '../../src/storage/upkeep.ts';
import { freshRecord } from '../support/record.ts';

let record: Record;
beforeAll(async () => {
  record = await freshRecord();
});
afterAll(() => record.close());

const row = (title: string, audienceKeys: string[] = ['all']) => ({
  title,
  audienceKeys,
  origin: 'file' as const,
  issuedOn: null,
});

it('writes rows as they are: quotes, lists, nothing, half a surrogate pair; defaults where left out', async () => {
  const titles = ['"Ủy ban" \\ {a,b}', 'Half \ud83d pair', 'dòng\nhai\t\'"'];

  await insertRows(record.db, documents, [
    row(titles[0] ?? '', ['unit:1', 'a "b", c']),
    row(titles[1] ?? '', []),
    row(titles[2] ?? ''),
  ]);

  const written = await record.db.select().from(documents).orderBy(asc(documents.title));
  expect(written.map(({ title }) => title).sort()).toEqual(
    [titles[0], 'Half \ufffd pair', titles[2]].sort(),
  );
  expect(written.map(({ audienceKeys }) => audienceKeys)).toContainEqual(['unit:1', 'a "b", c']);
  expect(written.every(({ revision, issuedOn }) => revision === 1 && issuedOn === null)).toBe(true);
});

it('is followed by a count of what is there, so that plans are no guesses', async () => {
  const counted = async () =>
    (await record.client`select reltuples from pg_class where relname = 'documents'`)[0]?.reltuples;
  await insertRows(
    record.db,
    documents,
    Array.from({ length: 600 }, (_, i) => row(`${i}`)),
  );
  expect(await counted()).toBeLessThan(100);

  await upkeep(record.client);

  expect(await counted()).toBeGreaterThanOrEqual(600);
});
