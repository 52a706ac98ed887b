import { paths } from '../../../src/paths.ts';
import { type Hostile, NOBODYS, PAPER } from './entry.ts';

const NO_TOKEN = 'Xin gửi mã truy cập còn hạn trong tiêu đề “Authorization: Bearer …”.';
const NO_KEY = 'Cần tiêu đề Idempotency-Key: từ 8 đến 200 ký tự ASCII, không có dấu cách.';
const NO_KIND =
  'Xin gửi biểu mẫu multipart/form-data có một tệp, hoặc chính tệp ấy với kiểu application/octet-stream.';
const NO_NAME = 'Chưa có tên tệp; xin ghi tiêu đề Content-Disposition';
const NO_LEVEL = 'Chưa chọn độ mật của tài liệu.';
const NOT_THERE = 'Không có gì ở địa chỉ này, hoặc người tạo mã không thuộc phạm vi đọc.';
const ONCE = 'Tham số này chỉ ghi một lần.';
const DAY = 'Ngày phải có dạng 2026-11-23 và có trong lịch.';
const UNKNOWN = 'Không có tham số này.';

const forged = (what: string, authorization: string): Hostile => ({
  what: `a token that is ${what}`,
  by: 'nobody',
  path: paths.apiDocument(PAPER),
  init: { headers: { authorization } },
  status: 401,
  says: NO_TOKEN,
});

const HOLE = `tm_${'A'.repeat(43)}`;

const tokens: Hostile[] = [
  forged('nothing', ''),
  forged('a scheme alone', 'Bearer'),
  forged('blanks', 'Bearer     '),
  forged('a name and password', 'Basic a2h1ZTp4'),
  forged('of another scheme', `Token ${HOLE}`),
  forged('made up', `Bearer ${HOLE}`),
  forged('too short', 'Bearer tm_abc'),
  forged('100,000 letters', `Bearer tm_${'A'.repeat(100_000)}`),
  forged('SQL', `Bearer tm_' or 1=1 --`),
  forged('two at once', `Bearer ${HOLE}, Bearer ${HOLE}`),
  forged('"null"', 'Bearer null'),
  forged('"undefined"', 'Bearer undefined'),
  forged('a web token without a signature', 'Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.'),
  forged('a name of a prototype', 'Bearer __proto__'),
  forged('a hash', `Bearer tm_${'0123456789abcdef'.repeat(4)}`),
  forged('in Latin letters with marks', 'Bearer tm_\u00e9\u00e8'),
  {
    what: 'a token in the address',
    by: 'nobody',
    path: `${paths.apiDocument(PAPER)}?access_token=${HOLE}&token=${HOLE}`,
    status: 401,
    says: NO_TOKEN,
  },
  {
    what: 'a token in a header of its own',
    by: 'nobody',
    path: paths.apiDocument(PAPER),
    init: { headers: { 'x-api-key': HOLE, 'x-auth-token': HOLE } },
    status: 401,
    says: NO_TOKEN,
  },
  {
    what: 'a session instead of a token',
    by: 'person',
    path: paths.apiDocument(PAPER),
    status: 401,
    says: NO_TOKEN,
  },
];

const asked = (what: string, path: string, says: string, status = 422): Hostile => ({
  what: `a program asks ${what}`,
  by: 'program',
  path,
  status,
  says,
});
const search = (what: string, query: string, says: string) =>
  asked(what, `${paths.apiSearch()}?${query}`, says);

const questions: Hostile[] = [
  search('nothing', '', 'Thiếu tham số này.'),
  search('an empty question', 'q=', 'Không được để trống.'),
  search('1,001 letters', `q=${'a'.repeat(1_001)}`, 'Dài quá 1000 ký tự.'),
  search('two questions', 'q=a&q=b', ONCE),
  search('an array', 'q[]=a', UNKNOWN),
  search('an operator of another database', 'q=a&q[$gt]=1', UNKNOWN),
  search('a name of a prototype', 'q=a&constructor=1', UNKNOWN),
  search('what is not there', 'q=a&inforce=true', UNKNOWN),
  search('page 31', 'q=a&page=31', 'Phải là số nguyên từ 1 đến 30.'),
  search('page -1', 'q=a&page=-1', 'Phải là số nguyên từ 1 đến 30.'),
  search('page 10^21', 'q=a&page=1000000000000000000000', 'Phải là số nguyên từ 1 đến 30.'),
  search('two pages', 'q=a&page=1&page=2', ONCE),
  search('30 February', 'q=a&on=2026-02-30', DAY),
  search('the year 9999', 'q=a&on=9999-12-31', DAY),
  search('a day with a NUL', 'q=a&from=2026-01-01%00', DAY),
  search('an unknown order', 'q=a&sort=evil', 'Phải là relevance hoặc newest.'),
  search('perhaps in force', 'q=a&inForce=maybe', 'Phải là true hoặc false.'),
  search('51 types', `q=a${'&type=x'.repeat(51)}`, 'Nhiều nhất 50 lần.'),
  search(
    'an issuer beyond integers',
    'q=a&issuer=2147483648',
    'Phải là số nguyên từ 1 đến 2147483647.',
  ),
  search('an issuer of SQL', 'q=a&issuer=1%20or%201', 'Phải là số nguyên từ 1 đến 2147483647.'),
  asked(
    'for a document that is no id',
    '/api/v1/documents/..%2f..%2fetc',
    'Mã này không phải mã UUID.',
  ),
  asked(
    'for a document of a prototype',
    '/api/v1/documents/__proto__',
    'Mã này không phải mã UUID.',
  ),
  asked(
    'for a document with a NUL',
    `/api/v1/documents/${NOBODYS}%00`,
    'Mã này không phải mã UUID.',
  ),
  asked('for a document of nobody', paths.apiDocument(NOBODYS), NOT_THERE, 404),
  asked(
    'for 101 passages',
    paths.apiPassages(PAPER, { size: 101 }),
    'Phải là số nguyên từ 1 đến 100.',
  ),
  asked('for passages of nobody', paths.apiPassages(NOBODYS), NOT_THERE, 404),
  asked('for an import of nobody', paths.apiImport(NOBODYS), NOT_THERE, 404),
  asked('for what is not there', '/api/v1/people', NOT_THERE, 404),
  asked('for another version', '/api/v1/../v2/search?q=a', '', 302),
];

