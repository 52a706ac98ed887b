import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { basketItems } from '../../src/basket/schema.ts';
import { changeAudience, withdrawDocument } from '../../src/documents/audience.ts';
import { findDocument } from '../../src/documents/find.ts';
import { pages, passages, relations } from '../../src/documents/schema.ts';
import { keepAdviceFile } from '../../src/drafts/advice/keep.ts';
import { defaultTypes } from '../../src/drafts/default-types.ts';
import type { ProductType } from '../../src/drafts/product-type.ts';
import {
  draftEvents,
  draftSections,
  draftSources,
  drafts,
  draftVersions,
} from '../../src/drafts/schema.ts';
import { findDraft } from '../../src/drafts/store.ts';
import { intakes } from '../../src/ingest/schema.ts';
import { paths } from '../../src/paths.ts';
import { EVERYONE, meetingKey, personKey, unitKey } from '../../src/people/keys.ts';
import { callBack, convene } from '../../src/people/meetings.ts';
import { hashPassword } from '../../src/people/passwords.ts';
import { delegations, people, units } from '../../src/people/schema.ts';
import type { Role } from '../../src/people/viewer.ts';
import { operator, viewerNamed } from '../../src/people/viewer-of.ts';
import { readChain } from '../../src/review/chain.ts';
import { draftComments, draftReviews, reviewEvents } from '../../src/review/schema.ts';
import { savedSearches, savedSearchHits } from '../../src/saved-searches/schema.ts';
import { tasks } from '../../src/work/schema.ts';
import { indexed } from '../support/filed.ts';
import { PASSWORD, signIn } from '../support/office.ts';
import { type Running, runPortal } from '../support/pairs.ts';
import { printedPdf } from '../support/printed-pdf.ts';
import { tokenOf } from '../support/program.ts';
import { takeInBytes } from '../support/taken-in.ts';

/** Words of every paper, which the requests ask for; the canary of a paper is asked for by none. */
export const LURE = 'nạo vét kênh Thượng Lý';
const DAY = 86_400_000; // ms

/** How a document can stand towards a reader, each with a word that only its paper has. */
export const states = {
  everyone: 'zqchung',
  unit: 'zqdonvi',
  named: 'zqdichdanh',
  'meeting open': 'zqhopmo',
  'meeting called back': 'zqhopthu',
  withdrawn: 'zqthuhoi',
  'permission just revoked': 'zqthoi',
} as const;
export type State = keyof typeof states;

/** Who asks. The archive's clerk and a delegate stand beside those that security.md names. */
const staff = {
  'other unit': { role: 'reader', unit: 'BTC' },
  'same unit': { role: 'reader', unit: 'TH' },
  adviser: { role: 'adviser', unit: 'TH' },
  clerk: { role: 'clerk', unit: 'TH' },
  head: { role: 'head', unit: 'VP' },
  leader: { role: 'leader', unit: undefined },
  administrator: { role: 'administrator', unit: 'CNTT' },
  delegate: { role: 'reader', unit: 'BTC' },
  'disabled account': { role: 'head', unit: 'TH' },
} as const satisfies Record<string, { role: Role; unit: string | undefined }>;

export type CallerName = keyof typeof staff | 'anonymous' | 'API token';

/** Whom the program with the token acts for. */
export const ACTS_FOR = 'adviser';

/** Whom the archive's papers are for, said here a second time and not by the rule under test. */
const readers: Record<State, CallerName[]> = {
  everyone: [
    ...(['other unit', 'same unit', 'adviser', 'clerk', 'head'] as const),
    ...(['leader', 'administrator', 'delegate'] as const),
  ],
  unit: ['same unit', 'adviser', 'clerk', 'head', 'delegate'], // of the office: and so of what is below
  named: ['leader'],
  'meeting open': ['leader', 'adviser'],
  'meeting called back': [],
  withdrawn: [],
  'permission just revoked': [],
};

export const reads = (caller: CallerName, state: State) => readers[state].includes(caller);

type Ask = (path: string, init?: RequestInit) => Response | Promise<Response>;
export type Caller = {
  name: CallerName;
  role: Role | undefined; // of who is signed in: a program is not
  ask: Ask;
  own: {
    search: number;
    spare: number;
    draft: string;
    advice: string;
    basket: Record<State, number>;
  }; // what they keep
};
export type Paper = {
  id: string;
  task: string;
  relation: string;
  intake: string;
  passages: string[];
};
export type World = Awaited<ReturnType<typeof openWorld>>;

