import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { openElastic } from '../../src/search/elastic.ts';
import { openEmbedded } from '../../src/search/embedded.ts';
import type { Engine, IndexedDocument, IndexedPassage } from '../../src/search/engine.ts';
import { analyseQuery, CANDIDATES, rank } from '../../src/search/ranking.ts';
import { describeWith, services } from './services.ts';

/** The model of which every engine here holds meanings. */
const space = 'a model of the tests';

/** `reopen` closes the engine and opens what it left. `drop` leaves nothing. */
export type TestEngine = {
  engine: Engine;
  reopen: () => Promise<Engine>;
  drop: () => Promise<void>;
};

/** The same suite over both engines, the embedded one in both its ways to answer; each test gets ids of its own, see `paper`. */
export function describeEngines(title: string, body: (current: () => TestEngine) => void) {
  suite('here', '', `${title}, embedded`, () => openInFolder(0), body);
  suite('here', '', `${title}, embedded and all in memory`, () => openInFolder(), body);
  const needs = 'TEST_ELASTICSEARCH_URL';
  suite(services.elasticsearchUrl, needs, `${title}, elastic`, openOnServer, body);
}

function suite(
  service: string | undefined,
  needs: string,
  title: string,
  open: () => Promise<TestEngine>,
  body: (current: () => TestEngine) => void,
) {
  describeWith(service, needs, title, () => {
    let current: TestEngine;
    beforeAll(async () => {
      current = await open();
    });
    beforeEach(() => empty(current.engine));
    afterAll(() => current?.drop());
    body(() => current);
  });
}

/** By a rebuild from nothing, which also forgets the revisions of removed documents. */
async function empty(engine: Engine) {
  const { swap } = await engine.beginRebuild();
  await swap();
}

async function openInFolder(narrow?: number): Promise<TestEngine> {
  const folder = await mkdtemp(join(tmpdir(), 'tham-muu-engine-'));
  let engine = await openEmbedded({ folder, space, ...(narrow === undefined ? {} : { narrow }) });
  return {
    get engine() {
      return engine;
    },
    reopen: async () => {
      await engine.close();
      engine = await openEmbedded({ folder, space, ...(narrow === undefined ? {} : { narrow }) });
      return engine;
    },
    drop: async () => {
      await engine.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function openOnServer(): Promise<TestEngine> {
  const url = services.elasticsearchUrl ?? '';
  const prefix = `test-${randomUUID()}`;
  let engine = await openElastic({ url, prefix, space });
  return {
    get engine() {
      return engine;
    },
    reopen: async () => {
      await engine.close();
      engine = await openElastic({ url, prefix, space });
      return engine;
    },
    drop: async () => {
      await engine.close();
      const listed = await fetch(`${url}/_cat/indices/${prefix}*?format=json&h=index`);
      for (const { index } of (await listed.json()) as { index: string }[])
        await fetch(`${url}/${index}`, { method: 'DELETE' });
    },
  };
}

type Fields = Partial<Omit<IndexedPassage, 'id' | 'documentId' | 'text' | 'place'>>;

/** A document whose passages are `texts`; everyone may read it unless `fields` says otherwise. */
export const paper = (id: string, texts: string[], fields: Fields = {}): IndexedDocument => ({
  documentId: id,
  revision: fields.revision ?? 1,
  passages: texts.map((text, i) => ({
    id: `${id}-${i + 1}`,
    documentId: id,
    revision: 1,
    place: i + 1,
    page: 1,
    heading: '',
    title: '',
    keys: ['all'],
    ...fields,
    text,
  })),
});

export async function put(engine: Engine, ...documents: IndexedDocument[]) {
  await engine.put(documents);
  await engine.refresh();
}

/** Passages and titles that an engine offers, as `document/passage`, in its order. */
export async function offered(
  engine: Engine,
  question: string,
  {
    keys = ['all'],
    ...filters
  }: { keys?: string[] } & Parameters<Engine['candidates']>[0]['filters'] = {},
) {
  const { tokens } = analyseQuery(question);
  const { candidates } = await engine.candidates({ tokens, keys, filters, limit: CANDIDATES });
  return candidates;
}

/** Documents in the order a reader sees them. */
export async function found(engine: Engine, question: string, keys = ['all']) {
  const asked = analyseQuery(question);
  const request = { ...asked, keys, filters: {}, limit: CANDIDATES };
  const { candidates } = await engine.candidates(request);
  return rank(candidates, asked);
}
