import { eq, sql } from 'drizzle-orm';
import { answers } from '../../src/answers/schema.ts';
import { createApp } from '../../src/app.tsx';
import { documents, relations } from '../../src/documents/schema.ts';
import { drafts } from '../../src/drafts/schema.ts';
import { paths } from '../../src/paths.ts';
import { EVERYONE, unitKey } from '../../src/people/keys.ts';
import { hashPassword } from '../../src/people/passwords.ts';
import { people, units } from '../../src/people/schema.ts';
import { savedSearches } from '../../src/saved-searches/schema.ts';
import { queueAll } from '../../src/search/feed.ts';
import { indexed, settled } from '../support/filed.ts';
import { PASSWORD, signIn } from '../support/office.ts';
import { type Pair, runPortal } from '../support/pairs.ts';
import { type Paper, paper } from '../support/papers.ts';
import { programOn, tokenOf } from '../support/program.ts';
import { takeInBytes } from '../support/taken-in.ts';

const OFFICE = ['THÀNH ỦY LỤC ĐẦM'];
const SIGNED = ['T/M BAN THƯỜNG VỤ', 'BÍ THƯ', 'Trần Thị Mai Lan'];

/** What everybody reads: papers that call each other, one of them by a number that is borne twice. */
const open: Paper[] = [
  {
    issuer: OFFICE,
    number: '15-NQ/TU',
    date: 'Lục Đầm, ngày 02 tháng 02 năm 2026',
    type: 'NGHỊ QUYẾT',
    title: 'Phát triển làng nghề và du lịch ven sông',
    body: ['1. Ban Tuyên giáo chủ trì quảng bá làng nghề trước ngày 30/6/2026.', ...SIGNED],
  },
  {
    issuer: OFFICE,
    number: '31-KH/TU',
    date: 'Lục Đầm, ngày 05 tháng 3 năm 2026',
    type: 'KẾ HOẠCH',
    title: 'Thực hiện nghị quyết về làng nghề ven sông',
    body: [
      'Căn cứ Nghị quyết số 15-NQ/TU của Ban Thường vụ Thành ủy;',
      '1. Ban Tổ chức chủ trì, phối hợp với Ban Dân vận di dời hộ dân ven sông trước ngày 15/12/2026.',
      '2. Văn phòng theo dõi, đôn đốc, báo cáo kết quả hằng quý.',
      ...SIGNED,
    ],
  },
  {
    issuer: OFFICE,
    number: '40-QĐ/TU',
    date: 'Lục Đầm, ngày 10 tháng 4 năm 2026',
    type: 'QUYẾT ĐỊNH',
    title: 'Quy chế phối hợp bảo vệ bờ sông',
    body: [
      'Điều 1. Quyết định này thay thế Nghị quyết số 15-NQ/TU của Ban Thường vụ Thành ủy.',
      'Điều 2. Ban Tổ chức hướng dẫn thực hiện, hoàn thành trước ngày 01/8/2026.',
      ...SIGNED,
    ],
  },
  {
    issuer: [...OFFICE, 'VĂN PHÒNG'],
    number: '88-TB/VPTU',
    date: 'Lục Đầm, ngày 12 tháng 5 năm 2026',
    type: 'THÔNG BÁO',
    title: 'Kết luận của Thường trực Thành ủy về nạo vét kênh thoát nước',
    body: ['1. Đảng ủy phường Bến Gỗ bàn giao mặt bằng tuyến kênh số 4 trong tháng 12.', ...SIGNED],
  },
];

