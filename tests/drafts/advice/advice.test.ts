import { and, asc, eq, like, sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withdrawDocument } from '../../../src/documents/audience.ts';
import { findDocument } from '../../../src/documents/find.ts';
import { documents, passages, relations } from '../../../src/documents/schema.ts';
import { restoreDocument } from '../../../src/documents/withdrawn.ts';
import { addSources } from '../../../src/drafts/add-sources.ts';
import { hashOf } from '../../../src/drafts/advice/canonical.ts';
import { verifyDraftsCommand } from '../../../src/drafts/advice/command.ts';
import { keepAdviceFile } from '../../../src/drafts/advice/keep.ts';
import { differencesOf } from '../../../src/drafts/advice/verify.ts';
import { lookAtSources } from '../../../src/drafts/advice/watch.ts';
import {
  adviceFiles,
  draftFlags,
  draftSections,
  draftSources,
  drafts,
} from '../../../src/drafts/schema.ts';
import { paths } from '../../../src/paths.ts';
import { unitKey } from '../../../src/people/keys.ts';
import { viewerNamed } from '../../../src/people/viewer-of.ts';
import { file, indexed } from '../../support/filed.ts';
import { form, signIn, staffOffice } from '../../support/office.ts';
import { type Running, runPortal } from '../../support/pairs.ts';
import { type Paper, paper } from '../../support/papers.ts';
import { takeInBytes } from '../../support/taken-in.ts';
import { LETTER, NEXT_RULE, REPORT, RULE } from '../papers.ts';

const NUMBERED: Paper = {
  ...REPORT,
  body: REPORT.body.flatMap((line, i) => [`Điều ${i + 1}. Phường thứ ${i + 1}`, line]),
};

type Ask = Awaited<ReturnType<typeof signIn>>;

