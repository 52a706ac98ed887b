import type { Mention } from '../references/mention.ts';
import { fold } from '../text/fold.ts';
import { organKey } from './organs.ts';

/** What tells a document from others that bear its number. */
export type Bearer = {
  id: string;
  numberKey: string | null;
  type: string | null;
  title: string;
  issuedOn: string | null;
  issuer: string | null;
  alsoCalled?: string[]; // names of the issuer before and after a succession
  origin: 'file' | 'catalogue';
  audienceKeys: string[];
};

/**
 * What a text says of a paper; where it stands does not matter here. `notAfter`: the day of the text
 * itself, which cannot do anything to a later paper. `except`: the text's own document. `readers`: the
 * audience of the text.
 */
export type Called = Omit<Mention, 'start' | 'end'> & {
  notAfter?: string;
  except?: string;
  readers?: string[];
};

/**
 * Those of the bearers that a text can mean. What the text gives (a type before the number, a day, a
 * year, an issuer) narrows: a bearer that says otherwise is out, and one that says the same goes
 * before those that say nothing. Nothing is guessed: what is left is the choice.
 */
export function meant(called: Called, bearers: Bearer[]): Bearer[] {
  const { notAfter = '', except } = called;
  const named = bearers.filter(
    (bearer) =>
      bears(bearer, called) &&
      bearer.id !== except &&
      !(notAfter && bearer.issuedOn && bearer.issuedOn > notAfter),
  );
  const { issuedOn, year, issuer } = called;
  const types = /^\d/.test(called.written) ? undefined : called.types; // the key has the code
  const byType = narrowed(named, types, (bearer) => agreesInType(bearer, types ?? []));
  const byDay = narrowed(byType, issuedOn, ({ issuedOn: day }) => day && day === issuedOn);
  const byYear = narrowed(byDay, issuedOn ? undefined : year, (bearer) =>
    agreesInYear(bearer, year),
  );
  return withoutCatalogued(
    narrowed(byYear, issuer, (bearer) => agreesInIssuer(bearer, issuer ?? '')),
  );
}

/** `agrees`: null where the bearer has nothing to compare. */
function narrowed(
  bearers: Bearer[],
  asked: unknown,
  agrees: (bearer: Bearer) => boolean | null | '',
): Bearer[] {
  if (asked === undefined) return bearers;
  const judged = bearers.map((bearer) => ({ bearer, says: agrees(bearer) }));
  const same = judged.filter(({ says }) => says === true);
  const left = same.length > 0 ? same : judged.filter(({ says }) => says === null || says === '');
  return left.map(({ bearer }) => bearer);
}

function bears({ numberKey, type, title }: Bearer, called: Called): boolean {
  if (called.numberKey) return numberKey === called.numberKey;
  if (called.number)
    return (
      numberKey !== null &&
      [`${called.number}-`, `${called.number}/`].some((start) => numberKey.startsWith(start)) &&
      (!called.types || called.types.includes(type ?? ''))
    );
  return called.nameKey !== undefined && isNamed(type, title, called.nameKey);
}

/** "Luật Đất đai" is a law whose title is "Luật Đất đai" or "Đất đai". */
function isNamed(type: string | null, title: string, nameKey: string): boolean {
  const [name, said] = [byMeeting(organKey(title)), byMeeting(organKey(nameKey))];
  return name === said || `${organKey(type ?? '')} ${name}` === said;
}

/** "Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIV của Đảng" is "Nghị quyết Đại hội XIV". */
const byMeeting = (key: string): string =>
  /^(?:nghi quyet )?(?:dai hoi|hoi nghi|trung uong)/.test(key)
    ? key.replace(/ (?:dai bieu|toan quoc|lan thu|cua dang|dang cong san viet nam)(?= |$)/g, '')
    : key;

/** "Chương trình" and "Chương trình hành động" may be one; Quyết định and Quy định are two. */
function agreesInType({ type }: Bearer, types: string[]): boolean | null {
  if (!type) return null;
  const own = fold(type);
  return types.map(fold).some((said) => own.startsWith(said) || said.startsWith(own));
}

function agreesInIssuer({ issuer, alsoCalled = [] }: Bearer, said: string): boolean | null {
  if (!issuer) return null;
  return [issuer, ...alsoCalled].some((name) => sameOrgan(name, said));
}

const agreesInYear = ({ issuedOn, numberKey }: Bearer, year: number | undefined) => {
  if (issuedOn) return issuedOn.startsWith(`${year}-`);
  const [, own] = /^[\d.]+[a-zđ]?\/(\d{4})\//.exec(numberKey ?? '') ?? [];
  return own ? Number(own) === year : null;
};

// A committee, its standing committee and its standing members issue under one code.
const PARTS = /^(?:ban (?:thuong vu|chap hanh)|thuong truc)(?: dang bo)? /;

// Ban Chấp hành Đảng bộ thành phố, whatever its term, is the Thành ủy.
const COMMITTEE =
  /^(?:ban (?:thuong vu|chap hanh) )?dang bo (thanh pho|tinh|quan|huyen|thi xa)(?= |$)/;
const committeeOf = (_: string, area: string) => `${area.replace(/ (?:pho|xa)$/, '')} uy`;
const OF_A_TERM = / khoa [ivxl]+$/;

/** Whether two names can be of one organ: all words of the shorter stand in the longer. */
export function sameOrgan(a: string, b: string): boolean {
  const [left, right] = [a, b].map((name) =>
    organKey(name)
      .replace(OF_A_TERM, '')
      .replace(COMMITTEE, committeeOf)
      .replace(PARTS, '')
      .split(' ')
      .filter(Boolean),
  ) as [string[], string[]];
  const [short, long] = left.length < right.length ? [left, right] : [right, left];
  return short.length > 0 && short.every((word) => long.includes(word));
}

/** A catalogue's record of a paper whose file is here as well is the same paper. */
function withoutCatalogued(bearers: Bearer[]): Bearer[] {
  const identity = ({ numberKey, type, issuedOn }: Bearer) => [numberKey, type, issuedOn].join(' ');
  const filed = new Set(
    bearers.filter(({ origin, issuedOn }) => origin === 'file' && issuedOn !== null).map(identity),
  );
  return bearers.filter((bearer) => bearer.origin === 'file' || !filed.has(identity(bearer)));
}
