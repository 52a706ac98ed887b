import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { SearchUnavailable } from '../../src/errors.ts';
import { openElastic } from '../../src/search/elastic.ts';
import type { Engine } from '../../src/search/engine.ts';
import { describeEngines, offered, paper, put } from '../support/engines.ts';
import { describeWith, services } from '../support/services.ts';

const passagesOf = async (engine: Engine, question: string) =>
  (await offered(engine, question)).map(({ passageId }) => passageId).sort();

describeEngines('what an index holds', (current) => {
  it('is found once it was put, with what facets need', async () => {
    const { engine } = current();
    const fields = { type: 'Nghị quyết', issuerId: 7, year: 2025, issuedOn: '2025-03-04' };

    await put(engine, paper('a', ['Đẩy mạnh chuyển đổi số.'], fields));

    expect(await offered(engine, 'chuyển đổi số')).toEqual([
      expect.objectContaining({
        documentId: 'a',
        passageId: 'a-1',
        place: 1,
        words: 'day manh chuyen doi so',
        ...fields,
      }),
    ]);
  });

  it('is replaced whole by a newer revision, shorter or longer', async () => {
    const { engine } = current();
    await put(engine, paper('a', ['thủy lợi một', 'thủy lợi hai', 'thủy lợi ba']));

    await put(engine, paper('a', ['thủy lợi mới'], { revision: 2 }));
    expect(await passagesOf(engine, 'thủy lợi')).toEqual(['a-1']);
    expect(await passagesOf(engine, 'ba')).toEqual([]);

    await put(engine, paper('a', ['thủy lợi bốn', 'thủy lợi năm'], { revision: 3 }));
    expect(await passagesOf(engine, 'thủy lợi')).toEqual(['a-1', 'a-2']);
  });

  it('is the same after the same was put again', async () => {
    const { engine } = current();
    const document = paper('a', ['thủy lợi một', 'thủy lợi hai'], { title: 'Đề án thủy lợi' });
    await put(engine, document);
    const before = await passagesOf(engine, 'thủy lợi');

    await put(engine, document);

    expect(before).toEqual(['a-1', 'a-2', null]);
    expect(await passagesOf(engine, 'thủy lợi')).toEqual(before);
    expect(await engine.revisions(10)).toEqual([
      { documentId: 'a', revision: 1, passages: 2, vectors: 0 },
    ]);
  });

  it('is not overwritten by an older revision, however long', async () => {
    const { engine } = current();
    await put(engine, paper('a', ['bản mới'], { revision: 5 }));

    await put(engine, paper('a', ['bản cũ', 'bản cũ hai', 'bản cũ ba'], { revision: 4 }));

    expect(await passagesOf(engine, 'bản')).toEqual(['a-1']);
    expect((await offered(engine, 'bản'))[0]?.words).toBe('ban moi');
    expect(await engine.revisions(10)).toEqual([
      { documentId: 'a', revision: 5, passages: 1, vectors: 0 },
    ]);
  });

  it('is the newest revision when several are put at once, in any order', async () => {
    const { engine } = current();
    const long = (word: string) => Array.from({ length: 120 }, (_, i) => `${word} đoạn ${i}`);

    for (const round of ['a', 'b', 'c', 'd']) {
      await Promise.all([
        engine.put([paper(round, long('cũ'), { revision: 1 })]),
        engine.put([paper(round, ['mới đoạn'], { revision: 3 })]),
        engine.put([paper(round, long('giữa'), { revision: 2 })]),
      ]);
    }
    await engine.refresh();

    const left = await offered(engine, 'đoạn');
    expect(left.map(({ documentId, words }) => [documentId, words]).sort()).toEqual(
      ['a', 'b', 'c', 'd'].map((id) => [id, 'moi doan']),
    );
  });

  it('takes the newest of one batch', async () => {
    const { engine } = current();

    await put(engine, paper('a', ['hai'], { revision: 2 }), paper('a', ['một'], { revision: 1 }));

    expect((await engine.revisions(10))[0]?.revision).toBe(2);
    expect(await passagesOf(engine, 'một')).toEqual([]);
  });

  it('is gone after its removal, and an older revision does not bring it back', async () => {
    const { engine } = current();
    await put(engine, paper('a', ['thủy lợi'], { title: 'Đề án' }), paper('b', ['thủy lợi']));

    await put(engine, { documentId: 'a', revision: 2, passages: [] });
    await put(engine, paper('a', ['thủy lợi'], { title: 'Đề án' }));

    expect(await passagesOf(engine, 'thủy lợi đề án')).toEqual(['b-1']);
    expect(await engine.revisions(10)).toEqual([
      { documentId: 'b', revision: 1, passages: 1, vectors: 0 },
    ]);
  });

  it('is listed by document id, page after page', async () => {
    const { engine } = current();
    const ids = ['a', 'B', 'c', 'd', 'e'];
    await put(engine, ...ids.map((id) => paper(id, ['một', 'hai'], { title: id })));

    const first = await engine.revisions(2);
    const second = await engine.revisions(2, first.at(-1)?.documentId);
    const third = await engine.revisions(2, second.at(-1)?.documentId);

    const listed = [...first, ...second, ...third];
    expect(listed.map(({ documentId }) => documentId)).toEqual([...ids].sort());
    expect(listed.map(({ passages }) => passages)).toEqual([2, 2, 2, 2, 2]);
  });

  it('counts a document that is known by its title alone', async () => {
    const { engine } = current();

    await put(engine, paper('a', [''], { title: 'Nghị quyết về chuyển đổi số' }));

    expect(await engine.revisions(10)).toEqual([
      { documentId: 'a', revision: 1, passages: 1, vectors: 0 },
    ]);
    expect(await offered(engine, 'chuyển đổi số')).toMatchObject([
      { documentId: 'a', passageId: null },
    ]);
  });

  it('is there again after a restart', async () => {
    await put(current().engine, paper('a', ['thủy lợi'], { revision: 3 }));

    const engine = await current().reopen();

    expect(await passagesOf(engine, 'thủy lợi')).toEqual(['a-1']);
    await put(engine, paper('a', ['cũ'], { revision: 2 }));
    expect((await engine.revisions(10))[0]?.revision).toBe(3);
  });

  it('is what it was after housekeeping', async () => {
    const { engine } = current();
    await put(engine, ...[1, 2, 3].map((i) => paper(`p${i}`, [`thủy lợi ${i}`])));
    await put(engine, paper('p2', ['đê điều'], { revision: 2 }));

    await engine.tidy();

    expect(await passagesOf(engine, 'thủy lợi')).toEqual(['p1-1', 'p3-1']);
  });
});

