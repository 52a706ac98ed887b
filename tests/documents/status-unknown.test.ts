import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askCommand } from '../../src/answers/command.ts';
import { documents, relations, statusFacts } from '../../src/documents/schema.ts';
import { paths } from '../../src/paths.ts';
import { searchCommand } from '../../src/search/command.ts';
import { indexed } from '../support/filed.ts';
import { form, signIn, staffOffice } from '../support/office.ts';
import { type Running, runPortal } from '../support/pairs.ts';
import { paper } from '../support/papers.ts';
import { programOn, tokenOf } from '../support/program.ts';
import { takeInBytes } from '../support/taken-in.ts';

const HEAD = { issuer: ['THÀNH ỦY LỤC ĐẦM', 'VĂN PHÒNG'], type: 'QUY ĐỊNH' };
const OLD = {
  ...HEAD,
  number: '12-QĐ/VPTU',
  date: 'Lục Đầm, ngày 05 tháng 3 năm 2024',
  title: 'Chế độ trực cơ quan',
  body: ['Điều 1. Trực ngày.', 'Điều 2. Quy định này có hiệu lực từ ngày 10/3/2024.'],
};
const NEW = {
  ...HEAD,
  number: '40-QĐ/VPTU',
  date: 'Lục Đầm, ngày 05 tháng 10 năm 2026',
  title: 'Chế độ trực của cơ quan',
  body: [
    'Điều 1. Quy định này thay thế Quy định số 12-QĐ/VPTU, ngày 05/3/2024.',
    'Điều 2. Quy định này có hiệu lực từ ngày 10/10/2026.',
  ],
};
const CONCLUDES = /Còn hiệu lực|Hết hiệu lực|Chưa có hiệu lực|Ngưng hiệu lực|Hiệu lực một phần/;

const NAMED = /in-force"|"partly"|"not-yet"|"suspended"/;

/** Every address that tells how a paper stands. `GET` alone; `older` is the one in question. */
const screens = (older: string, newer: string) => [
  paths.document(older),
  paths.document(newer),
  paths.relations(older),
  paths.relations(newer),
  paths.impact(older),
  paths.documents(),
  paths.documents({ number: '12-QĐ/VPTU' }),
  paths.search({ q: '12-QĐ/VPTU' }),
  paths.search({ q: 'trực cơ quan' }),
  paths.compareDocuments({ a: older, b: newer }),
  paths.basket(),
];
const exported = (older: string) =>
  ['xlsx', 'docx'].flatMap((format) => [
    paths.exportSearch(format, { q: 'trực cơ quan' }),
    paths.exportDocuments(format),
    paths.exportImpact(format, older),
  ]);

describe('a paper of which nothing is known any more', () => {
  let site: Running;
  let clerk: Awaited<ReturnType<typeof signIn>>;
  let [older, newer] = ['', ''];
  beforeAll(async () => {
    site = await runPortal({ record: 'pglite', index: 'embedded' });
    await staffOffice(site.portal.db);
    clerk = await signIn(site.app, 'le');
    const take = async (what: typeof OLD) => {
      const taken = await takeInBytes(site.portal, await paper(what), { audienceKeys: ['all'] });
      if (!('documentId' in taken)) throw new Error(taken.outcome);
      return taken.documentId;
    };
    [older, newer] = [await take(OLD), await take(NEW)];
    const { db } = site.portal;
    await db.update(relations).set({ state: 'confirmed' });
    await indexed(site.portal);
    for (const id of [older, newer])
      await clerk(paths.basket(), form({ add: `document:${id}`, back: '/' }));
  }, 120_000);
  afterAll(() => site?.close());

  const page = async (path: string) => {
    const answer = await clerk(path);
    expect([path, answer.status]).toEqual([path, 200]);
    return answer.text();
  };
  /** States shown beside papers; the words of filters are no statement. */
  const states = (html: string) =>
    [...html.matchAll(/class="(?:status|called|life) ([a-z-]+)"/g)].map(([, state]) => state);
  const fileOf = async (path: string) => {
    const bytes = new Uint8Array(await (await clerk(path)).arrayBuffer());
    return Object.values(unzipSync(bytes))
      .map((file) => strFromU8(file))
      .join();
  };
  const QUESTION = 'Quy định 12-QĐ/VPTU còn hiệu lực không?';
  /** What a question is answered with, on its page. */
  const answered = async () => {
    const sent = await clerk(paths.answers(), form({ q: QUESTION }));
    return page(sent.headers.get('location') ?? '');
  };
  /** What is told to programs and in the shell, where states have names. */
  const told = async () => {
    const ask = programOn(site, await tokenOf(site, 'le', ['read']));
    const answers = await Promise.all([
      ...[older, newer].map((id) => ask(paths.apiDocument(id))),
      ask(paths.apiSearch({ q: '12-QĐ/VPTU' })),
      ask(paths.apiSearch({ q: 'trực cơ quan' })),
    ]);
    for (const { status } of answers) expect(status).toBe(200);
    return Promise.all(answers.map((answer) => answer.text()));
  };
  const shellAnswer = async () => {
    for await (const said of askCommand(site.portal, [QUESTION, '--json']))
      if ('line' in said) return said.line;
    return '';
  };
  const lineOf = async (...args: string[]) => {
    for await (const said of searchCommand(site.portal, [...args, '--json']))
      if ('line' in said) return said.line;
    return '';
  };

  it('concludes nothing about it on any screen, in any file or command', async () => {
    // First something is known, or the walk would prove nothing.
    for (const path of screens(older, newer))
      expect([path, states(await page(path))]).toEqual([
        path,
        expect.arrayContaining([expect.stringMatching(/in-force/)]),
      ]);
    for (const path of exported(older))
      expect([path, await fileOf(path)]).toEqual([path, expect.stringMatching(CONCLUDES)]);
    expect(await lineOf('12-QĐ/VPTU')).toContain('"not-in-force"');

    for (const json of await told()) expect(json).toMatch(/"(?:not-)?in-force"/);
    expect(await answered()).toContain('đã hết hiệu lực');
    expect(await shellAnswer()).toContain('đã hết hiệu lực');

    const { db } = site.portal;
    await db.delete(relations);
    await db.delete(statusFacts);
    await db.update(documents).set({ effectiveOn: null, expiresOn: null });

    for (const path of screens(older, newer)) {
      const html = await page(path);
      const shown = states(html);
      expect([path, shown.length > 0, shown.filter((state) => state !== 'unknown')]).toEqual([
        path,
        true,
        [],
      ]);
      expect([path, CONCLUDES.exec(html)?.[0]]).toEqual([path, undefined]);
    }
    for (const path of exported(older)) {
      const words = await fileOf(path);
      expect([path, /[Cc]hưa rõ/.test(words), CONCLUDES.exec(words)?.[0]]).toEqual([
        path,
        true,
        undefined,
      ]);
    }
    for (const json of await told()) {
      expect(json).toContain('"unknown"');
      expect(json).not.toMatch(NAMED);
    }
    for (const words of [await answered(), await shellAnswer()]) {
      expect(words).toContain('chưa rõ hiệu lực');
      expect(words).not.toMatch(/(?:đã hết|còn|chưa có|đang ngưng) hiệu lực(?! không)/i);
    }
    for (const line of [await lineOf('12-QĐ/VPTU'), await lineOf('trực', 'cơ', 'quan')]) {
      expect(line).toContain('"unknown"');
      expect(line).not.toMatch(NAMED);
    }
  }, 60_000);
});
