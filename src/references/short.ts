import { fold } from '../text/fold.ts';
import { spans } from '../text/tokens.ts';
import { documentTypes } from './types.ts';

/** A paper called by type and number alone: "Nghị quyết 57", `KL 226`. `rest`: the other words. */
export type ShortReference = { types: string[]; number: string; rest: string };

const names = new Map<string, string[]>();
for (const { code, name } of documentTypes)
  for (const written of [fold(name), ...(code ? [fold(code)] : [])])
    names.set(written, [...new Set([...(names.get(written) ?? []), name])]);

const LONGEST_NAME = 4; // words: chương trình hành động

/**
 * The first paper that a text calls by its type and number, or number and code ("12 bc"). Undefined
 * when there is none, or when the number is a year, a day or part of a longer number.
 */
export function shortReference(text: string): ShortReference | undefined {
  const words = spans(text);
  for (const [at, { token, start, end }] of words.entries()) {
    if (!/^\d{1,4}[a-z]?$/.test(token) || /^(?:19|20)\d\d$/.test(token)) continue;
    if (
      /[/.-]$/.test(text.slice(0, start).trimEnd()) ||
      /^\s?[/.-]\s?[\p{L}\d]/u.test(text.slice(end))
    )
      continue;
    const said = words[at - 1]?.token === 'so' ? at - 1 : at;
    for (let length = Math.min(LONGEST_NAME, said); length > 0; length--) {
      const first = words[said - length];
      const name = words.slice(said - length, said).map((word) => word.token);
      const types = names.get(name.join(' '));
      if (!types || !first) continue;
      const rest = `${text.slice(0, first.start)} ${text.slice(end)}`.trim();
      return { types, number: token.padStart(/[a-z]$/.test(token) ? 3 : 2, '0'), rest };
    }
  }
  return undefined;
}
