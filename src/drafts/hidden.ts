import { createHash } from 'node:crypto';
import type { Checked } from './check.ts';

const SIGN = /\[câu ẩn ([0-9a-f]{8})\]/gu;

const signOf = (raw: string) =>
  `[câu ẩn ${createHash('sha256').update(raw).digest('hex').slice(0, 8)}]`;

/** A section as its person may see it: a sign in the place of each sentence that is hidden. */
export const masked = (written: string, sentences: Checked[]): string =>
  sentences
    .filter(({ hidden }) => hidden)
    .sort((a, b) => b.start - a.start)
    .reduce(
      (text, { start, end }) =>
        text.slice(0, start) + signOf(text.slice(start, end)) + text.slice(end),
      written,
    );

/** What somebody typed, with the hidden sentences back in the place of their signs. */
export function unmasked(typed: string, hidden: string[]): string {
  const bySign = new Map(hidden.map((raw) => [signOf(raw), raw]));
  return typed.replace(SIGN, (sign) => bySign.get(sign) ?? '');
}

/** The words of the sentences that are hidden in a section. */
export const hiddenIn = (written: string, sentences: Checked[]): string[] =>
  sentences.filter(({ hidden }) => hidden).map(({ start, end }) => written.slice(start, end));
