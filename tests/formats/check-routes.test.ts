import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditEvents } from '../../src/audit/schema.ts';
import { documents } from '../../src/documents/schema.ts';
import { intakes } from '../../src/ingest/schema.ts';
import { paths } from '../../src/paths.ts';
import { signIn, staffOffice, upload } from '../support/office.ts';
import { testPortal } from '../support/portal.ts';
import { brokenPaper } from './break.ts';
import { cleanPapers } from './clean-papers.ts';
import { zipped } from './raw-docx.ts';

const clean = () => zipped(cleanPapers['party decision']?.() ?? {});
const broken = () => zipped(brokenPaper('article with a colon'));

describe('the page that checks a format', () => {
  let site: Awaited<ReturnType<typeof testPortal>>;
  let ask: Awaited<ReturnType<typeof signIn>>;
  beforeAll(async () => {
    site = await testPortal();
    await staffOffice(site.portal.db);
    ask = await signIn(site.app, 'khue');
  });
  afterAll(() => site?.close());

  const send = (content: Uint8Array, fields: Record<string, string> = {}, name = 'Dự thảo.docx') =>
    ask(paths.checkFormat(), upload([{ name, content }], fields));

  it('says where, what, what should be and who says so', async () => {
    const page = await send(broken());

    expect(page.status).toBe(200);
    const text = await page.text();
    expect(text).toContain('Điều “Điều 2:');
    expect(text).toContain('dấu chấm (.)');
    expect(text).toContain('Hướng dẫn 05-HD/VPTW');
    expect(text).toContain('Máy sửa được (1)');
  });

  it('carries a copy that is mended and a log of it', async () => {
    const text = await (await send(broken())).text();
    const [copy = '', log = ''] = [...text.matchAll(/href="data:[^"]+?base64,([^"]+)"/g)].map(
      ([, b]) => b,
    );

    const body = unzipSync(new Uint8Array(Buffer.from(copy, 'base64')))['word/document.xml'];
    expect(new TextDecoder().decode(body)).toContain('Điều 2.');
    expect(Buffer.from(log, 'base64').toString()).toContain('article.form');
  });

  it('hands the copy out alone when asked for it', async () => {
    const answer = await send(broken(), { step: 'copy' });

    expect(answer.headers.get('content-disposition')).toContain(
      encodeURIComponent('(đã sửa).docx'),
    );
    const parts = unzipSync(new Uint8Array(await answer.arrayBuffer()));
    expect(new TextDecoder().decode(parts['word/document.xml'])).toContain('Điều 2.');
  });

  it('says so when nothing is wrong', async () => {
    expect(await (await send(clean())).text()).toContain('Không thấy chỗ nào trái quy định');
  });

  it('judges by the rules that the person wants', async () => {
    const text = await (await send(clean(), { rules: 'HD36-2018' })).text();

    expect(text).toContain('như người dùng chọn');
  });

  it.each([
    ['by its name', 'Dự thảo (mật).docx', {}, clean],
    ['by what the person says', 'Dự thảo.docx', { level: 'toi-mat' }, clean],
    ['by its head', 'Dự thảo.docx', {}, secret],
  ])('refuses what is secret %s, and has it on record', async (_, name, fields, content) => {
    const before = await site.portal.db.select().from(auditEvents);

    const page = await send(content(), fields, name);

    expect(page.status).toBe(422);
    expect(await page.text()).toContain('Luật Bảo vệ bí mật nhà nước');
    const after = await site.portal.db.select().from(auditEvents);
    expect(after.slice(before.length).map(({ kind }) => kind)).toContain('file refused');
  });

  it.each([
    ['a text', new TextEncoder().encode('Không phải Word'), 'tệp Word .docx'],
    ['a cut file', clean().subarray(0, 900), 'tải lên chưa hết'],
    ['an empty file', new Uint8Array(), 'Tệp rỗng'],
  ])('answers %s with a sentence', async (_, content, sentence) => {
    const page = await send(content);

    expect(page.status).toBe(422);
    expect(await page.text()).toContain(sentence);
  });

  it('keeps nothing of a file', async () => {
    await send(broken());

    expect(await site.portal.db.select().from(documents)).toEqual([]);
    expect(await site.portal.db.select().from(intakes)).toEqual([]);
  });
});

function secret(): Uint8Array {
  const raw = cleanPapers['party decision']?.() ?? {};
  const document = raw['word/document.xml']?.replace(
    '<w:body>',
    '<w:body><w:p><w:r><w:t>MẬT</w:t></w:r></w:p>',
  );
  return zipped({ ...raw, 'word/document.xml': document ?? '' });
}
