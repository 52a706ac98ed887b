import { z } from 'zod';
import type { DocumentListProps, ListFacet } from '../../views/documents/list.tsx';
import { mayAdminister, mayCatalogue } from '../people/roles.ts';
import type { Viewer } from '../people/viewer.ts';
import { typedDigits, typedPaper } from '../references/typed.ts';
import type { Transaction } from '../storage/database.ts';
import { type Facet, facets } from './facets.ts';
import { type Filters, listDocuments, type Narrowed, type Order } from './list.ts';
import { resolveMention } from './resolve.ts';
import { statusesOn } from './status.ts';

const PAGE_SIZE = 20; // documents
const LAST_PAGE = 10_000;
const LONGEST = 200; // characters of a value
const NONE = 'none'; // in the address: documents that have no such value

type Params = Record<string, string[]>;

/** The first documents of the list that an address asks for, whatever its page: for an export. */
export async function askedDocuments(
  db: Transaction,
  viewer: Viewer,
  params: Params,
  most: number,
) {
  const first = firstOf(params);
  const number = first('number');
  if (number) return bearing(db, viewer, number);
  const slice = { limit: most, order: orderOf(first('sort')) };
  return listDocuments(db, viewer, { ...filtersOf(first), ...narrowedBy(first) }, slice);
}

/** The list of readable documents that an address asks for; by number it is a choice. */
export async function listProps(
  db: Transaction,
  viewer: Viewer,
  params: Params,
  day: { on: string; today: string },
): Promise<DocumentListProps> {
  const first = firstOf(params);
  const filters = { ...filtersOf(first), ...narrowedBy(first) };
  const number = first('number');
  const page = within(Number(first('page')), LAST_PAGE);
  const order = orderOf(first('sort'));
  const slice = { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE, order };
  const { total, cards, unreadable } = number
    ? await bearing(db, viewer, number)
    : { ...(await listDocuments(db, viewer, filters, slice)), unreadable: false };
  const ids = cards.map(({ id }) => id);
  return {
    viewer,
    documents: cards,
    statuses: await statusesOn(db, viewer, ids, day.on),
    ...day,
    unreadable,
    total,
    page,
    pageCount: Math.ceil(total / PAGE_SIZE),
    ...(number ? { number } : {}),
    order,
    narrowed: narrowedBy(first),
    facets: number ? [] : await facetsFor(db, viewer, filters),
    notice: first('done') === 'withdrawn',
    mayRestore: mayCatalogue(viewer) || mayAdminister(viewer),
  };
}

const firstOf =
  (params: Params) =>
  (name: string): string =>
    params[name]?.[0]?.slice(0, LONGEST) ?? '';

const within = (page: number, last: number) =>
  Number.isInteger(page) && page > 0 && page <= last ? page : 1;

const orderOf = (sort: string): Order =>
  sort === 'oldest' || sort === 'arrived' ? sort : 'newest';

/** A value that could be none of a facet's is left out, as if it had not been asked. */
function filtersOf(first: (name: string) => string): Filters {
  const words = (name: 'type' | 'field') =>
    first(name) ? { [name]: first(name) === NONE ? null : first(name) } : {};
  const figure = (name: 'issuer' | 'term' | 'year', shape: RegExp) => {
    const value = first(name);
    if (value === NONE) return { [name]: null };
    return shape.test(value) ? { [name]: Number(value) } : {};
  };
  return {
    ...figure('issuer', /^[1-9]\d{0,8}$/),
    ...words('field'),
    ...words('type'),
    ...figure('year', /^[12]\d{3}$/),
    ...figure('term', /^[1-9]\d{0,8}$/),
  };
}

function narrowedBy(first: (name: string) => string): Narrowed {
  const day = (name: 'from' | 'to') => (isDay(first(name)) ? { [name]: first(name) } : {});
  return { ...day('from'), ...day('to'), ...(first('signer') ? { signer: first('signer') } : {}) };
}

const isDay = (written: string) => z.iso.date().safeParse(written).success;

/** Whatever form the number is typed in. Several are a choice. */
async function bearing(db: Transaction, viewer: Viewer, number: string) {
  const typed = typedPaper(number) ?? typedDigits(number);
  if (!typed) return { total: 0, cards: [], unreadable: true };
  const found = await resolveMention(db, viewer, typed.called);
  const cards =
    'documents' in found ? found.documents : 'document' in found ? [found.document] : [];
  return { total: cards.length, cards, unreadable: false };
}

/** In the order in which an archive is shelved. */
const shelves: Facet[] = ['issuer', 'field', 'type', 'year', 'term'];

async function facetsFor(
  db: Transaction,
  viewer: Viewer,
  filters: Filters & Narrowed,
): Promise<ListFacet[]> {
  const counted = await facets(db, viewer, filters);
  return shelves.map((name) => {
    const chosen = filters[name];
    const values = counted[name].map(({ value, name, total }) => ({
      value: value === null ? NONE : String(value),
      text: name,
      count: total,
    }));
    return {
      name,
      chosen: chosen === undefined ? '' : chosen === null ? NONE : String(chosen),
      values: values.sort(name === 'year' || name === 'term' ? latest : commonest),
    };
  });
}

type Value = ListFacet['values'][number];

/** What is unknown comes last, whatever the order. */
const knownFirst = (a: Value, b: Value) => Number(a.value === NONE) - Number(b.value === NONE);
const words = new Intl.Collator('vi');
const latest = (a: Value, b: Value) =>
  knownFirst(a, b) || words.compare(b.text ?? '', a.text ?? '');
const commonest = (a: Value, b: Value) =>
  knownFirst(a, b) || b.count - a.count || words.compare(a.text ?? '', b.text ?? '');
