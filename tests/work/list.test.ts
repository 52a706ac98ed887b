import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paths } from '../../src/paths.ts';
import { type Paper, paper } from '../support/papers.ts';
import { type Browser, type TestPortal, testPortal } from '../support/portal.ts';
import { takeInBytes } from '../support/taken-in.ts';

const PAPER: Paper = {
  issuer: ['THÀNH ỦY LỤC ĐẦM', 'VĂN PHÒNG'],
  number: '41-TB/VPTU',
  date: 'Lục Đầm, ngày 05 tháng 10 năm 2026',
  type: 'THÔNG BÁO',
  title: 'Phân công rà soát hồ sơ',
  body: [
    '1. Giao Phòng Tổng hợp chủ trì, phối hợp với Phòng Lưu trữ rà soát danh mục hồ sơ, xong trước ngày 15/12/2026.',
    '2. Giao Phòng Lưu trữ chủ trì xây dựng kho số, hoàn thành trước ngày 20/10/2026.',
  ],
};
const SECRET: Paper = { ...PAPER, number: '42-TB/VPTU', title: 'Phân công riêng' };

describe('the list of duties', () => {
  let site: TestPortal;
  let hanh: Browser;
  let le: Browser;
  beforeAll(async () => {
    site = await testPortal();
    await site.addPerson({ login: 'hanh' });
    const own = await site.addPerson({ login: 'le', role: 'clerk' });
    hanh = await site.signIn('hanh');
    le = await site.signIn('le');
    for (const [one, keys] of [
      [PAPER, ['all']],
      [SECRET, [`person:${own.id}`]],
    ] as const)
      await takeInBytes(site.portal, await paper(one), { audienceKeys: [...keys] });
  }, 60_000);
  afterAll(() => site?.close());
  const read = async (path: string, ask = hanh) => (await ask(path)).text();
  const proposed = (query: Record<string, string>) => paths.tasks({ state: 'proposed', ...query });

  it('is narrowed by leader however the name is typed, whole words only', async () => {
    for (const lead of ['Phòng Lưu trữ', 'phong luu tru', 'LƯU TRỮ']) {
      const html = await read(proposed({ lead }));
      expect(html).toContain('xây dựng kho số');
      expect(html).not.toContain('rà soát danh mục hồ sơ, xong');
    }
    expect(await read(proposed({ lead: 'phong luu tr' }))).not.toContain('xây dựng kho số');
  });

  it('counts for a question the duties of readable papers alone, and leads to them', async () => {
    const asked = paths.search({ q: 'phong luu tru phai lam gi' });
    const html = await read(asked);
    expect(html).toContain('1 nhiệm vụ do “phong luu tru” chủ trì');
    expect(await read(asked, le)).toContain('2 nhiệm vụ do “phong luu tru” chủ trì');
    const [, list = ''] = /href="(\/tasks[^"]*)">1 chờ xác nhận/.exec(html) ?? [];
    expect(await read(list.replaceAll('&amp;', '&'))).toContain('xây dựng kho số');
  });

  it('answers by when as by whom, and in the one paper that is named', async () => {
    const answers = {
      'việc phải xong trong tháng 10/2026': '1 nhiệm vụ có hạn từ 01/10/2026 đến 31/10/2026',
      'Phòng Tổng hợp cần làm gì trước 31/12/2026':
        '1 nhiệm vụ do “Phòng Tổng hợp” chủ trì, có hạn đến 31/12/2026',
      'thông báo 41 giao phòng lưu trữ làm gì':
        '1 nhiệm vụ trong Thông báo 41-TB/VPTU, do “phòng lưu trữ” chủ trì',
      'thông báo 42 giao phòng lưu trữ làm gì': '1 nhiệm vụ do “phòng lưu trữ” chủ trì',
    };
    for (const [q, said] of Object.entries(answers))
      expect(await read(paths.search({ q }))).toContain(said);
  });
});