const sent = (
  what: string,
  status: number,
  says: string,
  init: RequestInit,
  query = '',
): Hostile => ({
  what: `a program sends ${what}`,
  by: 'program',
  path: `${paths.apiImports()}${query}`,
  init: { method: 'POST', ...init },
  status,
  says,
});
const key = { 'idempotency-key': 'khoa-thu-nghiem' };
const bare = (name: string, more: Record<string, string> = {}): RequestInit => ({
  headers: {
    ...key,
    'content-type': 'application/octet-stream',
    'content-disposition': name,
    ...more,
  },
  body: 'abc',
});
const form = (fields: Record<string, string>, files: Record<string, string> = {}) => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  for (const [name, content] of Object.entries(files))
    body.append('file', new Blob([content]), name);
  return { headers: key, body };
};

const imports: Hostile[] = [
  sent('without a key', 422, NO_KEY, {
    headers: { 'content-type': 'application/octet-stream' },
    body: 'a',
  }),
  sent('a key of 7 signs', 422, NO_KEY, { headers: { 'idempotency-key': '1234567' }, body: 'a' }),
  sent('a key of 201 signs', 422, NO_KEY, {
    headers: { 'idempotency-key': 'k'.repeat(201) },
    body: 'a',
  }),
  sent('a key with blanks', 422, NO_KEY, {
    headers: { 'idempotency-key': 'khoa cua toi' },
    body: 'a',
  }),
  sent('JSON', 415, NO_KIND, {
    headers: { ...key, 'content-type': 'application/json' },
    body: '{}',
  }),
  sent('a plain form', 415, NO_KIND, { headers: key, body: new URLSearchParams({ a: '1' }) }),
  sent('a kind that only begins right', 415, NO_KIND, {
    headers: { ...key, 'content-type': 'multipart/form-dataevil' },
    body: 'a',
  }),
  sent('more than it may', 413, 'Tệp lớn hơn 200 MB nên không nhận. Xin tách thành nhiều tệp.', {
    headers: { ...key, 'content-length': '999999999999' },
    body: 'a',
  }),
  sent(
    'no file',
    422,
    'Mỗi lần gửi đúng một tệp, cùng một khóa Idempotency-Key.',
    form({ level: 'none' }),
  ),
  sent(
    'two files',
    422,
    'Mỗi lần gửi đúng một tệp, cùng một khóa Idempotency-Key.',
    form({ level: 'none', audience: 'all' }, { 'a.txt': 'a', 'b.txt': 'b' }),
  ),
  sent('a file without a level', 422, NO_LEVEL, form({}, { 'a.txt': 'a' })),
  sent('a level of a prototype', 422, NO_LEVEL, form({ level: '__proto__' }, { 'a.txt': 'a' })),
  sent('a level that is unknown', 422, NO_LEVEL, form({ level: 'khong' }, { 'a.txt': 'a' })),
  sent(
    'a file for nobody',
    422,
    'Chưa chọn ai được đọc. Xin chọn ít nhất một đơn vị hoặc một người.',
    form({ level: 'none', audience: 'unit:999999999' }, { 'a.txt': 'a' }),
  ),
  sent('a file without a name', 422, NO_NAME, bare(''), '?level=none'),
  sent('an empty name', 422, NO_NAME, bare('attachment; filename=""'), '?level=none'),
  sent(
    'a name that is badly encoded',
    422,
    NO_NAME,
    bare("attachment; filename*=UTF-8''%E1%BB"),
    '?level=none',
  ),
  sent('bytes without a level', 422, NO_LEVEL, bare('attachment; filename="a.txt"')),
];

export const hostileApi = [...tokens, ...questions, ...imports];
