import { afterAll, beforeAll, expect, it } from 'vitest';
import { paths } from '../../src/paths.ts';
import { lastingDrift } from '../../src/search/reconcile.ts';
import { indexed } from '../support/filed.ts';
import { form, signIn, staffOffice, upload } from '../support/office.ts';
import { describePairs, type Running, runPortal } from '../support/pairs.ts';
import { NOTICE, PLAN, paper } from '../support/papers.ts';

describePairs('a document from its file to its reader', (pair) => {
  let running: Running;
  let office: Awaited<ReturnType<typeof staffOffice>>;
  beforeAll(async () => {
    running = await runPortal(pair);
    office = await staffOffice(running.portal.db);
  });
  afterAll(() => running?.close());

  const as = (login: string) => signIn(running.app, login);
  const found = async (login: string, q: string) =>
    (await (await as(login))(paths.search({ q }))).text();

  /** Hands a file in as a person does, waits until it is decided and searchable. */
  async function handIn(login: string, name: string, content: string | Uint8Array, fields = {}) {
    const ask = await as(login);
    const sent = await ask(paths.intake(), upload([{ name, content }], fields));
    expect(sent.status).toBe(303);
    const batch = sent.headers.get('location') ?? '';
    for (let tries = 0; tries < 200; tries++) {
      const page = await (await ask(batch)).text();
      if (!/Đang (chờ|kiểm tra|nhận dạng|lưu)/.test(page)) {
        await indexed(running.portal);
        return page;
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error('the file was never decided');
  }
  const idIn = (page: string) => /\/documents\/([0-9a-f-]{36})/.exec(page)?.[1] ?? '';

  it('is found by words with and without accents, by its number, and read at its passage', async () => {
    const page = await handIn('khue', 'ke-hoach.docx', await paper(PLAN));
    expect(page).toContain('Đã vào kho');
    const id = idIn(page);

    for (const q of ['số hóa hồ sơ lưu trữ', 'so hoa ho so luu tru', 'SỐ HOÁ hồ sơ']) {
      const html = await found('khue', q);
      expect(html).toContain('31-KH/VPTU');
      expect(html).toMatch(/<mark>(số|Số)/i);
    }
    expect(await found('khue', '31-kh/vptu')).toContain('Đúng số hiệu');
    const link = new RegExp(`/documents/${id}[^"#]*#([^"]+)"`).exec(
      await found('khue', 'quét 40.000 trang'),
    );
    const read = await (await (await as('khue'))(paths.document(id))).text();
    expect(read).toContain(`id="${link?.[1]}"`);
    expect(read).toContain('05/10/2026');
    expect(read).toContain('Trần Thị Mai Lan');
  });

  it('is not seen by another unit, in no way that differs from its not being there', async () => {
    const id = idIn(await found('khue', '31-KH/VPTU'));
    const ask = await as('le');

    expect(await found('le', 'số hóa hồ sơ lưu trữ')).not.toContain('31-KH/VPTU');
    expect(await found('le', '31-KH/VPTU')).not.toContain('Đúng số hiệu');
    const forbidden = await ask(paths.document(id));
    const absent = await ask(paths.document('00000000-0000-4000-8000-000000000000'));
    expect(forbidden.status).toBe(404);
    expect(await forbidden.text()).toBe(await absent.text());
  });

  it('is held once: the same bytes again are told as such', async () => {
    const page = await handIn('khue', 'ban-sao.docx', await paper(PLAN)).catch(String);
    expect(page).toMatch(/Trùng, không lưu thêm|Đã vào kho/);
    const bytes = 'Nội dung thử, hai lần như nhau.';
    await handIn('khue', 'mot.txt', bytes);
    expect(await handIn('khue', 'hai.txt', bytes)).toContain('Trùng, không lưu thêm');
  });

  it('is corrected by a clerk, and found by what was corrected', async () => {
    const page = await handIn('le', 'thong-bao.docx', await paper(NOTICE), {
      key: `unit:${office.office}`,
    });
    // An office's audience reaches the units below it.
    expect((await (await as('khue'))(paths.document(idIn(page)))).status).toBe(200);
    const clerk = await as('le');

    const own = idIn(
      await handIn('le', 'tb2.docx', await paper({ ...NOTICE, number: '89-TB/VPTU' })),
    );
    const opened = await (await clerk(paths.editDocument(own))).text();
    const revision = /name="revision" value="(\d+)"/.exec(opened)?.[1] ?? '';
    const fields = {
      type: 'Thông báo',
      number: '90-TB/VPTU',
      issuer: 'Văn phòng Thành ủy Lục Đầm',
    };
    const wrong = await clerk(
      paths.editDocument(own),
      form({ ...fields, issuedOn: '31/02/2026', title: 'Nạo vét', revision }),
    );
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain('Ngày không có thật');
    const right = await clerk(
      paths.editDocument(own),
      form({
        ...fields,
        issuedOn: '13/11/2026',
        title: 'Nạo vét kênh số 4',
        numberState: 'read',
        revision,
      }),
    );
    expect(right.status).toBe(303);
    const late = await clerk(
      paths.editDocument(own),
      form({ ...fields, issuedOn: '', title: 'Khác', revision }),
    );
    expect(late.status).toBe(409);
    const both = await late.text();
    expect(both).toContain(`href="${paths.document(own)}"`);
    expect(both).toMatch(/Trích yếu: .*Nạo vét kênh số 4.*trên cổng.*Khác.*đồng chí nhập/);
    expect(both).not.toContain('<li>Số và ký hiệu');

    await indexed(running.portal);
    expect(await found('le', '90-TB/VPTU')).toContain('Đúng số hiệu');
  });

  it('is gone for everyone at once when it is withdrawn, before the index knows', async () => {
    const text = 'Kinh phí duy tu cầu Bến Gỗ năm 2027.';
    const id = idIn(await handIn('khue', 'duy-tu.txt', text));
    expect(await found('khue', 'duy tu cầu Bến Gỗ')).toContain(id);
    const ask = await as('khue');
    const opened = await (await ask(paths.withdraw(id))).text();
    const revision = /name="revision" value="(\d+)"/.exec(opened)?.[1] ?? '';

    const unsure = await ask(
      paths.withdraw(id),
      form({ reason: 'nhầm', confirmation: 'không', revision }),
    );
    expect(unsure.status).toBe(422);
    const done = await ask(
      paths.withdraw(id),
      form({ reason: 'nhầm', confirmation: 'thu hồi', revision }),
    );

    expect(done.status).toBe(303);
    expect((await ask(paths.document(id))).status).toBe(404);
    expect(await found('khue', 'duy tu cầu Bến Gỗ')).not.toContain(id);
  });

  it('leaves record and index agreeing', async () => {
    expect(await lastingDrift(running.portal)).toEqual([]);
  });
});
