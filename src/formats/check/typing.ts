import type { Rule, RuleSet } from '../rule-set.ts';
import type { Findings } from './findings.ts';
import type { Line } from './lines.ts';
import { rewrite } from './rewrite.ts';
import { quoted } from './say.ts';

const practice: Pick<Rule<unknown>, 'source' | 'certainty'> = {
  source: 'Thông lệ đánh máy; quy định về thể thức không nói đến',
  certainty: 'open',
};

/** Spaces, quotation marks and the tone of "ủy": what makes a paper look careless. */
export function checkTyping(text: Line[], all: Line[], rules: RuleSet, findings: Findings) {
  for (const line of text) checkSpaces(line, findings);
  checkQuotes(text, findings);
  if (rules.family === 'party') checkTone(all, rules, findings);
}

function checkSpaces(line: Line, findings: Findings) {
  const typed = line.pieces
    .map((piece) => piece.text)
    .join('')
    .trim();
  const isDoubled = /\p{L} {2,3}(?=\p{L})/u.test(typed);
  const stray = /\p{L} [,;:.](?=\s|$)/u.exec(typed);
  if (!isDoubled && !stray) return;
  const tidy = line.text.replace(/(\p{L}) ([,;:.])(?=\s|$)/gu, '$1$2');
  const own = line.pieces.filter(
    ({ element }) => element.tag === 'w:t' && / {2,}/.test(element.text),
  );
  findings.add({
    rule: 'spacing',
    by: practice,
    place: `Đoạn ${quoted(line.text)}`,
    found: stray ? `cách chữ trước dấu ${quoted(stray[0].slice(-1))}` : 'hai dấu cách liền nhau',
    expected: stray ? 'dấu câu đứng liền chữ trước' : 'một dấu cách',
    mends: stray
      ? rewrite(line, tidy)
      : own.map(({ element, text }) => ({
          of: 'text',
          element,
          text: text.replace(/(?<=\S) {2,}(?=\S)/g, ' '),
        })),
  });
}

/** Only where a paper has both kinds: then one of them is a slip. */
function checkQuotes(lines: Line[], findings: Findings) {
  const straight = lines.filter(({ text }) => text.includes('"'));
  if (straight.length === 0 || !lines.some(({ text }) => /[“”]/.test(text))) return;
  for (const line of straight)
    findings.add({
      rule: 'quotes',
      by: practice,
      place: `Đoạn ${quoted(line.text)}`,
      found: 'ngoặc kép thẳng (") lẫn với ngoặc kép cong (“ ”)',
      expected: 'một kiểu ngoặc kép (“ ”)',
      mends: rewrite(line, line.text.replace(/(^|[\s([])"/g, '$1“').replace(/"/g, '”')),
    });
}

/** Either is right, unless the office decided; both in one paper are not. */
function checkTone(lines: Line[], { words }: RuleSet, findings: Findings) {
  const count = (pattern: RegExp) => lines.filter(({ text }) => pattern.test(text)).length;
  const [newer, older] = [/(?<!\p{L})[ủỦ][yY](?!\p{L})/u, /(?<!\p{L})[uU][ỷỶ](?!\p{L})/u];
  const counts = { newer: count(newer), older: count(older) };
  const by = words['spelling.uy'];
  const decided = by.setting ? undefined : by.value;
  if (!decided && (counts.newer === 0 || counts.older === 0)) return;
  const isNewer = decided ? decided !== 'uỷ' : counts.newer >= counts.older;
  const wrong = isNewer ? older : newer;
  const isMixed = counts.newer > 0 && counts.older > 0;
  for (const line of lines.filter(({ text }) => wrong.test(text)))
    findings.add({
      rule: 'spelling.uy',
      by,
      place: `Dòng ${quoted(line.text)}`,
      found: isMixed ? 'viết lẫn “ủy” và “uỷ”' : `viết ${wrong === older ? '“uỷ”' : '“ủy”'}`,
      expected: wrong === older ? 'một cách viết: “ủy”' : 'một cách viết: “uỷ”',
      mends: rewrite(line, wrong === older ? newest(line.text) : oldest(line.text)),
    });
}

const newest = (text: string) =>
  text.replace(/uỷ/g, 'ủy').replace(/Uỷ/g, 'Ủy').replace(/UỶ/g, 'ỦY');
const oldest = (text: string) =>
  text.replace(/ủy/g, 'uỷ').replace(/Ủy/g, 'Uỷ').replace(/ỦY/g, 'UỶ');
