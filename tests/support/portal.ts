import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../../src/app.tsx';
import { openHeadFile } from '../../src/audit/checkpoint.ts';
import { openQuarantine } from '../../src/ingest/quarantine.ts';
import { hashPassword } from '../../src/people/passwords.ts';
import { people, units } from '../../src/people/schema.ts';
import type { Portal } from '../../src/portal.ts';
import { openCourtesy } from '../../src/storage/courtesy.ts';
import { openFiles } from '../../src/storage/files.ts';
import { openLog } from '../../src/storage/log.ts';
import { openPictures } from '../../src/storage/pictures.ts';
import { secretFrom } from '../../src/storage/secret.ts';
import { silentEngine } from './engine.ts';
import { freshRecord } from './record.ts';

/** Of everyone that `addPerson` adds. */
export const PASSWORD = 'cầu Trường Tiền sáu vài';

const START = new Date('2026-11-23T01:00:00Z'); // 08:00 in Vietnam, a Monday
const ORIGIN = 'http://localhost'; // where `app.request` thinks it is

export type TestPortal = Awaited<ReturnType<typeof testPortal>>;

/**
 * The portal as production builds it, on a record of its own, with an index that finds nothing and a
 * clock that stands still until `later` moves it. One for a test file: the start takes seconds.
 *
 * @param overrides - what the test is about
 * @param databaseUrl - a PostgreSQL server to make the record on, instead of PGlite
 */
export async function testPortal(overrides: Partial<Portal> = {}, databaseUrl?: string) {
  const folder = await mkdtemp(join(tmpdir(), 'tham-muu-portal-'));
  const record = await freshRecord(databaseUrl);
  const clock = { now: START };
  const portal: Portal = {
    db: record.db,
    engine: silentEngine(),
    files: openFiles(join(folder, 'files')),
    pictures: openPictures(join(folder, 'pictures')),
    quarantine: await openQuarantine(join(folder, 'quarantine')),
    wake: () => {},
    courtesy: openCourtesy(),
    secret: secretFrom('of the tests'),
    secretFile: undefined,
    headFile: openHeadFile(join(folder, 'audit-head.json')),
    now: () => clock.now,
    log: openLog('silent'),
    oidc: undefined,
    publicUrl: undefined,
    trustProxy: false,
    requestsPerSecond: 10_000,
    embedded: record.embedded,
    independentNetwork: false,
    ...overrides,
  };
  const app = createApp(portal);
  return {
    portal,
    app,
    later: (seconds: number) => {
      clock.now = new Date(clock.now.getTime() + seconds * 1000);
    },
    /** A browser nobody has signed in with. */
    browser: () => browserOn(app),
    /** A browser signed in through the front door. */
    signIn: async (login: string, password = PASSWORD) => {
      const browser = browserOn(app);
      const response = await browser.post('/sign-in', { login, password });
      if (response.status !== 303) throw new Error(`${login}: ${response.status} at sign-in`);
      return browser;
    },
    addPerson: (fields: Partial<typeof people.$inferInsert> & { login: string }) =>
      addPerson(portal, fields),
    addUnit: (fields: typeof units.$inferInsert) => addUnit(portal, fields),
    close: async () => {
      await record.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

type App = { request: (path: string, init?: RequestInit) => Response | Promise<Response> };

export type Browser = ReturnType<typeof browserOn>;

/** Asks as a browser does: keeps the cookies it is given, and says which origin a form is from. */
export function browserOn(app: App) {
  const cookies = new Map<string, string>();
  const request = async (path: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers);
    const shown = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    if (shown && !headers.has('cookie')) headers.set('cookie', shown);
    if (!headers.has('origin')) headers.set('origin', ORIGIN);
    const response = await app.request(path, { ...init, headers });
    for (const line of response.headers.getSetCookie()) keep(cookies, line);
    return response;
  };
  /** Sends a form: a plain one, or with files when given a FormData. */
  const post = (
    path: string,
    fields: { [name: string]: string } | FormData,
    init: RequestInit = {},
  ) =>
    request(path, {
      ...init,
      method: 'POST',
      body: fields instanceof FormData ? fields : new URLSearchParams(fields),
    });
  return Object.assign(request, { post, cookies });
}

function keep(cookies: Map<string, string>, line: string) {
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
  if (/max-age=0(;|$)/i.test(line)) cookies.delete(name);
  else cookies.set(name, value);
}

let hashed: Promise<string> | undefined; // 30 ms, and the same for everybody

async function addPerson(
  { db }: Portal,
  fields: Partial<typeof people.$inferInsert> & { login: string },
) {
  hashed ??= hashPassword(PASSWORD);
  const [person] = await db
    .insert(people)
    .values({ name: fields.login, role: 'reader', passwordHash: await hashed, ...fields })
    .returning();
  if (!person) throw new Error('insert returned nothing');
  return person;
}

async function addUnit({ db }: Portal, fields: typeof units.$inferInsert) {
  const [unit] = await db.insert(units).values(fields).returning();
  if (!unit) throw new Error('insert returned nothing');
  return unit;
}
