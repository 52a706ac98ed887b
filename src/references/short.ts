import { fold } from '../text/fold.ts';
import { spans } from '../text/tokens.ts';
import { partyOrgan } from './organs.ts';
import { type DocumentType, documentTypes } from './types.ts';

/**
 * A paper called by type and number, perhaps with its organ: "Nghị quyết 57", `KL 226`, `HD05 VPTW`.
 * `printed`: how its number begins, "57-NQ". `rest`: the other words of the text.
 */
export type ShortReference = {
  written: string;
  types: string[];
  number: string;
  printed: string | undefined;
  rest: string;
};

const byName = new Map<string, DocumentType[]>();
for (const type of documentTypes)
  for (const written of new Set([fold(type.name), ...(type.code ? [fold(type.code)] : [])]))
    byName.set(written, [...(byName.get(written) ?? []), type]);

const LONGEST_NAME = 4; // words: chương trình hành động

/** The type that a text ends with, by its name or its code, typed with accents or without. */
export function typeAtEnd(text: string): { start: number; types: string[] } | undefined {
  const words = spans(text);
  const said = words.at(-1)?.token === 'so' ? words.slice(0, -1) : words;
  for (let length = Math.min(LONGEST_NAME, said.length); length > 0; length--) {
    const name = said.slice(-length);
    const types = byName.get(name.map(({ token }) => token).join(' '));
    const start = name[0]?.start;
    if (types && start !== undefined)
      return { start, types: [...new Set(types.map(({ name }) => name))] };
  }
  return undefined;
}

/**
 * The first paper that a text calls by its type and number. Undefined when there is none, or when
 * the number is a year, a day or part of a longer number.
 */
export function shortReference(text: string): ShortReference | undefined {
  const words = spans(text);
  for (const [at, { token, start, end }] of words.entries()) {
    const [, code = '', digits = ''] = /^([a-z]{2,4})?(\d{1,4}[a-z]?)$/.exec(token) ?? [];
    if (!digits || /^(?:19|20)\d\d$/.test(digits) || isPart(text, start, end)) continue;
    if (isCount(words[at + 1]?.token, words[at + 2]?.token)) continue;
    if (code) {
      const types = byName.get(code);
      if (types) return called(text, start, end, types, digits);
      continue;
    }
    const said = words[at - 1]?.token === 'so' ? at - 1 : at;
    for (let length = Math.min(LONGEST_NAME, said); length > 0; length--) {
      const name = words.slice(said - length, said);
      const types = byName.get(name.map((word) => word.token).join(' '));
      if (types && name[0]) return called(text, name[0].start, end, types, digits);
    }
  }
  return undefined;
}

const COUNTED = new Set('thang nam ngay tuan quy gio nguoi trang lan ty trieu dong'.split(' '));

/** "kế hoạch 5 năm", but "kế hoạch 5 năm 2026" and "kết luận 5 ngày 12/01". */
const isCount = (next = '', behind = ''): boolean => COUNTED.has(next) && !/^\d/.test(behind);

/** 15/2/2026, 15-NQ/TU: the number goes on, or began before. */
const isPart = (text: string, start: number, end: number): boolean =>
  /[/.-]$/.test(text.slice(0, start).trimEnd()) || /^\s?[/.-]\s?[\p{L}\d]/u.test(text.slice(end));

function called(
  text: string,
  start: number,
  end: number,
  types: DocumentType[],
  digits: string,
): ShortReference {
  const number = digits.padStart(/[a-z]$/.test(digits) ? 3 : 2, '0'); // as it is printed: 05, 24a
  const code = types.find((type) => type.code)?.code;
  const [after = '', organ = ''] = /^\s+([A-ZĐƯ]{2,10})(?![\p{L}\d])/u.exec(text.slice(end)) ?? [];
  const issuer = partyOrgan(organ);
  return {
    written: text.slice(start, issuer ? end + after.length : end),
    types: [...new Set(types.map(({ name }) => name))],
    number,
    printed: code && `${number}-${code}${issuer ? `/${issuer}` : ''}`,
    rest: `${text.slice(0, start)} ${text.slice(end)}`.trim(),
  };
}