describe('what is kept and told of a draft that left', () => {
  let running: Running;
  let khue: Ask;
  let hanh: Ask;
  let le: Ask;
  let nguyen: Ask;
  const ids = { rule: '', letter: '', report: '', next: '' };
  const own = { rule: '', letter: '', without: '', theirs: '', report: '' };
  beforeAll(async () => {
    running = await runPortal({ record: 'pglite', index: 'embedded' });
    const { portal, app } = running;
    const office = await staffOffice(portal.db);
    [khue, hanh, le, nguyen] = (await Promise.all(
      ['khue', 'hanh', 'le', 'nguyen'].map((login) => signIn(app, login)),
    )) as [Ask, Ask, Ask, Ask];
    ids.rule = await file(khue, RULE, { key: 'all' });
    ids.letter = await file(khue, LETTER, { key: 'all' });
    ids.report = await file(khue, NUMBERED, { key: 'all' });
    // Read by the archive's unit and those below the office, not by who sits in the office itself.
    ids.next = await file(le, NEXT_RULE, { key: unitKey(office.archive) });
    await indexed(portal);
    own.rule = await begin(khue, ids.rule);
    own.letter = await begin(khue, ids.letter);
    own.without = await begin(khue, ids.rule);
    own.report = await begin(khue, ids.report);
    own.theirs = await begin(hanh, ids.rule);
    for (const { number } of await sourcesOf(own.without))
      await khue(paths.changeDraftSource(own.without, number, 'remove'), form({}));
    await look();
  }, 400_000);
  afterAll(() => running?.close());

  const begin = async (ask: Ask, document: string) => {
    const task = 'Xin ý kiến về việc gia hạn nhiệm vụ số hóa hồ sơ của phường Bến Gỗ';
    const sent = await ask(paths.drafts(), form({ type: 'phieu-trinh', task, document }));
    return sent.headers.get('location')?.split('/')[2] ?? '';
  };
  const page = async (ask: Ask, path: string) => (await ask(path)).text();
  const look = () => lookAtSources(running.portal);
  const flags = () =>
    running.portal.db
      .select()
      .from(draftFlags)
      .orderBy(asc(draftFlags.draftId), asc(draftFlags.number));
  const flagged = async () => [...new Set((await flags()).map(({ draftId }) => draftId))].sort();
  const sourcesOf = async (id: string) => {
    const html = await page(khue, paths.draft(id));
    return [...html.matchAll(/id="nguon-(\d+)"/g)].map(([, number]) => ({
      number: Number(number),
    }));
  };
  const panel = async (ask: Ask, id: string) =>
    /id="nguon-doi"[\s\S]*?<\/section>/.exec(await page(ask, paths.draft(id)))?.[0] ?? '';
  const viewer = (login: string) => viewerNamed(running.portal.db, login, new Date());
  const kept = (draftId: string) =>
    running.portal.db
      .select()
      .from(adviceFiles)
      .where(eq(adviceFiles.draftId, draftId))
      .orderBy(asc(adviceFiles.keptAt));
  const command = async (...args: string[]) => {
    const said: string[] = [];
    let exit = 0;
    for await (const one of verifyDraftsCommand(running.portal, args))
      if ('line' in one) said.push(one.line);
      else exit = one.exit;
    return { said, exit };
  };
  const decide = async (decision: string) => {
    const [relation] = await running.portal.db
      .select()
      .from(relations)
      .where(and(eq(relations.statedIn, ids.next), eq(relations.kind, 'replaces')));
    const sent = await le(paths.decideProposal('relation', relation?.id ?? ''), form({ decision }));
    expect(sent.status).toBe(303);
  };

  it('keeps what its writer knew and was told, once for each state in which it left', async () => {
    const id = await begin(khue, ids.letter);
    const at = paths.draftSection(id, 'de-xuat');
    await khue(at, form({ text: 'Đồng ý cho gia hạn.', revision: '1' }));
    await khue(paths.exportDraft(id));
    await khue(paths.exportDraft(id));
    await khue(paths.draftPaper(id));
    expect(await kept(id)).toHaveLength(1);
    await khue(at, form({ text: 'Đồng ý cho gia hạn một lần.', revision: '2' }));
    await khue(paths.draftAdvice(id), form({}));

    const [first, second] = await kept(id);
    expect([first?.occasion, second?.occasion]).toEqual(['export', 'closed']);
    expect(first?.content.by.keys).toContain('all');
    const cited = first?.content.sources.filter(({ hash }) => hash !== null) ?? [];
    expect(cited.length).toBeGreaterThan(0);
    const rows = await running.portal.db
      .select({ hash: passages.hash })
      .from(passages)
      .where(eq(passages.documentId, ids.letter));
    for (const { hash } of cited) expect(rows.map((row) => row.hash)).toContain(hash);

    const html = await page(khue, paths.adviceFile(id, first?.id ?? ''));
    for (const said of [
      ...['11.920 trang trên tổng số 17.500', 'nguyên văn', 'Công văn 96-CV/ĐU', '20/11/2026'],
      ...['không dùng mô hình', 'Đồng ý cho gia hạn.', 'nhận định của Đồng chí khue'],
      ...['văn bản cho mọi người', 'không văn bản nào chờ lập chỉ mục', first?.hash ?? ''],
    ])
      expect(html).toContain(said);
    expect(html).not.toContain('gia hạn một lần.');
    expect(await page(khue, paths.draftAdvice(id))).toContain(second?.id);
    expect((await hanh(paths.adviceFile(id, first?.id ?? ''))).status).toBe(404);
    expect((await hanh(paths.draftAdvice(id))).status).toBe(404);
  });

  it('shows nothing of a source that was closed since, and has it all the same', async () => {
    const id = await begin(khue, ids.letter);
    await khue(paths.exportDraft(id));
    const [file] = await kept(id);
    const at = paths.adviceFile(id, file?.id ?? '');
    const letter = eq(documents.id, ids.letter);
    const shown = async () =>
      `${await page(khue, at)}${await page(khue, paths.exportAdvice(id, file?.id ?? ''))}`;
    expect(await shown()).toContain('11.920');

    await running.portal.db.update(documents).set({ audienceKeys: [] }).where(letter);
    const closed = await shown();
    const { exit } = await command();
    await running.portal.db
      .update(documents)
      .set({ audienceKeys: ['all'] })
      .where(letter);

    expect(closed).toContain('không mở cho đồng chí đọc');
    expect(closed).not.toMatch(/11\.920|96-CV|Bến Gỗ đề nghị|máy quét/i);
    expect(exit).toBe(0);
  });

  it('outlives its draft, and is changed by nobody', async () => {
    const id = await begin(khue, ids.letter);
    await khue(paths.exportDraft(id));
    const [file] = await kept(id);
    await running.portal.db.delete(drafts).where(eq(drafts.id, id));

    expect((await khue(paths.adviceFile(id, file?.id ?? ''))).status).toBe(200);
    expect((await hanh(paths.adviceFile(id, file?.id ?? ''))).status).toBe(404);
    const change = running.portal.db
      .update(adviceFiles)
      .set({ hash: 'khác' })
      .where(eq(adviceFiles.id, file?.id ?? ''));
    await expect(change).rejects.toThrow();
  });

  it('comes to the same verdicts again, whatever was typed, and names what was tampered with', async () => {
    const { db } = running.portal;
    const adviser = await viewer('khue');
    for (const texts of drawnTexts(10)) {
      const id = await begin(khue, ids.letter);
      const [draft] = await db.select().from(drafts).where(eq(drafts.id, id));
      for (const [i, part] of ['tinh-hinh', 'ly-do', 'phuong-an'].entries())
        await db
          .update(draftSections)
          .set({ text: texts[i] ?? '' })
          .where(and(eq(draftSections.draftId, id), eq(draftSections.part, part)));
      if (!draft) throw new Error('no draft');
      await keepAdviceFile(db, adviser, draft, 'sent', new Date());
    }
    const { said, exit } = await command('--json');
    const told = JSON.parse(said[0] ?? '{}');
    expect({ exit, ...told }).toMatchObject({ exit: 0, reproduced: true, differences: [] });
    expect(told.files).toBeGreaterThan(10);
    expect(told.sentences).toBeGreaterThan(80);

    const sent = await db.select().from(adviceFiles).where(eq(adviceFiles.occasion, 'sent'));
    const file = sent.find(({ content }) =>
      content.verdicts.sentences.flat().some(({ struck }) => struck),
    );
    if (!file) throw new Error('no file');
    const { content: whole } = file;
    const { hash: ownHash } = file;
    const tampered = (change: (content: typeof whole) => void) => {
      const content = structuredClone(whole);
      change(content);
      return differencesOf({ content, hash: ownHash, recorded: ownHash }, new Map()).map((one) =>
        'of' in one ? `${one.what} ${one.of}` : one.what,
      );
    };
    expect(tampered(() => {})).toEqual([]);
    expect(
      tampered(({ sources }) => {
        const source = sources.find(({ quote }) => quote?.includes('11.920'));
        if (source) source.quote = (source.quote ?? '').replace('11.920', '11.290');
      }),
    ).toEqual(expect.arrayContaining(['file', 'passage']));
    expect(
      tampered(({ verdicts }) => {
        const sentence = verdicts.sentences.flat().find(({ struck }) => struck);
        if (!sentence) throw new Error('nothing struck');
        delete sentence.struck;
      }),
    ).toEqual(['file', 'verdict sentence']);
    expect(
      tampered((content) => {
        content.checks = '0';
      }),
    ).toEqual(['file', 'version']);

    const forged = structuredClone(file.content);
    forged.verdicts.bases = [99];
    const hash = hashOf(forged);
    await db.execute(sql`alter table advice_files disable trigger user`);
    await db.update(adviceFiles).set({ content: forged, hash }).where(eq(adviceFiles.id, file.id));
    const found = await command();
    await db
      .update(adviceFiles)
      .set({ content: file.content, hash: file.hash })
      .where(eq(adviceFiles.id, file.id));
    await db.execute(sql`alter table advice_files enable trigger user`);
    expect(found.exit).toBe(1);
    const lines = found.said.filter((line) => line.includes(file.id)).join('\n');
    expect(lines).toContain('mã băm không khớp nhật ký');
    expect(lines).toContain('kết quả kiểm tra căn cứ khác lúc lưu');
    expect((await command()).exit).toBe(0);
  });

  it('flags every draft that rests on a replaced paper, and no other', async () => {
    expect(await flagged()).toEqual([]);

    await decide('confirmed');
    await look();

    expect(await flagged()).toEqual([own.rule, own.theirs].sort());
  });

  it('tells who writes it, with what says so and both papers, as far as they may read them', async () => {
    const theirs = await panel(hanh, own.theirs);
    expect(theirs).toContain('Được thay thế');
    expect(theirs).toContain(`href="${paths.document(ids.rule)}"`);
    expect(theirs).toContain(`href="${paths.document(ids.next)}`);
    expect(theirs).toContain('Quy định này thay thế Quy định số 118-QĐ/TU');
    expect(await page(hanh, paths.today())).toContain(paths.draft(own.theirs, {}, 'nguon-doi'));

    const mine = await panel(khue, own.rule);
    expect(mine).toContain('theo một văn bản khác');
    expect(`${mine}${await page(khue, paths.today())}`).not.toMatch(
      new RegExp(`130-QĐ|Điều 9|${ids.next}`),
    );
    expect(await page(nguyen, paths.today())).not.toContain('id="flagged"');
  });

  it('says the same however often it looks, and what was answered for stays so', async () => {
    const before = await flags();
    await Promise.all([look(), look()]);
    expect(await flags()).toEqual(before);

    const mine = before.find(({ draftId }) => draftId === own.rule);
    const seen = mine?.noticedAt.toISOString() ?? '';
    const at = paths.keepChangedSource(own.rule, mine?.number ?? 0);
    expect((await hanh(at, form({ seen }))).status).toBe(404);
    expect((await khue(at, form({ seen: new Date(0).toISOString() }))).status).toBe(409);
    expect((await khue(at, form({ seen }))).status).toBe(303); // of all that was taken of the paper
    await look();

    expect(await panel(khue, own.rule)).toContain('Đã xem, vẫn dùng: Đồng chí khue');
    expect(await page(khue, paths.today())).not.toContain('id="flagged"');
    expect(await page(hanh, paths.today())).toContain('id="flagged"');
  });

  it('takes back what was undone, and tells it anew when it is done again', async () => {
    await decide('proposed');
    await look();
    expect(await flagged()).toEqual([]);

    await decide('confirmed');
    await look();
    expect(await page(khue, paths.today())).toContain('id="flagged"');
    for (const { number } of await sourcesOf(own.rule))
      await khue(paths.changeDraftSource(own.rule, number, 'remove'), form({}));
    expect(await flagged()).toEqual([own.theirs]);
  });

  it('tells of what was recorded of a paper, and of another text in the place of the cited one', async () => {
    await le(
      paths.recordStatus(ids.letter),
      form({ state: 'suspended', startsOn: '20/11/2026', reason: 'Phường đề nghị tạm ngưng' }),
    );
    const { db } = running.portal;
    const adviser = await viewer('khue');
    const [draft] = await db.select().from(drafts).where(eq(drafts.id, own.report));
    const [other] = await db
      .select({ id: passages.id })
      .from(passages)
      .where(and(eq(passages.documentId, ids.report), like(passages.text, '%Cổng Đá%')));
    if (!draft || !other) throw new Error('no draft');
    await addSources(db, adviser, draft, { passages: [other.id], documents: [] }, new Date());
    const { revision } = await findDocument(db, adviser, ids.report);
    const body = NUMBERED.body.map((line) => line.replace('12.920', '12.290'));
    const note = {
      ...{ fileName: 'moi.docx', audienceKeys: ['all'], personId: adviser.id },
      replaces: { documentId: ids.report, revision },
    };
    const taken = await takeInBytes(running.portal, await paper({ ...REPORT, body }), note);
    expect(taken).toMatchObject({ outcome: 'stored', documentId: ids.report });
    await look();

    expect(await panel(khue, own.letter)).toContain('Phường đề nghị tạm ngưng');
    expect(await panel(khue, own.report)).toContain('không còn lời đã dẫn');
    const kept = await db
      .select({ passageId: draftSources.passageId, flag: draftFlags.number })
      .from(draftSources)
      .leftJoin(
        draftFlags,
        and(eq(draftFlags.draftId, own.report), eq(draftFlags.number, draftSources.number)),
      )
      .where(eq(draftSources.draftId, own.report));
    expect(kept.filter(({ flag }) => flag !== null).length).toBeGreaterThan(0);
    expect(kept.find(({ passageId }) => passageId === other.id)?.flag).toBeNull(); // says what it said
  });

  it('names nothing of a paper that was withdrawn', async () => {
    const { db } = running.portal;
    const clerk = await viewer('le');
    const card = await findDocument(db, clerk, ids.letter);
    await withdrawDocument(db, clerk, card, 'ban hành nhầm', card.revision);
    await look();

    const told = `${await panel(khue, own.letter)}${await page(khue, paths.today())}`;
    expect(told).toContain('không còn mở cho đồng chí đọc');
    expect(told).not.toMatch(/96-CV|tạm ngưng|thu hồi|nhầm/);

    await restoreDocument(db, clerk, ids.letter, card.revision + 1);
    await look();
    expect(await panel(khue, own.letter)).toContain('Phường đề nghị tạm ngưng');
  });
});

/** Sections as somebody may type them: true and false sentences with every mark, in any order. */
function drawnTexts(many: number): string[][] {
  const said = [
    ...LETTER.body.slice(1),
    'Phường đã số hóa 11.290 trang.',
    'Phường đạt 68,1% tổng số trang. [= 11.920 / 17.500]',
    'Phường đạt 86,1% tổng số trang. [= 11.920 / 17.500]',
    'Công văn số 96-CV/ĐU, ngày 20/11/2026 không đề nghị gia hạn.',
    'Máy quét của phường hỏng.',
  ];
  const sentence = fc
    .tuple(
      fc.constantFrom(...said),
      fc.constantFrom(
        '',
        ' [1]',
        ' [2]',
        ' [1] [3]',
        ' [nhận định]',
        ' [77]',
        '\n',
        ' [cần bổ sung: số liệu]',
      ),
    )
    .map(([text, mark]) => text + mark);
  const section = fc.array(sentence, { maxLength: 6 }).map((all) => all.join(' '));
  return fc.sample(fc.tuple(section, section, section), { numRuns: many, seed: 11 });
}