/** Who has signed, issued and written what nobody else has; every word of it is a trace. */
const MARKED = 'Di dời làng chài Vân Giáp về khu tái định cư Đồng Quạ';
const hidden: Paper[] = [
  {
    issuer: [...OFFICE, 'BAN CHỈ ĐẠO SÔNG BÍCH'],
    number: '77-ĐA/TU',
    date: 'Lục Đầm, ngày 06 tháng 6 năm 2025',
    type: 'ĐỀ ÁN',
    title: MARKED,
    body: [
      'Căn cứ Nghị quyết số 15-NQ/TU của Ban Thường vụ Thành ủy;',
      '1. Ban Quản lý Đồng Quạ chủ trì di dời làng chài Vân Giáp trước ngày 15/12/2026.',
      '2. Đề án này sửa đổi, bổ sung Quyết định số 40-QĐ/TU ngày 10 tháng 4 năm 2026.',
      'TRƯỞNG BAN',
      'Lương Bích Ngọ',
    ],
  },
  {
    issuer: OFFICE,
    number: '15-NQ/TU',
    date: 'Lục Đầm, ngày 03 tháng 3 năm 2026',
    type: 'NGHỊ QUYẾT',
    title: 'Sắp xếp nhân sự Ban Quản lý Đồng Quạ',
    body: ['1. Ban Tổ chức chủ trì sắp xếp nhân sự trước ngày 15/12/2026.', ...SIGNED],
  },
  {
    issuer: ['ĐẢNG BỘ THÀNH PHỐ LỤC ĐẦM', 'ĐẢNG ỦY PHƯỜNG BẾN GỖ'],
    number: '19-CV/ĐU',
    date: 'Bến Gỗ, ngày 20 tháng 6 năm 2026',
    type: 'CÔNG VĂN',
    title: 'về bàn giao mặt bằng Đồng Quạ',
    body: [
      'Trả lời Thông báo số 88-TB/VPTU, ngày 12/5/2026 của Văn phòng Thành ủy, Đảng ủy phường báo cáo như sau:',
      'Mặt bằng đã bàn giao.',
    ],
  },
  {
    ...(open[1] as Paper),
    number: '32-KH/TU',
    title: 'Thực hiện nghị quyết về làng chài ven sông',
  },
];

const FILLERS = 400; // papers that keep the statistics of terms as they are in an archive
const WORDS =
  'tăng cường lãnh đạo chỉ đạo công tác xây dựng Đảng kiểm tra giám sát dân vận tuyên giáo nội chính cải cách hành chính chuyển đổi số giáo dục y tế văn hóa nông thôn đô thị môi trường sông làng nghề'.split(
    ' ',
  );

type Ask = (path: string, init?: RequestInit) => Response | Promise<Response>;
export type Phase = {
  ask: (login: string) => Promise<Ask>;
  program: (login: string) => Promise<Ask>; // that acts for the person
  hidden: string[];
};

/**
 * One archive before and after papers came into it that only a closed unit reads. The clock stands.
 * Each phase has a portal of its own on it, so that what is kept in memory is of that phase alone.
 */
