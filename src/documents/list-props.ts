import type { DocumentListProps, ListOption } from '../../views/documents/list.tsx';
import type { Viewer } from '../people/viewer.ts';
import { numberKey, parseNumber } from '../references/number.ts';
import type { Transaction } from '../storage/database.ts';
import { type Filters, facets, listDocuments } from './list.ts';
import { resolveNumber } from './resolve.ts';

const PAGE_SIZE = 20; // documents
const LAST_PAGE = 10_000;

type Params = Record<string, string[]>;

/** The first documents of the list that an address asks for, whatever its page: for an export. */
export async function askedDocuments(
  db: Transaction,
  viewer: Viewer,
  params: Params,
  most: number,
) {
  const first = (name: string) => params[name]?.[0]?.slice(0, 200) ?? '';
  const number = first('number');
  if (number) return bearing(db, viewer, number);
  const chosen = { type: first('type'), issuer: first('issuer'), year: first('year') };
  return listDocuments(db, viewer, filtersOf(chosen), { limit: most });
}

/** The list of readable documents that an address asks for; by number it is a choice. */
export async function listProps(
  db: Transaction,
  viewer: Viewer,
  params: Params,
): Promise<DocumentListProps> {
  const first = (name: string) => params[name]?.[0]?.slice(0, 200) ?? '';
  const chosen = { type: first('type'), issuer: first('issuer'), year: first('year') };
  const number = first('number');
  const page = within(Number(first('page')), LAST_PAGE);
  const filters = filtersOf(chosen);
  const slice = { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE };
  const { total, cards } = number
    ? await bearing(db, viewer, number)
    : await listDocuments(db, viewer, filters, slice);
  return {
    viewer,
    documents: cards,
    total,
    page,
    pageCount: Math.ceil(total / PAGE_SIZE),
    ...(number ? { number } : {}),
    filters: chosen,
    options: await optionsFor(db, viewer),
  };
}

const within = (page: number, last: number) =>
  Number.isInteger(page) && page > 0 && page <= last ? page : 1;

function filtersOf({ type, issuer, year }: DocumentListProps['filters']): Filters {
  return {
    ...(type ? { types: [type] } : {}),
    ...(within(Number(issuer), 2 ** 31 - 1) === Number(issuer)
      ? { issuers: [Number(issuer)] }
      : {}),
    ...(/^\d{4}$/.test(year) ? { years: [Number(year)] } : {}),
  };
}

async function bearing(db: Transaction, viewer: Viewer, number: string) {
  const reference = parseNumber(number);
  const cards = reference ? await resolveNumber(db, viewer, numberKey(reference)) : [];
  return { total: cards.length, cards };
}

async function optionsFor(db: Transaction, viewer: Viewer): Promise<DocumentListProps['options']> {
  const { types, issuers, years } = await facets(db, viewer, {});
  const option = (
    value: string | number | null,
    count: number,
    text = String(value),
  ): ListOption[] => (value === null ? [] : [{ value: String(value), text, count }]);
  return {
    types: types.flatMap(({ value, total }) => option(value, total)).sort(commonest),
    issuers: issuers
      .flatMap(({ value, name, total }) => option(value, total, name))
      .sort(commonest),
    years: years
      .flatMap(({ value, total }) => option(value, total))
      .sort((a, b) => Number(b.value) - Number(a.value)),
  };
}

const commonest = (a: ListOption, b: ListOption) =>
  b.count - a.count || a.text.localeCompare(b.text, 'vi');
