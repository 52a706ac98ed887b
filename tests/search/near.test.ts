import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { openEmbedder } from '../../src/model/embeddings.ts';
import type { NearestRequest } from '../../src/search/engine.ts';
import { openNear } from '../../src/search/meaning/question.ts';
import { openLog } from '../../src/storage/log.ts';
import { scriptedEmbeddings } from '../support/embeddings-server.ts';
import { silentEngine } from '../support/engine.ts';

const SCOPE = { keys: ['all', 'unit:7'], filters: { years: [2026] } };
const PATIENCE = 300; // ms

describe('what means nearly what a question does', () => {
  let server: Awaited<ReturnType<typeof scriptedEmbeddings>>;
  let requests: NearestRequest[] = [];
  beforeAll(async () => {
    server = await scriptedEmbeddings();
  });
  beforeEach(() => {
    server.state.manner = 'answers';
    server.asked.length = 0;
    requests = [];
  });
  afterAll(() => server.close());

  function open(patience = PATIENCE) {
    const { embeddings } = readConfig(server.settings('inside'));
    if (!embeddings) throw new Error('no setting');
    const nearest = async (request: NearestRequest) => {
      requests.push(request);
      return [{ documentId: 'a', passageId: 'a-1', place: 1, score: 1, words: '' }];
    };
    const engine = { ...silentEngine(), nearest };
    const outside = { engine, log: openLog('silent') };
    return openNear(outside, openEmbedder(embeddings), patience);
  }

  it('is looked for with the keys and filters of the search', async () => {
    const found = await open(30_000).near('người làm việc tốt', SCOPE);

    expect(found.length).toBe(1);
    expect(requests).toEqual([expect.objectContaining(SCOPE)]);
    expect(requests[0]?.vector.length).toBe(48);
  });

  it.each(['fails', 'hangs', 'nonsense', 'drops'] as const)(
    'is nothing when the server %s, soon, and after three times it is not asked',
    async (manner) => {
      const { near, isUp } = open();
      server.state.manner = manner;

      for (const times of [1, 2, 3, 3, 3]) {
        const started = performance.now();
        expect(await near(`người làm việc tốt lần ${started}`, SCOPE)).toEqual([]);
        expect(performance.now() - started).toBeLessThan(PATIENCE + 2_000);
        expect(server.asked.length).toBe(times);
      }
      expect(isUp()).toBe(false);
      expect(requests).toEqual([]);
    },
  );

  it('is nothing when the engine fails', async () => {
    const { embeddings } = readConfig(server.settings('inside'));
    if (!embeddings) throw new Error('no setting');
    const engine = { ...silentEngine(), nearest: () => Promise.reject(new Error('gone')) };
    const { near } = openNear({ engine, log: openLog('silent') }, openEmbedder(embeddings));

    expect(await near('người làm việc tốt', SCOPE)).toEqual([]);
  });
});

describe('the settings of embeddings', () => {
  const url = 'http://127.0.0.1:8131/v1';

  it('are absent without an address', () => {
    expect(readConfig({ EMBEDDINGS_MODEL_QUERY: 'm' }).embeddings).toBeUndefined();
  });

  it('need the name of a model', () => {
    expect(() => readConfig({ EMBEDDINGS_URL: url })).toThrow('EMBEDDINGS_MODEL_QUERY');
  });

  it('take a server for a stranger unless told otherwise, and one model for both', () => {
    const { embeddings } = readConfig({ EMBEDDINGS_URL: url, EMBEDDINGS_MODEL_QUERY: 'm' });

    expect(embeddings).toMatchObject({
      reach: 'outside',
      models: { question: 'm', passage: 'm' },
      prefixes: { question: '', passage: '' },
    });
    expect(JSON.stringify(embeddings)).not.toContain('8131');
  });
});
