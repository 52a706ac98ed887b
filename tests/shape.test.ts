import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { broken } from './long/guards.ts';

const LONGEST_FILE = 200; // lines

const files = ['src', 'views', 'scripts']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true }).map((name) => `${folder}/${String(name)}`),
  )
  .filter((path) => /\.tsx?$/.test(path) && !path.includes('/target/'))
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }));

const under = (folder: string) => files.filter(({ path }) => path.startsWith(folder));
const pathsOf = (found: typeof files) => found.map(({ path }) => path).sort();
const filesWith = (pattern: RegExp, from = files) =>
  pathsOf(from.filter(({ text }) => pattern.test(text)));

/** Imports that run: types are free. */
const importsOf = (text: string) =>
  [...text.matchAll(/^import (?!type\b)[^;]*?from '([^']+)'/gms)].map(([, from = '']) => from);

describe('the shape of the code', () => {
  it('found the code', () => expect(files.length).toBeGreaterThan(100));

  it('keeps every file short enough to read in one go', () => {
    const long = files.filter(({ text }) => text.split('\n').length > LONGEST_FILE);
    expect(pathsOf(long)).toEqual([]);
  });

  it('keeps half of the files under 75 lines', () => {
    const lengths = under('src/')
      .map(({ text }) => text.split('\n').length)
      .sort((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(75);
  });

  it('reads the environment in one place', () => {
    expect(filesWith(/process\.env/, under('src/'))).toEqual(['src/config.ts']);
  });

  it('lets views know addresses and types, and nothing else of src', () => {
    const known = under('views/').flatMap(({ path, text }) =>
      importsOf(text)
        .filter((from) => from.includes('/src/') && !from.endsWith('/src/paths.ts'))
        .map((from) => `${path} -> ${from}`),
    );
    expect(known).toEqual([]);
  });

  it('never writes HTML that JSX did not escape', () => {
    expect(filesWith(/dangerouslySetInnerHTML|\braw\(/)).toEqual([]);
  });

  it('writes no style and no script into a page', () => {
    expect(filesWith(/ style=|<style|hx-on|onclick=/, under('views/'))).toEqual([]);
  });

  it('keeps PGlite in storage and Elasticsearch in its adapter', () => {
    const outside = under('src/').filter(({ path }) => !path.startsWith('src/storage/'));
    expect(filesWith(/from '@electric-sql/, outside)).toEqual([]);
    const others = under('src/').filter(({ path }) => !path.startsWith('src/search/elastic'));
    expect(filesWith(/from '@elastic\//, others)).toEqual([]);
  });

  it('has one door to a model', () => {
    const others = under('src/').filter(({ path }) => !path.startsWith('src/model/'));
    expect(filesWith(/from '(?:openai|@?langchain)/, under('src/model/'))).not.toEqual([]);
    expect(filesWith(/from '(?:openai|@?langchain)/, others)).toEqual([]);
  });

  it('exports by name', () => {
    expect(filesWith(/^export default/m)).toEqual([]);
  });
});

/** What each folder may run code of; types are free. Storage's own folders are at the bottom. */
const mayImport: Record<string, string[]> = {
  text: [],
  formats: ['work', 'ingest', 'people', 'audit', 'storage', 'text'], // work/read-tasks.ts: who is given work
  references: ['text'],
  relations: ['text', 'references'],
  storage: [],
  audit: ['storage'],
  people: ['audit', 'storage', 'text', 'documents', 'model'], // documents/sample.ts: removing the sample
  documents: ['people', 'audit', 'storage', 'text', 'references'],
  search: [
    'model',
    'work',
    'documents',
    'people',
    'audit',
    'storage',
    'text',
    'references',
    'control',
  ],
  work: ['documents', 'people', 'audit', 'storage', 'text'],
  ingest: [
    'work',
    'documents',
    'people',
    'audit',
    'storage',
    'text',
    'references',
    'relations',
    'search',
    'control',
  ],
  basket: ['documents', 'people', 'audit', 'storage'],
  model: ['audit', 'storage'],
  verify: ['search', 'text', 'references'], // search/abbreviations.ts: UBND written out
  answers: [
    'verify',
    'model',
    'search',
    'work',
    'basket',
    'documents',
    'people',
    'audit',
    'storage',
    'text',
    'references',
    'control',
  ],
  incoming: [
    'drafts',
    'formats',
    'search',
    'work',
    'documents',
    'people',
    'audit',
    'storage',
    'text',
  ],
  drafts: [
    'review', // who may open a draft, and that an edit ends approvals; its schema alone comes back
    'work',
    'formats',
    'answers',
    'verify',
    'basket',
    'model',
    'search',
    'documents',
    'people',
    'audit',
    'storage',
    'text',
    'references',
    'control',
  ],
  review: ['drafts', 'ingest', 'documents', 'people', 'audit', 'storage', 'text', 'references'],
  'saved-searches': ['search', 'documents', 'people', 'audit', 'storage'],
  oversight: ['documents', 'people', 'audit', 'storage', 'text'],
  api: ['ingest', 'search', 'documents', 'people', 'audit', 'storage'],
  exports: ['search', 'documents', 'people', 'audit', 'storage', 'text'],
  today: [
    'review',
    'drafts',
    'saved-searches',
    'ingest',
    'search',
    'documents',
    'people',
    'storage',
  ],
};

describe('imports point one way', () => {
  for (const [folder, allowed] of Object.entries(mayImport))
    it(`from src/${folder} to ${allowed.join(', ') || 'nothing'}`, () => {
      const own = under(`src/${folder}/`);
      expect(own.length).toBeGreaterThan(0);
      const wrong = own.flatMap(({ path, text }) =>
        importsOf(text)
          .map((from) => /^(?:\.\.\/)+([a-z-]+)\//.exec(from)?.[1])
          .filter((to) => to && existsSync(`src/${to}`) && to !== folder && !allowed.includes(to))
          .map((to) => `${path} -> ${to}`),
      );
      expect(wrong).toEqual([]);
    });
});

describe('the promises that are broken on purpose by hand', () => {
  it.each(broken)('stand where they are broken, once: $what', ({ file, from }) => {
    expect(readFileSync(file, 'utf8').split(from)).toHaveLength(2);
  });
});