/**
 * An office, a paper of each state and a caller of each kind, who all keep a saved search and a basket
 * with every paper in them. What is withdrawn, called back and revoked is so only after every caller
 * has asked for it, so that every cache knows it.
 */
export async function openWorld() {
  const running = await runPortal({ record: 'pglite', index: 'embedded' });
  const { portal } = running;
  const ids = await hire(running);
  const batch = randomUUID();
  const meetingOf = (name: string) =>
    operator(portal.db).then((viewer) =>
      convene(portal.db, viewer, {
        name,
        opensAt: new Date(Date.now() - DAY),
        endsAt: new Date(Date.now() + DAY),
        participants: [ids.people.leader, ids.people.adviser],
      }),
    );
  const [open, calledBack] = [await meetingOf('Hội nghị mở'), await meetingOf('Hội nghị thu hồi')];
  const audiences: Record<State, string> = {
    everyone: EVERYONE,
    unit: unitKey(ids.units.VP),
    named: personKey(ids.people.leader),
    'meeting open': meetingKey(open),
    'meeting called back': meetingKey(calledBack),
    withdrawn: EVERYONE,
    'permission just revoked': EVERYONE,
  };
  const papers = {} as Record<State, Paper>;
  for (const [i, state] of names(states).entries())
    papers[state] = await file(running, i + 1, state, audiences[state], ids.people.adviser, batch);
  await indexed(portal);

  const callers: Caller[] = [];
  for (const name of [...names(staff), 'anonymous' as const, 'API token' as const])
    callers.push(await enter(running, name, ids.people, papers));
  await portal.db
    .update(people)
    .set({ disabledAt: new Date() })
    .where(eq(people.id, ids.people['disabled account'])); // its session is left alone
  await warm(callers, papers);
  portal.engine.put = async () => {}; // the index lags from here on: it must not matter

  const clerk = await viewerNamed(portal.db, 'le', new Date());
  const withdrawn = await findDocument(portal.db, clerk, papers.withdrawn.id);
  await withdrawDocument(portal.db, clerk, withdrawn, 'ban hành nhầm', withdrawn.revision);
  const revoked = await findDocument(portal.db, clerk, papers['permission just revoked'].id);
  const nobody = [unitKey(ids.units.KHO)];
  await changeAudience(portal.db, clerk, revoked, nobody, revoked.revision);
  await callBack(portal.db, await operator(portal.db), calledBack, new Date());

  return { ...running, callers, papers, batch, ids };
}

const names = <T extends object>(record: T) => Object.keys(record) as (keyof T)[];

async function hire({ portal: { db } }: Running) {
  const unitIds: Record<string, number> = {};
  const under = { VP: null, TH: 'VP', BTC: null, CNTT: null, KHO: null } as const;
  for (const [shortName, parent] of Object.entries(under)) {
    const parentId = parent ? (unitIds[parent] ?? null) : null;
    const values = { name: `Đơn vị ${shortName}`, shortName, parentId };
    const [unit] = await db.insert(units).values(values).returning({ id: units.id });
    unitIds[shortName] = unit?.id ?? 0;
  }
  const passwordHash = await hashPassword(PASSWORD);
  const personIds = {} as Record<keyof typeof staff | 'spare', number>;
  const all = { ...staff, spare: { role: 'reader' as const, unit: 'KHO' } };
  for (const name of names(all)) {
    const { role, unit } = all[name];
    const unitId = unit ? (unitIds[unit] ?? null) : null;
    const values = { login: loginOf(name), name: `Đồng chí ${name}`, role, unitId, passwordHash };
    const [person] = await db.insert(people).values(values).returning({ id: people.id });
    personIds[name] = person?.id ?? 0;
  }
  await db.insert(delegations).values({
    ...{ fromId: personIds['same unit'], toId: personIds.delegate, scope: 'unit' as const },
    ...{ startsAt: new Date(Date.now() - DAY), endsAt: new Date(Date.now() + DAY) },
  });
  return { units: unitIds as Record<keyof typeof under, number>, people: personIds };
}

export const loginOf = (name: string) => (name === 'clerk' ? 'le' : name.replaceAll(' ', '.'));