describeEngines('an index that is rebuilt', (current) => {
  it('answers from the old one until the new one is swapped in', async () => {
    const { engine } = current();
    await put(engine, paper('a', ['thủy lợi'], { revision: 9 }), paper('stray', ['thủy lợi']));
    const rebuild = await engine.beginRebuild();
    await rebuild.put([paper('a', ['thủy lợi', 'thủy lợi'], { revision: 2 })]);
    expect(await passagesOf(engine, 'thủy lợi')).toEqual(['a-1', 'stray-1']);

    await rebuild.swap();

    expect(await passagesOf(engine, 'thủy lợi')).toEqual(['a-1', 'a-2']);
    expect(await engine.revisions(10)).toEqual([
      { documentId: 'a', revision: 2, passages: 2, vectors: 0 },
    ]);
    await put(engine, paper('b', ['thủy lợi']));
    expect(await passagesOf(engine, 'thủy lợi')).toEqual(['a-1', 'a-2', 'b-1']);
  });

  it('is left alone by a rebuild that was given up, and another can follow', async () => {
    const { engine } = current();
    await put(engine, paper('a', ['thủy lợi']));
    const given = await engine.beginRebuild();
    await given.put([paper('b', ['thủy lợi'])]);

    await given.discard();

    expect(await passagesOf(engine, 'thủy lợi')).toEqual(['a-1']);
    await (await engine.beginRebuild()).swap();
    expect(await passagesOf(engine, 'thủy lợi')).toEqual([]);
  });
});

describeEngines('an engine that does not answer', (current) => {
  it('says that it is up while it is', async () => {
    expect(await current().engine.health()).toBe('up');
  });

  it('says so to whoever asks or puts, instead of finding nothing', async () => {
    const { engine } = current();
    await engine.close();

    await expect(engine.health()).rejects.toThrow(SearchUnavailable);
    await expect(offered(engine, 'thủy lợi')).rejects.toThrow(SearchUnavailable);
    await expect(engine.put([paper('a', ['một'])])).rejects.toThrow(SearchUnavailable);
    await expect(engine.revisions(1)).rejects.toThrow(SearchUnavailable);
    await current().reopen();
  });
});

const server = services.elasticsearchUrl;
describeWith(server, 'TEST_ELASTICSEARCH_URL', 'an index that was deleted on the server', () => {
  it('is said to be down once, then made again, empty', async () => {
    const prefix = `test-${randomUUID()}`;
    const engine = await openElastic({ url: server ?? '', prefix });
    await put(engine, paper('a', ['thủy lợi']));
    const [index] = Object.keys(await (await fetch(`${server}/${prefix}*`)).json());

    await fetch(`${server}/${index}`, { method: 'DELETE' });

    await expect(offered(engine, 'thủy lợi')).rejects.toThrow(SearchUnavailable);
    expect(await offered(engine, 'thủy lợi')).toEqual([]);
    expect(await engine.revisions(10)).toEqual([]);
    await engine.close();
    await fetch(`${server}/${index}`, { method: 'DELETE' });
  });
});

it('opens without Elasticsearch, and says that it is down', async () => {
  const engine = await openElastic({ url: 'http://127.0.0.1:9', prefix: 'nobody' });

  await expect(engine.health()).rejects.toThrow(SearchUnavailable);
  await expect(offered(engine, 'thủy lợi')).rejects.toThrow(SearchUnavailable);
  await engine.close();
});
