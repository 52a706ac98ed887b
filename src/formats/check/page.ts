import type { Length, RuleSet } from '../rule-set.ts';
import type { Findings } from './findings.ts';
import { figure, rangeOf } from './say.ts';
import type { Section, WordFile } from './word-file.ts';

const PAPER_ROOM = 1.5; // mm: A4 in inches and in old twips
const MARGIN_ROOM = 0.6; // mm: rounded by programs that count in inches
const TWIPS = 1440 / 25.4; // in a mm

const sides = ['top', 'bottom', 'left', 'right'] as const;
const sideNames = { top: 'Lề trên', bottom: 'Lề dưới', left: 'Lề trái', right: 'Lề phải' };

/** The paper and its margins. What lies across is not judged: the rules speak of paper that stands. */
export function checkPage({ sections, lines }: WordFile, rules: RuleSet, findings: Findings) {
  const hasTable = lines.some(({ paragraph }) => (paragraph.cell?.columns ?? 0) > 2);
  for (const [at, section] of sections.entries()) {
    const place = sections.length > 1 ? `Phần ${at + 1} của tệp` : 'Trang giấy';
    const isAcross = section.paper.width > section.paper.height;
    if (isAcross && at === 0 && sections.length === 1 && !hasTable)
      tellAcross(section, rules, findings, place);
    if (isAcross) continue;
    checkPaper(section, rules, findings, place);
    for (const side of sides) checkMargin(section, side, rules, findings, place);
  }
}

function tellAcross(
  { element, paper }: Section,
  { lengths }: RuleSet,
  findings: Findings,
  place: string,
) {
  findings.add({
    rule: 'page.portrait',
    by: lengths['page.width'],
    place,
    found: `${figure(paper.width)} × ${figure(paper.height)} mm, nằm ngang`,
    expected: 'giấy để dọc; chỉ để ngang khi có bảng rộng',
  });
  void element;
}

function checkPaper(
  { element, paper }: Section,
  { lengths }: RuleSet,
  findings: Findings,
  place: string,
) {
  const [width, height] = [lengths['page.width'], lengths['page.height']];
  const isRight =
    Math.abs(paper.width - width.value.write) <= PAPER_ROOM &&
    Math.abs(paper.height - height.value.write) <= PAPER_ROOM;
  if (isRight || paper.width === 0) return;
  findings.add({
    rule: 'page.width',
    by: width,
    place,
    found: `${figure(paper.width)} × ${figure(paper.height)} mm`,
    expected: `A4, ${figure(width.value.write)} × ${figure(height.value.write)} mm`,
    mends: [
      {
        of: 'section',
        element,
        tag: 'w:pgSz',
        attributes: { 'w:w': twips(width.value.write), 'w:h': twips(height.value.write) },
      },
    ],
  });
}

function checkMargin(
  { element, margins, mirrored }: Section,
  side: (typeof sides)[number],
  { lengths }: RuleSet,
  findings: Findings,
  place: string,
) {
  const rule = lengths[`margin.${side}` as Length];
  const { least, most, write } = rule.value;
  const value = margins?.[side];
  if (value === undefined || (value >= least - MARGIN_ROOM && value <= most + MARGIN_ROOM)) return;
  const name =
    mirrored && side === 'left'
      ? 'Lề trong'
      : mirrored && side === 'right'
        ? 'Lề ngoài'
        : sideNames[side];
  findings.add({
    rule: `margin.${side}`,
    by: rule,
    place: `${place}, ${name.toLowerCase()}`,
    found: `${figure(value)} mm`,
    expected: `${rangeOf(rule.value)} mm`,
    mends: [
      { of: 'section', element, tag: 'w:pgMar', attributes: { [`w:${side}`]: twips(write) } },
    ],
  });
}

const twips = (mm: number) => Math.round(mm * TWIPS);
