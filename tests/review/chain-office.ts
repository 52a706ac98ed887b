import { paths } from '../../src/paths.ts';
import { hashPassword } from '../../src/people/passwords.ts';
import { people } from '../../src/people/schema.ts';
import { LETTER, RULE } from '../drafts/papers.ts';
import { file, indexed } from '../support/filed.ts';
import { form, PASSWORD, type signIn, type staffOffice } from '../support/office.ts';
import type { Running } from '../support/pairs.ts';
import type { Paper } from '../support/papers.ts';

type Office = Awaited<ReturnType<typeof staffOffice>>;
export type Ask = Awaited<ReturnType<typeof signIn>>;

export const TASK = 'Xin ý kiến về việc gia hạn nhiệm vụ số hóa hồ sơ của phường Bến Gỗ';

/** The letter as it was signed: it names what it answers and what it rests on. */
export const SIGNED: Paper = {
  issuer: ['THÀNH ỦY LỤC ĐẦM', 'VĂN PHÒNG'],
  number: '24-CV/VPTU',
  date: 'Lục Đầm, ngày 26 tháng 11 năm 2026',
  type: 'CÔNG VĂN',
  title: 'về việc gia hạn nhiệm vụ số hóa hồ sơ lưu trữ của phường Bến Gỗ',
  body: [
    'Kính gửi: Đảng ủy phường Bến Gỗ',
    'Trả lời Công văn số 96-CV/ĐU, ngày 20/11/2026 của Đảng ủy phường Bến Gỗ, Văn phòng có ý kiến như sau:',
    'Căn cứ Quy định số 118-QĐ/TU, ngày 14/9/2026 của Ban Thường vụ Thành ủy, nhiệm vụ được gia hạn đến ngày 15/12/2026.',
    'CHÁNH VĂN PHÒNG',
    'Trần Thị Mai Lan',
  ],
};

export const EARLIER: Paper = {
  ...SIGNED,
  number: '23-CV/VPTU',
  date: 'Lục Đầm, ngày 18 tháng 11 năm 2026',
  title: 'về việc chuẩn bị hội nghị giao ban',
  body: ['Kính gửi: Các phòng', 'Các phòng gửi báo cáo trước ngày 25/11/2026.'],
};

/** Who else stands in the chain, beside the small office: a head of the room, a deputy, leaders, a clerk. */
export async function chainStaff({ portal: { db } }: Pick<Running, 'portal'>, office: Office) {
  const passwordHash = await hashPassword(PASSWORD);
  const person = (
    login: string,
    position: string,
    role: 'head' | 'leader' | 'clerk' | 'adviser',
    unitId: number | null,
  ) => ({ login, name: `Đồng chí ${login}`, position, role, unitId, passwordHash });
  const rows = await db
    .insert(people)
    .values([
      person('tan', 'Trưởng phòng Tổng hợp', 'head', office.general),
      person('thuy', 'Phó Chánh Văn phòng', 'head', office.office),
      person('loc', 'Phó Bí thư Thường trực', 'leader', null),
      person('dao', 'Văn thư', 'clerk', office.archive),
      person('minh', 'Chuyên viên', 'adviser', office.archive),
    ])
    .returning();
  return (login: string) => rows.find((one) => one.login === login)?.id ?? office.idOf(login);
}

/** Files a rule and a letter that everybody may read. @returns their ids */
export async function papersOf(running: Running, khue: Ask) {
  const rule = await file(khue, RULE, { key: 'all' });
  const letter = await file(khue, LETTER, { key: 'all' });
  await indexed(running.portal);
  return { rule, letter };
}

/** A draft that answers the letter and rests on the rule, of sentences that can be borne. @returns its id */
export async function draftOf(
  ask: Ask,
  { letter, rule }: { letter: string; rule: string },
  kind = 'phieu-trinh',
) {
  await ask(paths.clearBasket(), form({}));
  await ask(paths.basket(), form({ add: `document:${rule}` }));
  const opened = await (await ask(paths.newDraft({ incoming: letter }))).text();
  const boxes = [...opened.matchAll(/name="(basket-\d+)"/g)].map(([, name = '']) => [name, 'on']);
  const fields = { type: kind, task: TASK, incoming: letter };
  const sent = await ask(paths.drafts(), form({ ...fields, ...Object.fromEntries(boxes) }));
  return sent.headers.get('location')?.split('/')[2] ?? '';
}

export const page = async (ask: Ask, path: string) => (await ask(path)).text();

export const revisionOf = async (ask: Ask, id: string, part: string) =>
  /name="revision" value="(\d+)"/.exec(await page(ask, paths.draft(id, { edit: part })))?.[1] ??
  '0';

export async function type(ask: Ask, id: string, part: string, text: string) {
  const revision = await revisionOf(ask, id, part);
  return ask(paths.draftSection(id, part), form({ text, revision }));
}

export const seenHash = async (ask: Ask, id: string) =>
  /name="hash" value="([0-9a-f]{64})"/.exec(await page(ask, paths.draft(id)))?.[1] ?? '';

/** Answers for every basis of a draft that nobody has answered for. */
export async function answerAll(ask: Ask, id: string) {
  const html = await page(ask, paths.draft(id));
  for (const [, number = ''] of html.matchAll(/\/sources\/(\d+)\/answer"/g))
    await ask(
      paths.changeDraftSource(id, Number(number), 'answer'),
      form({ why: 'Văn thư đã đối chiếu bản giấy.' }),
    );
}
