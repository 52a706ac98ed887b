import { and, eq } from 'drizzle-orm';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditEvents } from '../../src/audit/schema.ts';
import { documents, passages } from '../../src/documents/schema.ts';
import { drafts, draftVersions } from '../../src/drafts/schema.ts';
import { noteCall } from '../../src/model/calls.ts';
import { openModel } from '../../src/model/open.ts';
import { modelCalls } from '../../src/model/schema.ts';
import { paths } from '../../src/paths.ts';
import { sentences } from '../../src/text/sentences.ts';
import { file, indexed } from '../support/filed.ts';
import {
  type Behaviour,
  fails,
  isSilent,
  modelServer,
  type Reply,
  streams,
} from '../support/model-server.ts';
import { form, signIn, staffOffice } from '../support/office.ts';
import { type Running, runPortal } from '../support/pairs.ts';
import { type SectionAsked, sectionAsked, writes } from '../support/section-asked.ts';
import { LETTER, RULE } from './papers.ts';

const TASK = 'Xin ý kiến về việc gia hạn nhiệm vụ số hóa hồ sơ của phường Bến Gỗ';
const WRITTEN = 'Mỗi nhiệm vụ chỉ được gia hạn tối đa một lần.';
const QUOTED = 'Mỗi nhiệm vụ được gia hạn không quá một lần.';
const LIE = 'Mỗi nhiệm vụ được gia hạn ba lần.';

/** A good writer: it says the rule in its own words, and the rest word for word. */
function good({ passages, most }: SectionAsked): Reply[] {
  const said = passages.flatMap(({ token, text }) =>
    sentences(text).map(({ text }) => ({
      text: text === QUOTED ? WRITTEN : text,
      sources: [token],
    })),
  );
  return said.filter(({ text }) => text.split(' ').length > 4).slice(0, most);
}

/** The same, but for the rule, of which it says what is not so. */
const lies = (asked: SectionAsked) =>
  good(asked).map((one) => (one.text === WRITTEN ? { ...one, text: LIE } : one));

