import { expect, it } from 'vitest';
import type { Engine, IndexedDocument, NearestRequest } from '../../src/search/engine.ts';
import { describeEngines, offered, paper, put } from '../support/engines.ts';

/** A paper whose passages point in these directions, in degrees; undefined: not known yet. */
function pointing(id: string, degrees: (number | undefined)[], fields = {}): IndexedDocument {
  const document = paper(
    id,
    degrees.map((_, i) => `đoạn ${i}`),
    { title: `Văn bản ${id}`, ...fields },
  );
  for (const [i, passage] of document.passages.entries()) {
    const direction = degrees[i];
    if (direction !== undefined) passage.vector = vector(direction);
  }
  return document;
}

const vector = (degrees: number) => {
  const angle = (degrees * Math.PI) / 180;
  return [Math.cos(angle), Math.sin(angle), 0];
};

const near = (engine: Engine, degrees: number, request: Partial<NearestRequest> = {}) =>
  engine.nearest({ vector: vector(degrees), keys: ['all'], filters: {}, limit: 10, ...request });

const idsNear = async (...asked: Parameters<typeof near>) =>
  (await near(...asked)).map(({ passageId }) => passageId);

describeEngines('the meaning of passages', (current) => {
  it('is found by nearness, the best first, with what the ranking needs', async () => {
    const { engine } = current();
    await put(engine, pointing('a', [80, 10], { type: 'Kế hoạch' }), pointing('b', [30]));

    const found = await near(engine, 0);

    expect(found.map(({ passageId }) => passageId)).toEqual(['a-2', 'b-1', 'a-1']);
    expect(found[0]).toMatchObject({
      documentId: 'a',
      place: 2,
      words: 'doan 1',
      type: 'Kế hoạch',
    });
    const [first = 0, second = 0, third = 0] = found.map(({ score }) => score);
    expect(first).toBeGreaterThan(second);
    expect(second).toBeGreaterThan(third);
  });

  it('is looked for among what the reader may read, before the nearest are counted', async () => {
    const { engine } = current();
    await put(engine, pointing('open', [60, 70]), pointing('mine', [50], { keys: ['person:12'] }));
    const alone = await near(engine, 0, { limit: 2 });

    const hidden = Array.from({ length: 60 }, (_, i) => i / 10);
    await put(engine, pointing('hidden', hidden, { keys: ['unit:7'] }));

    expect(alone.map(({ passageId }) => passageId)).toEqual(['open-1', 'open-2']);
    expect(await near(engine, 0, { limit: 2 })).toEqual(alone);
    expect(await idsNear(engine, 0, { limit: 2, keys: ['all', 'person:12'] })).toEqual([
      'mine-1',
      'open-1',
    ]);
  });

  it.each([
    ['no keys', { keys: [] }],
    ['a wildcard', { keys: ['*'] }],
    ['no vector', { vector: [] }],
  ])('is not found with %s', async (_, request) => {
    const { engine } = current();
    await put(engine, pointing('a', [10]));

    expect(await near(engine, 0, request)).toEqual([]);
  });

  it('is narrowed by the filters of a search', async () => {
    const { engine } = current();
    await put(
      engine,
      pointing('a', [10], { type: 'Kế hoạch', issuedOn: '2024-12-31', year: 2024 }),
      pointing('b', [20], { type: 'Nghị quyết', issuedOn: '2025-01-01', year: 2025 }),
    );

    expect(await idsNear(engine, 0, { filters: { types: ['Nghị quyết'] } })).toEqual(['b-1']);
    expect(await idsNear(engine, 0, { filters: { to: '2024-12-31' } })).toEqual(['a-1']);
  });

  it('goes when its passage changes or leaves, and comes when it is known', async () => {
    const { engine } = current();
    await put(engine, pointing('a', [10, 20]), pointing('b', [30]));

    await put(engine, pointing('a', [undefined, 40], { revision: 2 }));
    expect(await idsNear(engine, 0)).toEqual(['b-1', 'a-2']);

    await put(engine, pointing('a', [5, 40], { revision: 2 }));
    expect(await idsNear(engine, 0)).toEqual(['a-1', 'b-1', 'a-2']);

    await put(engine, { documentId: 'a', revision: 3, passages: [] });
    await put(engine, pointing('a', [1], { revision: 2 }));
    expect(await idsNear(engine, 0)).toEqual(['b-1']);
  });

  it('is counted for reconcile, and its entries are found by words as ever', async () => {
    const { engine } = current();

    await put(engine, pointing('a', [10, undefined, 20]), pointing('b', [undefined]));

    expect(await engine.revisions(10)).toEqual([
      { documentId: 'a', revision: 1, passages: 3, vectors: 2 },
      { documentId: 'b', revision: 1, passages: 1, vectors: 0 },
    ]);
    const words = await offered(engine, 'đoạn');
    expect(words.map(({ documentId }) => documentId).sort()).toEqual(['a', 'a', 'a', 'b']);
  });

  it('moves with the index when that is rebuilt', async () => {
    const { engine } = current();
    await put(engine, pointing('a', [10]));
    const rebuild = await engine.beginRebuild();
    await rebuild.put([pointing('b', [20])]);
    expect(await idsNear(engine, 0)).toEqual(['a-1']);

    await rebuild.swap();

    expect(await idsNear(engine, 0)).toEqual(['b-1']);
  });

  it('is in one order when several are equally near', async () => {
    const { engine } = current();
    for (const id of ['c', 'a', 'b']) await put(engine, pointing(id, [10, 10]));

    const found = await near(engine, 10);

    expect(found.map(({ passageId }) => passageId)).toEqual([
      ...['a-1', 'a-2', 'b-1', 'b-2', 'c-1', 'c-2'],
    ]);
  });

  it('of another length than the question is not compared', async () => {
    const { engine } = current();
    await put(engine, pointing('a', [10]));

    expect(await near(engine, 0, { vector: [1, 0] })).toEqual([]);
  });
});
