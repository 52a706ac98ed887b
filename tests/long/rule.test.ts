import { and, inArray } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { canRead, readableKeys, readableRows } from '../../src/documents/access.ts';
import { documents } from '../../src/documents/schema.ts';
import type { Record } from '../../src/storage/database.ts';
import { drawnPapers, drawnViewers } from '../support/drawn-keys.ts';
import { describeEngines, paper, put } from '../support/engines.ts';
import { freshRecord } from '../support/record.ts';

const MANY = 10_000; // viewers, and documents
const SHELVES = 100; // one of which each viewer asks for: 1,000,000 pairs
const AT_ONCE = 500;

const viewers = drawnViewers(MANY);
const papers = drawnPapers(MANY);
const shelved = Array.from({ length: SHELVES }, (_, shelf) =>
  papers.filter((_, at) => at % SHELVES === shelf),
);
const nameOf = (shelf: number) => `ke${String.fromCharCode(97 + (shelf % 10), 97 + shelf / 10)}`;
const idsOf = (some: { id: string }[]) => [...new Set(some.map(({ id }) => id))].sort();

describeEngines('10,000 viewers and 10,000 documents', (current) => {
  let record: Record;
  beforeAll(async () => {
    record = await freshRecord();
    for (let at = 0; at < MANY; at += AT_ONCE)
      await record.db
        .insert(documents)
        .values(
          papers
            .slice(at, at + AT_ONCE)
            .map((one) => ({ ...one, title: 'kệ', origin: 'catalogue' as const })),
        );
  });
  afterAll(() => record?.close());

  it('are matched alike by the predicate, by SQL and by the engine', async () => {
    const { engine } = current();
    for (const [shelf, some] of shelved.entries())
      await put(
        engine,
        ...some
          .filter(({ audienceKeys }) => audienceKeys.length > 0)
          .map(({ id, audienceKeys }) => paper(id, [nameOf(shelf)], { keys: audienceKeys })),
      );
    let readable = 0;
    for (const [at, viewer] of viewers.entries()) {
      const shelf = shelved[at % SHELVES] ?? [];
      const expected = idsOf(shelf.filter((one) => canRead(viewer, one)));
      const rows = await record.db
        .select({ id: documents.id })
        .from(documents)
        .where(and(inArray(documents.id, idsOf(shelf)), readableRows(viewer)));
      const { candidates } = await engine.candidates({
        tokens: [{ token: nameOf(at % SHELVES), weight: 1 }],
        keys: readableKeys(viewer),
        filters: {},
        limit: SHELVES * 2,
      });
      expect(idsOf(rows)).toEqual(expected);
      expect(idsOf(candidates.map(({ documentId }) => ({ id: documentId })))).toEqual(expected);
      readable += expected.length;
    }
    console.log(`${readable} of ${(MANY * MANY) / SHELVES} pairs readable`);
    expect(readable).toBeGreaterThan(MANY);
  });
});
