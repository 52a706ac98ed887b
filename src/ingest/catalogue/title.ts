import type { InText } from './casing.ts';
import type { Head } from './head.ts';
import { isCapitals } from './lines.ts';
import { sentenceCase } from './sentence-case.ts';

const MOST = 700; // characters; the longest title met has 560
const named = new Set(['Luật', 'Bộ luật', 'Hiến pháp', 'Pháp lệnh', 'Hợp đồng']);

/** The abstract on one line. A law is called by its type as well: "Luật Xây dựng". */
export function readTitle(head: Head, inText: InText): string | undefined {
  const lines = head.titleLines.length > 0 ? head.titleLines : abstract(head);
  const printed = oneLine(lines);
  if (!printed) return undefined;
  const called = head.type && named.has(head.type) ? `${head.type} ` : '';
  if (isCapitals(printed)) return sentenceCase(called.toUpperCase() + printed, inText);
  return called + (called ? printed : capitalised(printed));
}

/** What stands under the number of a công văn, from "V/v" where that is printed. */
function abstract({ numberLine = '', underNumber }: Head): string[] {
  const beside = numberLine.match(/(?:V\/v|Vv|[Vv]ề việc)\s.*$/)?.[0];
  const lines = beside ? [beside, ...underNumber] : underNumber;
  const from = lines.findIndex((line) => concerning.test(line));
  if (from !== -1) return [...lines.slice(from)].map(withSign);
  return numberLine ? lines.slice(Math.max(0, lines.findIndex(isOfTitle))) : [];
}

const concerning = /^\W*(?:v\s?[/|\\la1]?\s?v?[.:]?\s|về việc)/i; // "V/v", and as scanners read it
const withSign = (line: string, i: number) =>
  i === 0 ? line.replace(/^\W*v\s?[/|\\la1]?\s?v?[.:]?\s+/i, 'V/v ') : line;

/** Not the stamps and scraps that a scanner leaves between the number and a title it did not see. */
const isOfTitle = (line: string) => !isCapitals(line) && /^\p{L}[\p{L}\s,]{15}/u.test(line);

const oneLine = (lines: string[]) =>
  lines
    .filter((line) => /\p{L}{2}|\d{4}/u.test(line)) // not the scraps of a stamp
    .join(' ')
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}\d“"(]+/u, '')
    .trim()
    .replace(/\.$/, '')
    .slice(0, MOST);

const capitalised = (title: string) => title.charAt(0).toUpperCase() + title.slice(1);
