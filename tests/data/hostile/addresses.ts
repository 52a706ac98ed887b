import { paths } from '../../../src/paths.ts';
import { type Hostile, NOBODYS, PAPER } from './entry.ts';

export const NOTHING = 'Không có gì ở địa chỉ này';

const missing = (what: string, path: string): Hostile => ({
  what,
  by: 'person',
  path,
  status: 404,
  says: NOTHING,
});
const shown = (what: string, path: string): Hostile => ({ what, by: 'person', path, status: 200 });

export const hostileAddresses: Hostile[] = [
  missing('a document that is a path', '/documents/..%2f..%2fetc%2fpasswd'),
  missing('a document that is NUL', '/documents/%00'),
  missing('a document of bytes that are no UTF-8', '/documents/%ff%fe'),
  missing('a document that is SQL', `/documents/${encodeURIComponent("' or 1=1 --")}`),
  missing('a document of 10,000 letters', `/documents/${'a'.repeat(10_000)}`),
  missing('a document that is a name of a prototype', '/documents/__proto__'),
  missing('a document with a NUL at its end', `/documents/${NOBODYS}%00`),
  missing('a version below 0', `${paths.original(PAPER)}?version=-1`),
  missing('a version that is no number', `${paths.original(PAPER)}?version=1%20or%201`),
  missing('version 1e0 of nobody', `${paths.original(NOBODYS)}?version=1e0`),
  missing('a page beyond the last', `/documents/${PAPER}/pages/999999`),
  missing('page 0', `/documents/${PAPER}/pages/0`),
  missing('a page of seven digits', `/documents/${PAPER}/pages/9999999`),
  missing('a picture of a page below 0', `/documents/${PAPER}/pages/-1/picture`),
  missing('a register of another tree', '/registers/../../etc/passwd'),
  missing('an asset above its folder', '/assets/..%2f..%2fpackage.json'),
  missing('an asset above its folder, twice encoded', '/assets/%252e%252e%252fpackage.json'),
  missing('an asset with a NUL', '/assets/app.css%00.png'),
  missing('an asset that is a name of a prototype', '/assets/__proto__'),
  missing('an asset that is a method of objects', '/assets/constructor'),
  missing('a file of the source', '/src/config.ts'),
  missing('the settings of the machine', '/.env'),
  missing('the repository', '/.git/config'),
  missing('an export in a format that is a method', '/exports/search/constructor?q=a'),
  missing('an export in a format of a prototype', '/exports/search/__proto__?q=a'),
  missing('an export of an unknown thing', '/exports/people/xlsx'),
  missing('impact of SQL', `/exports/impact/xlsx?document=${encodeURIComponent("' or 1=1")}`),
  missing('an intake that is no id', '/intake/1%20or%201=1'),
  missing('a second slash', '//evil.example/documents'),
  shown('the library on a day that is none', '/documents?on=2026-13-45'),
  shown('the library on page -1', '/documents?page=-1'),
  shown('the library of a type that is NUL', '/documents?type=%00'),
  shown('the library of a field that is NUL', '/documents?field=%00'),
  shown('tasks of a field that is NUL', '/tasks?field=a%00b'),
  shown('an export of a type that is NUL', '/exports/documents/xlsx?type=%00'),
  shown('the library of a year beyond integers', '/documents?year=99999999999999999999'),
  shown('the library of an issuer that is SQL', '/documents?issuer=1;drop%20table%20people'),
  shown(
    'a document with a question of 10,000 letters',
    `/documents/${PAPER}?q=${'b'.repeat(10_000)}`,
  ),
  shown(
    'a document with a trap in its question',
    `/documents/${PAPER}?q=${encodeURIComponent('(a+)+$|('.repeat(90))}`,
  ),
  shown('a document on the day 0', `/documents/${PAPER}?on=0000-00-00`),
  shown('a notice of a name of a prototype', `/documents/${PAPER}?done=__proto__`),
  shown(
    'a notice that is a script',
    `/account?done=${encodeURIComponent('<script>alert(1)</script>')}`,
  ),
  shown(
    'a library with a script for a type',
    `/documents?type=${encodeURIComponent('<script>alert(1)</script>')}`,
  ),
  ...[
    '//evil.example',
    'https://evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/%09/evil.example',
    'javascript:alert(1)',
    ' //evil.example',
    '/\n/evil.example',
  ].map(
    (next): Hostile => ({
      what: `a way on to ${JSON.stringify(next)} after the sign-in`,
      by: 'nobody',
      path: `/sign-in?next=${encodeURIComponent(next)}`,
      status: 200,
    }),
  ),
];