export async function openArchive(pair: Pair) {
  const running = await runPortal(pair);
  const { portal } = running;
  const { db } = portal;
  const now = new Date();
  const [closed] = await db
    .insert(units)
    .values([
      { name: 'Tổ công tác kín', shortName: 'KIN' },
      { name: 'Văn phòng', shortName: 'VP' },
    ])
    .returning();
  if (!closed) throw new Error('no unit');
  const passwordHash = await hashPassword(PASSWORD);
  const hired = await db
    .insert(people)
    .values(
      (
        [
          ['kin', 'clerk', closed.id],
          ['le', 'clerk', closed.id + 1],
          ['quantri', 'administrator', closed.id + 1],
          ['khue', 'adviser', closed.id + 1],
        ] as const
      ).map(([login, role, unitId]) => ({ login, name: login, role, unitId, passwordHash })),
    )
    .returning();
  const file = async (papers: Paper[], key: string) => {
    const ids: string[] = [];
    for (const one of papers) {
      const note = { fileName: `${one.number}.docx`.replace('/', '-'), audienceKeys: [key] };
      const taken = await takeInBytes(portal, await paper(one), note);
      if (!('documentId' in taken) || !taken.documentId) throw new Error(JSON.stringify(taken));
      ids.push(taken.documentId);
    }
    await indexed(portal);
    await settled(running);
    return ids;
  };
  const phase = (ids: string[]): Phase => {
    const app = createApp({ ...portal, now: () => now });
    const program = async (login: string) => programOn({ app }, await tokenOf(running, login));
    return { ask: (login) => signIn(app, login), program, hidden: ids };
  };
  await db.insert(documents).values(fillers());
  await queueAll(db);
  const idOf = (login: string) => hired.find((one) => one.login === login)?.id ?? 0;
  const personId = idOf('le');
  await db.insert(savedSearches).values(
    ['làng chài ven sông', MARKED].map((text) => ({
      ...{ personId, name: text, watchedSince: new Date(0) },
      query: new URLSearchParams({ q: text }).toString(),
    })),
  );
  const readable = await file(open, EVERYONE);
  return {
    ...running,
    readable,
    /** Hands in a hidden paper once more, with another word in it. @returns what the person is told */
    handInAgain: async (login: string) => {
      const [one] = hidden as [Paper];
      const body = [`Bản của đồng chí ${login}.`, ...one.body];
      const note = { personId: idOf(login), audienceKeys: [EVERYONE] };
      const taken = await takeInBytes(portal, await paper({ ...one, body }), note);
      return 'reason' in taken ? taken.reason : undefined;
    },
    /** The very bytes that the closed unit holds. @returns what came of it */
    handInSame: async (login: string) => {
      const bytes = new Uint8Array(
        Buffer.from('Số 7-TB/KIN. Thông báo của đơn vị kín về lịch trực.'),
      );
      const keys = [unitKey(closed.id)];
      await takeInBytes(portal, bytes, { personId: idOf('kin'), audienceKeys: keys });
      const note = { personId: idOf(login), audienceKeys: [EVERYONE] };
      return (await takeInBytes(portal, bytes, note)).outcome;
    },
    without: () => phase([]),
    with: async () => {
      await db.insert(documents).values(crowd(unitKey(closed.id)));
      await queueAll(db);
      const filed = await file(hidden, unitKey(closed.id));
      const confirmed = { state: 'confirmed' as const, decidedAt: now }; // it closes a task that all read
      const answers = await db
        .update(relations)
        .set(confirmed)
        .where(eq(relations.kind, 'answers'))
        .returning();
      if (answers.length === 0) throw new Error('no hidden paper answers another');
      return phase(filed);
    },
    forgetDrafts: () => db.delete(drafts),
    forgetQuestions: async () => {
      await db.delete(answers);
      await db.execute(sql`delete from unanswered_questions`);
    },
  };
}

const fillers = () =>
  Array.from({ length: FILLERS }, (_, i) => ({
    id: `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`,
    title: Array.from(
      { length: 9 },
      (_, at) => WORDS[(i * 7 + at * (3 + (i % 5))) % WORDS.length],
    ).join(' '),
    type: 'Công văn',
    issuedOn: `2024-${String(1 + (i % 12)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`,
    origin: 'catalogue' as const,
    audienceKeys: [EVERYONE],
  }));

/** So many that what may be read would be crowded out, were they counted first. */
const crowd = (key: string) =>
  Array.from({ length: 12 }, (_, i) => ({
    title: `Làng nghề ven sông, thông báo nạo vét kênh số ${i}`,
    type: i % 2 ? 'Nghị quyết' : 'Thông báo',
    issuedOn: '2026-11-20',
    origin: 'catalogue' as const,
    audienceKeys: [key],
  }));

