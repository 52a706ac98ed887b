import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { findEvidence } from '../../src/answers/evidence.ts';
import { documents } from '../../src/documents/schema.ts';
import { paths } from '../../src/paths.ts';
import { operator } from '../../src/people/viewer-of.ts';
import { passageMeanings } from '../../src/search/meaning/schema.ts';
import { meaningBacklog } from '../../src/search/meaning/waiting.ts';
import { parseQuery } from '../../src/search/query.ts';
import { findDrift } from '../../src/search/reconcile.ts';
import { reindexCommand } from '../../src/search/reindex.ts';
import { findRanked } from '../../src/search/search.ts';
import { scriptedEmbeddings } from '../support/embeddings-server.ts';
import { indexed } from '../support/filed.ts';
import { signIn, staffOffice } from '../support/office.ts';
import { describePairsOn, type Running, runPortal } from '../support/pairs.ts';
import { type Paper, paper } from '../support/papers.ts';
import { takeInBytes } from '../support/taken-in.ts';

const about = (number: string, title: string, body: string[]): Paper => ({
  issuer: ['THÀNH ỦY LỤC ĐẦM'],
  number,
  date: 'Lục Đầm, ngày 02 tháng 02 năm 2026',
  type: 'QUY ĐỊNH',
  title,
  body: [...body, 'T/M BAN THƯỜNG VỤ', 'BÍ THƯ', 'Trần Thị Mai Lan'],
});
const PRIZES = about('11-QĐ/TU', 'Hội nghị cuối năm', [
  '1. Hội nghị khen thưởng cá nhân xuất sắc trong năm.',
]);
const ROADS = about('12-QĐ/TU', 'Làm đường nông thôn', [
  '1. Người dân làm đường tốt hơn khi có đủ vật liệu của xã.',
]);
const QUESTION = 'biểu dương những người làm tốt';

const EVERYONE = { keys: ['all'] };

