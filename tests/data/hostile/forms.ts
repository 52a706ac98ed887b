import { paths } from '../../../src/paths.ts';
import { type Hostile, PAPER } from './entry.ts';

const LONG = 'x'.repeat(10_000);
const WRONG = 'Tên đăng nhập hoặc mật khẩu không đúng.';
const FOREIGN = 'Đồng chí không được làm việc này';
const LARGE = 'Dữ liệu gửi lên quá lớn';
const NO_LEVEL = 'Chưa chọn độ mật của tài liệu.';
const NO_FILE = 'Chưa có tệp nào được gửi. Xin chọn tệp rồi gửi lại.';
const UNREADABLE = 'Biểu mẫu gửi lên bị hỏng nên không đọc được. Xin mở lại trang rồi gửi lại.';
const BROKEN = 'Việc gửi tệp bị ngắt giữa chừng, tệp chưa được nhận. Xin gửi lại.';

const plain = (body: string, type = 'application/x-www-form-urlencoded'): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': type, origin: 'http://localhost' },
  body,
});
const multipart = (body: string, boundary = 'b') =>
  plain(body.replaceAll('\n', '\r\n'), `multipart/form-data; boundary=${boundary}`);

const signIn = (what: string, body: string, status = 422, says = WRONG): Hostile => ({
  what: `a sign-in with ${what}`,
  by: 'nobody',
  path: paths.signIn(),
  init: plain(body),
  status,
  says,
});
const handIn = (what: string, init: RequestInit, status: number, says: string): Hostile => ({
  what: `a hand-in ${what}`,
  by: 'person',
  path: paths.intake(),
  init,
  status,
  says,
});
const part = (name: string, value: string, more = '') =>
  `--b\nContent-Disposition: form-data; name="${name}"${more}\n\n${value}\n`;

