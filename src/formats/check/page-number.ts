import type { RuleSet } from '../rule-set.ts';
import type { Findings } from './findings.ts';
import { alignName, figure, quoted, rangeOf } from './say.ts';
import type { Section, WordFile } from './word-file.ts';
import { below, child, type Element, value } from './xml-tree.ts';

const EDGE_ROOM = 1; // mm
const TWIPS = 1440 / 25.4; // in a mm
const PAGE = 40; // lines of a page
const LINE = 75; // letters of a line
const FURNITURE = 14; // lines that head and signature take beside their words

/** Arabic, in the middle of the top margin, not on the first page. */
export function checkPageNumber(file: WordFile, rules: RuleSet, findings: Findings) {
  const [first] = file.sections;
  if (!first) return;
  const by = rules.looks['page-number'];
  const numbered = first.running.filter(
    ({ element, kind }) => kind !== 'first' && hasNumber(element),
  );
  if (numbered.length === 0) {
    const later = file.sections.some(({ running }) =>
      running.some(({ element }) => hasNumber(element)),
    );
    if (!later && isLong(file))
      findings.add({
        rule: 'page-number',
        by,
        place: 'Số trang',
        found: 'không có',
        expected: 'đánh số từ trang 2, giữa, phía trên',
      });
    return;
  }
  checkFirstPage(first, rules, findings);
  const head = numbered.find(({ place }) => place === 'header');
  if (!head) {
    findings.add({
      rule: 'page-number.place',
      by,
      place: 'Số trang',
      found: 'ở chân trang',
      expected: 'giữa lề trên',
    });
    return;
  }
  checkLook(head, rules, findings);
  checkEdge(first, rules, findings);
}

function checkFirstPage(
  { element, running, firstApart }: Section,
  rules: RuleSet,
  findings: Findings,
) {
  const isShown = firstApart
    ? running.some(({ kind, element: own }) => kind === 'first' && hasNumber(own))
    : true;
  if (!isShown) return;
  findings.add({
    rule: 'page-number.first-page',
    by: rules.looks['page-number'],
    place: 'Số trang',
    found: 'hiện ở trang thứ nhất',
    expected: 'không hiện ở trang thứ nhất',
    mends: firstApart ? [] : [{ of: 'section', element, tag: 'w:titlePg', attributes: {} }],
  });
}

function checkLook(head: Section['running'][number], rules: RuleSet, findings: Findings) {
  const by = rules.looks['page-number'];
  const line =
    head.lines.find(({ text }) => /\d/.test(text)) ??
    head.lines.find(({ paragraph }) => hasNumber(paragraph.element));
  if (!line) return;
  const { paragraph, pieces, text } = line;
  const part = head.part;
  const place = 'Số trang';
  if (paragraph.setting.align !== 'center' && !isMiddle(paragraph.element))
    findings.add({
      rule: 'page-number.align',
      by,
      place,
      found: alignName(paragraph.setting.align),
      expected: 'giữa',
      mends: [
        {
          of: 'paragraph',
          element: paragraph.element,
          part,
          setting: { align: 'center', firstLine: 0 },
        },
      ],
    });
  const { least, most, write } = by.value.size;
  const wrong = pieces.filter(
    ({ look, text: own }) =>
      /\d/.test(own) && look.size !== undefined && (look.size < least || look.size > most),
  );
  const [size] = wrong.map(({ look }) => look.size ?? 0);
  if (size !== undefined)
    findings.add({
      rule: 'page-number.size',
      by,
      place,
      found: `cỡ ${figure(size)}`,
      expected: `cỡ ${rangeOf(by.value.size)}`,
      mends: numberRuns(paragraph.element).map((element) => ({
        of: 'run',
        element,
        part,
        look: { size: write },
      })),
    });
  if (text !== '' && !/^\d+$/.test(text))
    findings.add({
      rule: 'page-number.form',
      by,
      place,
      found: quoted(text),
      expected: 'chỉ có chữ số Ả Rập',
    });
}

const numberRuns = (paragraph: Element) => [...below(paragraph, 'w:r')];

function checkEdge({ element, margins }: Section, { lengths }: RuleSet, findings: Findings) {
  const rule = lengths['page-number.from-edge'];
  if (rule.certainty === 'open') return; // practice binds nobody
  const { write } = rule.value;
  if (!margins || Math.abs(margins.header - write) <= EDGE_ROOM) return;
  findings.add({
    rule: 'page-number.from-edge',
    by: rule,
    place: 'Số trang',
    found: `cách mép trên ${figure(margins.header)} mm`,
    expected: `cách mép trên ${figure(write)} mm`,
    mends: [
      {
        of: 'section',
        element,
        tag: 'w:pgMar',
        attributes: { 'w:header': Math.round(write * TWIPS) },
      },
    ],
  });
}

/** A frame in the middle, or a stop of a tab that centres. */
function isMiddle(paragraph: Element): boolean {
  const properties = child(paragraph, 'w:pPr');
  if (value(child(properties, 'w:framePr'), 'w:xAlign') === 'center') return true;
  for (const tab of below(paragraph, 'w:ptab'))
    if (value(tab, 'w:alignment') === 'center') return true;
  const [tab] = below(paragraph, 'w:tab');
  return tab !== undefined && [...below(paragraph, 'w:r')].some((run) => child(run, 'w:tab'));
}

function hasNumber(element: Element): boolean {
  for (const field of below(element, 'w:instrText')) if (/\bPAGE\b/.test(field.text)) return true;
  for (const field of below(element, 'w:fldSimple'))
    if (/\bPAGE\b/.test(value(field, 'w:instr') ?? '')) return true;
  return false;
}

/** As many lines as go on one page, and more: a paper of one page needs no number. */
function isLong({ lines }: WordFile): boolean {
  const rows = lines.reduce((sum, { text }) => sum + Math.ceil(text.length / LINE), 0);
  return rows + FURNITURE > PAGE;
}