async function file(
  { portal }: Running,
  n: number,
  state: State,
  key: string,
  personId: number,
  batchId: string,
): Promise<Paper> {
  const canary = states[state];
  const bytes = await printedPdf([
    'THÀNH ỦY LỤC ĐẦM                ĐẢNG CỘNG SẢN VIỆT NAM',
    'VĂN PHÒNG',
    '*',
    `Số ${30 + n}-KH/VPTU                Lục Đầm, ngày 0${n} tháng 10 năm 2026`,
    'KẾ HOẠCH',
    `${LURE} đoạn ${canary}`,
    '-----',
    `Căn cứ Nghị quyết số ${40 + n}-NQ/TU ngày 02 tháng 02 năm 2026 của Ban Thường vụ Thành ủy;`,
    'I- NHIỆM VỤ',
    `1. Ban Tổ chức Thành ủy chủ trì rà soát ${LURE} đoạn ${canary}, hoàn thành trước ngày 15/12/2026.`,
    `2. Kế hoạch này thay thế Kế hoạch số ${50 + n}-KH/VPTU ngày 05 tháng 9 năm 2025 của Văn phòng.`,
  ]);
  const note = { fileName: `tep-${n}.pdf`, audienceKeys: [key], personId, batchId };
  const taken = await takeInBytes(portal, bytes, note);
  const id = 'documentId' in taken ? taken.documentId : undefined;
  if (!id) throw new Error(`${state}: ${JSON.stringify(taken)}`);
  const { db } = portal;
  const [task] = await db.select().from(tasks).where(eq(tasks.documentId, id));
  const [relation] = await db.select().from(relations).where(eq(relations.statedIn, id));
  const [intake] = await db.select().from(intakes).where(eq(intakes.documentId, id));
  const read = await db.select().from(passages).where(eq(passages.documentId, id));
  const [passage] = read;
  if (!task || !relation || !intake || !passage) throw new Error(`${state}: not read as a paper`);
  const decided = { ...task, id: randomUUID(), state: 'confirmed' as const };
  await db.insert(tasks).values(decided);
  const words = [{ start: 0, end: 5, confidence: 0.4, box: [0.1, 0.1, 0.2, 0.05] as const }];
  await db
    .update(pages)
    .set({ words: words as never })
    .where(and(eq(pages.versionId, passage.versionId), eq(pages.number, 1)));
  const passageIds = read.map((one) => one.id);
  return {
    ...{ id, task: decided.id, relation: relation.id, intake: intake.id },
    passages: passageIds,
  };
}

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

async function enter(
  running: Running,
  name: CallerName,
  ids: Record<string, number>,
  papers: Record<State, Paper>,
): Promise<Caller> {
  const { app, portal } = running;
  if (name === 'anonymous' || name === 'API token') {
    const token = name === 'API token' ? await tokenOf(running, ACTS_FOR) : undefined;
    const headers = { origin: 'http://localhost', ...(token && bearer(token)) };
    const ask: Ask = (path, init) => app.request(path, { ...init, headers });
    const basket = Object.fromEntries(names(states).map((state) => [state, 1]));
    return {
      name,
      role: undefined,
      ask,
      own: {
        search: 1,
        spare: 2,
        draft: randomUUID(),
        advice: randomUUID(),
        basket: basket as never,
      },
    };
  }
  const { role } = staff[name];
  const ask = await signIn(app, loginOf(name));
  const keep = async (query: string) => {
    const personId = ids[name] ?? 0;
    const values = { personId, name: 'Kênh', query, watchedSince: new Date() };
    const [kept] = await portal.db.insert(savedSearches).values(values).returning();
    return kept?.id ?? 0;
  };
  const search = await keep(`q=${encodeURIComponent(LURE)}`);
  const basket = {} as Record<State, number>;
  for (const [place, state] of names(states).entries()) {
    const { id: documentId } = papers[state];
    const hit = { searchId: search, documentId, foundAt: new Date() };
    await portal.db.insert(savedSearchHits).values(hit).onConflictDoNothing();
    basket[state] = await setAside(running, ids[name] ?? 0, documentId, place + 1);
  }
  const signedIn = name === 'disabled account' ? undefined : role;
  const draft = await write(running, ids[name] ?? 0, papers);
  const viewer = await viewerNamed(portal.db, loginOf(name), new Date());
  const kept = await findDraft(portal.db, viewer, draft);
  const { id: advice } = await keepAdviceFile(portal.db, viewer, kept, 'closed', new Date());
  const spare = await keep('q=khác');
  return { name, role: signedIn, ask, own: { search, spare, draft, advice, basket } };
}

