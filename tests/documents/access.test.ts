import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canRead, readableKeys, readableRows } from '../../src/documents/access.ts';
import { documents } from '../../src/documents/schema.ts';
import type { Record } from '../../src/storage/database.ts';
import { freshRecord } from '../support/record.ts';

const KEYS = ['all', 'unit:1', 'unit:2', 'unit:12', 'person:1', 'person:12', 'meeting:3'];
const someKeys = fc.subarray(KEYS);

describe('who may read what', () => {
  let record: Record;
  const audiences = [[], ...KEYS.map((key) => [key]), ['unit:1', 'person:12'], KEYS];
  const ids = audiences.map(() => randomUUID());
  beforeAll(async () => {
    record = await freshRecord();
    await record.db.insert(documents).values(
      audiences.map((audienceKeys, i) => ({
        id: ids[i],
        title: `Văn bản ${i}`,
        origin: 'catalogue' as const,
        audienceKeys,
      })),
    );
  });
  afterAll(() => record?.close());

  const readIds = async (keys: string[]) => {
    const rows = await record.db
      .select({ id: documents.id })
      .from(documents)
      .where(readableRows({ keys }));
    return rows.map(({ id }) => id).sort();
  };

  it('is the same in the database as in code, for every set of keys', async () => {
    await fc.assert(
      fc.asyncProperty(someKeys, async (keys) => {
        const expected = ids.filter((_, i) =>
          canRead({ keys }, { audienceKeys: audiences[i] ?? [] }),
        );
        expect(await readIds(keys)).toEqual(expected.sort());
      }),
      { interruptAfterTimeLimit: 60_000 }, // ms: a database answers slower than code
    );
  });

  it('is nothing for a viewer without keys, and nobody for a withdrawn document', async () => {
    expect(await readIds([])).toEqual([]);
    expect(await readIds(KEYS)).not.toContain(ids[0]);
    expect(await readIds(KEYS)).toHaveLength(audiences.length - 1);
  });

  it('hands an engine the very keys of the viewer', () => {
    expect(readableKeys({ keys: ['unit:1'] })).toEqual(['unit:1']);
  });
});
