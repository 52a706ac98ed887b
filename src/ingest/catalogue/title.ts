import type { Head } from './head.ts';
import { isCapitals } from './lines.ts';
import { asInText } from './organ-name.ts';

const MOST = 700; // characters; the longest title met has 560
const named = new Set(['Luật', 'Bộ luật', 'Hiến pháp', 'Pháp lệnh', 'Hợp đồng']);

/** The abstract on one line. A law is called by its type as well: "Luật Xây dựng". */
export function readTitle(head: Head, type: string | undefined, text: string): string | undefined {
  const lines =
    type === 'Công văn' || head.titleLines.length === 0 ? abstract(head) : head.titleLines;
  const printed = oneLine(lines);
  if (!printed) return undefined;
  const title = isCapitals(printed) ? (asInText(printed, text) ?? printed) : printed;
  if (!head.type || !named.has(head.type)) return capitalised(title);
  return isCapitals(title) ? `${head.type.toUpperCase()} ${title}` : `${head.type} ${title}`;
}

/** What stands under the number of a công văn, from "V/v" where that is printed. */
function abstract({ numberLine = '', underNumber, titleLines }: Head): string[] {
  const beside = numberLine.match(/(?:V\/v|Vv|[Vv]ề việc)\s.*$/)?.[0];
  const lines = beside ? [beside, ...underNumber] : underNumber;
  const from = lines.findIndex((line) => /^\W*(?:v\s?\/\s?v|về việc)/i.test(line));
  return from === -1 ? [...lines, ...titleLines] : lines.slice(from);
}

const oneLine = (lines: string[]) =>
  lines
    .join(' ')
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}\d“"(]+/u, '')
    .trim()
    .slice(0, MOST);

const capitalised = (title: string) => title.charAt(0).toUpperCase() + title.slice(1);
