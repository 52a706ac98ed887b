import { fold } from '../../text/fold.ts';
import type { RuleSet } from '../rule-set.ts';
import { codeOf, partyCodes, stateCodes } from './codes.ts';
import type { Findings } from './findings.ts';
import { checkLook } from './part-looks.ts';
import { isLetter, type Parts } from './parts.ts';
import { rewrite } from './rewrite.ts';
import { partNames, placeOf, quoted } from './say.ts';

const HYPHENS = '-----';

/** The type and what the paper is about; of a letter what stands under its number. */
export function checkTitle(parts: Parts, rules: RuleSet, findings: Findings) {
  if (isLetter(parts)) return checkLetter(parts, rules, findings);
  const { type, title } = parts;
  if (!type) {
    findings.add({
      rule: 'type',
      by: rules.looks.type,
      place: partNames.type,
      found: 'không có',
      expected: 'tên loại văn bản, giữa trang, chữ in hoa',
    });
    return;
  }
  checkLook([type], 'type', rules, findings);
  checkLook(title, 'about', rules, findings);
  if (title.length === 0)
    findings.add({
      rule: 'about',
      by: rules.looks.about,
      place: partNames.about,
      found: 'không có',
      expected: 'trích yếu dưới tên loại',
    });
  else checkBelow(parts, rules, findings);
  checkCode(parts, rules, findings);
}

function checkBelow({ titleRule, title }: Parts, { below }: RuleSet, findings: Findings) {
  const by = below.about;
  const [first] = title;
  if (!first) return;
  const place = `Dưới ${placeOf('about', first)}`;
  const isHyphens = /^[-–—\s]+$/.test(titleRule?.text ?? '') && titleRule?.text !== '';
  if (by.value === 'hyphens') {
    if (titleRule?.text === HYPHENS) return;
    findings.add({
      rule: 'below.about',
      by,
      place,
      found: titleRule?.text ? quoted(titleRule.text) : titleRule ? 'đường kẻ' : 'không có gì',
      expected: `năm gạch nối (${HYPHENS})`,
      mends: titleRule?.text ? rewrite(titleRule, HYPHENS) : [],
    });
  } else if (!titleRule || isHyphens)
    findings.add({
      rule: 'below.about',
      by,
      place,
      found: titleRule ? `các gạch nối rời ${quoted(titleRule.text)}` : 'không có gì',
      expected: 'đường kẻ ngang, nét liền, dài bằng 1/3 đến 1/2 dòng chữ',
    });
}

/** QĐ is two types of the Party; everything else says which one it is. */
function checkCode({ type, number }: Parts, { family, looks }: RuleSet, findings: Findings) {
  const code = codeOf(number?.text ?? '', family);
  const codes = family === 'party' ? partyCodes : stateCodes;
  const asked = codes[fold(type?.text ?? '')];
  if (!code || !asked || !type || asked.includes(code)) return;
  const known = Object.values(codes).some((all) => all.includes(code));
  if (!known) return; // a code of the body alone, or one nobody fixed
  findings.add({
    rule: 'number.type',
    by: looks.number,
    place: partNames.number,
    found: `ký hiệu ${code}, tên loại ${quoted(type.text)}`,
    expected: `ký hiệu ${asked.join(' hoặc ')}`,
  });
}

function checkLetter(parts: Parts, rules: RuleSet, findings: Findings) {
  const { letterTitle, type } = parts;
  const rule = rules.words['about.letter'];
  if (type)
    findings.add({
      rule: 'type.letter',
      by: rules.looks['about.letter'],
      place: placeOf('type', type),
      found: quoted(type.text),
      expected: 'công văn không ghi tên loại',
    });
  const [first] = letterTitle;
  if (!first) {
    findings.add({
      rule: 'about.letter',
      by: rules.looks['about.letter'],
      place: partNames['about.letter'],
      found: 'không có',
      expected: 'trích yếu dưới số, ký hiệu',
    });
    return;
  }
  checkLook(letterTitle, 'about.letter', rules, findings);
  const typed = /^(?:v\s?\/\s?v|về việc)\s*:?\s*/iu;
  const isRight = rule.value === '' ? !typed.test(first.text) : first.text.startsWith(rule.value);
  if (rule.setting || isRight) return;
  findings.add({
    rule: 'words.about.letter',
    by: rule,
    place: placeOf('about.letter', first),
    found: quoted(first.text),
    expected: rule.value ? `bắt đầu bằng ${quoted(rule.value)}` : 'không có “về việc”, “V/v”',
    mends: rewrite(first, `${rule.value} ${first.text.replace(typed, '')}`.trim()),
  });
}
