import { randomUUID } from 'node:crypto';
import { paths } from '../../src/paths.ts';
import type { Role } from '../../src/people/viewer.ts';
import { form } from '../support/office.ts';
import { type Caller, type CallerName, LURE, reads, type State, type World } from './world.ts';

/** The status of an answer, and whether the canary of a paper, or a link to it, stands in it. */
export type Outcome = { status: number; shows: boolean };
type Rule = (caller: CallerName, state: State, role: Role) => Outcome;
type Asked = { path: string; init?: RequestInit };
type Cell = { world: World; caller: Caller; state: State; id: string };

/**
 * How a route is asked, and what must come of it. `of`: once for each paper, or once for all of them.
 * Whoever is not signed in is sent away, unless the row is `open`; so is a program, but for the API.
 */
export type Row = {
  of: 'paper' | 'all';
  ask: (cell: Cell) => string | Asked;
  expect: Rule;
  open?: number | 'as anybody'; // what the anonymous get
  token?: Rule; // what a program gets; without it, a token is worth nothing
};

const outcome = (status: number, shows = false): Outcome => ({ status, shows });

// Rules, from the loosest to the strictest.
const always =
  (status: number): Rule =>
  () =>
    outcome(status);
/** A list shows a paper to who may read it. */
const lists: Rule = (caller, state) => outcome(200, reads(caller, state));
/** A paper that may not be read is not there. */
const shown =
  (status = 200): Rule =>
  (caller, state) =>
    reads(caller, state) ? outcome(status, true) : outcome(404);
const found =
  (status: number): Rule =>
  (caller, state) =>
    outcome(reads(caller, state) ? status : 404);
/** Roles are asked first; everybody else hears nothing of the paper. */
const only =
  (roles: readonly Role[], rule: Rule): Rule =>
  (caller, state, role) =>
    roles.includes(role) ? rule(caller, state, role) : outcome(403);
/** The paper is looked for first, and then who may change it: the clerk, and who handed it in. */
const changed =
  (rule: Rule, roles: readonly Role[] = ['clerk', 'adviser']): Rule =>
  (caller, state, role) => {
    if (!reads(caller, state)) return outcome(404);
    return roles.includes(role) ? rule(caller, state, role) : outcome(403);
  };
/** Withdrawn papers, for who could read them and may bring them back. */
const restored =
  (there: Outcome, elsewhere: Outcome): Rule =>
  (_caller, state, role) => {
    const may: readonly Role[] = ['clerk', 'administrator', 'adviser'];
    return state === 'withdrawn' && may.includes(role) ? there : elsewhere;
  };

const CLERKS: Role[] = ['clerk'];
const ADMINISTRATORS: Role[] = ['administrator'];
const REGISTRARS: Role[] = ['clerk', 'administrator']; // registers, lists of known papers, status
const DECIDERS: Role[] = ['clerk', 'head', 'administrator'];
const ARRANGERS: Role[] = ['head', 'leader', 'administrator'];
const HANDLERS: Role[] = ['adviser', 'head', 'clerk', 'leader']; // of incoming papers
const HANDING_IN: Role[] = ['clerk', 'adviser', 'head'];

const all = (ask: Row['ask'] | string, expect: Rule, open?: Row['open']): Row => ({
  of: 'all',
  ask: typeof ask === 'string' ? () => ask : ask,
  expect,
  ...(open ? { open } : {}),
});
const paper = (ask: Row['ask'], expect: Rule): Row => ({ of: 'paper', ask, expect });
/** Of the API: a session's cookie opens nothing of it. */
const api = (of: Row['of'], ask: Row['ask'] | string, token: Rule): Row => ({
  of,
  ask: typeof ask === 'string' ? () => ask : ask,
  expect: always(401),
  open: 401,
  token,
});
/** A form with these fields; one that changes nothing where it can be. */
const sends = (path: string, fields: Record<string, string> = {}): Asked => ({
  path,
  init: form(fields),
});
const admin = (ask: Row['ask'] | string, status = 200) =>
  all(ask, only(ADMINISTRATORS, always(status)));
const posted = (path: string, fields?: Record<string, string>) => () => sends(path, fields);

const NOBODY = randomUUID();

