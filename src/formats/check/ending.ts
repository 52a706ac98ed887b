import type { Line } from './lines.ts';
import {
  isAuthority,
  isBlank,
  isCapitals,
  isName,
  isNameInCapitals,
  isRecipientsLabel,
  isRule,
  isTypist,
} from './words.ts';

/** Who gets a paper and who signs it. */
export type Ending = {
  recipientsLabel?: Line | undefined;
  recipients: Line[];
  typist?: Line | undefined; // who typed it, and how many copies
  authority: Line[]; // T/M, K/T, T/L, Q. with what follows on the line
  position: Line[];
  signer?: Line | undefined;
  begins: number; // of the text's lines: where who gets and who signs it stand
};

const MOST_LINES = 40; // from who gets it to the last name

/** @param lines - the text from its type on, without annexes */
export function readEnding(lines: Line[]): Ending {
  const label = lines.findLastIndex(({ text }) => isRecipientsLabel(text));
  const first = lines.findLastIndex(
    ({ text }, at) => isAuthority(text) && at > lines.length - MOST_LINES,
  );
  const authorised = firstOfRun(lines, first);
  const candidates = [label, authorised].filter((at) => at >= 0);
  const anchor = candidates.length > 0 ? Math.min(...candidates) : lastCapitals(lines);
  if (anchor < 0) return { recipients: [], authority: [], position: [], begins: lines.length };
  const begins = rowStart(lines, anchor);
  const block = lines.slice(begins).filter((line) => !isBlank(line));
  const labelLine = lines[label];
  const listed = labelLine ? recipientsOf(block, labelLine) : [];
  const typist = block.find(({ text }) => isTypist(text));
  const recipients = listed.filter((line) => line !== typist);
  const taken = new Set([labelLine, typist, ...recipients]);
  const signing = block.filter(
    (line) => !taken.has(line) && !isNote(line.text) && !isRule(line.text),
  );
  return { recipientsLabel: labelLine, recipients, typist, ...signatureOf(signing), begins };
}

const isNote = (text: string) => /^[[(]|^đã ký|^ký tên/i.test(text);

/** Several lines of authority stand one below the other: T/M, then K/T. */
function firstOfRun(lines: Line[], at: number): number {
  let first = at;
  for (let before = at - 1; before > at - 6 && before >= 0; before--)
    if (isAuthority(lines[before]?.text ?? '')) first = before;
  return first;
}

/** Without an authority and a list: a position in capitals with a name some lines below. */
function lastCapitals(lines: Line[]): number {
  const from = Math.max(0, lines.length - MOST_LINES);
  const name = lines.findLastIndex(({ text }, at) => at >= from && isName(text));
  if (name < 0) return -1;
  return lines.findLastIndex(({ text }, at) => at >= from && at < name && isCapitals(text));
}

/** The cells beside belong to it. */
function rowStart(lines: Line[], at: number): number {
  const cell = lines[at]?.paragraph.cell;
  if (!cell) return at;
  return lines.findIndex(({ paragraph }) => paragraph.cell?.table === cell.table);
}

function recipientsOf(block: Line[], label: Line): Line[] {
  const { cell } = label.paragraph;
  const rest = block.slice(block.indexOf(label) + 1);
  if (cell)
    return rest.filter(
      ({ paragraph }) =>
        paragraph.cell?.table === cell.table && paragraph.cell.column === cell.column,
    );
  return rest.filter(
    ({ text }) => !isCapitals(text) && !isAuthority(text) && !isName(text) && !isNote(text),
  );
}

function signatureOf(lines: Line[]): Pick<Ending, 'authority' | 'position' | 'signer'> {
  const named = lines.findLastIndex(({ text }) => isName(text));
  const last = lines.length - 1;
  const at = named < 0 && last > 0 && isNameInCapitals(lines[last]?.text ?? '') ? last : named;
  const signer = lines[at];
  const before = signer ? lines.slice(0, at) : lines;
  const authority = before.filter(({ text }) => isAuthority(text));
  const position = before.filter((line) => !authority.includes(line) && !/\d/.test(line.text));
  return { authority, position, signer };
}
