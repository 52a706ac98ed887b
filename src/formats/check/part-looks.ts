import type { Look as Asked, Part, Rule, RuleSet } from '../rule-set.ts';
import type { Findings, Mend } from './findings.ts';
import type { Line, Piece } from './lines.ts';
import { alignName, figure, placeOf, rangeOf } from './say.ts';
import { isCapitals } from './words.ts';

const ROOM = 0.01; // points
const FEW = 8; // letters: a line with fewer may be an abbreviation

type Which = { align?: boolean; style?: boolean; capitals?: boolean; underlined?: boolean };

/**
 * Holds lines that are one part of a paper against how that part has to look.
 *
 * @param which - what is not asked of this part
 */
export function checkLook(
  lines: Line[],
  part: Part | 'motto' | 'draft',
  rules: RuleSet,
  findings: Findings,
  which: Which = {},
) {
  const rule = rules.looks[part];
  if (!rule) return;
  for (const line of lines) {
    const letters = line.pieces.filter(({ text }) => /[\p{L}\p{N}*]/u.test(text));
    if (letters.length === 0) continue;
    checkSize(line, letters, part, rule, findings);
    if (which.style !== false)
      for (const style of styles)
        if (style[0] !== 'underlined' || which.underlined !== false)
          checkStyle(line, letters, part, rule, findings, style);
    if (which.capitals !== false) checkCapitals(line, part, rule, findings);
    if (which.align !== false) checkAlign(line, part, rule, findings);
  }
}

function checkSize(
  line: Line,
  letters: Piece[],
  part: Part | 'motto' | 'draft',
  by: Rule<Asked>,
  findings: Findings,
) {
  const { least, most, write } = by.value.size;
  const wrong = letters.filter(
    ({ look: { size = 10 } }) => size < least - ROOM || size > most + ROOM,
  );
  const [first] = wrong;
  if (!first) return;
  findings.add({
    rule: `${part}.size`,
    by,
    place: placeOf(part, line),
    found: `cỡ ${figure(first.look.size ?? 10)}`,
    expected: `cỡ ${rangeOf(by.value.size)}`,
    mends: onRuns(wrong, { size: write }),
  });
}

const styles = [
  ['bold', 'chữ đậm', 'chữ không đậm'],
  ['italic', 'chữ nghiêng', 'chữ đứng'],
  ['underlined', 'gạch chân', 'không gạch chân'],
] as const;

function checkStyle(
  line: Line,
  letters: Piece[],
  part: Part | 'motto' | 'draft',
  by: Rule<Asked>,
  findings: Findings,
  [flag, yes, no]: (typeof styles)[number],
) {
  const asked = by.value[flag] ?? false;
  const wrong = letters.filter(({ look }) => (look[flag] ?? false) !== asked);
  if (wrong.length === 0) return;
  findings.add({
    rule: `${part}.${flag}`,
    by,
    place: placeOf(part, line),
    found: asked ? no : yes,
    expected: asked ? yes : no,
    mends: onRuns(wrong, { [flag]: asked }),
  });
}

/** Letters are made capitals by a machine; the other way round it cannot know what is a name. */
function checkCapitals(
  line: Line,
  part: Part | 'motto' | 'draft',
  by: Rule<Asked>,
  findings: Findings,
) {
  const asked = by.value.capitals ?? false;
  if (asked === isCapitals(line.text)) return;
  if (!asked && line.text.replace(/\P{L}/gu, '').length < FEW) return;
  findings.add({
    rule: `${part}.capitals`,
    by,
    place: placeOf(part, line),
    found: asked ? 'chữ in thường' : 'chữ in hoa',
    expected: asked ? 'chữ in hoa' : 'chữ in thường',
    mends: asked
      ? line.pieces
          .filter(({ element }) => element.tag === 'w:t')
          .map(({ element, text }) => ({ of: 'text', element, text: text.toLocaleUpperCase('vi') }))
      : [],
  });
}

function checkAlign(
  line: Line,
  part: Part | 'motto' | 'draft',
  by: Rule<Asked>,
  findings: Findings,
) {
  const { align } = by.value;
  const { paragraph } = line;
  const set = paragraph.setting.align ?? 'left';
  if (set === align || (align === 'left' && set === 'both')) return;
  if (line.byStop || line.pieces.some(({ text }) => text === '\t')) return; // placed by a stop, not by the paragraph
  if (align === 'left' && set === 'start') return;
  findings.add({
    rule: `${part}.align`,
    by,
    place: placeOf(part, line),
    found: alignName(set),
    expected: alignName(align),
    mends: [
      {
        of: 'paragraph',
        element: paragraph.element,
        setting: align === 'center' ? { align, firstLine: 0 } : { align },
      },
    ],
  });
}

export const onRuns = (pieces: Piece[], look: Piece['look']): Mend[] =>
  pieces.map(({ run }) => ({ of: 'run', element: run, look }));
