import { and, eq, gt } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { auditEvents } from '../../src/audit/schema.ts';
import { changeAudience } from '../../src/documents/audience.ts';
import { findDocument } from '../../src/documents/find.ts';
import { relations as documentRelations } from '../../src/documents/schema.ts';
import { paths } from '../../src/paths.ts';
import { viewerNamed } from '../../src/people/viewer-of.ts';
import { draftReviews, reviewEvents } from '../../src/review/schema.ts';
import { file } from '../support/filed.ts';
import { form, signIn, staffOffice, upload } from '../support/office.ts';
import { type Running, runPortal } from '../support/pairs.ts';
import { paper } from '../support/papers.ts';
import {
  type Ask,
  answerAll,
  chainStaff,
  draftOf,
  EARLIER,
  page,
  papersOf,
  revisionOf,
  SIGNED,
  seenHash,
  type,
} from './chain-office.ts';

const PEOPLE = ['khue', 'tan', 'nguyen', 'thuy', 'loc', 'le', 'dao', 'minh', 'hanh', 'quantri'];
const OUTSIDE = ['minh', 'hanh', 'quantri'];
const PATIENCE = { timeout: 30_000, interval: 100 };
const RISK = 'Không gia hạn thì phường nghiệm thu dở dang. [nhận định]';

type Action = 'approve' | 'return' | 'hand over' | 'number' | 'file' | 'edit';
const ACTIONS: Action[] = ['approve', 'return', 'hand over', 'number', 'file', 'edit'];

/** Who may do what where; everybody else is refused. Said here a second time, by name. */
const allowed: Record<string, Partial<Record<Action, string[]>>> = {
  'with the writer': { edit: ['khue'] },
  'with the head': {
    ...{ approve: ['tan'], return: ['tan'], 'hand over': ['tan'] },
    edit: ['khue', 'tan'],
  },
  'with the office': {
    ...{ approve: ['nguyen', 'thuy'], return: ['nguyen', 'thuy'] },
    ...{ 'hand over': ['nguyen', 'thuy'], edit: ['khue', 'nguyen', 'thuy'] },
  },
  'with the leader': {
    ...{ approve: ['loc'], return: ['loc'], 'hand over': ['loc'] },
    edit: ['khue', 'loc'],
  },
  'with the clerk': {
    ...{ return: ['le', 'dao'], 'hand over': ['le', 'dao'] },
    ...{ number: ['le', 'dao'], file: ['le', 'dao'], edit: ['khue'] },
  },
  numbered: { return: ['le'], 'hand over': ['le', 'dao'], number: ['le'], file: ['le'] },
};