/** Every route of the portal: a test fails for one that has no row. In the order they are asked in. */
export const rows: Record<string, Row> = {
  // For everybody.
  'GET /health': all('/health', always(200), 'as anybody'),
  'GET /assets/:name{.+}': all('/assets/app.css', always(200), 'as anybody'),
  'GET /sign-in': all(paths.signIn(), always(302), 200),
  'POST /sign-in': all(
    () => sends(paths.signIn(), { login: randomUUID(), password: 'không phải' }),
    always(422),
    'as anybody',
  ),
  'GET /sign-in/code': all(paths.secondFactor(), always(302), 'as anybody'),
  'POST /sign-in/code': all(posted(paths.secondFactor()), always(303), 'as anybody'),
  'GET /setup/:token': all(paths.setup('x'), always(404), 'as anybody'),
  'POST /setup/:token': all(posted(paths.setup('x')), always(404), 'as anybody'),
  'GET /password/:token': all(paths.choosePassword('x'), always(404), 'as anybody'),
  'POST /password/:token': all(posted(paths.choosePassword('x')), always(404), 'as anybody'),

  // Lists.
  'GET /': all('/', lists),
  'GET /search': all(paths.search({ q: LURE }), lists),
  'GET /search/suggest': all(paths.suggest({ q: LURE }), lists),
  'GET /documents': all(paths.documents(), lists),
  'GET /tasks': all(paths.tasks({ state: 'proposed' }), lists),
  'GET /registers': all(paths.registers(), only(CLERKS, always(200))),
  'GET /basket': all(paths.basket(), lists),
  'GET /saved-searches': all(paths.savedSearches(), always(200)),
  'GET /saved-searches/:id': all(({ caller }) => paths.savedSearch(caller.own.search), lists),
  'GET /exports/search/:format': all(paths.exportSearch('docx', { q: LURE }), lists),
  'GET /exports/documents/:format': all(paths.exportDocuments('xlsx'), lists),
  'GET /documents/withdrawn': all(
    paths.withdrawnDocuments(),
    restored(outcome(200, true), outcome(200)),
  ),
  'GET /intake': all(paths.intake(), only(HANDING_IN, always(200))),
  'GET /intake/:batch': all(
    ({ world }) => paths.intakeBatch(world.batch),
    only(HANDING_IN, (caller, state) =>
      caller === 'adviser' ? lists(caller, state, 'adviser') : outcome(404),
    ),
  ),
  'GET /proposals': paper(({ id }) => paths.proposals({ document: id }), only(DECIDERS, lists)),

  // One paper.
  'GET /documents/:id': paper(({ id }) => paths.document(id), shown()),
  'GET /documents/:id/history': paper(({ id }) => paths.history(id), shown()),
  'GET /documents/:id/original': paper(({ id }) => paths.original(id), found(200)),
  'GET /documents/:id/pages/:number{[0-9]{1,6}}': paper(
    ({ id }) => paths.printedPage(id, 1),
    shown(),
  ),
  'GET /documents/:id/pages/:number{[0-9]+}/picture': paper(
    ({ id }) => paths.picture(id, 1, { version: 1 }),
    found(200),
  ),
  'GET /documents/:id/pages/:number{[0-9]+}/words/:at{[0-9]+}': paper(
    ({ id }) => paths.wordPicture(id, 1, 0),
    found(200),
  ),
  'POST /documents/:id/printed': paper(({ id }) => sends(paths.printed(id)), found(204)),
  'GET /documents/:id/relations': paper(({ id }) => paths.relations(id), shown()),
  'GET /documents/:id/impact': paper(({ id }) => paths.impact(id), shown()),
  'GET /documents/:id/incoming': paper(({ id }) => paths.incoming(id), shown()),
  'GET /documents/:id/slip': paper(({ id }) => paths.slip(id), changed(shown(), HANDLERS)),
  'GET /documents/:id/slip/docx': paper(
    ({ id }) => paths.exportSlip(id),
    changed(shown(), HANDLERS),
  ),
  'POST /documents/:id/slip/printed': paper(
    ({ id }) => sends(paths.slipPrinted(id)),
    changed(found(204), HANDLERS),
  ),
  'POST /documents/:id/incoming/:block': paper(
    ({ id }) => sends(paths.writeSlip(id, 'leader'), { seen: '0', due: '31/11/2026' }),
    changed(shown(422), ['leader', 'head', 'clerk']),
  ),
  'POST /documents/:id/reply': paper(({ id }) => sends(paths.reply(id)), found(303)),
  'GET /documents/:id/tasks': paper(({ id }) => paths.documentTasks(id), shown()),
  'GET /documents/:id/compare': paper(
    ({ id }) => paths.compareVersions(id, { from: 1, to: 1 }),
    shown(),
  ),
  'GET /documents/compare': paper(
    ({ id, world }) => paths.compareDocuments({ a: world.papers.everyone.id, b: id }),
    shown(),
  ),
  'GET /exports/impact/:format': paper(({ id }) => paths.exportImpact('xlsx', id), found(200)),

  // Changes of a paper, each with a form that is not complete or of an older revision.
  'GET /documents/:id/edit': paper(({ id }) => paths.editDocument(id), changed(shown())),
  'POST /documents/:id/edit': paper(({ id }) => sends(paths.editDocument(id)), changed(shown(422))),
  'GET /documents/:id/audience': paper(({ id }) => paths.audience(id), changed(shown(200))),
  'POST /documents/:id/audience': paper(({ id }) => sends(paths.audience(id)), changed(shown(422))),
  'GET /documents/:id/file': paper(({ id }) => paths.replaceFile(id), changed(shown(200))),
  'POST /documents/:id/file': paper(({ id }) => sends(paths.replaceFile(id)), changed(shown(422))),
  'GET /documents/:id/withdraw': paper(({ id }) => paths.withdraw(id), changed(shown(200))),
  'POST /documents/:id/withdraw': paper(({ id }) => sends(paths.withdraw(id)), changed(shown(422))),
  'GET /documents/:id/status': paper(
    ({ id }) => paths.recordStatus(id),
    changed(shown(200), REGISTRARS),
  ),
  'POST /documents/:id/status': paper(
    ({ id }) => sends(paths.recordStatus(id)),
    changed(shown(422), REGISTRARS),
  ),
  'POST /documents/:id/status/:fact/remove': paper(
    ({ id }) => sends(paths.removeStatus(id, NOBODY)),
    changed(always(404), REGISTRARS),
  ),
  'POST /documents/withdrawn/:id': paper(
    ({ id }) => sends(paths.restore(id), { revision: '1' }),
    restored(outcome(409), outcome(404)),
  ),
  'POST /tasks/:id': paper(
    ({ world, state }) =>
      sends(paths.decideTask(world.papers[state].task), { decision: 'confirmed' }),
    only(DECIDERS, found(409)),
  ),
  'POST /proposals/:of{relation|task}/:id': paper(
    ({ world, state }) =>
      sends(paths.decideProposal('relation', world.papers[state].relation), {
        decision: 'proposed',
      }),
    only(DECIDERS, (caller, state, role) =>
      role === 'clerk' ? shown(409)(caller, state, role) : outcome(403),
    ),
  ),

  // What people keep for themselves.
  'POST /basket': paper(({ id }) => sends(paths.basket(), { add: `document:${id}` }), found(303)),
  'POST /basket/:id/note': paper(
    ({ caller, state }) =>
      sends(paths.changeBasketItem(caller.own.basket[state], 'note'), { note: 'xem lại' }),
    always(303),
  ),
  'POST /basket/:id/move': paper(
    ({ caller, state }) =>
      sends(paths.changeBasketItem(caller.own.basket[state], 'move'), { direction: 'up' }),
    always(303),
  ),
  'POST /basket/documents/:id/move': paper(
    ({ id }) => sends(paths.moveBasketDocument(id), { direction: 'up' }),
    always(303),
  ),
  'POST /basket/:id/renew': paper(
    ({ caller, state }) => sends(paths.changeBasketItem(caller.own.basket[state], 'renew')),
    found(303),
  ),
  'POST /basket/:id/remove': paper(
    ({ caller, state }) => sends(paths.changeBasketItem(caller.own.basket[state], 'remove')),
    always(303),
  ),
  'POST /basket/clear': all(posted(paths.clearBasket()), always(303)),
  'POST /basket/undo': all(posted(paths.undoBasket()), always(303)),
  'POST /saved-searches': all(
    posted(paths.savedSearches(), { address: paths.search({ q: LURE }) }),
    always(303),
  ),
  'POST /saved-searches/:id': all(
    ({ caller }) => sends(paths.savedSearch(caller.own.spare), { name: 'Tên khác' }),
    always(303),
  ),
  ...Object.fromEntries(
    (['pause', 'resume', 'remove', 'restore'] as const).map((what) => [
      `POST /saved-searches/:id/${what}`,
      all(({ caller }) => sends(paths.changeSavedSearch(caller.own.spare, what)), always(303)),
    ]),
  ),
  'GET /answers': all(paths.answers(), always(200)),
  'POST /answers': all(posted(paths.answers(), { q: LURE }), always(303)),
  // Somebody else's answer is not there, like one that never was; the tests of answers ask for both.
  'GET /answers/:id': all(paths.answer(NOBODY), always(404)),
  'GET /answers/:id/events': all(paths.answerEvents(NOBODY), always(404)),
  'POST /answers/:id/feedback': all(posted(paths.answerFeedback(NOBODY)), always(404)),
  'POST /answers/:id/basket': all(posted(paths.answerBasket(NOBODY)), always(404)),
  'GET /drafts': all(paths.drafts(), always(200)),
  'GET /drafts/new': paper(({ id }) => paths.newDraft({ document: id }), shown()),
  'POST /drafts': paper(
    ({ id }) =>
      sends(paths.drafts(), { type: 'phieu-trinh', task: 'Xin ý kiến về kênh', document: id }),
    found(303),
  ),
  'POST /drafts/undo': all(posted(paths.undoDraft()), always(303)),
  'GET /drafts/:id': all(({ caller }) => paths.draft(caller.own.draft), lists),
  'GET /drafts/:id/versions': all(({ caller }) => paths.draftVersions(caller.own.draft), lists),
  'GET /drafts/:id/revisions': all(
    ({ caller }) => paths.draftRevisions(caller.own.draft),
    always(200),
  ),
  'POST /drafts/:id/head': all(
    ({ caller }) => sends(paths.draftHead(caller.own.draft), { title: 'Tên khác' }),
    always(303),
  ),
  'POST /drafts/:id/sections/:part': all(
    ({ caller }) =>
      sends(paths.draftSection(caller.own.draft, 'rui-ro'), { text: 'Chậm.', revision: '7' }),
    always(409),
  ),
  'POST /drafts/:id/sections/:part/:at': all(
    ({ caller }) =>
      sends(paths.draftSentence(caller.own.draft, 'rui-ro', 99), { what: 'drop', revision: '0' }),
    always(404),
  ),
  'GET /drafts/:id/shorten': all(({ caller }) => paths.shortenDraft(caller.own.draft), always(200)),
  'POST /drafts/:id/shorten': all(
    ({ caller }) => sends(paths.shortenDraft(caller.own.draft)),
    always(303),
  ),
  'GET /drafts/:id/writing': all(({ caller }) => paths.draftWriting(caller.own.draft), lists),
  'POST /drafts/:id/writing/:part': all(
    ({ caller }) => sends(paths.writeDraftSection(caller.own.draft, 'tinh-hinh')),
    always(422), // no model is set
  ),
  'POST /drafts/:id/sources': all(
    ({ caller }) => sends(paths.draftSources(caller.own.draft)),
    always(303),
  ),
  'POST /drafts/:id/sources/:number/remove': all(
    ({ caller }) => sends(paths.changeDraftSource(caller.own.draft, 99, 'remove')),
    always(404),
  ),
  'POST /drafts/:id/sources/:number/answer': all(
    ({ caller }) => sends(paths.changeDraftSource(caller.own.draft, 99, 'answer')),
    always(422),
  ),
  'POST /drafts/:id/versions/:ordinal/restore': all(
    ({ caller }) => sends(paths.restoreDraft(caller.own.draft, 99)),
    always(404),
  ),
  'GET /drafts/:id/docx': all(({ caller }) => paths.exportDraft(caller.own.draft), lists),
  'GET /drafts/:id/paper': all(({ caller }) => paths.draftPaper(caller.own.draft), lists),
  'POST /drafts/:id/printed': all(
    ({ caller }) => sends(paths.draftPrinted(caller.own.draft)),
    always(204),
  ),
  'GET /drafts/:id/advice': all(({ caller }) => paths.draftAdvice(caller.own.draft), always(200)),
  'POST /drafts/:id/advice': all(
    ({ caller }) => sends(paths.draftAdvice(caller.own.draft)),
    always(303),
  ),
  'GET /drafts/:id/advice/:file': all(
    ({ caller }) => paths.adviceFile(caller.own.draft, caller.own.advice),
    lists,
  ),
  'GET /drafts/:id/advice/:file/json': all(
    ({ caller }) => paths.exportAdvice(caller.own.draft, caller.own.advice),
    lists,
  ),
  'POST /drafts/:id/flags/:number': all(
    ({ caller }) => sends(paths.keepChangedSource(caller.own.draft, 99)),
    always(422),
  ),
  'POST /drafts/:id/remove': all(posted(paths.removeDraft(NOBODY)), always(404)),
  // Of their own draft, which was returned; tests/review asks for those of others at every step.
  'POST /drafts/:id/review/send': all(
    ({ caller }) => sends(paths.reviewDraft(caller.own.draft, 'send')),
    always(422), // bases wait for an answer
  ),
  'POST /drafts/:id/review/recall': all(
    ({ caller }) => sends(paths.reviewDraft(caller.own.draft, 'recall')),
    always(409),
  ),
  ...Object.fromEntries(
    (['approve', 'return', 'hand-over'] as const).map((what) => [
      `POST /drafts/:id/review/${what}`,
      all(({ caller }) => sends(paths.reviewDraft(caller.own.draft, what)), always(403)),
    ]),
  ),
  'POST /drafts/:id/review/comments': all(
    ({ caller }) =>
      sends(paths.reviewDraft(caller.own.draft, 'comments'), { place: 'tinh-hinh:99@1' }),
    always(409),
  ),
  'POST /drafts/:id/review/comments/:comment/resolve': all(
    ({ caller }) => sends(paths.resolveComment(caller.own.draft, NOBODY)),
    always(404),
  ),
  'GET /drafts/:id/issue': all(({ caller }) => paths.issueDraft(caller.own.draft), always(403)),
  ...Object.fromEntries(
    (['number', 'number/remove', 'file'] as const).map((what) => [
      `POST /drafts/:id/issue/${what}`,
      all(({ caller }) => sends(paths.issueStep(caller.own.draft, what)), always(403)),
    ]),
  ),
  'GET /reviews': all(paths.reviews(), always(200)),
  'GET /account': all(paths.account(), always(200)),
  'POST /account/password': all(posted(paths.changePassword()), always(422)),
  'POST /account/sessions/:id/end': all(posted(paths.endSession(NOBODY)), always(404)),
  'POST /account/sessions/end-others': all(posted(paths.endOtherSessions()), always(303)),
  'GET /account/second-factor': all(paths.setUpSecondFactor(), always(200)),
  'POST /account/second-factor': all(posted(paths.setUpSecondFactor()), always(422)),
  'POST /account/second-factor/codes': all(posted(paths.changeSecondFactor('codes')), always(422)),
  'POST /account/second-factor/remove': all(
    posted(paths.changeSecondFactor('remove')),
    always(422),
  ),
  'GET /account/record': paper(({ id }) => paths.ownRecord({ document: id }), lists),
  'GET /account/tokens': all(paths.tokens(), always(200)),
  'POST /account/tokens': all(posted(paths.tokens()), always(422)),
  'POST /account/tokens/:id/revoke': all(posted(paths.revokeToken(NOBODY)), always(404)),
  'GET /api/v1/openapi.json': all(paths.apiDescription(), always(200), 'as anybody'),
  'GET /api/v1/search': api('all', paths.apiSearch({ q: LURE }), lists),
  'GET /api/v1/documents/:id': api('paper', ({ id }) => paths.apiDocument(id), shown()),
  'GET /api/v1/documents/:id/passages': api('paper', ({ id }) => paths.apiPassages(id), shown()),
  'POST /api/v1/imports': api('all', posted(paths.apiImports()), always(422)),
  'GET /api/v1/imports/:id': api(
    'all',
    ({ world }) => paths.apiImport(world.batch), // which names no paper
    always(200),
  ),
  'ALL /api/v1/*': api('all', `${paths.api()}/khong-co`, always(404)),
  'GET /help/api': all(paths.apiHelp(), always(200)),
  'GET /delegations': all(paths.delegations(), only(ARRANGERS, always(200))),
  'POST /delegations': all(posted(paths.delegations()), only(ARRANGERS, always(422))),
  'POST /delegations/:id/end': all(posted(paths.endDelegation(99)), always(404)),
  'GET /help': all(paths.help(), always(200)),

  // What comes in.
  'POST /intake': all(posted(paths.intake()), only(HANDING_IN, always(422))),
  'POST /intake/:batch/:id': paper(
    ({ world, state }) => sends(paths.intakeRow(world.batch, world.papers[state].intake)),
    only(HANDING_IN, (caller) => outcome(caller === 'adviser' ? 303 : 404)),
  ),
  'GET /catalogue': all(paths.importCatalogue(), only(REGISTRARS, always(200))),
  'POST /catalogue': all(posted(paths.importCatalogue()), only(REGISTRARS, always(422))),

  'GET /check-format': all(paths.checkFormat(), always(200)),
  'POST /check-format': all(posted(paths.checkFormat()), always(422)),

  // What an administrator does: none of it is reading.
  'GET /people': admin(paths.people()),
  'GET /people/new': admin(paths.newPerson()),
  'POST /people': admin(posted(paths.people()), 422),
  'GET /people/import': admin(paths.importPeople()),
  'POST /people/import': admin(posted(paths.importPeople()), 422),
  'GET /people/:id': admin(({ world }) => paths.person(world.ids.people.spare)),
  'POST /people/:id': admin(({ world }) => sends(paths.person(world.ids.people.spare)), 422),
  'POST /people/:id/password': admin(({ world }) =>
    sends(paths.resetPassword(world.ids.people.spare)),
  ),
  'POST /people/:id/disable': admin(
    ({ world }) => sends(paths.disablePerson(world.ids.people.spare)),
    303,
  ),
  'POST /people/:id/enable': admin(
    ({ world }) => sends(paths.enablePerson(world.ids.people.spare)),
    303,
  ),
  'POST /people/:id/second-factor': admin(
    ({ world }) => sends(paths.resetSecondFactor(world.ids.people.spare)),
    303,
  ),
  'GET /units': admin(paths.units()),
  'POST /units': admin(posted(paths.units()), 422),
  'GET /units/:id': admin(({ world }) => paths.unit(world.ids.units.KHO)),
  'POST /units/:id': admin(({ world }) => sends(paths.unit(world.ids.units.KHO)), 422),
  'GET /organs': admin(paths.organs()),
  'GET /organs/:id': admin(paths.organ(1)),
  'POST /organs/:id': admin(posted(paths.organ(1)), 422),
  'GET /administration': admin(paths.administration()),
  'POST /administration/model': admin(posted(paths.switchModel(), { to: 'on' }), 303),
  'GET /administration/products': admin(paths.productTypes()),
  'GET /administration/phrases': admin(paths.emptyPhrases()),
  'POST /administration/phrases': admin(posted(paths.emptyPhrases()), 303),
  'GET /administration/products/:key': admin(paths.productType('cong-van')),
  'POST /administration/products/:key': admin(posted(paths.productType('cong-van')), 303),
  'GET /administration/review': admin(paths.reviewChain()),
  'POST /administration/review': admin(posted(paths.reviewChain()), 422),
  'GET /administration/authority': admin(paths.authority()),
  'GET /administration/authority/:body': admin(paths.authorityOf('office')),
  'POST /administration/authority/:body': admin(
    posted(paths.authorityOf('office'), { 'type-chi-thi': 'may' }),
    422,
  ),
  'GET /administration/paper': admin(paths.officePaper()),
  'POST /administration/paper': admin(posted(paths.officePaper(), { body: '' }), 422),
  'POST /administration/sample': admin(posted(paths.removeSample()), 422),
  'GET /administration/audit': paper(
    ({ id }) => paths.audit({ document: id }),
    only(ADMINISTRATORS, lists),
  ),
  'GET /administration/audit/:format': admin(paths.exportAudit('csv')),
  'POST /administration/audit/retention': admin(
    posted(paths.auditRetention(), { years: '0' }),
    303,
  ),
  'GET /administration/questions': admin(paths.unanswered()),
  'GET /administration/questions/csv': admin(paths.exportUnanswered()),
  'POST /administration/questions/remove': admin(posted(paths.removeUnanswered()), 303),

  // Last, for it ends the session.
  'POST /sign-out': all(posted(paths.signOut()), always(303), 303),
};
