import { type Line, shown } from './lines.ts';
import { isCapitals, isName, isRecipientsLabel } from './words.ts';

/** Two columns typed on one line, with tabs between. */
export function apart(line: Line): Line[] {
  const columns: Line['pieces'][] = [[]];
  for (const piece of line.pieces)
    if (piece.text === '\t') columns.push([]);
    else columns.at(-1)?.push(piece);
  const filled = columns.filter((pieces) => pieces.some(({ text }) => text.trim() !== ''));
  if (filled.length < 2) return [line];
  return filled.map((pieces) => ({ ...line, pieces, text: textOf(pieces), byStop: true }));
}

const textOf = (pieces: Line['pieces']) => pieces.map(shown).join('').replace(/\s+/g, ' ').trim();

/** The same where a list of who gets a paper and who signs it stand side by side; a tab after "1." is none. */
export function apartAtEnd(line: Line): Line[] {
  const [left, ...right] = apart(line);
  const isTwo = right.some(({ text }) => isCapitals(text) || isName(text));
  const isList = isRecipientsLabel(left?.text ?? '') || /^[-–+]/.test(left?.text ?? '');
  return left && isTwo && (isList || isCapitals(left.text)) ? [left, ...right] : [line];
}
