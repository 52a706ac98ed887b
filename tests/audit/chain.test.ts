import { randomUUID } from 'node:crypto';
import { desc, sql } from 'drizzle-orm';
import type { Sql } from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GENESIS, linkHash } from '../../src/audit/canonical.ts';
import { readCheckpoint } from '../../src/audit/checkpoint.ts';
import { auditCommand } from '../../src/audit/command.ts';
import { record } from '../../src/audit/events.ts';
import { changeRetention, shortenRecord } from '../../src/audit/retention.ts';
import { auditEvents, auditSeals } from '../../src/audit/schema.ts';
import { ChainBroken, sealPending } from '../../src/audit/seal.ts';
import { startSealer } from '../../src/audit/sealer.ts';
import { verify } from '../../src/audit/verify.ts';
import { secretFrom } from '../../src/storage/secret.ts';
import { type TestPortal, testPortal } from '../support/portal.ts';
import { describeWith, services } from '../support/services.ts';

describe('the record, on PGlite', () => chain());
describeWith(services.databaseUrl, 'TEST_DATABASE_URL', 'the record, on PostgreSQL', () =>
  chain(services.databaseUrl),
);

const YEAR = 366 * 24 * 3600; // seconds

function chain(databaseUrl?: string) {
  let test: TestPortal;
  let client: Sql;
  beforeAll(async () => {
    test = await testPortal({}, databaseUrl);
    client = test.portal.db.$client as Sql;
  });
  afterAll(() => test.close());

  const happen = (n: number) =>
    record(test.portal.db, {
      kind: 'passages shown',
      personId: n,
      documentId: randomUUID(),
      documentIds: [randomUUID()],
      passageIds: [randomUUID(), randomUUID()],
      detail: { purpose: 'search', page: n },
    });
  const seal = async () => {
    const head = await sealPending(test.portal);
    if (head) await test.portal.headFile.write(head);
  };
  const findings = async () => (await verify(test.portal)).findings.map(({ what }) => what);
  /** As somebody who owns the database would: the triggers are no hindrance to them. */
  const tamper = async (statement: string) => {
    for (const table of ['audit_events', 'audit_seals'])
      await client.unsafe(`alter table ${table} disable trigger user`);
    await client.unsafe(statement);
    for (const table of ['audit_events', 'audit_seals'])
      await client.unsafe(`alter table ${table} enable trigger user`);
  };
  const run = async (...args: string[]) => {
    const lines: string[] = [];
    let exit = 0;
    for await (const said of auditCommand(test.portal, args))
      if ('line' in said) lines.push(said.line);
      else exit = said.exit;
    return { lines, exit };
  };

  it('is sealed in an unbroken row of links, each over the one before', async () => {
    for (let n = 1; n <= 12; n++) await happen(n);
    await seal();

    const links = await test.portal.db.select().from(auditSeals).orderBy(auditSeals.seq);
    expect(links.map(({ seq }) => seq)).toEqual(Array.from({ length: 12 }, (_, i) => i + 1));
    expect(new Set(links.map(({ hash }) => hash)).size).toBe(12);
    expect(await verify(test.portal)).toMatchObject({ findings: [], sealed: 12, unsealed: 0 });
    expect(await run('verify')).toMatchObject({ exit: 0 });
  });

  it.each(['audit_events', 'audit_seals'])(
    'lets nobody change or remove rows of %s',
    async (table) => {
      const [column] = table === 'audit_events' ? ['kind'] : ['hash'];
      for (const statement of [
        `update ${table} set ${column} = 'x'`,
        `delete from ${table}`,
        `truncate ${table}`,
      ])
        await expect(client.unsafe(statement)).rejects.toThrow(/append-only/);
      expect(await findings()).toEqual([]);
    },
  );

  it('covers every column there is', async () => {
    const columns = await client`
      select column_name as name from information_schema.columns where table_name = 'audit_events'`;
    expect(columns.length).toBeGreaterThan(6);
    const changed: Record<string, string> = {
      id: 'id + 1000000',
      at: "at + interval '1 microsecond'",
      person_id: 'coalesce(person_id, 0) + 1',
      kind: "overlay(kind placing 'X' from 3)",
      document_id: 'gen_random_uuid()',
      document_ids: 'array[document_ids[1], document_ids[1]]',
      passage_ids: 'array[passage_ids[2], passage_ids[1]]',
      detail: `jsonb_set(detail, '{page}', '99')`,
    };
    expect(columns.map(({ name }) => name).sort()).toEqual(Object.keys(changed).sort());
    for (const [column, value] of Object.entries(changed)) {
      const [old] = await client`select * from audit_events where id = 5`;
      await tamper(
        `create table kept as select * from audit_events where id = 5;
        update audit_events set ${column} = ${value} where id = 5`.replace(
          'id = id + 1000000',
          'id = default',
        ),
      );
      expect(old, column).toBeDefined();
      expect(await findings(), column).not.toEqual([]);
      await tamper(`delete from audit_events where id = 5 or id > 12;
        insert into audit_events overriding system value select * from kept; drop table kept`);
      expect(await findings(), `${column} put back`).toEqual([]);
    }
  });

  it.each([
    ['null instead of a value', `detail = null`],
    ['the word null instead of nothing', `detail = 'null'`],
    ['a fact more', `detail = detail || '{"a": null}'`],
    ['a number written otherwise', `detail = jsonb_set(detail, '{page}', '5.0')`],
    ['bounds of a list', `passage_ids = ('[2:3]=' || passage_ids::text)::uuid[]`],
    ['an empty list instead of none', `document_ids = '{}'`],
  ])('tells %s', async (_, change) => {
    await tamper(`create table kept as select * from audit_events where id = 5;
      update audit_events set ${change} where id = 5`);
    expect(await findings()).toEqual(['edited']);
    await tamper(`delete from audit_events where id = 5;
      insert into audit_events overriding system value select * from kept; drop table kept`);
    expect(await findings()).toEqual([]);
  });

  const damages: [string, string, string][] = [
    ['an event that is gone', 'delete from audit_events where id = 6', 'removed'],
    ['a link that is gone', 'delete from audit_seals where seq = 6', 'gap'],
    [
      'an event and its link that are gone',
      'delete from audit_events where id = 6; delete from audit_seals where seq = 6',
      'gap',
    ],
    [
      'two links in another order',
      `update audit_seals set event_id = case seq when 6 then 7 else 6 end where seq in (6, 7)`,
      'edited',
    ],
    ['the end cut off', 'delete from audit_seals where seq > 10', 'cut'],
    [
      'the beginning cut off',
      'delete from audit_events where id < 4; delete from audit_seals where seq < 4',
      'gap',
    ],
    ['a changed hash', `update audit_seals set hash = repeat('a', 64) where seq = 12`, 'edited'],
    ['everything gone', 'delete from audit_seals; delete from audit_events', 'cut'],
    ['the head gone', `delete from settings where key = 'audit-head'`, 'forged'],
    [
      'a head that somebody wrote',
      `update settings set value = jsonb_set(value, '{signature}', '"x"') where key = 'audit-head'`,
      'forged',
    ],
    [
      'a beginning that somebody wrote',
      `insert into settings select 'audit-base', value from settings where key = 'audit-head'`,
      'forged',
    ],
  ];
  it.each(damages)('finds %s, says so and exits with 1', async (_, damage, what) => {
    await client.unsafe(`create table kept_events as select * from audit_events;
      create table kept_seals as select * from audit_seals;
      create table kept_settings as select * from settings`);
    await tamper(
      damage.replace(
        /update audit_seals set event_id/,
        () =>
          'alter table audit_seals drop constraint audit_seals_event_id_unique; update audit_seals set event_id',
      ),
    );

    expect(await findings()).toContain(what);
    const { lines, exit } = await run('verify', '--json');
    expect(exit).toBe(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ intact: false });

    await tamper(`delete from audit_events; delete from audit_seals; delete from settings;
      insert into audit_events overriding system value select * from kept_events;
      insert into audit_seals select * from kept_seals;
      insert into settings select * from kept_settings;
      drop table kept_events, kept_seals, kept_settings`);
    expect(await findings()).toEqual([]);
  });

  it('finds a chain that was computed anew, and never signs on over it', async () => {
    const genuine = await test.portal.db.select().from(auditSeals).orderBy(auditSeals.seq);
    const rows = await client`select s.seq, e.id, jsonb_build_array(e.id::text,
      extract(epoch from e.at)::text, e.person_id::text, e.kind, e.document_id::text,
      e.document_ids::text, e.passage_ids::text, e.detail::text)::text as event
      from audit_seals s join audit_events e on e.id = s.event_id order by s.seq`;
    let hash = GENESIS;
    const same = rows.map((row) => (hash = linkHash(hash, Number(row.seq), row.event)));
    expect(same).toEqual(genuine.map((link) => link.hash)); // the form is known to everybody

    hash = GENESIS;
    const forged = rows.map((row) => {
      const event =
        Number(row.seq) === 3 ? String(row.event).replace('search', 'nothin') : row.event;
      hash = linkHash(hash, Number(row.seq), event);
      return `update audit_seals set hash = '${hash}' where seq = ${row.seq}`;
    });
    await tamper(`update audit_events set detail = jsonb_set(detail, '{purpose}', '"nothin"')
      where id = 3; ${forged.join(';')}`);
    expect(await findings()).toContain('edited');
    await happen(13);
    await expect(sealPending(test.portal)).rejects.toThrow(ChainBroken);

    await tamper(`update audit_events set detail = jsonb_set(detail, '{purpose}', '"search"')
      where id = 3; ${genuine.map((link) => `update audit_seals set hash = '${link.hash}' where seq = ${link.seq}`).join(';')}`);
    await seal();
    expect(await findings()).toEqual([]);
  });

  it('finds a whole older state of the database by the file beside it', async () => {
    await client.unsafe(`create table kept_seals as select * from audit_seals;
      create table kept_settings as select * from settings`);
    const max = Number((await client`select max(seq) from kept_seals`)[0]?.max);
    await happen(14);
    await seal();

    await tamper(`delete from audit_seals where seq > ${max};
      delete from audit_events where person_id = 14;
      update settings s set value = k.value from kept_settings k where k.key = s.key;
      drop table kept_seals, kept_settings`);
    expect(await findings()).toEqual(['cut']);

    const { exit } = await run('resume'); // somebody has looked into it
    expect(exit).toBe(0);
    expect(await findings()).toEqual([]);
    const [last] = await test.portal.db.select().from(auditEvents).orderBy(desc(auditEvents.id));
    expect(last).toMatchObject({ kind: 'record resumed' });
  });

  it('gives one row of links when several seal at once', async () => {
    for (let n = 20; n < 60; n++) await happen(n);
    await Promise.all([1, 2, 3, 4].map(() => sealPending(test.portal)));
    await seal();

    const links = await test.portal.db.select().from(auditSeals).orderBy(auditSeals.seq);
    expect(links.map(({ seq }) => seq)).toEqual(links.map((_, i) => i + 1));
    expect(await verify(test.portal)).toMatchObject({ unsealed: 0 });
  });

  it('goes on after removal by age from a signed checkpoint, and only so far', async () => {
    const { db } = test.portal;
    await changeRetention(db, null, 2);
    await seal();
    const [old] = await db.execute<{ total: number }>(
      sql`select count(*)::int total from audit_seals`,
    );
    expect(await shortenRecord(test.portal)).toBe(0); // nothing is old yet
    test.later(3 * YEAR);
    await record(db, { kind: 'sign-out', personId: 1 });
    await client`insert into audit_events (at, kind) values (${test.portal.now().toISOString()}, 'sign-in')`;
    await seal();

    const gone = await shortenRecord(test.portal);

    expect(gone).toBeGreaterThan(old?.total ?? 0);
    await seal();
    expect(await readCheckpoint(db, 'base')).toMatchObject({ seq: gone });
    expect(await verify(test.portal)).toMatchObject({ findings: [], from: gone + 1 });
    const left = await db.select().from(auditEvents).orderBy(auditEvents.id);
    expect(left.map(({ kind }) => kind)).toEqual(['sign-in', 'record shortened']);
    await tamper(
      `update settings set value = jsonb_set(value, '{seq}', '1') where key = 'audit-base'`,
    );
    expect(await findings()).toContain('forged');
  });

  it('cannot be vouched for by another secret', async () => {
    const portal = { ...test.portal, secret: secretFrom('another') };
    expect((await verify(portal)).findings.map(({ what }) => what)).toContain('forged');
  });
}

