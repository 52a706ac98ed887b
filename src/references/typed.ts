import { findDates } from '../text/dates.ts';
import { fold } from '../text/fold.ts';
import { normalise } from '../text/normalise.ts';
import type { Mention } from './mention.ts';
import { findMentions } from './mentions.ts';
import { numberKey, parseNumber } from './number.ts';
import type { Reference } from './reference.ts';
import { shortReference } from './short.ts';
import { typeName } from './types.ts';

/** A paper as somebody types it into a box, and the words that say something else. */
export type Typed = {
  called: Omit<Mention, 'start' | 'end'>;
  reference?: Reference; // of a whole number
  rest: string;
};

const YEAR = /(?<![\d/.-])(?:n[ăa]m\s+)?((?:19[4-9]|20[0-4])\d)(?![\d/.-])/iu;
const BY_NAME = /^(?:luat|bo luat|phap lenh|hien phap|dieu le)\s/;

/**
 * The paper that a question or a box for numbers names, however it is typed: a whole number in any
 * order and spelling, a type and a number, a law by its name; with the day or year beside it.
 */
export function typedPaper(text: string): Typed | undefined {
  const typed = normalise(text).trim();
  const whole = parseNumber(typed);
  if (whole) return { called: ofNumber(whole), reference: whole, rest: '' };
  return inText(typed) ?? withDay(typed) ?? byName(typed);
}

/** A whole number among other words: what the text says round it narrows. */
function inText(text: string): Typed | undefined {
  const mention = findMentions(text).find(({ numberKey }) => numberKey);
  if (!mention) return undefined;
  const { start, end, ...called } = mention;
  const number = called.written.slice(called.written.search(/\d/));
  const reference = parseNumber(number);
  const rest = `${text.slice(0, start)} ${text.slice(end)}`.trim();
  const year = called.year ?? yearIn(rest);
  return {
    called: { ...called, ...(year ? { year } : {}) },
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
  if (whole) return { called: { ...ofNumber(whole), ...said }, reference: whole, rest: '' };
  const short = shortReference(bare);
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

const yearIn = (text: string) => Number(YEAR.exec(text)?.[1]) || undefined;
