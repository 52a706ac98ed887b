/** Every address of the portal. Views and routes take them from here and from nowhere else. */

type Query = Record<string, string | number | undefined>;

const withQuery = (path: string, query: Query = {}) => {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  if (given.length === 0) return path;
  return `${path}?${new URLSearchParams(given.map(([key, value]) => [key, String(value)]))}`;
};

const part = (text: string | number) => encodeURIComponent(text);

export const paths = {
  today: () => '/',
  signIn: (next?: string) => withQuery('/sign-in', { next }),
  signOut: () => '/sign-out',
  setup: (token: string) => `/setup/${part(token)}`,
  choosePassword: (token: string) => `/password/${part(token)}`,
  account: () => '/account',
  endSession: (id: string) => `/account/sessions/${part(id)}/end`,

  search: (query: Query = {}) => withQuery('/search', query),

  documents: (query: Query = {}) => withQuery('/documents', query),
  document: (id: string, anchor?: string) =>
    `/documents/${part(id)}${anchor ? `#${part(anchor)}` : ''}`,
  original: (id: string, ordinal?: number) =>
    withQuery(`/documents/${part(id)}/original`, { version: ordinal }),
  history: (id: string) => `/documents/${part(id)}/history`,
  editDocument: (id: string) => `/documents/${part(id)}/edit`,
  audience: (id: string) => `/documents/${part(id)}/audience`,
  replaceFile: (id: string) => `/documents/${part(id)}/file`,
  withdraw: (id: string) => `/documents/${part(id)}/withdraw`,

  intake: () => '/intake',
  intakeBatch: (id: string) => `/intake/${part(id)}`,
  intakeRow: (batch: string, id: string) => `/intake/${part(batch)}/${part(id)}`,

  people: (query: Query = {}) => withQuery('/people', query),
  newPerson: () => '/people/new',
  person: (id: number) => `/people/${part(id)}`,
  resetPassword: (id: number) => `/people/${part(id)}/password`,
  disablePerson: (id: number) => `/people/${part(id)}/disable`,
  enablePerson: (id: number) => `/people/${part(id)}/enable`,
  importPeople: () => '/people/import',
  units: () => '/units',
  unit: (id: number) => `/units/${part(id)}`,
  administration: () => '/administration',
  removeSample: () => '/administration/sample',

  help: () => '/help',
  asset: (name: string) => `/assets/${name}`,
};
