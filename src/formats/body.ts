import { type Line, line, type SetRun, textOf } from './line.ts';
import { numbered } from './ordinals.ts';
import type { Block, Printed, Run } from './printed.ts';
import type { Look, RuleSet } from './rule-set.ts';
import { clean, spelled, withoutEnd, written } from './words.ts';

/** A piece of the body as set; `of` is the place of its block in the paper. */
export type Piece = { of: number } & (
  | { piece: 'line'; line: Line; level?: number; ends?: true }
  | { piece: 'table'; look: Look; head: string[]; rows: SetRun[][][] }
  | { piece: 'choices'; look: Look; label: string; choices: string[] }
);

type Level = 1 | 2 | 3;

/** The body in lines: headings numbered, bases and the end marked as the rules want it. */
export function bodyOf({ blocks }: Printed, rules: RuleSet): Piece[] {
  const counts = { 1: 0, 2: 0, 3: 0 };
  const pieces = blocks.flatMap((block, of) =>
    setBlock(block, rules, counts).map((piece) => ({ ...piece, of })),
  );
  return ended(pieces, rules.words.end.value);
}

type Unplaced = Piece extends infer P ? (P extends Piece ? Omit<P, 'of'> : never) : never;

function setBlock(block: Block, rules: RuleSet, counts: Record<Level, number>): Unplaced[] {
  const look = rules.looks.body.value;
  switch (block.block) {
    case 'heading':
      return [headingOf(block, rules, counts)];
    case 'paragraph':
      return [bodyLine(block.runs, rules)];
    case 'list':
      return block.items.map((item, at) =>
        bodyLine([{ text: listMark(block.marks, at + 1) }, ...item], rules),
      );
    case 'bases':
      return block.items.map((item, at) => baseOf(item, at === block.items.length - 1, rules));
    case 'table':
      return [
        {
          piece: 'table',
          look,
          head: block.head.map((text) => written(text, look, rules)),
          rows: block.rows.map((row) => row.map((cell) => setRuns(cell, rules))),
        },
      ];
    case 'choices':
      return [
        {
          piece: 'choices',
          look,
          label: written(block.label, look, rules),
          choices: block.choices.map((choice) => written(choice, look, rules)),
        },
      ];
  }
}

function headingOf(
  { level, text, runs = [] }: Extract<Block, { block: 'heading' }>,
  rules: RuleSet,
  counts: Record<Level, number>,
): Unplaced {
  counts[level]++;
  for (const deeper of [2, 3] as const) if (deeper > level) counts[deeper] = 0;
  const part = `heading.${level}` as const;
  const look = rules.looks[part].value;
  const head = numbered(rules.words[part].value, counts[level]) + written(text, look, rules);
  if (runs.length === 0)
    return { piece: 'line', level, line: { part, look, runs: [{ text: head }] } };
  // What goes on in the same line is body text behind words of the heading's own look.
  const { bold = false, italic = false } = look;
  return {
    piece: 'line',
    level,
    line: {
      part: 'body',
      look: rules.looks.body.value,
      runs: [{ text: `${head} `, bold, italic }, ...setRuns(runs, rules)],
    },
  };
}

const bodyLine = (runs: Run[], rules: RuleSet): Unplaced => ({
  piece: 'line',
  line: { part: 'body', look: rules.looks.body.value, runs: setRuns(runs, rules) },
});

function baseOf(item: Run[], last: boolean, rules: RuleSet): Unplaced {
  const end = rules.words[last ? 'basis.last' : 'basis.end'].value;
  const runs = closed(setRuns(item, rules), end);
  const start = rules.words['basis.start'].value;
  const set = line('basis', start, rules);
  return { piece: 'line', line: { ...set, runs: start ? [...set.runs, ...runs] : runs } };
}

/** Cleaned and spelled; what is quoted keeps the spelling of its source. */
const setRuns = (runs: Run[], rules: RuleSet): SetRun[] =>
  runs.map((run) => ({
    ...run,
    text: run.kind === 'quoted' ? clean(run.text) : spelled(clean(run.text), rules),
  }));

const listMark = (marks: 'hyphen' | 'number' | 'letter', n: number): string =>
  marks === 'hyphen' ? '- ' : numbered(marks === 'number' ? '{arabic}. ' : '{letter}) ', n);

/** The last words of the body get the end mark; a table or boxes to tick end by themselves. */
function ended(pieces: Piece[], mark: string): Piece[] {
  const last = pieces.at(-1);
  if (last?.piece !== 'line' || withoutEnd(textOf(last.line.runs)) === '') return pieces;
  const runs = closed(last.line.runs, mark);
  return [...pieces.slice(0, -1), { ...last, ends: true, line: { ...last.line, runs } }];
}

/** Runs that end with a mark, in place of the one they have. A quotation keeps its own full stop. */
function closed(runs: SetRun[], mark: string): SetRun[] {
  const at = runs.findLastIndex(({ text }) => text.trim() !== '');
  const run = runs[at];
  if (!run) return runs;
  const bare = withoutEnd(run.text);
  const text = /[.!?…]["”’)]?$/u.test(run.text.trim()) && mark === '.' ? run.text : bare + mark;
  return runs.map((each, place) => (place === at ? { ...each, text } : each));
}
