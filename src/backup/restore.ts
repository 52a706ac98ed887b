import { createReadStream } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { Sql, TransactionSql } from 'postgres';
import { extract } from 'tar-stream';
import { readCheckpoint } from '../audit/checkpoint.ts';
import { Unacceptable } from '../errors.ts';
import type { Portal } from '../portal.ts';
import { queueAll } from '../search/feed.ts';
import { sha256, writeDurably } from '../storage/files.ts';
import { openSecret } from '../storage/secret.ts';
import { FORMAT, MANIFEST, type Manifest, SECRET } from './backup.ts';
import { tables } from './tables.ts';

/**
 * Puts a backup into an empty archive. Every entry is checked against the backup's list by hash;
 * one that is missing, added or changed leaves the record empty as it was.
 *
 * @throws {Unacceptable} with a sentence: the archive is not empty, the backup is damaged
 */
export async function restoreBackup(portal: Portal, path: string): Promise<Manifest> {
  const client = portal.db.$client as Sql;
  const manifest = await client.begin(async (tx) => {
    await mustBeEmpty(tx);
    const read: Manifest['entries'] = [];
    for await (const { name, content } of entriesOf(path)) {
      if (name === MANIFEST) return checked(JSON.parse(content.toString()) as Manifest, read);
      read.push({ name, sha256: sha256(content) });
      await restoreEntry(portal, tx, name, content);
    }
    throw new Unacceptable('Bản sao lưu bị cắt cụt: thiếu danh sách ở cuối. Chưa khôi phục gì.');
  });
  await resetSequences(client);
  const head = await readCheckpoint(portal.db, 'head');
  if (head) await portal.headFile.write(head);
  await queueAll(portal.db);
  return manifest;
}

async function mustBeEmpty(tx: TransactionSql) {
  const [found] = await tx`
    select exists(select from documents) or exists(select from people) as used`;
  if (found?.used)
    throw new Unacceptable(
      'Kho này đã có dữ liệu. Chỉ khôi phục vào kho trống: đặt DATA_DIR (và DATABASE_URL) khác.',
    );
}

async function* entriesOf(path: string) {
  const tar = extract();
  pipeline(createReadStream(path), createGunzip(), tar).catch(() => {}); // the loop below meets it
  try {
    for await (const entry of tar) yield { name: entry.header.name, content: await buffer(entry) };
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new Unacceptable(missing ? `Không có tệp ${path}.` : unreadable);
  }
}

const unreadable =
  'Không đọc được tệp: nó bị hỏng, hoặc không phải là bản sao lưu. Chưa khôi phục gì.';

async function restoreEntry(portal: Portal, tx: TransactionSql, name: string, content: Buffer) {
  const [kind, rest = ''] = name.split('/');
  if (kind === SECRET && portal.secretFile) await takeOver(portal, portal.secretFile, content);
  if (kind === 'files') await portal.files.put(content);
  if (kind === 'quarantine') await portal.quarantine.putBack(rest, content);
  if (kind === 'records') await insertRows(tx, rest.split('.')[0] ?? '', content.toString());
}

/** At once, and before the record is there: the sealer must not sign it with the secret that goes. */
async function takeOver(portal: Portal, file: string, content: Buffer) {
  await writeDurably(file, content);
  portal.secret = await openSecret(file);
}

async function insertRows(tx: TransactionSql, table: string, lines: string) {
  if (!(tables as readonly string[]).includes(table)) throw new Unacceptable(damaged(table));
  const rows = `[${lines.replaceAll('\n', ',')}]`; // to_jsonb()::text never holds a bare line end
  await tx`
    insert into ${tx(table)} overriding system value
    select * from jsonb_populate_recordset(null::${tx(table)}, ${rows}::text::jsonb)`;
}

function checked(manifest: Manifest, read: Manifest['entries']): Manifest {
  if (manifest.format !== FORMAT) throw new Unacceptable('Bản sao lưu này thuộc phiên bản khác.');
  const found = new Map(read.map(({ name, sha256 }) => [name, sha256]));
  const wrong = manifest.entries.find(({ name, sha256 }) => found.get(name) !== sha256);
  if (wrong) throw new Unacceptable(damaged(wrong.name));
  if (found.size !== manifest.entries.length) throw new Unacceptable(damaged('mục thừa'));
  return manifest;
}

const damaged = (name: string) => `Bản sao lưu bị hỏng ở “${name}”. Chưa khôi phục gì.`;

/** Rows came with their numbers; the next ones must not meet them. */
async function resetSequences(client: Sql) {
  const columns = await client`
    select table_name as table, column_name as column
    from information_schema.columns
    where table_schema = 'public' and table_name in ${client(tables as unknown as string[])}
      and (is_identity = 'YES' or column_default like 'nextval%')`;
  for (const { table, column } of columns)
    await client`
      select setval(pg_get_serial_sequence(${table}, ${column}),
        greatest((select max(${client(column)}) from ${client(table)}), 1))`;
}
