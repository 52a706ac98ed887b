import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { count, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { record } from '../../src/audit/events.ts';
import { sealPending } from '../../src/audit/seal.ts';
import { verify } from '../../src/audit/verify.ts';
import { writeBackup } from '../../src/backup/backup.ts';
import { restoreBackup } from '../../src/backup/restore.ts';
import { rebuilt, tables } from '../../src/backup/tables.ts';
import { documents, passages } from '../../src/documents/schema.ts';
import { ingestCommand } from '../../src/ingest/command.ts';
import { people, units } from '../../src/people/schema.ts';
import { operator } from '../../src/people/viewer-of.ts';
import { parseQuery } from '../../src/search/query.ts';
import { search } from '../../src/search/search.ts';
import { indexed } from '../support/filed.ts';
import { staffOffice } from '../support/office.ts';
import { type Running, runPortal } from '../support/pairs.ts';
import { NOTICE, PLAN, paper } from '../support/papers.ts';

const embedded = { record: 'pglite', index: 'embedded' } as const;

describe('a backup', () => {
  let folder: string;
  let old: Running;
  const file = () => join(folder, 'kho.tar.gz');

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tham-muu-backup-'));
    old = await runPortal(embedded);
    await staffOffice(old.portal.db);
    for (const one of [PLAN, NOTICE])
      await writeFile(join(folder, `${one.type}.docx`), await paper(one));
    for await (const said of ingestCommand(old.portal, ['--json', folder], folder))
      if ('line' in said) expect(JSON.parse(said.line)).toMatchObject({ outcome: 'stored' });
    await writeBackup(old.portal, file());
  });
  afterAll(async () => {
    await old?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('names every table of the record', async () => {
    const found = await old.portal.db.execute<{ name: string }>(
      sql`select table_name as name from information_schema.tables where table_schema = 'public'`,
    );
    expect(found.map(({ name }) => name).sort()).toEqual([...tables, ...rebuilt].sort());
  });

  it('restored into an empty archive gives the same counts, hashes and search results', async () => {
    const fresh = await runPortal(embedded);
    try {
      const manifest = await restoreBackup(fresh.portal, file());
      await indexed(fresh.portal);

      expect(manifest.entries.length).toBeGreaterThan(5);
      expect(await summary(fresh)).toEqual(await summary(old));
      const [next] = await fresh.portal.db
        .insert(units)
        .values({ name: 'Sau khôi phục', shortName: 'SKP' })
        .returning();
      expect(next?.id).toBeGreaterThan(3); // numbers go on after the restored ones
    } finally {
      await fresh.close();
    }
  });

  it('brings the record of reading with its chain, which the next start can verify and go on', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'tham-muu-restored-'));
    const first = await runPortal(embedded, dataDir);
    await restoreBackup(first.portal, file());
    await sealPending(first.portal); // with the secret that came with the record
    await first.close();
    const second = await runPortal(embedded, dataDir);
    try {
      await record(second.portal.db, { kind: 'sign-out', personId: 1 });
      const patience = { timeout: 15_000 }; // it seals each second
      await expect.poll(async () => (await verify(second.portal)).unsealed, patience).toBe(0);
      await expect.poll(() => second.portal.headFile.read(), patience).toBeDefined();

      const verdict = await verify(second.portal);
      expect(verdict).toMatchObject({ findings: [], unsealed: 0 });
      expect(verdict.sealed).toBeGreaterThan(2);
    } finally {
      await second.close();
      await rm(dataDir, { recursive: true });
    }
  });

  it('is refused with a sentence, and nothing restored, where one byte is wrong', async () => {
    const damaged = join(folder, 'hong.tar.gz');
    const { gunzipSync, gzipSync } = await import('node:zlib');
    const bytes = gunzipSync(await readFile(file()));
    const at = bytes.indexOf('40.000');
    expect(at).toBeGreaterThan(0);
    bytes.write('90.000', at);
    await writeFile(damaged, gzipSync(bytes));
    const fresh = await runPortal(embedded);
    try {
      await expect(restoreBackup(fresh.portal, damaged)).rejects.toThrow(/bị hỏng ở/);
      await writeFile(damaged, randomBytes(2_000));
      await expect(restoreBackup(fresh.portal, damaged)).rejects.toThrow();
      const [left] = await fresh.portal.db.select({ total: count() }).from(people);
      expect(left?.total).toBe(0);
    } finally {
      await fresh.close();
    }
  });

  it('is not restored over an archive in use', async () => {
    await expect(restoreBackup(old.portal, file())).rejects.toThrow(/đã có dữ liệu/);
  });
});

async function summary({ portal }: Running) {
  const hashes = await portal.db
    .select({ hash: passages.hash })
    .from(passages)
    .orderBy(passages.hash);
  const [held] = await portal.db.select({ total: count() }).from(documents);
  const viewer = await operator(portal.db);
  const asked = parseQuery({ q: ['quét hồ sơ bàn giao mặt bằng'] });
  const { total, hits } = await search(portal, asked, viewer);
  return { hashes, held, total, hits: hits.map(({ card }) => card.id) };
}