describeWith(services.databaseUrl, 'TEST_DATABASE_URL', 'the sealer', () => {
  it('seals within seconds, also what commits long after later events', async () => {
    const test = await testPortal({}, services.databaseUrl);
    const client = test.portal.db.$client as Sql;
    const sealed = async () => Number((await client`select count(*) from audit_seals`)[0]?.count);
    const sealer = startSealer(test.portal);
    const until = async (total: number) => {
      for (let i = 0; i < 60 && (await sealed()) < total; i++)
        await new Promise((go) => setTimeout(go, 100));
      return sealed();
    };
    const late = await client.reserve();
    await late`begin`;
    await late`insert into audit_events (kind) values ('sign-in')`; // id 1
    await record(test.portal.db, { kind: 'sign-out', personId: 2 });
    expect(await until(1)).toBe(1);
    await new Promise((go) => setTimeout(go, 1_500)); // rounds go by
    await late`commit`;
    late.release();

    expect(await until(2)).toBe(2);
    await record(test.portal.db, { kind: 'sign-out', personId: 3 });
    await sealer.stop(); // and the last moment, too
    expect(await sealed()).toBe(3);
    expect(await verify(test.portal)).toMatchObject({ findings: [], unsealed: 0 });
    expect(await test.portal.headFile.read()).toMatchObject({ seq: 3 });
    await test.close();
  });
});