describe('the steps of a review', () => {
  let running: Running;
  let idOf: (login: string) => number;
  const asks: Record<string, Ask> = {};
  let papers = { rule: '', letter: '' };
  let khue: Ask;
  beforeAll(async () => {
    running = await runPortal({ record: 'pglite', index: 'embedded' });
    idOf = await chainStaff(running, await staffOffice(running.portal.db));
    for (const login of PEOPLE) asks[login] = await signIn(running.app, login);
    khue = asks.khue as Ask;
    papers = await papersOf(running, khue);
  });
  afterAll(() => running?.close());

  const as = (login: string) => asks[login] as Ask;
  const ready = async () => {
    const id = await draftOf(khue, papers);
    await answerAll(khue, id);
    return id;
  };
  const send = (id: string) => khue(paths.reviewDraft(id, 'send'), form({}));
  const approve = async (id: string, login: string) => {
    const sent = await as(login)(
      paths.reviewDraft(id, 'approve'),
      form({ hash: await seenHash(as(login), id) }),
    );
    expect(sent.status, `${login}: ${sent.status === 303 || (await sent.text())}`).toBe(303);
  };
  const sentWith = async (id: string, action: Action): Promise<[string, RequestInit]> => {
    switch (action) {
      case 'approve':
        return [paths.reviewDraft(id, 'approve'), form({ hash: 'khác' })];
      case 'return':
        return [paths.reviewDraft(id, 'return'), form({ why: 'Chưa rõ' })];
      case 'hand over':
        return [paths.reviewDraft(id, 'hand-over'), form({ to: String(idOf('quantri')) })];
      case 'number':
        return [paths.issueStep(id, 'number'), form({ number: '24-TTr/VPTU', on: '26/11/2026' })];
      case 'file':
        return [paths.issueStep(id, 'file'), upload([{ name: 'ky.pdf', content: 'x' }])];
      case 'edit':
        return [paths.draftSection(id, 'rui-ro'), form({ text: 'Khác', revision: '0' })];
    }
  };
  const row = async (id: string) =>
    (await running.portal.db.select().from(draftReviews).where(eq(draftReviews.draftId, id)))[0];
  /** Changes who may read the rule. */
  const openTo = async (key: string) => {
    const { portal } = running;
    const viewer = await viewerNamed(portal.db, 'khue', new Date());
    const card = await findDocument(portal.db, viewer, papers.rule);
    await changeAudience(portal.db, viewer, card, [key], card.revision);
  };
  const eventsOf = (id: string) =>
    running.portal.db
      .select()
      .from(reviewEvents)
      .where(eq(reviewEvents.draftId, id))
      .orderBy(reviewEvents.id);

  /** Everybody tries everything that is not theirs at the step where a draft stands. */
  const everybodyTries = async (id: string, stage: string) => {
    const [last] = await running.portal.db
      .select({ id: auditEvents.id })
      .from(auditEvents)
      .where(gt(auditEvents.id, 0))
      .orderBy(auditEvents.id)
      .then((rows) => rows.slice(-1));
    const before = { ...(await row(id)) };
    const tried: { personId: number; status: number; what: string }[] = [];
    for (const login of PEOPLE)
      for (const action of ACTIONS) {
        if (allowed[stage]?.[action]?.includes(login)) continue;
        const answer = await as(login)(...(await sentWith(id, action)));
        const what = `${stage}: ${login} tries ${action}`;
        const hides = OUTSIDE.includes(login) || (stage === 'with the writer' && login !== 'khue');
        expect(answer.status, what).toBe(hides ? 404 : 403);
        const words = (await answer.text()).split('<main')[1]?.replace(/<[^>]+>/g, ' ') ?? '';
        expect(words, what).toMatch(/[ạảãàáâậầấẩẫăắằặẳẵđêềếểễệôồốổỗộơờớởỡợưừứửữự]/);
        tried.push({ personId: idOf(login), status: answer.status, what });
      }
    expect(tried.length).toBeGreaterThan(PEOPLE.length * 4);
    const recorded = await running.portal.db
      .select()
      .from(auditEvents)
      .where(and(eq(auditEvents.kind, 'refused'), gt(auditEvents.id, last?.id ?? 0)))
      .orderBy(auditEvents.id);
    expect(
      recorded.map(({ personId, detail }) => [personId, detail?.status, detail?.draft]),
    ).toEqual(tried.map(({ personId, status }) => [personId, status, id]));
    expect({ ...(await row(id)) }).toEqual(before);
  };

  it('refuses everybody what is not theirs, at every step, on record', async () => {
    const id = await ready();
    await everybodyTries(id, 'with the writer');
    expect((await send(id)).status).toBe(303);
    await everybodyTries(id, 'with the head');
    await approve(id, 'tan');
    await everybodyTries(id, 'with the office');
    await approve(id, 'thuy');
    await everybodyTries(id, 'with the leader');
    await approve(id, 'loc');
    await everybodyTries(id, 'with the clerk');
    const [number, fields] = await sentWith(id, 'number');
    expect((await as('le')(number, fields)).status).toBe(303);
    await everybodyTries(id, 'numbered');
  }, 120_000);

  it('does not send up what somebody has to answer for, and says which', async () => {
    const id = await draftOf(khue, papers);
    await type(
      khue,
      id,
      'tinh-hinh',
      'Phường đã số hóa 99.999 trang trên tổng số 17.500 trang. [2]',
    );
    const shown = await page(khue, paths.draft(id));
    expect(shown).toMatch(/<button[^>]*disabled[^>]*>(?:(?!<\/button>).)*Trình/s);

    const refused = await send(id);

    expect(refused.status).toBe(422);
    const why = await refused.text();
    expect(why).toContain('99.999');
    expect(why).toMatch(/Căn cứ \[\d\] Quy định số 118-QĐ\/TU/);
    expect(await row(id)).toBeUndefined();
  });

  it('lets approvals of higher steps fall with an edit, and says it before and after', async () => {
    const id = await ready();
    await send(id);
    await approve(id, 'tan');
    await approve(id, 'nguyen');
    const before = await page(khue, paths.draft(id, { edit: 'rui-ro' }));
    expect(before).toContain('các duyệt sau không còn giá trị');
    expect(before).toContain('Trưởng đơn vị (Đồng chí tan)');

    await type(khue, id, 'rui-ro', RISK);

    expect(await page(khue, paths.draft(id))).toMatch(
      /Bản đã sửa, các duyệt sau của [^<]*tan[^<]*nguyen[^<]* không còn giá trị/,
    );
    expect(await row(id)).toMatchObject({ state: 'in-review', at: 0 });
    const approvals = (await eventsOf(id)).filter(({ verdict }) => verdict === 'approved');
    expect(approvals.map(({ fellAt }) => fellAt !== null)).toEqual([true, true]);

    // Who holds it now may edit: what those below approved stays, for who is above answers for it.
    await approve(id, 'tan');
    await type(as('thuy'), id, 'rui-ro', `${RISK} Thêm một ý. [nhận định]`);
    expect(await row(id)).toMatchObject({ state: 'in-review', at: 1 });
    await approve(id, 'thuy');
    const kept = (await eventsOf(id)).filter(
      ({ verdict, fellAt }) => verdict === 'approved' && !fellAt,
    );
    expect(kept.map(({ stepName }) => stepName)).toEqual([
      'Trưởng đơn vị',
      '(Phó) Chánh Văn phòng',
    ]);
    expect(new Set(kept.map(({ hash }) => hash)).size).toBe(2);
  });

  it('does not let anybody approve a text they did not see', async () => {
    const id = await ready();
    await send(id);
    const hash = await seenHash(as('tan'), id);
    await type(khue, id, 'rui-ro', RISK);

    const late = await as('tan')(paths.reviewDraft(id, 'approve'), form({ hash }));

    expect(late.status).toBe(409);
    expect(await late.text()).toContain('vừa được sửa');
    expect(await row(id)).toMatchObject({ at: 0 });
  });

  it('returns with a reason alone, shows what was changed since, goes on where it was', async () => {
    const id = await ready();
    await send(id);
    await approve(id, 'tan');
    const without = await as('nguyen')(paths.reviewDraft(id, 'return'), form({ why: '  ' }));
    expect(without.status).toBe(422);
    await as('nguyen')(paths.reviewDraft(id, 'return'), form({ why: 'Nêu rõ rủi ro.' }));

    expect(await page(khue, paths.draft(id))).toContain('“Nêu rõ rủi ro.”');
    expect(await page(khue, paths.drafts())).toContain('Đồng chí nguyen trả lại');
    await send(id);
    expect(await row(id)).toMatchObject({ at: 1 }); // the head has approved this very text

    await khue(paths.reviewDraft(id, 'recall'), form({}));
    await type(khue, id, 'rui-ro', RISK);
    await send(id);
    expect(await row(id)).toMatchObject({ at: 0 });
    const returned = (await eventsOf(id)).find(({ verdict }) => verdict === 'returned');
    const diff = await page(as('tan'), paths.draftVersions(id, { of: returned?.version ?? 0 }));
    expect(diff).toMatch(/<ins>[^<]*dở dang/);
  });

  it('hands over within a step, to nobody else, and lets a colleague take it back', async () => {
    const id = await ready();
    await send(id);
    await approve(id, 'tan');
    const handOver = (login: string, to: string) =>
      as(login)(paths.reviewDraft(id, 'hand-over'), form({ to: String(idOf(to)) }));
    expect((await handOver('nguyen', 'loc')).status).toBe(422);
    await handOver('nguyen', 'thuy');

    expect(
      (await as('nguyen')(paths.reviewDraft(id, 'return'), form({ why: 'Chưa' }))).status,
    ).toBe(403);
    expect(await page(as('nguyen'), paths.reviews())).not.toContain(paths.draft(id));
    expect(await page(as('thuy'), paths.reviews())).toContain(paths.draft(id));
    expect(await page(as('thuy'), paths.today())).toContain('1 dự thảo chờ đồng chí duyệt');

    await handOver('nguyen', 'nguyen');
    await approve(id, 'nguyen');
    expect((await eventsOf(id)).map(({ verdict }) => verdict)).toEqual([
      ...['sent', 'approved', 'handed-over', 'handed-over', 'approved'],
    ]);
  });

  it('keeps what is said of a sentence beside it until somebody is done with it', async () => {
    const id = await ready();
    await send(id);
    const revision = await revisionOf(khue, id, 'van-de');
    const place = `van-de:0@${revision}`;
    const said = await as('tan')(
      paths.reviewDraft(id, 'comments'),
      form({ place, text: 'Ghi rõ ngày đến hạn cũ.' }),
    );
    expect(said.status).toBe(303);

    const shown = await page(khue, paths.draft(id));
    const beside = shown.split('id="muc-van-de"')[1]?.split('</aside>')[0] ?? '';
    expect(beside).toContain('Ghi rõ ngày đến hạn cũ.');
    expect(beside).toContain('gia hạn nhiệm vụ số hóa hồ sơ đến ngày 15/12/2026');
    const late = form({ place: 'van-de:0@99', text: 'Câu khác' });
    expect((await as('tan')(paths.reviewDraft(id, 'comments'), late)).status).toBe(409);
    const [, resolve = ''] = /action="([^"]+\/resolve)"/.exec(shown) ?? [];
    expect((await as('loc')(resolve, form({}))).status).toBe(403);
    await khue(resolve, form({}));
    expect(await page(khue, paths.draft(id))).toContain('Đồng chí khue kết thúc');
  });

  it('leaves out the step that the writer holds, and asks whoever shares it not', async () => {
    const tan = as('tan');
    const id = await draftOf(tan, papers);
    await answerAll(tan, id);
    expect((await tan(paths.reviewDraft(id, 'send'), form({}))).status).toBe(303);

    expect(await row(id)).toMatchObject({ first: 1, at: 1 });
    expect(await page(tan, paths.draft(id))).toContain('người soạn giữ bước này, bỏ qua');
  });

  it('hides from a reviewer what they may not read, in text, comments and reasons', async () => {
    const id = await ready();
    await send(id);
    await approve(id, 'tan');
    const revision = await revisionOf(khue, id, 'can-cu');
    await as('nguyen')(
      paths.reviewDraft(id, 'comments'),
      form({ place: `can-cu:1@${revision}`, text: 'Ghi: được gia hạn không quá một lần.' }),
    );
    await as('nguyen')(
      paths.reviewDraft(id, 'return'),
      form({ why: 'Mỗi nhiệm vụ được gia hạn không quá một lần.' }),
    );
    await send(id);
    expect(await page(as('loc'), paths.draft(id))).toContain('không quá một lần');
    await openTo(`person:${idOf('khue')}`);

    for (const path of [paths.draft(id), paths.draftVersions(id), paths.draftPaper(id)]) {
      expect(await page(as('loc'), path), path).not.toContain('không quá một lần');
      expect(await page(khue, path), path).toContain('không quá một lần');
    }
  });

  it('says what speaks against a number, and takes no file that the gate refuses', async () => {
    await openTo('all');
    await file(khue, EARLIER, { key: 'all' });
    const id = await draftOf(khue, papers, 'cong-van');
    await answerAll(khue, id);
    await send(id);
    for (const login of ['tan', 'thuy', 'loc']) await approve(id, login);
    const le = as('le');
    const opened = await page(le, paths.issueDraft(id));
    expect(opened).toContain('24-CV/VPTU; chỉ là gợi ý');
    const number = (fields: Record<string, string>) =>
      le(paths.issueStep(id, 'number'), form({ on: '26/11/2026', ...fields }));
    const told = async (fields: Record<string, string>) => {
      const answer = await number(fields);
      expect(answer.status).toBe(422);
      return answer.text();
    };
    expect(await told({ number: 'không số' })).toContain('Chưa đọc được số');
    expect(await told({ number: '24-CV/VPTU', on: '31/12/2099' })).toContain('Ngày ký chưa tới');
    expect(await told({ number: '24-TTr/VPTU' })).toContain('là của Tờ trình, dự thảo là Công văn');
    expect(await told({ number: '23-cv/vptu' })).toContain('Số này đã có trong sổ: 23-CV/VPTU');
    expect(await row(id)).toMatchObject({ state: 'in-review', number: null });
    expect((await number({ number: '23-cv/vptu', sure: 'on' })).status).toBe(303);
    expect(await row(id)).toMatchObject({ state: 'numbered', number: '23-CV/VPTU' });
    await le(paths.issueStep(id, 'number/remove'), form({}));
    await number({ number: '24-CV/VPTU' });

    const signed = { name: 'ky.docx', content: await paper(SIGNED) };
    const attach = (fields: Record<string, string>, one = signed) =>
      le(paths.issueStep(id, 'file'), upload([one], fields));
    expect((await attach({}, { ...signed, name: 'ky.zip' })).status).toBe(422);
    await attach({ level: 'mat' });
    expect(await page(le, paths.issueDraft(id))).toContain('Tệp chưa vào kho.');
    expect(await row(id)).toMatchObject({ state: 'numbered', documentId: null });

    expect((await attach({ key: 'all' })).status).toBe(303);
    await vi.waitFor(
      async () => expect(await row(id)).toMatchObject({ state: 'issued' }),
      PATIENCE,
    );
    const { documentId = '' } = (await row(id)) ?? {};
    const card = await page(khue, paths.document(documentId ?? ''));
    expect(card).toContain('24-CV/VPTU');
    const relations = await page(khue, paths.relations(documentId ?? ''));
    expect(relations).toContain('96-CV/ĐU');
    expect(relations).toContain('118-QĐ/TU');
    const stated = await running.portal.db
      .select()
      .from(documentRelations)
      .where(eq(documentRelations.statedIn, documentId ?? ''));
    expect(
      stated
        .filter(({ state }) => state === 'confirmed')
        .map(({ kind, objectId, decidedBy }) => [kind, objectId, decidedBy])
        .sort(),
    ).toEqual([
      ['answers', papers.letter, idOf('loc')],
      ['based-on', papers.rule, idOf('khue')],
    ]);
    for (const login of ['khue', 'loc', 'le']) {
      const desk = await page(as(login), paths.draft(id, { edit: 'tra-loi' }));
      expect(desk).toContain('Đã ban hành');
      expect(desk).toContain(paths.document(documentId ?? ''));
      expect(desk).not.toContain('<textarea name="text"');
    }
    expect((await type(khue, id, 'tra-loi', 'Khác')).status).toBe(403);
    expect((await khue(paths.removeDraft(id), form({}))).status).toBe(403);
  }, 60_000);
});
