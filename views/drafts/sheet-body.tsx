import type { Child } from 'hono/jsx';
import type { Piece } from '../../src/formats/body.ts';
import { lookOf, Runs } from './sheet-line.tsx';
import { SheetTable } from './sheet-table.tsx';

type Props = { body: Piece[]; instead?: (block: number) => Child | undefined };

/** The body piece by piece; a block may be replaced as a whole, at the place of its first piece. */
export const SheetBody = ({ body, instead }: Props) => {
  const levels = [...new Set(body.flatMap((piece) => levelOf(piece) ?? []))].sort();
  return (
    <>
      {body.map((piece, at) => {
        const other = instead?.(piece.of);
        if (other !== undefined) return body[at - 1]?.of === piece.of ? null : other;
        return <PieceView piece={piece} levels={levels} />;
      })}
    </>
  );
};

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
