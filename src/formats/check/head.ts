import type { Line } from './lines.ts';
import { apart } from './stops.ts';
import {
  beginsOrgan,
  isAddressee,
  isBasis,
  isBlank,
  isMeant,
  isNumber,
  isPlaceAndDate,
  isRule,
  isStamp,
  isStar,
  isTypeName,
  MOTTO,
  NATION,
  PARTY,
} from './words.ts';

/** The head of a paper: two columns, of a table or with tabs between. */
export type Head = {
  nation?: Line | undefined; // the Party's or the country's name
  motto?: Line | undefined;
  number?: Line | undefined;
  date?: Line | undefined;
  parent: Line[]; // the body above the issuer
  issuer: Line[];
  star?: Line | undefined;
  letterTitle: Line[]; // what a letter is about, below its number
  stamps: Line[];
  rules: Line[]; // lines drawn, or made of signs
  ends: number; // lines of the head
};

const MOST = 60; // lines a head may have, blank ones too

export function readHead(lines: Line[]): Head {
  const ends = endOf(lines);
  const pieces = lines.slice(0, ends).flatMap(apart);
  const written = pieces.filter((line) => !isBlank(line));
  const find = (is: (text: string) => boolean) => written.find(({ text }) => is(text));
  const nation = find((text) => isMeant(text, PARTY) || isMeant(text, NATION));
  const motto = find((text) => isMeant(text, MOTTO));
  const number = find(isNumber);
  const date = find(isPlaceAndDate);
  const star = find(isStar);
  const named = new Set([nation, motto, number, date, star]);
  const others = written.filter(
    (line) => !named.has(line) && !isRule(line.text) && !isStamp(line.text),
  );
  const left = others.filter((line) => isLeft(line, number, nation));
  const above = left.filter(({ at }) => number === undefined || at < number.at);
  const { parent, issuer } = bodies(above);
  return {
    ...{ nation, motto, number, date, star, parent, issuer, ends },
    letterTitle: left.filter(({ at }) => number !== undefined && at > number.at),
    stamps: written.filter(({ text }) => isStamp(text)),
    rules: pieces.filter(({ text, paragraph }) => isRule(text) || paragraph.ruled),
  };
}

/** A head ends with its table, or where the type or the text begins. */
function endOf(lines: Line[]): number {
  const [table] = lines.slice(0, MOST).flatMap(({ paragraph: { cell } }) => cell?.table ?? []);
  const most = lines.slice(0, MOST);
  const first = most.findIndex(
    ({ text, paragraph }) =>
      (paragraph.cell?.columns ?? 1) < 2 &&
      (isTypeName(text) || isAddressee(text) || isBasis(text)),
  );
  const begins = first < 0 ? most.length : first;
  const last = most.findLastIndex(({ paragraph: { cell } }) => cell?.table === table);
  const beforeTable = most.findIndex(({ paragraph: { cell } }) => cell !== undefined);
  if (table && last >= 0 && beforeTable < begins) return last + 1;
  return begins;
}

/** In the number's column; without a table, whatever is not known to stand on the right. */
function isLeft({ paragraph: { cell } }: Line, number: Line | undefined, nation: Line | undefined) {
  const known = number?.paragraph.cell;
  if (cell && known) return cell.column === known.column;
  const right = nation?.paragraph.cell;
  return !(cell && right) || cell.column < right.column;
}

function bodies(lines: Line[]): { parent: Line[]; issuer: Line[] } {
  const starts = lines.flatMap(({ text }, at) =>
    at === 0 || (beginsOrgan(text) && !/^BAN CHẤP HÀNH$/.test(lines[at - 1]?.text ?? ''))
      ? [at]
      : [],
  );
  const last = starts.at(-1) ?? 0;
  return { parent: lines.slice(0, last), issuer: lines.slice(last) };
}
