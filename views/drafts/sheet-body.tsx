import type { Child } from 'hono/jsx';
import type { Piece } from '../../src/formats/body.ts';
import { lookOf, Runs } from './sheet-line.tsx';
import { SheetTable } from './sheet-table.tsx';

/**
 * What stands around the pieces of some blocks: which blocks belong together, by their place in the
 * paper, and the frame of each such group. It may leave out its pieces and show a form instead.
 */
export type Frames = {
  groupOf: (block: number) => number | undefined;
  frame: (group: number, pieces: Child) => Child;
};

type Props = { body: Piece[]; frames?: Frames };

/** The body piece by piece, in its frames. */
export const SheetBody = ({ body, frames }: Props) => {
  const levels = [...new Set(body.flatMap((piece) => levelOf(piece) ?? []))].sort();
  const view = (piece: Piece) => <PieceView piece={piece} levels={levels} />;
  if (!frames) return <>{body.map(view)}</>;
  const groups = grouped(body, frames.groupOf);
  return (
    <>
      {groups.map(({ group, pieces }) =>
        group === undefined ? pieces.map(view) : frames.frame(group, pieces.map(view)),
      )}
    </>
  );
};

type Group = { group: number | undefined; pieces: Piece[] };

/** Neighbours of one group together. */
function grouped(body: Piece[], groupOf: Frames['groupOf']): Group[] {
  const groups: Group[] = [];
  for (const piece of body) {
    const group = groupOf(piece.of);
    const last = groups.at(-1);
    if (last && last.group === group) last.pieces.push(piece);
    else groups.push({ group, pieces: [piece] });
  }
  return groups;
}

const levelOf = (piece: Piece) => (piece.piece === 'line' ? piece.level : undefined);

const PieceView = ({ piece, levels }: { piece: Piece; levels: number[] }) => {
  if (piece.piece === 'table') return <SheetTable head={piece.head} rows={piece.rows} />;
  if (piece.piece === 'choices') return <Choices {...piece} />;
  const { line, level } = piece;
  if (level === undefined)
    return (
      <p class={lookOf(line)}>
        <Runs runs={line.runs} />
      </p>
    );
  // The highest heading of a paper is the page's third, whatever level the rules number it by.
  const Heading = headings[levels.indexOf(level)] ?? 'h5';
  const [head, ...rest] = line.runs;
  if (rest.length === 0) return <Heading class={lookOf(line)}>{head?.text}</Heading>;
  return (
    <section>
      <Heading class={head?.bold ? 'bold' : ''}>{head?.text}</Heading>
      <p>
        <Runs runs={rest} />
      </p>
    </section>
  );
};

const headings = ['h3', 'h4', 'h5'] as const;

const Choices = ({ label, choices }: Extract<Piece, { piece: 'choices' }>) => (
  <p class="choices">
    <strong>{label}</strong>
    {choices.map((choice) => (
      <>
        {' '}
        <span class="tick">
          <span class="box" />
          {choice}
        </span>
      </>
    ))}
  </p>
);
