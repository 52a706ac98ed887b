import { findDates } from '../text/dates.ts';
import { fold } from '../text/fold.ts';
import { normalise } from '../text/normalise.ts';
import type { Mention } from './mention.ts';
import { findMentions } from './mentions.ts';
import { numberKey, parseNumber } from './number.ts';
import type { Reference } from './reference.ts';
import { shortReference, typeAtEnd } from './short.ts';
import { typeName } from './types.ts';

/** A paper as somebody types it into a box, and the words that say something else. */
export type Typed = {
  called: Omit<Mention, 'start' | 'end'>;
  reference?: Reference; // of a whole number
  rest: string;
};

const YEAR = /(?<![\d/.-])(?:n[ăa]m\s+)?((?:19[4-9]|20[0-4])\d)(?![\d/.-])/iu;
const BY_NAME =
  /^(?:luat|bo luat|phap lenh|hien phap|dieu le|nghi quyet (?:dai hoi|(?:hoi nghi )?(?:lan thu \S+ )?(?:trung uong|tw|ban chap hanh trung uong|bch tw)))(?:\s|$)/;
const OF_YEAR = /^(\d{1,4}[a-zđ]?)\s*\/\s*((?:19[4-9]|20[0-4])\d)$/iu; // nghị định 30/2020
const NUMBERED_BY_YEAR =
  /^(?:Luật|Bộ luật|Pháp lệnh|Nghị định|Nghị quyết|Thông tư|Thông tư liên tịch|Quyết định)$/;
const OFFICE_FILE = /^(20\d\d)-([A-Za-zĐđ]{2,5})-(\d{1,5})-20\d\d(?!\d)/; // 2026-CV-1400-2026_daky.pdf
const CODE_AND_DOT = /^(\p{L}{2,5})\.(?=\d)/u; // KL.711
const BEFORE_ORGAN = /(\d[a-zđ]?)\s*[-/]\s*(?=\p{L})/iu;
const NO_ORGAN = /^(\d{1,5}[a-zđ]?)\s*[-/]\s*([a-zđ]{2,6})$/iu; // 03-HD

/**
 * The paper that a question or a box for numbers names, however it is typed: a whole number in any
 * order and spelling, a type and a number, a law by its name; with the day or year beside it.
 */
export function typedPaper(text: string): Typed | undefined {
  const typed = normalise(text).trim().replace(CODE_AND_DOT, '$1 ');
  const whole = parseNumber(typed);
  if (whole && !beginsWithType(whole, typed))
    return { called: ofNumber(whole), reference: whole, rest: '' };
  return inText(typed) ?? ofType(typed) ?? withDay(typed) ?? byName(typed);
}

/** "nq57 bct": a type, its number and whose it is. A number without a type is that of a letter. */
const isLoose = ({ family }: Reference, types: string[]) =>
  family === 'cv' && types.length > 0 && !types.includes('Công văn');

function beginsWithType(whole: Reference, text: string): boolean {
  const type = typeAtEnd(text.slice(0, text.search(/\d/)));
  return type?.start === 0 && isLoose(whole, type.types);
}

/** Digits and nothing else, in a box that takes only numbers: of any type. */
export function typedDigits(text: string): Typed | undefined {
  const [, number] = /^(?:s[ốo]\s*:?\s*)?(\d{1,5}[a-zđ]?)$/iu.exec(normalise(text).trim()) ?? [];
  return number ? shortly(text, [], number) : undefined;
}