/** What a person asks who looks for the hidden papers, by every trace of them, and for others. */
export const questions = [
  MARKED,
  MARKED.toUpperCase(),
  'di doi lang chai van giap ve khu tai dinh cu dong qua',
  'dij dowif lafng chafi',
  `"${MARKED}"`,
  '"làng chài Vân Giáp"',
  'làng chài -Vân',
  'làng nghề -Đồng',
  'Vân Giáp',
  'van giap',
  'Vân Giáb',
  'Đồng Quạ',
  'dong quaj',
  'lànng chài',
  'langchai',
  'lang chai ven song',
  'làng chai ven sông',
  'lang thai ven song',
  'lương bích ngọ',
  'Lương Bích Ngọ ký',
  'ban chỉ đạo sông bích',
  'Ban Chỉ đạo Sông Bích ban hành',
  '77-ĐA/TU',
  '77-DA/TU',
  'ĐA 77',
  'đề án 77',
  'đề án 77 năm 2025',
  'số 77',
  '15-NQ/TU',
  'NQ 15',
  'nghị quyết 15',
  'nghị quyết 15 ngày 03/3/2026',
  'nghị quyết 15 còn hiệu lực không',
  'văn bản nào thay thế nghị quyết 15',
  '32-KH/TU',
  'KH 32',
  '31-KH/TU',
  'kế hoạch 31',
  '40-QĐ/TU',
  '40-QĐ/TU bị sửa đổi bởi văn bản nào',
  'ngày 06/6/2025',
  '06/6/2025',
  'năm 2025',
  'nhiệm vụ trước ngày 15/12/2026',
  'nhiệm vụ của Ban Tổ chức',
  'nhiệm vụ của Ban Quản lý Đồng Quạ',
  'Ban Tổ chức còn việc gì quá hạn',
  'sắp xếp nhân sự',
  'sap xep nhan su ban quan ly',
  'nhân sự Đồng Quạ',
  'tái định cư',
  'khu tái định cư ở đâu',
  'di dời hộ dân ven sông',
  'làng nghề ven sông',
  'thực hiện nghị quyết về làng',
  'nạo vét kênh',
  'chuyển đổi số',
  'xây dựng Đảng',
  'đề án',
  'gpmb',
  'zzzz khôngcó',
];

const typed = [
  'di',
  'di doi',
  'di dời làng',
  'lang ch',
  'làng chài v',
  'van gi',
  'dong q',
  '77',
  '77-d',
];
const typedToo = [
  'de an',
  '15-nq',
  'nghi quyet 15',
  'sap xep',
  'ban chi dao s',
  'luong b',
  '32-k',
  'lang',
];

