import type { RuleSet, Setting } from './rule-set.ts';

export type Choice = { value: string; label: string };

/** What the accounts of the rules leave open, each a setting of the office, in words for its page. */
export const houseSettings: Record<Setting, { question: string; choices: Choice[] }> = {
  'spelling.uy': {
    question: 'Viết “ủy” hay “uỷ” trong tên cơ quan và chức danh',
    choices: [
      { value: 'ủy', label: 'ủy (ĐẢNG ỦY)' },
      { value: 'uỷ', label: 'uỷ (ĐẢNG UỶ)' },
    ],
  },
  'about.letter': {
    question: 'Chữ đứng trước trích yếu công văn của Đảng',
    choices: [
      { value: 'về việc', label: 'về việc …' },
      { value: 'V/v', label: 'V/v …' },
      { value: '', label: 'không có chữ nào' },
    ],
  },
  'basis.last': {
    question: 'Dấu cuối căn cứ cuối cùng trong văn bản của Đảng',
    choices: [
      { value: '.', label: 'dấu chấm (.)' },
      { value: ',', label: 'dấu phẩy (,)' },
    ],
  },
  'addressee.place': {
    question: 'Chỗ của dòng Kính gửi, Kính trình trong văn bản của Đảng',
    choices: [
      { value: 'center', label: 'giữa trang' },
      { value: 'indent', label: 'lùi đầu dòng' },
    ],
  },
};

/** What an office has decided; what it has not keeps the value of the rule set. */
export type House = Partial<Record<Setting, string>>;

/**
 * The rules with what the office decided put in place of what they leave open. A value that is no
 * choice of the setting is passed over; what a rule settles itself stays as it is.
 */
export const settled = (rules: RuleSet, house: House): RuleSet =>
  decide(rules, house, (rule) => rule);

/**
 * The rules to hold a paper against: what the office decided is no open point any more, and is named as
 * the office's.
 */
export const binding = (rules: RuleSet, house: House): RuleSet =>
  decide(rules, house, ({ value, source }) => ({
    value,
    source: `Thể thức của Văn phòng, do quản trị đặt (${source} chưa thống nhất)`,
    certainty: 'sure',
  }));

type WordRule = RuleSet['words'][keyof RuleSet['words']];

function decide(
  rules: RuleSet,
  house: House,
  as: (rule: NonNullable<WordRule>) => NonNullable<WordRule>,
): RuleSet {
  const words = Object.entries(rules.words).map(([name, rule]) => {
    const decided = rule.setting && house[rule.setting];
    const offered = rule.setting && houseSettings[rule.setting].choices;
    if (!offered?.some(({ value }) => value === decided)) return [name, rule];
    return [name, as({ ...rule, value: decided } as NonNullable<WordRule>)];
  });
  return { ...rules, words: Object.fromEntries(words) };
}
