import { inArray } from 'drizzle-orm';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPassages } from '../../src/documents/read-passages.ts';
import { passages } from '../../src/documents/schema.ts';
import { paths } from '../../src/paths.ts';
import { viewerNamed } from '../../src/people/viewer-of.ts';
import { type Outcome, type Row, rows } from './rows.ts';
import {
  ACTS_FOR,
  type Caller,
  LURE,
  loginOf,
  openWorld,
  reads,
  type State,
  states,
  type World,
} from './world.ts';

const everyState = Object.keys(states) as State[];

/**
 * Promise 1: every route, asked by everybody, about a paper in every state. The expected outcome of
 * a cell is in rows.ts, who may read what in world.ts; callers who come in by other doors than a
 * session are added to the callers there.
 */
describe('who sees what, on every route', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  }, 400_000);
  afterAll(() => world?.close());

  it('has a row for every route, and no row too many', () => {
    const handlers = world.app.routes.filter(
      ({ method, handler }) => method !== 'ALL' || handler.length < 2, // middleware takes `next`
    );
    const routes = handlers.map(({ method, path }) => `${method} ${path}`);

    expect(routes.length).toBeGreaterThan(90);
    expect(Object.keys(rows).sort()).toEqual([...new Set(routes)].sort());
  });

  it('lets text out by its one door only to who may read it, however it is asked for', async () => {
    const { db } = world.portal;
    for (const state of everyState) {
      const ids = world.papers[state].passages;
      const rows = await db.select().from(passages).where(inArray(passages.id, ids));
      const ways = [{ ids }, { versionId: rows[0]?.versionId ?? '' }, { like: rows }];
      for (const { name, role } of world.callers) {
        const viewer = role && (await viewerNamed(db, loginOf(name), new Date()));
        for (const wanted of ways) {
          const read = viewer ? await readPassages(db, viewer, wanted, 'search') : [];
          expect([name, state, read.length > 0]).toEqual([name, state, reads(name, state)]);
        }
      }
    }
  });

  it('counts by the record, also what the index has not been told yet', async () => {
    for (const { name, role, ask } of world.callers) {
      if (!role) continue;
      const page = await (await ask(paths.search({ q: LURE }))).text();
      const readable = everyState.filter((state) => reads(name, state)).length;
      expect([name, /(\d+) văn bản về/.exec(page)?.[1]]).toEqual([name, String(readable)]);
    }
  });

  it.each(Object.entries(rows))('%s', async (route, row) => {
    const wrong: string[] = [];
    let cells = 0;
    for (const caller of world.callers)
      for (const [state, got] of await answers(row, caller)) {
        cells++;
        const expected = expectedOf(route.split(' ')[0] ?? '', row, caller, state);
        if (got.status !== expected.status || got.shows !== expected.shows)
          wrong.push(`${caller.name}, ${state}: ${said(got)} instead of ${said(expected)}`);
      }
    expect(cells).toBe(world.callers.length * everyState.length);
    expect(wrong).toEqual([]);
  });

  const tells = (text: string, state: State) =>
    text.includes(states[state]) || text.includes(`href="/documents/${world.papers[state].id}`);

  /** One request a paper, or one whose answer is looked through for every paper. */
  async function answers(row: Row, caller: Caller): Promise<[State, Outcome][]> {
    const of = async (state: State) => {
      const asked = row.ask({ world, caller, state, id: world.papers[state].id });
      const { path, init } = typeof asked === 'string' ? { path: asked, init: undefined } : asked;
      const response = await caller.ask(path, init);
      const { status } = response;
      if ((row.open === undefined && caller.role) || (row.token && caller.name === 'API token'))
        expect(cachedBy(response)).toBe('nobody');
      return { status, text: await textOf(response) };
    };
    if (row.of === 'all') {
      const { status, text } = await of('everyone');
      return everyState.map((state) => [state, { status, shows: tells(text, state) }]);
    }
    const all: [State, Outcome][] = [];
    for (const state of everyState) {
      const { status, text } = await of(state);
      all.push([state, { status, shows: tells(text, state) }]);
    }
    return all;
  }
});

const said = ({ status, shows }: Outcome) => `${status}${shows ? ' with' : ' without'} the canary`;

function expectedOf(method: string, row: Row, caller: Caller, state: State): Outcome {
  if (row.token && caller.name === 'API token') return row.token(ACTS_FOR, state, ACTS_FOR);
  if (caller.role) return row.expect(caller.name, state, caller.role);
  if (row.open === 'as anybody') return row.expect(caller.name, state, 'reader');
  if (row.open) return { status: row.open, shows: false };
  return { status: method === 'GET' ? 302 : 401, shows: false };
}

/** Who may keep an answer without asking again before it is shown. */
function cachedBy({ headers }: Response): string {
  const said = headers.get('cache-control') ?? '';
  return /no-store|no-cache/.test(said) && !/public/.test(said) ? 'nobody' : said;
}

async function textOf(response: Response): Promise<string> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  const type = response.headers.get('content-type') ?? '';
  if (!type.includes('openxmlformats')) return new TextDecoder().decode(bytes);
  return Object.values(unzipSync(bytes))
    .map((part) => strFromU8(part))
    .join('\n');
}
