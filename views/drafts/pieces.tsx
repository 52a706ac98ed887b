type Piece = { text: string; kind: 'same' | 'removed' | 'added' };

/** Two texts in one: what only the first has is struck out, what only the second has is underlined. */
export const Pieces = ({ pieces }: { pieces: Piece[] }) => (
  <>
    {pieces.map(({ text, kind }) => {
      if (kind === 'removed') return <del>{text}</del>;
      return kind === 'added' ? <ins>{text}</ins> : text;
    })}
  </>
);