/** A draft that quotes every paper, as a person may have written it when they could read them. */
async function write({ portal: { db } }: Running, personId: number, papers: Record<State, Paper>) {
  const type = defaultTypes.find(({ key }) => key === 'phieu-trinh') as ProductType;
  const at = new Date();
  const [draft] = await db
    .insert(drafts)
    .values({
      ...{
        personId,
        type,
        title: 'Kênh',
        task: 'Xin ý kiến',
        addressee: '',
        draftedOn: '2026-11-23',
      },
      ...{ state: 'ready', writtenBy: 'quotes', createdAt: at, changedAt: at },
    })
    .returning();
  const draftId = draft?.id ?? '';
  const sentences: string[] = [];
  const said: string[] = [];
  for (const [i, state] of names(states).entries()) {
    const own = eq(passages.documentId, papers[state].id);
    const read = await db.select().from(passages).where(own);
    const passage = read.find(({ text }) => text.includes(states[state]));
    if (!passage) throw new Error(`${state}: no passage with the canary`);
    const { documentId, id: passageId, hash, text: quote } = passage;
    const source = { draftId, number: i + 1, documentId, passageId, hash, quote };
    await db.insert(draftSources).values({ ...source, role: 'source' });
    sentences.push(`Rà soát đoạn ${states[state]}. [${i + 1}]`);
    said.push(quote);
  }
  const text = sentences.join(' ');
  const section = { draftId, part: 'tinh-hinh', text, judged: [], revision: 1, changedAt: at };
  await db.insert(draftSections).values(section);
  await db.insert(draftVersions).values({
    ...{ draftId, ordinal: 1, kind: 'drafted', personId, beganAt: at, at },
    texts: { 'tinh-hinh': text },
  });
  await returned(db, draftId, personId, said);
  await db.insert(draftEvents).values([
    { draftId, ordinal: 1, kind: 'section', part: 'tinh-hinh' },
    { draftId, ordinal: 2, kind: 'done' },
  ]);
  return draftId;
}

/** A passage with the words it had, as a person may have set it aside when they could read it. */
async function setAside({ portal: { db } }: Running, personId: number, id: string, place: number) {
  const own = eq(passages.documentId, id);
  const read = await db.select().from(passages).where(own);
  const quoted = read.find(({ text }) => text.includes('Ban Tổ chức')) ?? read[0];
  if (!quoted) throw new Error('no passage');
  const { id: passageId, anchor, label, hash, text: quote } = quoted;
  const values = { personId, documentId: id, passageId, anchor, label, hash, quote, place };
  const [item] = await db
    .insert(basketItems)
    .values({ ...values, addedAt: new Date() })
    .returning({ id: basketItems.id });
  return item?.id ?? 0;
}

/** It was given back with words of every paper, and somebody said the same of a sentence. */
async function returned(
  db: Running['portal']['db'],
  draftId: string,
  personId: number,
  said: string[],
) {
  const at = new Date();
  const steps = await readChain(db);
  await db.insert(draftReviews).values({
    ...{ draftId, steps, state: 'with-writer', first: 0, at: 0, movedAt: at, dueOn: '2026-11-25' },
  });
  const by = { personId, by: 'Đồng chí khác', at, version: 1 };
  await db.insert(reviewEvents).values({
    ...{ draftId, verdict: 'returned', step: 'truong-don-vi', stepName: 'Trưởng đơn vị', ...by },
    ...{ reason: said.join('\n'), hash: 'a'.repeat(64) },
  });
  for (const [i, text] of said.entries())
    await db.insert(draftComments).values({
      ...{ draftId, part: 'tinh-hinh', sentence: `Rà soát đoạn này. [${i + 1}]`, text, ...by },
    });
}

async function warm(callers: Caller[], papers: Record<State, Paper>) {
  for (const { ask } of callers)
    for (const path of [
      paths.search({ q: LURE }),
      paths.suggest({ q: LURE }),
      paths.documents(),
      paths.apiSearch({ q: LURE }),
      ...Object.values(papers).map(({ id }) => paths.picture(id, 1, { version: 1 })),
    ])
      await ask(path);
}
