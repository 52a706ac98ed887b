import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { sql } from 'drizzle-orm';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.tsx';
import { passages } from '../../src/documents/schema.ts';
import { openOcr } from '../../src/ingest/ocr/ocr.ts';
import { intakes } from '../../src/ingest/schema.ts';
import { takeIn } from '../../src/ingest/take-in.ts';
import { paths } from '../../src/paths.ts';
import type { Portal } from '../../src/portal.ts';
import { indexed } from '../support/filed.ts';
import { signIn, staffOffice, upload } from '../support/office.ts';
import { type Running, runPortal } from '../support/pairs.ts';
import { type Handed, lookAlikes, marked } from './marked.ts';

const SECRET = 'zqhoangyen41'; // stands in every marked file, and in the names of some
const OPEN = 'zqcanhcut77'; // in every look-alike: what is looked for can be found

/**
 * Promise 8: files that are marked, in every format, are refused with the law, and not a byte of
 * them is left anywhere; files that only look so are taken in.
 */
describe('what is marked as secret', () => {
  let temporary: string;
  let running: Running;
  let logged = '';
  const before = process.env.TMPDIR;
  let files: { marked: Handed[]; open: Handed[] };
  beforeAll(async () => {
    files = { marked: await marked(SECRET), open: await lookAlikes(OPEN) };
    temporary = await mkdtemp(join(tmpdir(), 'tham-muu-canary-'));
    process.env.TMPDIR = temporary; // of this process and of those it starts
    running = await runPortal({ record: 'pglite', index: 'embedded' });
    await staffOffice(running.portal.db);
    const write = (line: Buffer, _: unknown, done: () => void) => {
      logged += line;
      done();
    };
    const log = pino({ level: 'trace' }, new Writable({ write }));
    const ocr = openOcr();
    const portal: Portal = { ...running.portal, log, wake: () => {} };
    const app = createApp(portal);
    const ask = await signIn(app, 'khue');
    for (const { name, bytes, level = 'none' } of [...files.marked, ...files.open])
      await ask(paths.intake(), upload([{ name, content: bytes }], { level }));
    for (
      let slips = await portal.quarantine.waiting();
      slips.length > 0;
      slips = await portal.quarantine.waiting()
    )
      for (const slip of slips) await takeIn(portal, slip, ocr);
    await ask(paths.search({ q: 'tình hình địa bàn' }));
    await ocr.close();
    await indexed(portal);
  }, 900_000);
  afterAll(async () => {
    process.env.TMPDIR = before;
    await running?.close();
    await rm(temporary, { recursive: true, force: true });
  });

  const outcomes = () => running.portal.db.select().from(intakes).orderBy(intakes.createdAt);

  it('is refused, each file of it, with the law and what to do, and without its name', async () => {
    const refused = (await outcomes()).filter(({ outcome }) => outcome === 'refused');

    expect(files.marked.length).toBeGreaterThanOrEqual(20);
    expect(refused).toHaveLength(files.marked.length);
    for (const { reason, fileName, fields, documentId } of refused) {
      expect(reason).toContain('Điều 5 Luật Bảo vệ bí mật nhà nước số 117/2025/QH15');
      expect(reason).toContain('hãy gỡ tệp khỏi máy này');
      expect([fileName, fields, documentId]).toEqual([null, null, null]);
    }
  });

  it('is not what only looks so', async () => {
    expect(files.open.length).toBeGreaterThanOrEqual(20);
    const stored = (await outcomes()).filter(({ outcome }) => outcome === 'stored');
    const bundles = 3; // a zip and a mail that were opened, and the text of that mail
    expect(stored).toHaveLength(files.open.length + bundles + 1);
  });

  it('leaves not a byte: in files, pictures, database, index, quarantine, log, temporary folders', async () => {
    const found = (what: string, where: Buffer[]) =>
      where.filter((bytes) => traces(what).some((trace) => bytes.includes(trace))).length;
    const onDisk = [...(await everyFile(running.folder)), ...(await everyFile(temporary))];
    const tables = Buffer.from(await dump(running));
    expect(onDisk.length).toBeGreaterThan(100);
    expect(found(OPEN, onDisk)).toBeGreaterThan(20); // the look is one that finds
    expect(found(OPEN, [tables])).toBe(1);
    expect(logged).toBe('');

    expect(found(SECRET, [...onDisk, tables])).toBe(0);
    expect(await running.portal.quarantine.waiting()).toEqual([]);
    expect(await readdir(join(running.folder, 'quarantine'))).toEqual([]);
    const [indexed] = await running.portal.engine.revisions(1_000).then((all) => [all.length]);
    const [held] = await running.portal.db
      .selectDistinct({ id: passages.documentId })
      .from(passages)
      .then((all) => [all.length]);
    expect(indexed).toBe(held);
  });

  it('is told to an administrator as a time, a person and a kind of reason, and no more', async () => {
    const ask = await signIn(running.app, 'quantri');
    const page = await (await ask(paths.administration())).text();

    expect(page).toContain('Tệp bị từ chối vì độ mật');
    expect(page).toContain('Đồng chí khue');
    expect(page).toContain('phần đầu văn bản ghi độ mật');
    expect(page).not.toContain(SECRET);
  });
});

/** As it may be written: plain, as UTF-16, in base64 at each offset. */
function traces(word: string): Buffer[] {
  const base64 = [0, 1, 2].map((offset) => {
    const written = Buffer.from(' '.repeat(offset) + word).toString('base64');
    return Buffer.from(written.slice(offset === 0 ? 0 : 4, written.length - 4));
  });
  return [Buffer.from(word), Buffer.from(word, 'utf16le'), ...base64];
}

async function everyFile(folder: string): Promise<Buffer[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const paths_ = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(paths_.map((path) => readFile(path).catch(() => Buffer.alloc(0))));
}

async function dump({ portal: { db } }: Running): Promise<string> {
  const tables = await db.execute<{ name: string }>(
    sql`select table_schema || '.' || quote_ident(table_name) as name from information_schema.tables where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'`,
  );
  const rows: string[] = [];
  for (const { name } of tables)
    rows.push(JSON.stringify([...(await db.execute(sql.raw(`select * from ${name}`)))]));
  return rows.join('\n');
}
