/** Text cut at the found words, in order. */
export type Piece = { text: string; matched: boolean };

/** Text with its matches marked. JSX escapes every piece. */
export const Marked = ({ pieces }: { pieces: Piece[] }) => (
  <>{pieces.map(({ text, matched }) => (matched ? <mark>{text}</mark> : text))}</>
);