/** A type in front, and behind it a number with its year alone, or as loose as a box takes it. */
function ofType(text: string): Typed | undefined {
  const [, year, code = '', digits] = OFFICE_FILE.exec(text) ?? [];
  if (year && digits) return shortly(text, typeAtEnd(code)?.types, digits, Number(year));
  const [, number, typed = ''] = NO_ORGAN.exec(text) ?? [];
  if (number) return shortly(text, typeAtEnd(typed)?.types, number);
  const at = text.search(/\d/);
  const type = at > 0 ? typeAtEnd(text.slice(0, at)) : undefined;
  if (!type || type.start > 0) return undefined;
  const behind = text.slice(at).trim();
  const [, first, ofYear] = OF_YEAR.exec(behind) ?? [];
  const yearly = type.types.some((name) => NUMBERED_BY_YEAR.test(name)); // "báo cáo 6/2026" is of June
  if (first) return yearly ? shortly(text, type.types, first, Number(ofYear)) : undefined;
  const whole = parseNumber(behind);
  if (!whole || isLoose(whole, type.types)) return undefined;
  const types = type.types.length === 1 ? { types: type.types } : {};
  return { called: { ...ofNumber(whole), written: text, ...types }, reference: whole, rest: '' };
}

function shortly(written: string, types: string[] | undefined, digits: string, year?: number) {
  if (!types) return undefined;
  const number = digits.toLowerCase().padStart(/[a-zđ]$/i.test(digits) ? 3 : 2, '0');
  const said = { ...(types.length > 0 ? { types } : {}), ...(year ? { year } : {}) };
  return { called: { written, number, ...said }, rest: '' };
}

/** A whole number among other words: what the text says round it narrows. */
function inText(text: string): Typed | undefined {
  const mention = findMentions(text).find(({ numberKey }) => numberKey);
  if (!mention) return undefined;
  const { end, ...called } = mention;
  const number = called.written.slice(called.written.search(/\d/));
  const reference = parseNumber(number);
  const type = /^\d/.test(called.written) ? typeAtEnd(text.slice(0, called.start)) : undefined;
  const { start, types } = type ?? called;
  const rest = `${text.slice(0, start)} ${text.slice(end)}`.trim();
  const year = called.year ?? yearIn(rest);
  return {
    called: {
      ...withoutStart(called),
      ...(type ? { written: text.slice(start, end) } : {}),
      ...(types ? { types } : {}),
      ...(year ? { year } : {}),
    },
    ...(reference ? { reference } : {}),
    rest,
  };
}

/** Loose forms, once the day or year beside them is set apart. */
function withDay(text: string): Typed | undefined {
  const [day] = findDates(text);
  const without = day ? `${text.slice(0, day.start)} ${text.slice(day.end)}` : text;
  const year = day ? undefined : yearIn(without);
  const bare = (year ? without.replace(YEAR, ' ') : without).replace(/\s+/g, ' ').trim();
  const said = { ...(day ? { issuedOn: day.date } : {}), ...(year ? { year } : {}) };
  const whole = parseNumber(bare);
  if (whole && !beginsWithType(whole, bare))
    return { called: { ...ofNumber(whole), ...said }, reference: whole, rest: '' };
  const short = shortReference(bare) ?? shortReference(bare.replace(BEFORE_ORGAN, '$1 '));
  if (!short) return undefined;
  const { written, types, number, rest } = short;
  return { called: { written, types, number, ...said }, rest };
}

function byName(text: string): Typed | undefined {
  if (!BY_NAME.test(fold(text))) return undefined;
  const year = yearIn(text);
  const nameKey = fold(text.replace(YEAR, ' ')).replace(/\s+/g, ' ').trim();
  return { called: { written: text, nameKey, ...(year ? { year } : {}) }, rest: '' };
}

function ofNumber(reference: Reference): Typed['called'] {
  const types = reference.type ? typeName(reference.type, reference.family) : [];
  return {
    written: reference.canonical,
    numberKey: numberKey(reference),
    ...(types.length > 0 ? { types } : {}),
    ...(reference.year ? { year: reference.year } : {}),
  };
}

const withoutStart = ({ start: _, ...called }: Omit<Mention, 'end'>) => called;

const yearIn = (text: string) => Number(YEAR.exec(text)?.[1]) || undefined;
