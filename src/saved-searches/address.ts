import { Unacceptable } from '../errors.ts';
import { parseQuery, type SearchQuery } from '../search/query.ts';

const HERE = 'http://here.invalid'; // any origin: only what stands behind the ? counts
const LONGEST = 12_000; // characters: a thousand of text, each of which may be written as nine

/**
 * The query of a search page's address, as it is kept: without the page.
 * @throws {Unacceptable} when it asks for nothing
 */
export function addressToKeep(address: string): string {
  const asked = URL.canParse(address, HERE) ? new URL(address, HERE).searchParams : undefined;
  const query = asked ? withoutPage(asked) : '';
  if (query.length > LONGEST) throw new Unacceptable('Câu tìm kiếm này dài quá, không lưu được.');
  if (!readAddress(query).text) throw new Unacceptable('Chưa có câu tìm kiếm nào để lưu.');
  return query;
}

function withoutPage(asked: URLSearchParams): string {
  asked.delete('page');
  return asked.toString().replaceAll('%00', ''); // PostgreSQL has no such character
}

/** What a kept query asks for; never fails. */
export function readAddress(query: string): SearchQuery {
  const asked = new URLSearchParams(query);
  const params = [...new Set(asked.keys())].map((key) => [key, asked.getAll(key)] as const);
  return parseQuery(Object.fromEntries(params));
}
