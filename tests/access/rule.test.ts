import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import {
  askedBy,
  canRead,
  readableByKeys,
  readableKeys,
  readableRows,
} from '../../src/documents/access.ts';
import { documents } from '../../src/documents/schema.ts';
import { SearchUnavailable } from '../../src/errors.ts';
import { withAlarm } from '../../src/search/alarm.ts';
import type { CandidateRequest, Engine } from '../../src/search/engine.ts';
import type { Record } from '../../src/storage/database.ts';
import type { Log } from '../../src/storage/log.ts';
import { drawnPapers, drawnViewers } from '../support/drawn-keys.ts';
import { describeEngines, paper, put } from '../support/engines.ts';
import { freshRecord } from '../support/record.ts';

const EACH = 100; // viewers, and documents: 10,000 pairs

const viewers = drawnViewers(EACH);
const papers = drawnPapers(EACH);
const request = (keys: string[]): CandidateRequest => ({
  tokens: [{ token: 'kenh', weight: 1 }],
  keys,
  filters: {},
  limit: EACH * 2,
});

describeEngines('who may read what, by every form of the one rule', (current) => {
  let record: Record;
  beforeAll(async () => {
    record = await freshRecord();
    const values = papers.map((one) => ({ ...one, title: 'kênh', origin: 'catalogue' as const }));
    await record.db.insert(documents).values(values);
  });
  afterAll(() => record?.close());

  it('is the same as a predicate, in SQL and in the engine, for 10,000 pairs', async () => {
    const { engine } = current();
    await put(engine, ...papers.map((one) => indexed(one)));
    const byKeys = record.db
      .select({ id: documents.id })
      .from(documents)
      .where(readableByKeys())
      .prepare('readable');
    let readable = 0;
    for (const viewer of viewers) {
      const held = new Set(viewer.keys);
      const expected = papers
        .filter(({ audienceKeys }) => audienceKeys.some((one) => held.has(one)))
        .map(({ id }) => id)
        .sort();
      readable += expected.length;

      const found = await engine.candidates(request(readableKeys(viewer)));
      const rows = await record.db
        .select({ id: documents.id })
        .from(documents)
        .where(readableRows(viewer));

      const prepared = await byKeys.execute(askedBy(viewer));

      expect(idsOf(prepared)).toEqual(expected);
      expect(idsOf(papers.filter((one) => canRead(viewer, one)))).toEqual(expected);
      expect(idsOf(rows)).toEqual(expected);
      expect(idsOf(found.candidates.map(({ documentId }) => ({ id: documentId })))).toEqual(
        expected,
      );
    }
    expect(readable).toBeGreaterThan((EACH * EACH) / 10);
    expect(readable).toBeLessThan((EACH * EACH * 9) / 10);
  });

  it('yields nothing and raises an alarm when its filter is lost on the way', async () => {
    const { engine } = current();
    await put(engine, paper('a', ['kênh'], { keys: ['all', 'unit:7', '', '*'] }));
    const log = { error: vi.fn() };
    const guarded = withAlarm(engine, log as unknown as Log);
    expect((await guarded.candidates(request(['all']))).candidates).toHaveLength(1);
    expect(log.error).not.toHaveBeenCalled();

    const lost: unknown[] = [
      [],
      undefined,
      null,
      'all',
      { 0: 'all', length: 1 },
      [''],
      ['*'],
      ['all', '*'],
      ['ALL'],
      ["all' or true --"],
      ['unit:7', undefined],
      [['all']],
      [`unit:${'7'.repeat(70)}`],
      Array.from({ length: 1_001 }, (_, i) => `unit:${i}`),
    ];
    for (const keys of lost)
      for (const one of [guarded, engine])
        expect(await one.candidates(request(keys as string[]))).toEqual({
          candidates: [],
          capped: false,
        });
    expect(log.error).toHaveBeenCalledTimes(lost.length);
  });
});

it('is an alarm and an outage, never a find, when an engine refuses the filter', async () => {
  const log = { error: vi.fn() };
  const refusing = {
    candidates: async () => {
      throw new TypeError('too many terms in [keys]: kênh Thượng Lý');
    },
  } as unknown as Engine;

  const asked = withAlarm(refusing, log as unknown as Log).candidates(request(['all']));

  await expect(asked).rejects.toThrow(SearchUnavailable);
  expect(log.error).toHaveBeenCalledOnce();
  expect(JSON.stringify(log.error.mock.calls)).not.toContain('Thượng Lý');
});

const idsOf = (some: { id: string }[]) => [...new Set(some.map(({ id }) => id))].sort();

/** As the index is told: a paper without an audience leaves it. */
const indexed = ({ id, audienceKeys }: (typeof papers)[number]) =>
  audienceKeys.length > 0
    ? paper(id, ['kênh'], { keys: audienceKeys })
    : { documentId: id, revision: 1, passages: [] };
