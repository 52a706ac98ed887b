import { fold } from '../../text/fold.ts';
import type { RuleSet } from '../rule-set.ts';
import type { Findings } from './findings.ts';
import type { Line } from './lines.ts';
import { checkLook } from './part-looks.ts';
import { isLetter, type Parts } from './parts.ts';
import { rewrite } from './rewrite.ts';
import { partNames, placeOf, quoted } from './say.ts';

/** Who gets a paper: the label, the list with its signs, and where it is kept. */
export function checkRecipients(parts: Parts, rules: RuleSet, findings: Findings) {
  const { recipientsLabel: label, recipients } = parts;
  const { words } = rules;
  if (!label && /^(?:tham luan|bien ban)/.test(fold(parts.type?.text ?? ''))) return;
  if (!label) {
    findings.add({
      rule: 'recipients',
      by: words['recipients.label'],
      place: partNames.recipients,
      found: 'không có',
      expected: '“Nơi nhận:” và danh sách nơi nhận',
    });
    return;
  }
  checkLook([label], 'recipients.label', rules, findings, { align: false });
  checkLook(recipients, 'recipients', rules, findings, { align: false, capitals: false });
  const by = words['recipients.label'];
  if (label.text !== by.value)
    findings.add({
      rule: 'words.recipients.label',
      by,
      place: partNames['recipients.label'],
      found: quoted(label.text),
      expected: quoted(by.value),
      mends: rewrite(label, by.value),
    });
  const items = itemsOf(recipients);
  checkSigns(items, rules, findings);
  checkArchive(items, rules, findings);
  checkAsAbove(parts, items, rules, findings);
}

type Item = { first: Line; last: Line; text: string };

/** A long one goes on on the next line. */
function itemsOf(lines: Line[]): Item[] {
  const items: Item[] = [];
  for (const line of lines) {
    const item = items.at(-1);
    if (!item || /^[-–—+]/.test(line.text) || line.paragraph.label || isEnded(item))
      items.push({ first: line, last: line, text: line.text });
    else Object.assign(item, { last: line, text: `${item.text} ${line.text}` });
  }
  return items;
}

/** A line that names several, with signs between, says nothing of where it ends. */
const isEnded = ({ text }: Item) => /[;.]$/.test(text) && !/;.*;$/.test(text);

function checkSigns(items: Item[], { words }: RuleSet, findings: Findings) {
  for (const [at, { first, last, text }] of items.entries()) {
    const isLast = at === items.length - 1;
    const by = words[isLast ? 'recipients.last' : 'recipients.end'];
    if (!first.paragraph.label && !/^-\s?\S/.test(text))
      findings.add({
        rule: 'recipients.dash',
        by: words['recipients.end'],
        place: placeOf('recipients', first),
        found: quoted(text.slice(0, 12)),
        expected: 'đầu dòng có gạch (- )',
        mends: rewrite(first, `- ${first.text.replace(/^[-–—+*]\s*/, '')}`),
      });
    if (text.endsWith(by.value)) continue;
    findings.add({
      rule: isLast ? 'words.recipients.last' : 'words.recipients.end',
      by,
      place: placeOf('recipients', last),
      found: `cuối dòng là ${quoted(text.slice(-1))}`,
      expected: `cuối dòng là ${quoted(by.value)}`,
      mends: rewrite(last, last.text.replace(/\s*[.,;:]*$/, by.value)),
    });
  }
}

const isKept = (text: string) => /^(?:[-–—+]\s*)?luu\b/.test(fold(text));

function checkArchive(items: Item[], { words, family }: RuleSet, findings: Findings) {
  const by = words.archive;
  const kept = items.findLast(({ text }) => isKept(text));
  const expected =
    family === 'party'
      ? 'dòng cuối “Lưu” và tên văn phòng, không có dấu hai chấm, không ghi VT'
      : 'dòng cuối “Lưu: VT, …”';
  if (!kept) {
    findings.add({
      rule: 'words.archive',
      by,
      place: partNames.recipients,
      found: 'không có dòng “Lưu”',
      expected,
    });
    return;
  }
  const bare = kept.text.replace(/^[-–—+]\s*/, '');
  const isRight =
    family === 'party'
      ? /^Lưu [^:]*$/u.test(bare) && !/\bVT\b/.test(bare)
      : /^Lưu: ?VT\b/u.test(bare);
  if (isRight) return;
  const office =
    family === 'party'
      ? bare.replace(/^Lưu\s*:\s*/u, 'Lưu ')
      : bare.replace(/^Lưu\s*:?\s*/u, 'Lưu: ');
  const isMended = family === 'party' ? !/\bVT\b/.test(office) : /^Lưu: VT\b/u.test(office);
  findings.add({
    rule: 'words.archive',
    by,
    place: placeOf('recipients', kept.first),
    found: quoted(bare),
    expected,
    mends: isMended
      ? rewrite(
          kept.first,
          kept.first.text.replace(/Lưu\s*:?\s*/u, family === 'party' ? 'Lưu ' : 'Lưu: '),
        )
      : [],
  });
}

function checkAsAbove(parts: Parts, items: Item[], { words }: RuleSet, findings: Findings) {
  const [first] = items;
  const asks =
    parts.addressees.length > 0 && (isLetter(parts) || fold(parts.type?.text ?? '') === 'to trinh');
  if (!asks || !first || /^[-–—+]?\s*nhu tren/.test(fold(first.text))) return;
  findings.add({
    rule: 'words.recipients.as-above',
    by: words['recipients.as-above'],
    place: placeOf('recipients', first.first),
    found: quoted(first.text),
    expected: `dòng đầu ${quoted(`- ${words['recipients.as-above'].value}${words['recipients.end'].value}`)}`,
  });
}
