import { recipientFaults } from '../authority/recipients.ts';
import type { RuleSet } from '../rule-set.ts';
import type { Findings } from './findings.ts';
import { dayOf } from './number-and-date.ts';
import { isLetter, type Parts } from './parts.ts';
import { partNames, quoted } from './say.ts';

/** Who is given work gets the paper to do it. Noted only: a person knows who has it already. */
export function checkTasked(parts: Parts, { family }: RuleSet, findings: Findings) {
  const words = (lines: Parts['issuer']) => lines.map(({ text }) => text);
  const type = isLetter(parts) ? 'Công văn' : (parts.type?.text ?? '');
  const text = [type, ...words([...parts.title, ...parts.body])];
  const [own = ''] = [words(parts.issuer).join(' ')];
  const above = words(parts.parent).join(' ');
  const faults = recipientFaults({
    text: text.join('\n'),
    day: dayOf(parts),
    issuer: [own, `${own} ${above}`].filter((name) => name.trim() !== ''),
    addressees: words(parts.addressees),
    recipients: words(parts.recipients),
  });
  for (const { kind, name, sentence, certainty } of faults)
    findings.add({
      rule: kind === 'no such article' ? 'recipients.article' : 'recipients.tasks',
      by: { source: SOURCES[family], certainty },
      place:
        kind === 'no such article'
          ? `${partNames.recipients} ${quoted(name)}`
          : `${partNames.recipients}; việc giao ${quoted(sentence)}`,
      found: FOUND[kind](name),
      expected:
        kind === 'no such article' ? 'điều có trong văn bản' : `${quoted(name)} nhận để thực hiện`,
    });
}

const SOURCES = {
  party: 'Hướng dẫn 36-HD/VPTW, 05-HD/VPTW, phần về nơi nhận (theo bản giới thiệu)',
  state: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.9: nơi nhận để thực hiện',
};

const FOUND = {
  'not named': (name: string) => `${quoted(name)} được giao việc, không có trong nơi nhận`,
  'for information': (name: string) =>
    `${quoted(name)} được giao việc, nơi nhận ghi chỉ để biết, báo cáo`,
  'no such article': () => 'văn bản không có điều này',
};
