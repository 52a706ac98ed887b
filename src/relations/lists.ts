import type { Act } from './acts.ts';
import { leadsToPaper } from './expiry.ts';
import { type Head, headsIn } from './heads.ts';
import { provisionIn } from './provisions.ts';
import type { Statement } from './statement.ts';
import { FIRST_LABEL, LABEL } from './words.ts';

/** A line whose verb holds for the items under it. */
export type Lead = { rank: number; act: Act; statement: Statement };

const label = new RegExp(`^\\s*${LABEL}`, 'u');
const sign = new RegExp(`^\\s*${FIRST_LABEL}`, 'u'); // a provision may follow that looks like a label
const ranks: [RegExp, number][] = [
  [/^[\s“"*_]*(?:chương|phần|mục)\s+[\divx]/u, 1],
  [/^[\s“"*_]*điều\s+\d/u, 2],
  [/^[\s“"*_]*[ivx]{1,5}\s*[.)-]/u, 3],
  [/^[\s“"*_]*(?:khoản\s+)?\(?\d{1,3}[a-zđ]?\s*[.)/-](?!\d)/u, 4],
  [/^[\s“"*_]*\d{1,3}(?:\.\d{1,3})+/u, 5],
  [/^[\s“"*_]*\(?[a-zđ]{1,2}(?:\.\d+)*\s*[.)]/u, 6],
  [/^\s*[-–—+*•]/u, 7],
];
const UNLABELLED = 3.5; // a line without a sign opens a list of any sign below a heading

/** How deep in the lists of a text a line stands. */
export const rankOf = (view: string): number =>
  ranks.find(([pattern]) => pattern.test(view))?.[1] ?? UNLABELLED;

/** Whether such a line begins the articles or parts, behind which no bases and titles come. */
export const opensBody = (rank: number): boolean => rank <= 4 && rank !== UNLABELLED;

/** The papers that an item gives to the verb above it. */
export function itemHeads(statement: Statement, text: string): Head[] {
  const { view, papers } = statement;
  const from = label.exec(view)?.[0].length ?? 0;
  const first = papers.find(({ bracketed }) => !bracketed);
  if (!first || first.own || !leadsToPaper(view.slice(from, first.from))) return [];
  return headsIn(statement, text, from, view.length);
}

/** The provisions of an item that names no paper: a part of the paper named above. */
export function itemProvision({ view, papers }: Statement, text: string): string | undefined {
  const from = sign.exec(view)?.[0].length ?? 0;
  const rest = view
    .slice(from)
    .replace(/^(?:bãi|hủy|huỷ)\s+bỏ\s+/u, (words) => ' '.repeat(words.length));
  const named = /^\s*(?:các\s+)?(?:điểm|khoản|điều|mục|chương|phần|phụ\s+lục|mẫu|biểu)\s/u.test(
    rest,
  );
  const stop = papers[0]?.bracketed ? view.indexOf('(', from) - from : rest.length;
  const explained = rest.search(/\s(?:về|quy\s+định)\s|[(:]/u);
  const to = Math.max(0, Math.min(stop, explained < 0 ? rest.length : explained));
  if (!named || (papers[0] && !papers[0].bracketed)) return undefined;
  return provisionIn(text.slice(from, from + to), rest.slice(0, to));
}
