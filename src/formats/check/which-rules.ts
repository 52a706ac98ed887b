import type { Family, RuleSet, RuleSetId } from '../rule-set.ts';
import { ruleSets, rulesFor } from '../rules-for.ts';
import type { Line } from './lines.ts';
import { dayOf } from './number-and-date.ts';
import type { Parts } from './parts.ts';
import { isMeant, PARTY } from './words.ts';

/** The rules a paper is held against, and what the person should know of how they were chosen. */
export type Chosen = { rules?: RuleSet; note: string; binds?: boolean };

/** @param asked - rules that a person wants, whatever the paper says */
export function chooseRules(parts: Parts, lines: Line[], today: string, asked?: RuleSetId): Chosen {
  const wanted = ruleSets.find(({ id }) => id === asked);
  if (wanted) return { rules: wanted, note: `Kiểm tra theo ${wanted.name}, như người dùng chọn.` };
  const family = familyOf(parts, lines);
  if (!family)
    return {
      note: 'Không nhận ra đây là văn bản của Đảng hay của Nhà nước (không thấy dòng tiêu đề, quốc hiệu hay số, ký hiệu) nên không kiểm tra; có thể chọn bộ quy định rồi kiểm tra lại.',
    };
  const day = dayOf(parts) ?? (parts.kind === 'annex' ? dayNamed(lines) : undefined);
  const rules = rulesFor(family, day ?? today);
  if (!rules) return { note: tooOld(family, day ?? today) };
  const norm = isNorm(parts, family);
  return { rules, note: `${chosenFor(rules, day, parts)}${norm ? NORM : ''}`, binds: !norm };
}

function chosenFor({ name }: RuleSet, day: string | undefined, { kind }: Parts): string {
  const paper = kind === 'annex' ? 'Phụ lục' : 'Văn bản';
  return day
    ? `${paper} ngày ${printed(day)}, kiểm tra theo ${name}.`
    : `${paper} không ghi ngày, kiểm tra theo quy định hôm nay: ${name}.`;
}

const printed = (iso: string) => iso.split('-').reverse().join('/');

const NORM =
  ' Đây là văn bản quy phạm pháp luật, có nghị định riêng về thể thức; kết quả chỉ để tham khảo.';

function tooOld(family: Family, day: string): string {
  const oldest = ruleSets.find((rules) => rules.family === family);
  return `Văn bản ngày ${printed(day)} có trước ${oldest?.name}; quy định thời đó không có trong hệ thống nên không kiểm tra.`;
}

function familyOf({ nation, motto, number, star }: Parts, lines: Line[]): Family | undefined {
  if (nation) return isMeant(nation.text, PARTY) ? 'party' : 'state';
  if (motto) return 'state';
  const code =
    number?.text ??
    lines
      .slice(0, 12)
      .map(({ text }) => text)
      .find((text) => /số \d+/.test(text)) ??
    '';
  if (/\d*\s?-\s?\p{Lu}\p{L}*\s?\/\s?\p{L}/u.test(code)) return 'party';
  if (/\d*\/(?:\d{4}\/)?\p{Lu}/u.test(code)) return 'state';
  return star ? 'party' : undefined;
}

/** An annex says what it belongs to: "(Kèm theo Nghị định số … ngày … của …)". */
function dayNamed(lines: Line[]): string | undefined {
  const head = lines
    .slice(0, 15)
    .map(({ text }) => text)
    .join(' ');
  const date = /ngày\s*\d{1,2}\s*(?:tháng|[/-])\s*\d{1,2}\s*(?:năm|[/-])\s*\d{4}/.exec(head)?.[0];
  return date ? dayOf({ date: { text: date } as Line }) : undefined;
}

/** A number with its year is that of a norm. */
const isNorm = ({ number }: Parts, family: Family) =>
  family === 'state' && /\/\s?\d{4}\s?\//.test(number?.text ?? '');

export const isRuleSetId = (text: string): text is RuleSetId =>
  ruleSets.some(({ id }) => id === text);
