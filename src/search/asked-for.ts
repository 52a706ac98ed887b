import { documentTypes } from '../references/types.ts';
import { fold } from '../text/fold.ts';
import { syllables } from '../text/tokens.ts';
import { shortForms } from './abbreviations.ts';
import { pairs } from './pairs.ts';

const byName = new Map(documentTypes.map(({ name }) => [syllables(name).join(' '), name]));
const LONGEST_NAME = 4; // words: chương trình hành động

/** Words: "UBND báo cáo ..."; a type named later is as often what a paper carries out. */
const BEGINNING = 3;

/** What lays down how often and how long something may be. */
const RULES = ['Quy định', 'Quy chế', 'Quyết định', 'Điều lệ', 'Luật', 'Nghị định', 'Thông tư'];
const asksRule =
  /(?:^| )(?:duoc|phai|toi da|toi thieu)(?: [a-z\d]+){0,6} (?:may|bao nhieu|bao lau) ?|^thoi han /;

/**
 * The kinds of paper that a question wants: the one named at its beginning ("báo cáo ...", "KH
 * UBND ..."), or after its matter at its end ("... chỉ thị mới"), else what lays down rules where
 * it asks how many or how long something may be.
 */
export function typesAsked(text: string): string[] {
  const named = namedAt(text);
  if (named.length > 0) return named;
  const words = syllables(text).join(' ');
  const last = namedLast(words);
  if (last) return [last];
  return asksRule.test(words) ? RULES : [];
}

const AGE = / (?:moi nhat|moi|hien hanh|gan day|cu|nam nay)$/;
/** Behind these a kind of paper is what is carried out, not what is looked for. */
const CARRIED_OUT = /(?:^| )(?:thuc hien|trien khai|theo|quan triet|so voi|va|cac|ban hanh|trinh)$/;

function namedLast(words: string): string | undefined {
  const matter = words.replace(AGE, '');
  for (const [name, type] of byName)
    if (matter.endsWith(` ${name}`) && !CARRIED_OUT.test(matter.slice(0, -name.length - 1)))
      return type;
  return undefined;
}

/** Whether the newest is wanted before others: "quy định mới", "chủ trương mới nhất". */
export const asksNewest = (text: string): boolean =>
  /(?:^| )(?:moi nhat|hien hanh|gan day)(?: |$)| moi$/.test(syllables(text).join(' '));

function namedAt(text: string): string[] {
  const words = syllables(text);
  for (let at = 0; at < Math.min(BEGINNING, words.length); at++)
    for (let length = LONGEST_NAME; length > 0; length--) {
      const type = byName.get(words.slice(at, at + length).join(' '));
      if (type) return [type];
    }
  const form = shortForms(text).find(({ longs }) => longs.some(isType));
  const before = form && syllables(text.slice(0, form.start)).length;
  return before !== undefined && before < BEGINNING ? (form?.longs.flatMap(typeOf) ?? []) : [];
}

const typeOf = (name: string): string[] =>
  [byName.get(syllables(name).join(' '))].filter((type) => type !== undefined);
const isType = (name: string): boolean => typeOf(name).length > 0;

const NUMERALS = 'mot hai ba bon nam sau bay tam chin muoi'.split(' ');

/** What answers "mấy lần", "bao nhiêu ngày": pairs of a number and the thing that is counted. */
export const countsIn = (words: string[]) =>
  words.flatMap((word, i) => {
    const thing = words[i + 1];
    const asked = word === 'may' || (word === 'nhieu' && words[i - 1] === 'bao');
    return asked && thing ? NUMERALS.flatMap((numeral) => pairs([numeral, thing])) : [];
  });

const asksDeadline =
  /(?<!(?:^| )gia )(?<=^| )han (?:gui|nop|trinh|tra loi|bao cao|chuyen|phan hoi)(?: |$)/;

/** How a text says by when something is handed over: "chậm nhất 05 ngày làm việc trước phiên họp". */
export const deadlinesIn = (words: string[]) =>
  asksDeadline.test(words.join(' '))
    ? [...pairs(['cham', 'nhat']), ...pairs(['lam', 'viec', 'truoc'])]
    : [];

const YEAR = /(?<!(?:^| )den (?:nam )?)(?<![-–/.]\s?)\b((?:19|20)\d\d)\b(?!\s?[-–/.])/g;

/** The one year of which a paper is asked for: not a year up to which something lasts. */
export function yearAsked(text: string): number | undefined {
  const years = new Set([...fold(text).matchAll(YEAR)].map(([, year]) => Number(year)));
  return years.size === 1 ? [...years][0] : undefined;
}

const MONTH = /\bthang\s+(1[0-2]|0?[1-9])\s*(?:[/-]|nam)\s*((?:19|20)\d\d)\b/;

/** The month of a year in which a paper was issued: "tháng 3/2026" is 2026-03. */
export function monthAsked(text: string): string | undefined {
  const [, month, year] = MONTH.exec(fold(text)) ?? [];
  return month && year ? `${year}-${month.padStart(2, '0')}` : undefined;
}
