import { longDate } from '../text/dates.ts';
import type { Piece } from './body.ts';
import { type Line, line, type SetRun } from './line.ts';
import type { Printed, PrintedSource, Run } from './printed.ts';
import type { Family, RuleSet } from './rule-set.ts';
import { capitalised, clean } from './words.ts';

/** A row of the annex: number, paper, place, words. */
type SourceRow = { n: number; paper: string; place: string; quote: string };

export type Annex = { head: Line[]; rows: SourceRow[] };

/** The annex of sources, when one is wanted and there are any. */
export function annexOf(printed: Printed, rules: RuleSet): Annex | undefined {
  const { sources, citations } = printed;
  if (sources.length === 0 || citations === 'footnotes' || citations === 'none') return undefined;
  return { head: annexHead(printed, rules), rows: sources.map(rowOf(rules.family)) };
}

const annexHead = (printed: Printed, rules: RuleSet): Line[] => [
  line('annex', 'Phụ lục', rules),
  line('annex.title', 'Nguồn trích dẫn', rules),
  line('annex.reference', `(Kèm theo ${named(printed, rules.family)})`, rules),
];

function named({ title, number, date, about }: Printed, family: Family): string {
  const type = capitalised(title.toLocaleLowerCase('vi'));
  if (!number || !date) return `${type} ${about}`.trim();
  return `${type} số ${number}${dated(date, family)}`;
}

const rowOf =
  (family: Family) =>
  (source: PrintedSource): SourceRow => ({
    n: source.n,
    paper: clean(paperOf(source, family)),
    place: clean(placeOf(source)),
    quote: clean(source.quote),
  });

/** A paper as the family cites it: `Công văn số 96-CV/ĐU, ngày 20/11/2026 của …`. */
function paperOf({ type, number, date, issuer }: PrintedSource, family: Family): string {
  const name = [type ?? 'Văn bản', number && `số ${number}`].filter(Boolean).join(' ');
  const day = date ? dated(date, family) : '';
  return `${name}${day}${issuer ? ` của ${issuer}` : ''}`;
}

const dated = (iso: string, family: Family): string =>
  family === 'party' ? `, ngày ${slashed(iso)}` : ` ${longDate(iso)}`;

/** `14/9/2026`: zeros as in the long form, which is how Party papers cite. */
const slashed = (iso: string): string =>
  longDate(iso).replace(/^ngày (\d+) tháng (\d+) năm (\d+)$/, '$1/$2/$3');

const placeOf = ({ place, page }: PrintedSource): string =>
  [place, page && `trang ${page}`].filter(Boolean).join(', ');

/**
 * The body with its footnotes: one for each citation, in full the first time, short after that.
 * @throws {RangeError} when a run cites a source that the paper does not give
 */
export function notesOf(body: Piece[], { sources, citations, family }: Printed) {
  const notes: Run[][] = [];
  const told = new Set<number>();
  const wanted = citations === 'footnotes' || citations === 'both';

  const noted = (run: SetRun): SetRun => {
    if (!run.cites?.length) return run;
    const cited = run.cites.map((n) => {
      const source = sources.find((each) => each.n === n);
      if (!source) throw new RangeError(`source ${n} is cited and not given`);
      return source;
    });
    if (!wanted) return run;
    const numbers = cited.map((source) => notes.push(noteOf(source, told, family)));
    return { ...run, notes: numbers };
  };

  return { body: body.map((piece) => withRuns(piece, noted)), notes };
}

function withRuns(piece: Piece, change: (run: SetRun) => SetRun): Piece {
  if (piece.piece === 'line')
    return { ...piece, line: { ...piece.line, runs: piece.line.runs.map(change) } };
  if (piece.piece === 'table')
    return { ...piece, rows: piece.rows.map((row) => row.map((cell) => cell.map(change))) };
  return piece;
}

function noteOf(source: PrintedSource, told: Set<number>, family: Family): Run[] {
  const place = placeOf(source);
  const first = !told.has(source.n);
  told.add(source.n);
  const paper = first ? paperOf(source, family) : shortOf(source);
  const said = first ? `: “${source.quote.trim()}”` : '';
  const end = /[.!?…]”$/u.test(said) ? '' : '.';
  return [{ text: clean(`${paper}${place ? `, ${place}` : ''}${said}${end}`) }];
}

/** Type and number only, as both families cite a paper again. */
const shortOf = ({ type, number, issuer }: PrintedSource): string =>
  number
    ? `${type ?? 'Văn bản'} số ${number}`
    : `${type ?? 'Văn bản'} của ${issuer ?? '…'}, đã dẫn`;
