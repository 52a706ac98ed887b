import type { RuleSet } from '../rule-set.ts';
import type { Findings, Mend } from './findings.ts';
import type { Line } from './lines.ts';
import type { Setting } from './looks.ts';
import { checkLook } from './part-looks.ts';
import { figure, placeOf, rangeOf } from './say.ts';

const INDENT_ROOM = { party: 3, state: 0.6 }; // mm; "about 10 mm" is said in the Party's rule only
const SINGLE = 1.15; // of the size of Times New Roman: what one line takes
const LINE_ROOM = 0.03; // of a line
const LONG = 60; // letters: a line of text and no label

/** How the text itself is set: size, both margins, first line, between lines and paragraphs. */
export function checkBodyLayout(text: Line[], all: Line[], rules: RuleSet, findings: Findings) {
  checkLook(text, 'body', rules, findings, { style: false, capitals: false });
  checkWholeLines(text, rules, findings);
  const paragraphs = [...new Map(text.map((line) => [line.paragraph.element, line])).values()];
  for (const line of paragraphs) {
    checkFirstLine(line, rules, findings);
    checkLines(line, rules, findings);
  }
  checkBetween(paragraphs, all, rules, findings);
}

/** Emphasis within a line is the writer's; a whole paragraph in italics is not. */
function checkWholeLines(text: Line[], { looks: { body } }: RuleSet, findings: Findings) {
  for (const line of text) {
    const letters = line.pieces.filter((piece) => /\p{L}/u.test(piece.text));
    if (line.text.length < LONG || letters.length === 0 || /^[(“"]/.test(line.text)) continue;
    for (const [flag, found] of [
      ['italic', 'cả đoạn chữ nghiêng'],
      ['bold', 'cả đoạn chữ đậm'],
    ] as const)
      if (letters.every(({ look }) => look[flag]))
        findings.add({
          rule: `body.${flag}`,
          by: body,
          place: placeOf('body', line),
          found,
          expected: flag === 'italic' ? 'chữ đứng' : 'chữ không đậm',
          mends: letters.map(({ run }) => ({ of: 'run', element: run, look: { [flag]: false } })),
        });
  }
}

function checkFirstLine(line: Line, { lengths, family }: RuleSet, findings: Findings) {
  const { setting, label, cell } = line.paragraph;
  if (label || cell || line.pieces[0]?.text === '\t' || /^[“"]/.test(line.text)) return;
  if (setting.align === 'center' || setting.align === 'right') return; // told elsewhere
  const by = lengths['first-line'];
  const { only = [by.value.least, by.value.most], write } = by.value;
  const indent =
    (setting.firstLine ?? 0) + ((setting.firstLine ?? 0) < 0 ? (setting.left ?? 0) : 0);
  const room = INDENT_ROOM[family];
  const isNear = (value: number) => Math.abs(indent - value) <= room;
  if (only.some(isNear) || (setting.left ?? 0) > room) return;
  findings.add({
    rule: 'first-line',
    by,
    place: placeOf('body', line),
    found: `lùi đầu dòng ${figure(indent)} mm`,
    expected: `lùi đầu dòng ${rangeOf(by.value)} mm`,
    mends: set(line, { firstLine: write }),
  });
}

function checkLines(line: Line, { lines }: RuleSet, findings: Findings) {
  const { setting } = line.paragraph;
  const rule = setting.lineRule ?? 'auto';
  const value = setting.line ?? 1;
  const { least, most, write, unit } = lines.value;
  const tell = (found: string) =>
    findings.add({
      rule: 'lines',
      by: lines,
      place: placeOf('body', line),
      found,
      expected:
        unit === 'lines'
          ? `${rangeOf(lines.value)} dòng`
          : `chính xác (exactly) ${rangeOf(lines.value)} pt`,
      mends: set(line, { line: write, lineRule: unit === 'lines' ? 'auto' : 'exact' }),
    });
  if (unit === 'points exactly') {
    if (rule !== 'exact')
      tell(rule === 'auto' ? `${figure(value)} dòng` : `ít nhất ${figure(value)} pt`);
    else if (value < least || value > most) tell(`${figure(value)} pt`);
    return;
  }
  const size = line.pieces.find(({ text }) => text.trim())?.look.size ?? 14;
  const rows = rule === 'auto' ? value : value / (size * SINGLE);
  if (rule === 'atLeast' && rows < least) return; // then the letters decide
  if (rows < least - LINE_ROOM || rows > most + LINE_ROOM)
    tell(
      rule === 'auto'
        ? `${Math.round(value * 100) / 100} dòng`.replace('.', ',')
        : `${figure(value)} pt`,
    );
}

/** Between two paragraphs that stand one right below the other, at least so much. */
function checkBetween(paragraphs: Line[], all: Line[], { lengths }: RuleSet, findings: Findings) {
  const by = lengths['between-paragraphs'];
  for (const [at, line] of paragraphs.entries()) {
    const above = paragraphs[at - 1];
    if (!above || line.paragraph.cell || above.paragraph.cell) continue;
    if (isApart(above, line, all)) continue;
    const gap = (above.paragraph.setting.after ?? 0) + (line.paragraph.setting.before ?? 0);
    const isOff = above.paragraph.setting.contextual && line.paragraph.setting.contextual;
    if (gap >= by.value.least && !isOff) continue;
    findings.add({
      rule: 'between-paragraphs',
      by,
      place: placeOf('body', line),
      found: `cách đoạn trên ${figure(isOff ? 0 : gap)} pt`,
      expected: `${rangeOf(by.value)} pt`,
      mends: set(line, { before: by.value.write, contextual: false }),
    });
  }
}

/** Something stands between: a blank line, a table, a heading. */
const isApart = (above: Line, line: Line, all: Line[]) =>
  all
    .slice(all.indexOf(above) + 1, all.indexOf(line))
    .some(
      ({ paragraph }) =>
        paragraph.element !== above.paragraph.element &&
        paragraph.element !== line.paragraph.element,
    );

const set = ({ paragraph }: Line, setting: Setting): Mend[] => [
  { of: 'paragraph', element: paragraph.element, setting },
];