export const hostileForms: Hostile[] = [
  signIn('nothing', ''),
  signIn('a login of 10,000 letters', `login=${LONG}&password=x`),
  signIn('a password of 10,000 letters', `login=h1&password=${LONG}`),
  signIn('a NUL in the login', 'login=h2%00&password=x'),
  signIn('a NUL in the password', 'login=h3&password=%00'),
  signIn('SQL', `login=${encodeURIComponent("h4' or '1'='1")}&password=x`),
  signIn('an operator of another database', 'login[$ne]=1&password[$ne]=1&login=h6'),
  signIn('two logins', 'login=h5&login=khue&password=x'),
  signIn('a login as an array', 'login[]=khue&password[]=x&login=h7'),
  signIn('a name of a prototype', 'login=__proto__&password=__proto__&__proto__[login]=khue'),
  signIn('a method of objects', 'login=constructor&password=constructor'),
  signIn('half of a pair', 'login=%ED%A0%80&password=%ED%A0%80'),
  signIn('a turned direction', `login=${encodeURIComponent('\u202eeuhk')}&password=x`),
  signIn('bytes that are no UTF-8', 'login=%ff%fe&password=%ff'),
  signIn(
    'a template',
    `login=${encodeURIComponent('{{7*7}}<script>alert(1)</script>')}&password=x`,
  ),
  signIn(
    '2,000 fields',
    `login=h8${Array.from({ length: 2_000 }, (_, at) => `&f${at}=1`).join('')}`,
  ),
  signIn('2 MB', `login=khue&password=${'x'.repeat(2 * 1024 * 1024)}`, 413, LARGE),
  {
    what: 'a sign-in in JSON',
    by: 'nobody',
    path: paths.signIn(),
    init: plain('{"login":"khue","password":{"$ne":1}}', 'application/json'),
    status: 422,
    says: WRONG,
  },
  {
    what: 'a sign-in in parts without a boundary',
    by: 'nobody',
    path: paths.signIn(),
    init: plain('x', 'multipart/form-data'),
    status: 422,
    says: UNREADABLE,
  },
  {
    what: 'a sign-in in parts that break off',
    by: 'nobody',
    path: paths.signIn(),
    init: multipart(part('login', 'khue').slice(0, -20)),
    status: 422,
    says: UNREADABLE,
  },
  {
    what: 'a sign-in from another site',
    by: 'nobody',
    path: paths.signIn(),
    init: {
      ...plain('login=khue&password=x'),
      headers: { 'content-type': 'text/plain', origin: 'https://evil.example' },
    },
    status: 403,
    says: FOREIGN,
  },
  {
    what: 'a sign-in from a page without an origin',
    by: 'nobody',
    path: paths.signIn(),
    init: {
      ...plain('login=khue&password=x'),
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'null' },
    },
    status: 403,
    says: FOREIGN,
  },
  handIn('with nothing', plain(''), 422, NO_FILE),
  handIn('in JSON', plain('{"file":"x"}', 'application/json'), 422, NO_FILE),
  handIn('without a boundary', plain('x', 'multipart/form-data'), 422, BROKEN),
  handIn('with an empty boundary', plain('x', 'multipart/form-data; boundary='), 422, BROKEN),
  handIn(
    'that breaks off',
    multipart(
      `${part('level', 'none')}--b\nContent-Disposition: form-data; name="file"; filename="a.txt"\n\nabc`,
    ),
    422,
    BROKEN,
  ),
  handIn(
    'without a level',
    multipart(`${part('file', 'abc', '; filename="a.txt"')}--b--\n`),
    422,
    NO_LEVEL,
  ),
  handIn(
    'with a level that is a method of objects',
    multipart(`${part('level', 'constructor')}${part('file', 'abc', '; filename="a.txt"')}--b--\n`),
    422,
    NO_LEVEL,
  ),
  handIn(
    'with a level of a prototype',
    multipart(`${part('level', '__proto__')}${part('file', 'abc', '; filename="a.txt"')}--b--\n`),
    422,
    NO_LEVEL,
  ),
  handIn(
    'whose level comes after its file',
    multipart(`${part('file', 'abc', '; filename="a.txt"')}${part('level', 'none')}--b--\n`),
    422,
    NO_LEVEL,
  ),
  handIn(
    'for a unit that is none',
    multipart(
      `${part('level', 'none')}${part('key', 'unit:999999999')}${part('file', 'abc', '; filename="a.txt"')}--b--\n`,
    ),
    422,
    'Chưa chọn ai được đọc. Xin chọn ít nhất một đơn vị hoặc một người.',
  ),
  {
    what: 'a place in the basket that is SQL',
    by: 'person',
    path: '/basket/1%20or%201=1/remove',
    init: plain(''),
    status: 404,
    says: 'Không có gì ở địa chỉ này',
  },
  {
    what: 'a saved search beyond integers',
    by: 'person',
    path: '/saved-searches/99999999999999999999/remove',
    init: plain(''),
    status: 404,
    says: 'Không có gì ở địa chỉ này',
  },
  {
    what: 'a form of 2 MB',
    by: 'person',
    path: paths.changePassword(),
    init: plain(`current=${'x'.repeat(2 * 1024 * 1024)}`),
    status: 413,
    says: LARGE,
  },
  {
    what: 'a withdrawal by who may not, with the method in a field',
    by: 'person',
    path: paths.document(PAPER),
    init: plain('_method=DELETE'),
    status: 404,
    says: 'Không có gì ở địa chỉ này',
  },
  {
    what: 'a new token of a scope that is none',
    by: 'person',
    path: paths.tokens(),
    init: plain('name=a&days=30&admin=1&scopes=admin&password=x'),
    status: 422,
    says: 'Xin chọn ít nhất một việc.',
  },
  {
    what: 'a new token for ever',
    by: 'person',
    path: paths.tokens(),
    init: plain('name=a&days=Infinity&read=1&password=x'),
    status: 422,
    says: 'Xin chọn thời hạn.',
  },
];
