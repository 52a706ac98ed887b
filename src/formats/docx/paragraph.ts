import { BorderStyle, FootnoteReferenceRun, Paragraph, type ParagraphChild, TextRun } from 'docx';
import { type Line, type SetRun, textOf } from '../line.ts';
import type { Align, Look } from '../rule-set.ts';
import { widthOf } from '../widths.ts';

const POINT = 20; // twentieths of a point, the unit of spaces and indents
const PART = 0.4; // of the text's width: the rule wants a third to a half
const LINE_GAP = 3; // points from a text to the line under it

/** Millimetres in twentieths of a point. */
export const mm = (length: number): number => Math.round((length * POINT * 72) / 25.4);
/** Points in twentieths of a point. */
export const points = (length: number): number => Math.round(length * POINT);

export type Setting = {
  /** points before and after */
  before?: number;
  after?: number;
  /** Lines: exactly so many points, or so many lines; single without either. */
  exactly?: number;
  lines?: number;
  /** mm */
  firstLine?: number;
  left?: number;
  keepNext?: boolean;
  outlineLevel?: number;
  align?: Align;
  /** Whether the numbers of sources stand behind the sentences. */
  marked?: boolean;
};

/** A line of the sheet as a paragraph of Word; with its drawn line, where it has one, as a second one. */
export function paragraphsOf(line: Line, width: number, setting: Setting = {}): Paragraph[] {
  const own = paragraphOf(line.runs, line.look, setting);
  return line.below ? [own, drawnLine(line, width)] : [own];
}

export function paragraphOf(runs: SetRun[], look: Look, setting: Setting): Paragraph {
  const { before = 0, after = 0, exactly, lines = 1, firstLine = 0, left = 0 } = setting;
  return new Paragraph({
    alignment: setting.align ?? look.align,
    spacing: {
      before: points(before),
      after: points(after),
      line: exactly ? points(exactly) : Math.round(lines * 240), // 240ths of a line
      lineRule: exactly ? 'exact' : 'auto',
    },
    indent: { firstLine: mm(firstLine), left: mm(left) },
    ...(setting.keepNext ? { keepNext: true } : {}),
    ...(setting.outlineLevel === undefined ? {} : { outlineLevel: setting.outlineLevel }),
    children: runs.flatMap((run) => childrenOf(run, look, setting.marked ?? false)),
  });
}

function childrenOf(run: SetRun, look: Look, marked: boolean): ParagraphChild[] {
  const { bold = false, italic = false } = run;
  const words = textRun(run.text, look, { bold, italic, strike: run.kind === 'struck' });
  const struck =
    run.kind === 'struck' ? [textRun(' [chưa có căn cứ]', look, { italic: true })] : [];
  const marks = marked && !run.notes ? (run.cites ?? []).map((n) => raised(`[${n}]`, look)) : [];
  const notes = (run.notes ?? []).flatMap((note, at) => [
    ...(at > 0 ? [raised(',', look)] : []), // or 3 and 4 would read as 34
    new FootnoteReferenceRun(note),
  ]);
  return [words, ...struck, ...marks, ...notes];
}

type Style = { bold?: boolean; italic?: boolean; strike?: boolean };

const textRun = (text: string, look: Look, { bold, italic, strike }: Style) =>
  new TextRun({
    text,
    size: look.size.write * 2, // half points
    bold: bold || (look.bold ?? false),
    italics: italic || (look.italic ?? false),
    ...(look.underlined ? { underline: {} } : {}),
    ...(strike ? { strike: true } : {}),
  });

const raised = (text: string, look: Look) =>
  new TextRun({ text, size: look.size.write * 2, superScript: true });

/** An empty paragraph whose upper edge is the line: as wide as the text above it, or a part of that. */
function drawnLine({ runs, look, below }: Line, width: number): Paragraph {
  const text = widthOf(textOf(runs), look.size.write, look.bold);
  const wanted = Math.min(text, width) * (below === 'part line' ? PART : 1);
  const side = Math.max(0, points((width - wanted) / 2));
  return new Paragraph({
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 0, color: '000000' } },
    spacing: { before: points(LINE_GAP), after: 0, line: points(4), lineRule: 'exact' },
    indent: { left: side, right: side },
  });
}