/** Addresses to ask in both phases. `ID`: a paper that may not be read, or that there never was. */
export function requests(readable: string[]): string[] {
  const named = { type: 'Đề án', year: '2025', field: 'Đất đai', signer: 'Lương Bích Ngọ' };
  const narrowed = Object.entries(named).map(([name, value]) => ({ [name]: value }));
  return [
    ...questions.map((q) => paths.search({ q })),
    ...questions.map((q) => paths.search({ q, sort: 'newest' })),
    ...questions.slice(0, 30).map((q) => paths.search({ q, literal: '1' })),
    ...questions.slice(0, 12).map((q) => paths.search({ q, page: 2 })),
    ...questions.slice(0, 12).map((q) => paths.search({ q, inForce: '1' })),
    ...narrowed.map((one) => paths.search({ q: 'làng chài', ...one })),
    ...[...typed, ...typedToo].map((q) => paths.suggest({ q })),
    ...questions.slice(0, 4).map((q) => paths.exportSearch('xlsx', { q })),
    ...[MARKED, '15-NQ/TU'].map((q) => paths.exportSearch('docx', { q })),
    paths.exportDocuments('xlsx'),
    paths.exportDocuments('docx', { year: '2026' }),
    paths.documents(),
    ...['newest', 'oldest', 'arrived'].map((order) => paths.documents({ order })),
    ...narrowed.map((one) => paths.documents(one)),
    ...[1, 2, 3, 4, 5, 6].map((issuer) => paths.documents({ issuer })),
    paths.documents({ page: 2 }),
    paths.documents({ page: 21 }),
    paths.today(),
    paths.tasks(),
    paths.tasks({ state: 'proposed' }),
    paths.tasks({ state: 'answered' }),
    paths.tasks({ state: 'proposed', lead: 'Đồng Quạ' }),
    paths.tasks({ state: 'proposed', from: '2026-12-01', to: '2026-12-31' }),
    paths.proposals(),
    ...['replaces', 'amends', 'based-on', 'task'].map((kind) => paths.proposals({ kind })),
    paths.savedSearches(),
    paths.savedSearch(1),
    paths.savedSearch(2),
    paths.basket(),
    paths.withdrawnDocuments(),
    paths.importCatalogue(),
    ...readable.flatMap((id) => [
      ...[paths.document(id), paths.document(id, undefined, MARKED), paths.relations(id)],
      ...[paths.impact(id), paths.documentTasks(id), paths.history(id), paths.audience(id)],
      ...[paths.incoming(id), paths.slip(id)],
      ...[paths.exportImpact('xlsx', id), paths.editDocument(id), paths.recordStatus(id)],
      paths.proposals({ document: id }),
    ]),
    ...[paths.document('ID'), paths.relations('ID'), paths.impact('ID'), paths.history('ID')],
    ...[paths.original('ID'), paths.printedPage('ID', 1), paths.picture('ID', 1, { version: 1 })],
    ...[paths.wordPicture('ID', 1, 0), paths.documentTasks('ID'), paths.editDocument('ID')],
    ...[paths.audience('ID'), paths.withdraw('ID'), paths.replaceFile('ID')],
    ...[paths.recordStatus('ID'), paths.exportImpact('docx', 'ID')],
    ...[paths.incoming('ID'), paths.slip('ID'), paths.exportSlip('ID')],
    paths.compareVersions('ID', { from: 1, to: 1 }),
    paths.compareDocuments({ a: readable[0], b: 'ID' }),
    ...[paths.newDraft({ document: 'ID' }), paths.newDraft({ minutes: 'ID' })],
    ...[paths.newDraft({ passage: 'ID' }), paths.newDraft({ answer: 'ID' })],
    paths.proposals({ document: 'ID' }),
    paths.tasks({ document: 'ID', state: 'proposed' }),
  ];
}

/** Addresses for a program to ask in both phases. */
export const programs = (readable: string[]): string[] => [
  ...questions.map((q) => paths.apiSearch({ q })),
  ...[...readable, 'ID'].flatMap((id) => [paths.apiDocument(id), paths.apiPassages(id)]),
];

/** Forms about a paper that may not be read; each must fail as for one that never was. */
export const forms: [string, Record<string, string>][] = [
  [paths.basket(), { add: 'document:ID' }],
  [paths.withdraw('ID'), { reason: 'thử', confirmation: '77-ĐA/TU', revision: '1' }],
  [paths.audience('ID'), { key: 'all', revision: '1' }],
  [paths.editDocument('ID'), { title: 'thử', revision: '1' }],
  [paths.restore('ID'), { revision: '1' }],
  [paths.recordStatus('ID'), { state: 'in-force', startsOn: '01/01/2026', reason: 'thử' }],
  [paths.reply('ID'), {}],
  [paths.writeSlip('ID', 'leader'), { seen: '0', lead: 'thử' }],
  [paths.drafts(), { type: 'cong-van', task: 'thử', incoming: 'ID' }],
  [paths.drafts(), { type: 'phieu-trinh', task: 'thử', document: 'ID' }],
  [paths.drafts(), { type: 'phieu-trinh', task: 'thử', passage: 'ID' }],
];

/** What somebody drafts who looks for the hidden papers: the archive is searched for each task. */
export const tasks: { [field: string]: string }[] = [
  { type: 'phieu-trinh', task: MARKED },
  { type: 'bao-cao-tom-tat', task: 'Di dời làng chài ven sông, nhiệm vụ của Ban Tổ chức' },
  { type: 'cong-van', task: 'Thực hiện Nghị quyết số 15-NQ/TU và Đề án 77-ĐA/TU' },
  { type: 'ke-hoach', task: 'Quy chế phối hợp bảo vệ bờ sông 40-QĐ/TU bị sửa đổi' },
];
