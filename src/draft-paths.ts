import { part, type Query, withQuery } from './address.ts';

/** Addresses of drafts: the desk, what is kept of them, their way up. Others take them from `paths.ts`. */
export const draftPaths = {
  drafts: (query: Query = {}) => withQuery('/drafts', query),
  newDraft: (query: Query = {}) => withQuery('/drafts/new', query),
  undoDraft: () => '/drafts/undo',
  draft: (id: string, query: Query = {}, at?: string) =>
    `${withQuery(`/drafts/${part(id)}`, query)}${at ? `#${part(at)}` : ''}`,
  draftHead: (id: string) => `/drafts/${part(id)}/head`,
  removeDraft: (id: string) => `/drafts/${part(id)}/remove`,
  draftSection: (id: string, key: string) => `/drafts/${part(id)}/sections/${part(key)}`,
  draftRevisions: (id: string) => `/drafts/${part(id)}/revisions`,
  draftSentence: (id: string, key: string, at: number) =>
    `/drafts/${part(id)}/sections/${part(key)}/${part(at)}`,
  shortenDraft: (id: string, query: Query = {}) => withQuery(`/drafts/${part(id)}/shorten`, query),
  draftWriting: (id: string) => `/drafts/${part(id)}/writing`,
  writeDraftSection: (id: string, key: string) => `/drafts/${part(id)}/writing/${part(key)}`,
  draftSources: (id: string) => `/drafts/${part(id)}/sources`,
  changeDraftSource: (id: string, number: number, what: 'remove' | 'answer') =>
    `/drafts/${part(id)}/sources/${part(number)}/${what}`,
  draftVersions: (id: string, query: Query = {}) =>
    withQuery(`/drafts/${part(id)}/versions`, query),
  draftPaper: (id: string, query: Query = {}) => withQuery(`/drafts/${part(id)}/paper`, query),
  draftPrinted: (id: string) => `/drafts/${part(id)}/printed`,
  exportDraft: (id: string, query: Query = {}) => withQuery(`/drafts/${part(id)}/docx`, query),
  draftAdvice: (id: string) => `/drafts/${part(id)}/advice`,
  adviceFile: (id: string, file: string) => `/drafts/${part(id)}/advice/${part(file)}`,
  exportAdvice: (id: string, file: string) => `/drafts/${part(id)}/advice/${part(file)}/json`,
  keepChangedSource: (id: string, number: number) => `/drafts/${part(id)}/flags/${part(number)}`,
  restoreDraft: (id: string, ordinal: number) =>
    `/drafts/${part(id)}/versions/${part(ordinal)}/restore`,
  reviews: () => '/reviews',
  reviewDraft: (
    id: string,
    what: 'send' | 'recall' | 'approve' | 'return' | 'hand-over' | 'comments',
  ) => `/drafts/${part(id)}/review/${what}`,
  resolveComment: (id: string, comment: string) =>
    `/drafts/${part(id)}/review/comments/${part(comment)}/resolve`,
  issueDraft: (id: string, query: Query = {}) => withQuery(`/drafts/${part(id)}/issue`, query),
  issueStep: (id: string, what: 'number' | 'number/remove' | 'file') =>
    `/drafts/${part(id)}/issue/${what}`,
  reviewChain: (query: Query = {}) => withQuery('/administration/review', query),
};
