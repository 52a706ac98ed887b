/** Every address of the portal. Views and routes take them from here and from nowhere else. */

import { part, type Query, withQuery } from './address.ts';
import { draftPaths } from './draft-paths.ts';

/** Content hash by asset name, written by `assets.ts` once it has read the files. */
export const assetVersions = new Map<string, string>();

export const paths = {
  today: () => '/',
  signIn: (next?: string) => withQuery('/sign-in', { next }),
  secondFactor: (next?: string) => withQuery('/sign-in/code', { next }),
  oidc: (next?: string) => withQuery('/sign-in/oidc', { next }),
  oidcCallback: () => '/sign-in/oidc/callback',
  signOut: () => '/sign-out',
  setup: (token: string) => `/setup/${part(token)}`,
  choosePassword: (token: string) => `/password/${part(token)}`,
  account: () => '/account',
  delegations: (query: Query = {}) => withQuery('/delegations', query),
  endDelegation: (id: number) => `/delegations/${part(id)}/end`,
  changePassword: () => '/account/password',
  setUpSecondFactor: () => '/account/second-factor',
  changeSecondFactor: (what: 'codes' | 'remove') => `/account/second-factor/${what}`,
  ownRecord: (query: Query = {}) => withQuery('/account/record', query),
  endOtherSessions: () => '/account/sessions/end-others',
  tokens: () => '/account/tokens',
  revokeToken: (id: string) => `/account/tokens/${part(id)}/revoke`,
  endSession: (id: string) => `/account/sessions/${part(id)}/end`,

  search: (query: Query = {}) => withQuery('/search', query),
  suggest: (query: Query = {}) => withQuery('/search/suggest', query),

  answers: (query: Query = {}) => withQuery('/answers', query),
  answer: (id: string, query: Query = {}) => withQuery(`/answers/${part(id)}`, query),
  answerEvents: (id: string) => `/answers/${part(id)}/events`,
  answerFeedback: (id: string) => `/answers/${part(id)}/feedback`,
  answerBasket: (id: string) => `/answers/${part(id)}/basket`,

  ...draftPaths,
  officePaper: (query: Query = {}) => withQuery('/administration/paper', query),
  authority: (query: Query = {}) => withQuery('/administration/authority', query),
  authorityOf: (body: string) => `/administration/authority/${part(body)}`,
  emptyPhrases: (query: Query = {}) => withQuery('/administration/phrases', query),
  productTypes: (query: Query = {}) => withQuery('/administration/products', query),
  productType: (key: string) => `/administration/products/${part(key)}`,

  exportSearch: (format: string, query: Query = {}) =>
    withQuery(`/exports/search/${format}`, query),
  exportDocuments: (format: string, query: Query = {}) =>
    withQuery(`/exports/documents/${format}`, query),

  savedSearches: (query: Query = {}) => withQuery('/saved-searches', query),
  savedSearch: (id: number) => `/saved-searches/${part(id)}`,
  changeSavedSearch: (id: number, what: 'pause' | 'resume' | 'remove' | 'restore') =>
    `/saved-searches/${part(id)}/${what}`,

  basket: (query: Query = {}) => withQuery('/basket', query),
  clearBasket: () => '/basket/clear',
  undoBasket: () => '/basket/undo',
  changeBasketItem: (id: number, what: 'note' | 'move' | 'remove' | 'renew') =>
    `/basket/${part(id)}/${what}`,
  moveBasketDocument: (id: string) => `/basket/documents/${part(id)}/move`,

  documents: (query: Query = {}) => withQuery('/documents', query),
  /** @param q - what found it, to be marked in the text */
  document: (id: string, anchor?: string, q?: string) =>
    `${withQuery(`/documents/${part(id)}`, { q })}${anchor ? `#${part(anchor)}` : ''}`,
  /** The page as printed. `at`: the passage to be boxed; `q`: the words to be. */
  printedPage: (id: string, page: number, query: Query = {}) =>
    withQuery(`/documents/${part(id)}/pages/${part(page)}`, query),
  picture: (id: string, page: number, query: { version: number; wide?: number | undefined }) =>
    withQuery(`/documents/${part(id)}/pages/${part(page)}/picture`, query),
  wordPicture: (id: string, page: number, at: number) =>
    `/documents/${part(id)}/pages/${part(page)}/words/${part(at)}`,
  compareVersions: (id: string, query: Query = {}) =>
    withQuery(`/documents/${part(id)}/compare`, query),
  compareDocuments: (query: Query = {}) => withQuery('/documents/compare', query),
  withdrawnDocuments: () => '/documents/withdrawn',
  restore: (id: string) => `/documents/withdrawn/${part(id)}`,
  original: (id: string, ordinal?: number) =>
    withQuery(`/documents/${part(id)}/original`, { version: ordinal }),
  printed: (id: string) => `/documents/${part(id)}/printed`,
  history: (id: string) => `/documents/${part(id)}/history`,
  editDocument: (id: string) => `/documents/${part(id)}/edit`,
  audience: (id: string) => `/documents/${part(id)}/audience`,
  replaceFile: (id: string) => `/documents/${part(id)}/file`,
  recordStatus: (id: string) => `/documents/${part(id)}/status`,
  removeStatus: (id: string, fact: string) => `/documents/${part(id)}/status/${part(fact)}/remove`,
  withdraw: (id: string) => `/documents/${part(id)}/withdraw`,

  tasks: (query: Query = {}) => withQuery('/tasks', query),
  decideTask: (id: string) => `/tasks/${part(id)}`,
  relations: (id: string) => `/documents/${part(id)}/relations`,
  impact: (id: string) => `/documents/${part(id)}/impact`,
  exportImpact: (format: string, id: string, on?: string) =>
    withQuery(`/exports/impact/${format}`, { document: id, on }),

  proposals: (query: Query = {}) => withQuery('/proposals', query),
  decideProposal: (kind: 'relation' | 'task', id: string) => `/proposals/${kind}/${part(id)}`,

  /** What an incoming paper asks, its slip and its precedents. `at`: a block of the slip. */
  incoming: (id: string, query: Query = {}, at?: string) =>
    `${withQuery(`/documents/${part(id)}/incoming`, query)}${at ? `#${part(at)}` : ''}`,
  writeSlip: (id: string, block: string) => `/documents/${part(id)}/incoming/${part(block)}`,
  reply: (id: string) => `/documents/${part(id)}/reply`,
  slip: (id: string) => `/documents/${part(id)}/slip`,
  exportSlip: (id: string) => `/documents/${part(id)}/slip/docx`,
  slipPrinted: (id: string) => `/documents/${part(id)}/slip/printed`,
  documentTasks: (id: string) => `/documents/${part(id)}/tasks`,

  intake: () => '/intake',
  intakeBatch: (id: string) => `/intake/${part(id)}`,
  intakeRow: (batch: string, id: string) => `/intake/${part(batch)}/${part(id)}`,

  importCatalogue: () => '/catalogue',
  checkFormat: () => '/check-format',
  registers: (query: Query = {}) => withQuery('/registers', query),
  organs: (query: Query = {}) => withQuery('/organs', query),
  organ: (id: number) => `/organs/${part(id)}`,

  people: (query: Query = {}) => withQuery('/people', query),
  newPerson: () => '/people/new',
  person: (id: number) => `/people/${part(id)}`,
  resetPassword: (id: number) => `/people/${part(id)}/password`,
  resetSecondFactor: (id: number) => `/people/${part(id)}/second-factor`,
  disablePerson: (id: number) => `/people/${part(id)}/disable`,
  enablePerson: (id: number) => `/people/${part(id)}/enable`,
  importPeople: () => '/people/import',
  units: (query: Query = {}) => withQuery('/units', query),
  unit: (id: number) => `/units/${part(id)}`,
  administration: () => '/administration',
  unanswered: (query: Query = {}) => withQuery('/administration/questions', query),
  removeUnanswered: () => '/administration/questions/remove',
  exportUnanswered: (query: Query = {}) => withQuery('/administration/questions/csv', query),
  audit: (query: Query = {}) => withQuery('/administration/audit', query),
  exportAudit: (format: string, query: Query = {}) =>
    withQuery(`/administration/audit/${format}`, query),
  auditRetention: () => '/administration/audit/retention',
  switchModel: () => '/administration/model',
  removeSample: () => '/administration/sample',

  api: () => '/api/v1',
  apiDescription: () => '/api/v1/openapi.json',
  apiSearch: (query: Query = {}) => withQuery('/api/v1/search', query),
  apiDocument: (id: string, query: Query = {}) => withQuery(`/api/v1/documents/${part(id)}`, query),
  apiPassages: (id: string, query: Query = {}) =>
    withQuery(`/api/v1/documents/${part(id)}/passages`, query),
  apiImports: (query: Query = {}) => withQuery('/api/v1/imports', query),
  apiImport: (id: string) => `/api/v1/imports/${part(id)}`,

  help: () => '/help',
  apiHelp: () => '/help/api',
  asset: (name: string) => withQuery(`/assets/${name}`, { v: assetVersions.get(name) }),
};