describePairsOn(['pglite'], 'search by meaning', (pair) => {
  let server: Awaited<ReturnType<typeof scriptedEmbeddings>>;
  let running: Running;
  let prizes = '';
  beforeAll(async () => {
    server = await scriptedEmbeddings();
    running = await runPortal(pair, undefined, server.settings('inside'));
    prizes = await file(PRIZES);
    await file(ROADS);
    await meant();
  }, 400_000);
  afterAll(async () => {
    await running?.close();
    await server?.close();
  });

  async function file(one: Paper, key = 'all') {
    const note = { fileName: `${one.number}.docx`.replace('/', '-'), audienceKeys: [key] };
    const taken = await takeInBytes(running.portal, await paper(one), note);
    if (!('documentId' in taken) || !taken.documentId) throw new Error(JSON.stringify(taken));
    return taken.documentId;
  }
  const space = () => {
    const { meaning } = running.portal;
    if (!meaning) throw new Error('no model');
    return meaning.embedder;
  };
  const meant = () =>
    vi.waitFor(
      async () => {
        await indexed(running.portal);
        expect(await meaningBacklog(running.portal.db, space())).toBe(0);
      },
      { timeout: 200_000, interval: 200 },
    );
  const found = async (text: string) =>
    (await findRanked(running.portal.engine, parseQuery({ q: [text] }), EVERYONE)).ranked;
  const idsFound = async (text: string) => (await found(text)).map(({ documentId }) => documentId);

  it('sends each passage of a paper once, under its prefix, and nothing else', () => {
    const sent = server.passagesAsked();
    expect(sent.filter((text) => text.includes('vật liệu')).length).toBe(1);
    expect(sent.every((text) => text.startsWith('passage: '))).toBe(true);
    expect(sent.filter((text) => text.includes('khen thưởng')).length).toBe(1);
  });

  it('finds what means the question and holds none of its words', async () => {
    expect(await idsFound('bieu duong nhung nguoi lam tot')).not.toContain(prizes);
    expect(await idsFound(QUESTION)).toContain(prizes);
    expect(server.questionsAsked().at(-1)).toBe(`query: ${QUESTION}`);
  });

  it('says of what it finds by meaning alone that it is near in meaning, and of nothing else', async () => {
    const { app, portal } = running;
    await staffOffice(portal.db);
    const khue = await signIn(app, 'khue');

    const near = await (await khue(paths.search({ q: QUESTION }))).text();
    const byWords = await (await khue(paths.search({ q: 'Hội nghị khen thưởng cá nhân' }))).text();

    expect(near).toContain('Gần nghĩa với câu hỏi');
    expect(byWords).toContain('11-QĐ/TU');
    expect(byWords).not.toContain('Gần nghĩa với câu hỏi');
    expect(near).not.toContain('ngoài mạng của cơ quan');
  });

  it('gives the sources of an answer by the same list', async () => {
    const { db, engine } = running.portal;
    const viewer = { ...(await operator(db)), ...EVERYONE };

    const { evidence } = await findEvidence({ db, engine, today: '2026-11-23' }, viewer, QUESTION);

    expect(evidence.map(({ card }) => card.id)).toContain(prizes);
  });

  it.each([
    ['without accents', 'bieu duong nhung nguoi lam tot'],
    ['of few words', 'biểu dương người'],
    ['with a phrase', '"người làm" tốt biểu dương những'],
  ])('is not asked about a question %s', async (_, question) => {
    const before = server.questionsAsked().length;

    await found(question);

    expect(server.questionsAsked().length).toBe(before);
  });

  it('finds nothing by meaning alone where nothing holds a word', async () => {
    expect(await found('ỵẽ ỵẽ ỵẽ ỵẽ ỵẽ')).toEqual([]);
  });

  it('is not asked again about a question it has answered', async () => {
    await found(QUESTION);
    const before = server.questionsAsked().length;

    await found(QUESTION);

    expect(server.questionsAsked().length).toBe(before);
  });

  it('is changed by no paper that the reader may not read', async () => {
    const before = await found('biểu dương những người làm tốt trong năm');

    await file({ ...PRIZES, number: '13-QĐ/TU', title: 'Biểu dương' }, 'unit:99');
    await file({ ...PRIZES, number: '14-QĐ/TU', title: 'Khen' }, 'unit:99');
    await meant();

    expect(before.length).toBeGreaterThan(0);
    const after = await found('biểu dương những người làm tốt trong năm');
    expect(after.map(({ documentId, passageIds }) => [documentId, passageIds])).toEqual(
      before.map(({ documentId, passageIds }) => [documentId, passageIds]),
    );
  });

  it('is not asked anew for an index that is built again, nor for a corrected card', async () => {
    const { portal } = running;
    const before = server.passagesAsked().length;

    for await (const _ of reindexCommand(portal));
    await portal.db.transaction(async (tx) => {
      await tx
        .update(documents)
        .set({ revision: sql`${documents.revision} + 1` })
        .where(eq(documents.id, prizes));
      await tx.execute(sql`insert into outbox (document_id, revision)
        select id, revision from documents where id = ${prizes}`);
    });
    await meant();

    expect(server.passagesAsked().length).toBe(before);
    expect(await idsFound(QUESTION)).toContain(prizes);
    expect(await findDrift(portal.db, portal.engine)).toEqual([]);
  });

  it('is missed by reconcile where the index has lost it', async () => {
    const { db, engine } = running.portal;
    const [lost] = await Promise.all([engine.revisions(100)]);
    const bare = { ...engine, revisions: async () => lost.map((one) => ({ ...one, vectors: 0 })) };

    const drifts = await findDrift(db, bare);

    expect(drifts.length).toBeGreaterThan(1);
    expect(drifts[0]?.record).toContain('vectơ nghĩa');
  });

  it('goes with its document', async () => {
    const { db } = running.portal;
    const id = await file(about('15-QĐ/TU', 'Tạm', ['1. Văn bản này sẽ bị gỡ khỏi kho hẳn.']));
    await meant();
    const kept = () => db.select().from(passageMeanings).where(eq(passageMeanings.documentId, id));
    expect((await kept()).length).toBeGreaterThan(0);

    await db.execute(sql`insert into outbox (document_id, revision)
      select id, revision + 1 from documents where id = ${id}`);
    await db.delete(documents).where(eq(documents.id, id));
    await indexed(running.portal);

    expect(await kept()).toEqual([]);
    const listed = await running.portal.engine.revisions(100);
    expect(listed.map(({ documentId }) => documentId)).not.toContain(id);
  });

  it('of a text that the server refuses is left out, and the others come', async () => {
    server.state.refuses = /quá dài/;
    await file(
      about('16-QĐ/TU', 'Dài', ['1. Điều này quá dài cho máy đọc.', '2. Điều này thì vừa.']),
    );
    await meant();
    server.state.refuses = undefined;

    expect(server.passagesAsked().some((text) => text.includes('Điều này thì vừa'))).toBe(true);
  });

  it('is done without while the server fails', async () => {
    server.state.manner = 'fails';
    const words = ['vật liệu', 'làm đường', 'nông thôn', 'của xã', 'đủ tốt'];

    for (const word of words)
      expect((await found(`người dân ${word} thế nào`)).length).toBeGreaterThan(0);

    expect(running.portal.meaning?.isUp()).toBe(false);
  });
});

describePairsOn(['pglite'], 'meanings from a server outside', (pair) => {
  it('are asked for papers that are cleared for it, and for no other', async () => {
    const server = await scriptedEmbeddings();
    const running = await runPortal(pair, undefined, server.settings('outside'));
    const { portal } = running;
    for (const one of [PRIZES, ROADS])
      await takeInBytes(portal, await paper(one), {
        fileName: `${one.number}.docx`.replace('/', '-'),
        audienceKeys: ['all'],
      });
    await portal.db
      .update(documents)
      .set({ clearedForModel: 'inside' })
      .where(eq(documents.number, '11-QĐ/TU'));
    await portal.db
      .update(documents)
      .set({ clearedForModel: 'outside' })
      .where(eq(documents.number, '12-QĐ/TU'));
    await vi.waitFor(() => expect(server.passagesAsked()).not.toEqual([]), { timeout: 150_000 });
    await vi.waitFor(
      async () => {
        const space = portal.meaning?.embedder;
        expect(space && (await meaningBacklog(portal.db, space))).toBe(0);
      },
      { timeout: 150_000 },
    );
    await staffOffice(portal.db);
    const khue = await signIn(running.app, 'khue');
    const asking = await (await khue(paths.search())).text();
    const found = await (await khue(paths.search({ q: 'vật liệu' }))).text();
    await running.close();
    await server.close();

    for (const page of [asking, found]) expect(page).toContain('ngoài mạng của cơ quan');
    const wire = JSON.stringify(server.asked);
    expect(wire).toContain('vật liệu');
    expect(wire).not.toContain('khen thưởng');
  }, 400_000);
});
