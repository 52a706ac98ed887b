import { fold } from '../../text/fold.ts';
import type { Authority, RuleSet } from '../rule-set.ts';
import type { Findings } from './findings.ts';
import type { Line } from './lines.ts';
import { checkLook } from './part-looks.ts';
import type { Parts } from './parts.ts';
import { rewrite } from './rewrite.ts';
import { partNames, placeOf, quoted } from './say.ts';
import { HONOURS } from './words.ts';

/** For whom somebody signs, as what, and who. */
export function checkSigning(parts: Parts, rules: RuleSet, findings: Findings) {
  const { authority, position, signer } = parts;
  const which = { align: parts.recipientsLabel?.paragraph.cell !== undefined };
  for (const line of authority) checkAuthority(line, rules, findings);
  checkLook(authority, 'authority', rules, findings, which);
  // Who heads a body signs for nobody: then the position is what is bold.
  const stands = authority.length > 0 || rules.family === 'state' ? 'position' : 'authority';
  const titles = position.filter(({ text }) => !isKiem(text));
  checkLook(titles, 'position', relabelled(rules, stands), findings, which);
  for (const line of position) checkPosition(line, rules, findings);
  if (signer) checkName(signer, rules, findings, which);
  if (authority.length === 0 && position.length === 0)
    findings.add({
      rule: 'position',
      by: rules.looks.position,
      place: partNames.position,
      found: 'không có',
      expected: 'quyền hạn, chức vụ của người ký',
    });
}

const isKiem = (text: string) => fold(text) === 'kiem';

/** The same look, told as what the person sees: a position. */
const relabelled = (rules: RuleSet, stands: 'position' | 'authority'): RuleSet => ({
  ...rules,
  looks: { ...rules.looks, position: rules.looks[stands] },
});

const kinds: [Authority, RegExp][] = [
  ['by-mandate', /^t\s?[/.]?\s?u\s?[/.]?\s?q\s?[./]?\s*/i],
  ['for-collective', /^t\s?[/.]?\s?m\s?[./]?\s*/i],
  ['by-order', /^t\s?[/.]?\s?l\s?[./]?\s*/i],
  ['for-head', /^k\s?[/.]?\s?t\s?[./]?\s*/i],
  ['acting', /^q\s?[./]\s*/i],
];

export const authorityOf = (text: string): Authority | undefined =>
  kinds.find(([, pattern]) => pattern.test(text))?.[0];

function checkAuthority(line: Line, { authorities, looks }: RuleSet, findings: Findings) {
  const kind = authorityOf(line.text);
  if (!kind) return;
  const place = placeOf('authority', line);
  const by = authorities[kind];
  if (!by) {
    findings.add({
      rule: `authorities.${kind}`,
      by: looks.authority,
      place,
      found: quoted(line.text),
      expected: 'quy định của Đảng không có ký thừa ủy quyền',
    });
    return;
  }
  const pattern = kinds.find(([one]) => one === kind)?.[1] ?? /^$/;
  const named = line.text.replace(pattern, '');
  if (!line.text.startsWith(by.value))
    findings.add({
      rule: `authorities.${kind}`,
      by,
      place,
      found: quoted(line.text),
      expected: quoted(`${by.value}${named}`),
      mends: rewrite(line, `${by.value}${named}`),
    });
  const isHead =
    /^(?:bi thu|pho |chanh |truong |chu nhiem|chu tich|giam doc|cuc truong|bo truong|thu truong)/.test(
      fold(named),
    );
  if (kind === 'for-collective' && isHead)
    findings.add({
      rule: 'authority.collective',
      by,
      place,
      found: quoted(line.text),
      expected: 'thay mặt một tập thể, không thay mặt một chức vụ',
    });
  if (
    kind === 'for-head' &&
    !isHead &&
    /^(?:ban |thanh uy|tinh uy|dang uy|uy ban|hoi dong|chi bo|doan chu tich)/.test(fold(named))
  )
    findings.add({
      rule: 'authority.head',
      by,
      place,
      found: quoted(line.text),
      expected: 'ký thay cấp trưởng: sau đó là chức vụ, không phải tên tập thể',
    });
}

/** The committee's name does not follow: "Phó Bí thư Thành ủy". */
function checkPosition(line: Line, { looks, family }: RuleSet, findings: Findings) {
  if (
    family !== 'party' ||
    !/^(?:pho )?bi thu (?:thanh|tinh|dang|huyen|quan) uy/.test(fold(line.text))
  )
    return;
  findings.add({
    rule: 'position.form',
    by: looks.position,
    place: placeOf('position', line),
    found: quoted(line.text),
    expected: 'chỉ ghi chức vụ, không ghi tên cấp ủy',
  });
}

function checkName(line: Line, rules: RuleSet, findings: Findings, which: { align: boolean }) {
  checkLook([line], 'name', rules, findings, which);
  if (HONOURS.test(line.text))
    findings.add({
      rule: 'name.title',
      by: rules.looks.name,
      place: placeOf('name', line),
      found: quoted(line.text),
      expected: 'chỉ ghi họ và tên, không ghi học hàm, học vị, danh hiệu',
    });
}