describe('a draft that a model writes', () => {
  let running: Running;
  let server: Awaited<ReturnType<typeof modelServer>>;
  let khue: Awaited<ReturnType<typeof signIn>>;
  let quantri: typeof khue;
  const ids = { rule: '', letter: '' };
  beforeAll(async () => {
    running = await runPortal({ record: 'pglite', index: 'embedded' });
    server = await modelServer();
    await staffOffice(running.portal.db);
    khue = await signIn(running.app, 'khue');
    quantri = await signIn(running.app, 'quantri');
    ids.rule = await file(khue, RULE, { key: 'all' });
    ids.letter = await file(khue, LETTER, { key: 'all' });
    await indexed(running.portal);
    for (const id of [ids.rule, ids.letter])
      await khue(paths.basket(), form({ add: `document:${id}` }));
  }, 120_000);
  afterAll(async () => {
    await server?.close();
    await running?.close();
  });

  const stands = (reach: 'inside' | 'outside', patience = 5_000) => {
    const { portal } = running;
    const settings = { ...server.address, name: 'thử', reach, patience, context: 8_192 };
    portal.model = openModel(
      settings,
      async (call) => void (await noteCall(portal.db, call, new Date())),
    );
  };
  const page = async (path: string, ask = khue) => (await ask(path)).text();
  const begin = async (fields: Record<string, string> = { write: 'on' }) => {
    const opened = await page(paths.newDraft());
    const boxes = [...opened.matchAll(/name="(basket-\d+)"/g)].map(([, name = '']) => [name, 'on']);
    const sent = await khue(
      paths.drafts(),
      form({ type: 'phieu-trinh', task: TASK, ...Object.fromEntries(boxes), ...fields }),
    );
    expect(sent.status).toBe(303);
    return sent.headers.get('location')?.split('/')[2] ?? '';
  };
  const row = async (id: string) =>
    (await running.portal.db.select().from(drafts).where(eq(drafts.id, id)))[0];
  const done = async (id: string) => {
    for (let tries = 0; tries < 400; tries++) {
      if ((await row(id))?.state === 'ready') return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('the draft was never done');
  };
  const written = async (behaviour: Behaviour) => {
    server.does(behaviour);
    const id = await begin();
    await done(id);
    return id;
  };
  const section = (html: string, key: string) =>
    (html.split(`id="muc-${key}"`)[1] ?? '').split(/id="muc-|<\/article>/)[0] ?? '';
  /** What the panel says of a section. */
  const state = (html: string, key: string) =>
    (html.split(`id="viet-${key}"`)[1] ?? '').split('</li>')[0] ?? '';
  const again = async (id: string, key: string) => {
    const sent = await khue(paths.writeDraftSection(id, key), form({}));
    expect(sent.status).toBe(303);
    await done(id);
  };
  const typed = async (id: string, key: string, text: string) => {
    const html = await page(paths.draft(id, { edit: key }));
    const revision = /name="revision" value="(\d+)"/.exec(html)?.[1] ?? '';
    return khue(paths.draftSection(id, key), form({ text, revision }));
  };
  const docx = async (id: string) => {
    const sent = await khue(paths.exportDraft(id));
    const parts = Object.values(unzipSync(new Uint8Array(await sent.arrayBuffer())));
    return parts.map((part) => strFromU8(part).replace(/<[^>]+>/g, '')).join('\n');
  };
  const clears = (id: string, to: 'none' | 'inside' | 'outside') =>
    running.portal.db.update(documents).set({ clearedForModel: to }).where(eq(documents.id, id));
  const parts = () => server.asked.map((asked) => sectionAsked(asked).part);

  it('is offered only where a model is set and not stopped, with a word before anything leaves', async () => {
    const box = async () => {
      const html = await page(paths.newDraft());
      return [html.includes('Viết bằng mô hình'), html.includes('ngoài mạng của cơ quan')];
    };
    expect(await box()).toEqual([false, false]);
    stands('inside');
    expect(await box()).toEqual([true, false]);
    stands('outside');
    expect(await box()).toEqual([true, true]);
    await quantri(paths.switchModel(), form({ to: 'off' }));
    expect(await box()).toEqual([false, false]);
    const id = await begin({ write: 'on' });
    expect((await khue(paths.writeDraftSection(id, 'can-cu'), form({}))).status).toBe(422);
    await quantri(paths.switchModel(), form({ to: 'on' }));

    expect(server.asked).toEqual([]);
    stands('inside');
  });

  it('has sentences of the model with their sources, and keeps what was quoted as a version', async () => {
    const id = await written(writes(good));
    const html = await page(paths.draft(id));

    expect(section(html, 'can-cu')).toContain(
      'Mỗi nhiệm vụ chỉ được gia hạn tối đa một lần.</span><a',
    );
    expect(state(html, 'can-cu')).toContain('Mô hình viết, từng câu đã đối chiếu với nguồn.');
    expect(section(html, 'van-de')).toContain(TASK);
    expect(html).not.toContain('<s class="sentence struck');
    expect(await page(paths.draftVersions(id, { of: 1 }))).toContain('không quá');
    expect(await page(paths.draftVersions(id))).toContain('mô hình viết');
    expect(await docx(id)).toContain(WRITTEN);
  });

  it('appears section by section while it is written, each as soon as it is done', async () => {
    server.does(writes(good, 15));
    const id = await begin();
    const told = await page(paths.draftWriting(id));

    const first = (is: (message: string) => boolean) => told.split('\n\n').findIndex(is);
    const writing = (key: string) =>
      first((message) => /Đang viết:.*class="sentence/.test(state(message, key)));
    const onPage = first((message) => section(message, 'can-cu').includes(WRITTEN));
    expect(writing('can-cu')).toBeGreaterThanOrEqual(0);
    expect(onPage).toBeGreaterThan(writing('can-cu'));
    expect(writing('tinh-hinh')).toBeGreaterThan(writing('can-cu'));
    expect(onPage).toBeLessThan(first((message) => message.includes('Mô hình đã viết xong.')));
    expect(told).toContain('Mô hình đã viết xong.');
    const refreshed = ['cot-nguon', 'cot-kiem-tra', 'so-lieu', 'do-dai'];
    for (const panel of refreshed) expect(told.split(`id="${panel}"`)).toHaveLength(2);
    expect(told.trimEnd()).toMatch(/event: done\ndata:$/);
  });

  it('is asked for once a section, over reload, reconnect, a second press and a tab that slept', async () => {
    server.does(writes(good, 5));
    const id = await begin();
    await Promise.all([
      page(paths.draft(id)),
      page(paths.draft(id)),
      page(paths.draftWriting(id)),
      page(paths.draftWriting(id)),
      khue(paths.writeDraftSection(id, 'can-cu'), form({})),
    ]);
    await done(id);
    const slept = await khue(paths.draftWriting(id), { headers: { 'Last-Event-ID': '1' } });

    expect(await slept.text()).toContain(WRITTEN);
    expect(parts().length).toBeGreaterThan(2);
    expect(parts()).toEqual([...new Set(parts())]);
  });

  it('puts the passages on record before they leave, by section', async () => {
    const { db } = running.portal;
    const sent = and(eq(auditEvents.kind, 'passages sent to a model'));
    const noted: number[] = [];
    const before = (await db.select().from(auditEvents).where(sent)).length;
    const id = await written(async (response, asked) => {
      noted.push((await db.select().from(auditEvents).where(sent)).length - before);
      await writes(good)(response, asked);
    });

    expect(noted).toEqual(parts().map((_, i) => i + 1));
    const last = (await db.select().from(auditEvents).where(sent)).at(-1);
    const given = sectionAsked(server.asked.at(-1) ?? { body: { messages: [] } }).passages;
    const read = await db.select().from(passages);
    const texts = (last?.passageIds ?? []).map((id) => read.find((one) => one.id === id)?.text);
    expect(texts).toEqual(given.map(({ text }) => text));
    expect(last?.detail).toMatchObject({ purpose: 'draft', draft: id, reach: 'inside' });
    expect(JSON.stringify(last)).not.toContain('gia hạn');
  });

  it('outside, takes nothing along but what a clerk has cleared', async () => {
    stands('outside');
    const quoted = await written(writes(good));
    expect(server.asked).toEqual([]);
    const html = await page(paths.draft(quoted));
    expect(state(html, 'can-cu')).toContain('không được gửi tới mô hình');
    expect(section(html, 'can-cu')).toContain(QUOTED);

    await clears(ids.rule, 'outside');
    const id = await written(writes(good));
    await clears(ids.rule, 'inside');
    const wire = server.asked.map(({ text }) => text).join();
    expect(parts()).toContain('Căn cứ, thời hạn');
    expect(wire).toContain('được gia hạn không quá một lần');
    expect(wire).not.toMatch(/11\.920|Máy quét|118-QĐ|96-CV/);
    expect(section(await page(paths.draft(id)), 'can-cu')).toContain(WRITTEN);
    expect(section(await page(paths.draft(id)), 'tinh-hinh')).toContain('11.920');
    stands('inside');
  });

  it('strikes what no source bears, with the reason, and lets it out in no file', async () => {
    const id = await written(writes(lies));
    const html = await page(paths.draft(id));

    expect(section(html, 'can-cu')).toContain(`${LIE}</s>`);
    expect(html).toContain('con số không có trong nguồn: “ba”, nguồn ghi “một”');
    const text = await docx(id);
    expect(text).not.toContain(LIE);
    expect(text).toContain('1 câu chưa có căn cứ');
  });

  it('stays quoted where it says nothing that a source bears', async () => {
    const id = await written(
      writes(({ passages: [first] }) => [
        { text: LIE, sources: [first?.token ?? ''] },
        { text: QUOTED, sources: ['S99'] },
        { text: 'Bộ Chính trị cho gia hạn một lần. [nhận định]', sources: [first?.token ?? ''] },
        { text: 'Xem https://xau.example/b.', sources: [first?.token ?? ''] },
      ]),
    );
    const html = await page(paths.draft(id));

    expect(section(html, 'can-cu')).toContain(QUOTED);
    expect(state(html, 'can-cu')).toContain('Mô hình không viết được câu nào có căn cứ.');
    expect(html).not.toMatch(/ba lần|Bộ Chính trị|xau\.example/);
  });

  it.each<[string, Behaviour, string, number]>([
    ['is down', fails(503), 'Máy chủ mô hình báo lỗi.', 2],
    ['is silent', isSilent, 'Mô hình trả lời quá chậm.', 1],
    ['streams garbage', streams('%%% \u0000 lộn xộn {"a":'), 'không đúng mẫu', 2],
    [
      'breaks off',
      streams('{"sentences": [{"text": "Mỗi nhiệm', { ending: null }),
      'bị cắt giữa chừng',
      2,
    ],
    ['refuses', streams('', { ending: 'content_filter' }), 'từ chối viết', 2],
  ])(
    'is what the rules chose when the server %s, and says so',
    async (_, behaviour, words, calls) => {
      stands('inside', 1_000);
      const id = await written(behaviour);
      const html = await page(paths.draft(id));

      expect(state(html, 'can-cu')).toContain(words);
      expect(section(html, 'can-cu')).toContain(QUOTED);
      expect(section(html, 'tinh-hinh')).toContain('11.920 trang trên tổng số 17.500 trang.');
      expect(server.asked.length).toBeLessThanOrEqual(calls);
      stands('inside');
    },
  );

  it('stops at once when an administrator says so', async () => {
    server.does(writes(good, 40));
    const id = await begin();
    for (let tries = 0; server.asked.length === 0 && tries < 200; tries++)
      await new Promise((resolve) => setTimeout(resolve, 20));
    await quantri(paths.switchModel(), form({ to: 'off' }));
    await done(id);
    const html = await page(paths.draft(id));
    await quantri(paths.switchModel(), form({ to: 'on' }));

    expect(server.asked).toHaveLength(1);
    expect(html).toContain('Mô hình đã tắt.');
    expect(section(html, 'can-cu')).toContain(QUOTED);
    expect(html).not.toContain('Viết lại mục này');
  });

  it('writes a section anew when asked, and keeps what somebody had typed: their own words in place, the rest as a version', async () => {
    const id = await begin({});
    await typed(id, 'can-cu', `Tôi thấy nên gia hạn. [nhận định] Câu tôi gõ từ quy định. [1]`);
    server.does(writes(good));

    await again(id, 'can-cu');

    const html = await page(paths.draft(id));
    expect(parts()).toEqual(['Căn cứ, thời hạn']);
    expect(section(html, 'can-cu')).toContain(WRITTEN);
    expect(section(html, 'can-cu')).toContain('Tôi thấy nên gia hạn.');
    expect(section(html, 'can-cu')).not.toContain('Câu tôi gõ từ quy định.');
    const kept = await running.portal.db
      .select()
      .from(draftVersions)
      .where(eq(draftVersions.draftId, id));
    expect(kept.map(({ texts }) => texts['can-cu']).join('\n')).toContain(
      'Câu tôi gõ từ quy định.',
    );
    expect(state(html, 'can-cu')).toContain('Viết lại mục này');
    expect(html).not.toContain('id="viet-phuong-an"');
    expect((await khue(paths.writeDraftSection(id, 'phuong-an'), form({}))).status).toBe(404);
  });

  it('never writes over what is typed while it writes', async () => {
    const id = await begin({});
    server.does(writes(good, 40));
    await khue(paths.writeDraftSection(id, 'can-cu'), form({}));
    await typed(id, 'can-cu', 'Gõ trong lúc mô hình viết. [nhận định]');
    await done(id);

    const html = await page(paths.draft(id));
    expect(section(html, 'can-cu')).toContain('Gõ trong lúc mô hình viết.');
    expect(section(html, 'can-cu')).not.toContain(WRITTEN);
    expect(state(html, 'can-cu')).toContain('giữ bản đã sửa');
    expect(await page(paths.draftVersions(id, { of: 3 }))).toContain('chỉ được');
  });

  it('shows nothing of a source that was closed, struck or not', async () => {
    const id = await written(writes(lies));
    const opened = (audienceKeys: string[]) =>
      running.portal.db.update(documents).set({ audienceKeys }).where(eq(documents.id, ids.rule));
    await opened([]);
    const shown = [
      await page(paths.draft(id)),
      await page(paths.draft(id, { edit: 'can-cu' })),
      await page(paths.draftVersions(id, { of: 1 })),
      await page(paths.draftWriting(id)),
      await docx(id),
    ];
    await opened(['all']);

    expect(
      shown.flatMap((html) => /.{60}(?:ba lần|một lần|118-QĐ)/u.exec(html)?.[0] ?? []),
    ).toEqual([]);
    expect(section(await page(paths.draft(id)), 'can-cu')).toContain(LIE);
  });

  it('leaves to the administrator what it took, and no word of a paper', async () => {
    const calls = await running.portal.db
      .select()
      .from(modelCalls)
      .where(eq(modelCalls.purpose, 'section'));

    const outcomes = new Set(calls.map(({ outcome }) => outcome));
    for (const one of ['done', 'slow', 'failed', 'garbage', 'refused', 'cut'])
      expect(outcomes).toContain(one);
    expect(JSON.stringify(calls)).not.toMatch(/gia hạn|phường/i);
  });
});
