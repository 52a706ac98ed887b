import { findDates } from '../text/dates.ts';
import { type Sentence, sentences } from '../text/sentences.ts';
import { types } from './words.ts';

/** When a text says that it takes effect and that it ends, as ISO days, and the sentence that does. */
export type Effect = { effectiveOn?: string; expiresOn?: string; sentence?: string };

const OWN = `(?:(?:${types})\\s+này)`;
const FORCE = 'có\\s+hiệu\\s+lực(?:\\s+(?:thi\\s+hành|áp\\s+dụng|thực\\s+hiện))*';
const SIGNED = '(?:ký(?:\\s+ban\\s+hành)?|ban\\s+hành|thông\\s+qua)';
const subject = new RegExp(`(?<![\\p{L}])${OWN}`, 'giu');
const fromDay = new RegExp(
  `^[^.;]{0,80}?${FORCE}\\s*,?\\s*(?:kể\\s+)?từ\\s+(?=(?:ngày\\s+)?\\d)`,
  'iu',
);
const sinceSigned = new RegExp(
  `^[^.;]{0,60}?${FORCE}\\s*,?\\s*(?:(?:kể\\s+)?(?:từ|sau)\\s+)?(?:ngày\\s+)?(?:được\\s+)?${SIGNED}`,
  'iu',
);
const afterDays = new RegExp(
  `^[^.;]{0,60}?${FORCE}\\s*,?\\s*sau\\s+(?:thời\\s+hạn\\s+)?(\\d{1,3}|[\\p{L}]+(?:\\s+(?:lăm|mươi|năm))?)\\s*(?:\\([^)]{1,30}\\)\\s*)?ngày\\s*,?\\s*(?:kể\\s+)?từ\\s+(?:ngày\\s+)?(?:được\\s+)?${SIGNED}`,
  'iu',
);
const until = new RegExp(
  `(?:${FORCE}[^.;]{0,120}?|được\\s+thực\\s+hiện[^.;]{0,60}?)(?:cho\\s+)?đến\\s+(hết\\s+)?(?=ngày\\s+\\d)`,
  'iu',
);
const ends =
  /(?:hết|chấm\s+dứt)\s+hiệu\s+lực(?:\s+thi\s+hành)?\s*,?\s*(?:kể\s+)?(?:từ|vào|sau)\s+(hết\s+)?(?=ngày\s+\d)/iu;
const days: Record<string, number> = {
  năm: 5,
  bảy: 7,
  mười: 10,
  'mười lăm': 15,
  'hai mươi': 20,
  'ba mươi': 30,
  'bốn mươi lăm': 45,
  'sáu mươi': 60,
};
const MILLISECONDS_A_DAY = 86_400_000;
const WINDOW = 300; // characters behind "này" in which it says so
const DATE = 40; // characters of a written day

/**
 * The days of effect that a text states of itself: "có hiệu lực kể từ ngày 01/7/2026", "sau 45 ngày
 * kể từ ngày ký" (with `issuedOn`), "có hiệu lực đến hết ngày ...". Effect of a single provision, of
 * another paper, and "kể từ ngày đăng Công báo" give none.
 */
export function readEffect(text: string, issuedOn?: string): Effect {
  const effect: Effect = {};
  for (const sentence of sentences(text)) {
    if (!/hiệu\s+lực|đến\s+hết\s+ngày/iu.test(sentence.text)) continue;
    const said = effectOf(sentence, issuedOn);
    if (effect.effectiveOn === undefined && said.effectiveOn) {
      effect.effectiveOn = said.effectiveOn;
      effect.sentence ??= sentence.text;
    }
    if (effect.expiresOn === undefined && said.expiresOn) {
      effect.expiresOn = said.expiresOn;
      effect.sentence ??= sentence.text;
    }
    if (effect.effectiveOn && effect.expiresOn) break;
  }
  return effect;
}

function effectOf({ text }: Sentence, issuedOn: string | undefined): Effect {
  const effect: Effect = {};
  if (/^["“]/.test(text)) return effect; // wording put into another paper
  for (const { 0: own, index } of text.matchAll(subject)) {
    const clause = text.slice(index + own.length, index + own.length + WINDOW);
    if (!isSubject(text.slice(0, index))) continue;
    const [first, last] = [startOf(clause, issuedOn), endOf(clause)];
    if (first) effect.effectiveOn ??= first;
    if (last) effect.expiresOn ??= last;
  }
  return effect;
}

/** Not "kể từ ngày Thông tư này", not "khoản 2 Điều 5 của Luật này". */
const isSubject = (before: string) =>
  /(?:^|[.;:]\s*|^(?:Điều\s+\S+|\S{1,5})\s+)$/u.test(before) ||
  /^[^.;]{0,30}[.)]\s*$/u.test(before);

function startOf(clause: string, issuedOn: string | undefined): string | undefined {
  const [given] = fromDay.exec(clause) ?? [];
  if (given !== undefined) return dayAt(clause, given.length);
  if (!issuedOn) return undefined;
  const after = afterDays.exec(clause)?.[1]?.toLowerCase();
  const count =
    after === undefined ? undefined : (days[after.replace(/\s+/gu, ' ')] ?? Number(after));
  if (count !== undefined) return Number.isFinite(count) ? plus(issuedOn, count) : undefined;
  return sinceSigned.test(clause) ? issuedOn : undefined;
}

function endOf(clause: string): string | undefined {
  const last = until.exec(clause);
  if (last) return dayAt(clause, last.index + last[0].length);
  const end = ends.exec(clause);
  const day = end ? dayAt(clause, end.index + end[0].length) : undefined;
  return day && (end?.[1] ? day : plus(day, -1)); // out of force from a day: the last one is before
}

function dayAt(text: string, at: number): string | undefined {
  const found = findDates(text.slice(at, at + DATE))[0];
  return found && found.start <= 1 ? found.date : undefined;
}

const plus = (day: string, count: number) =>
  new Date(Date.parse(day) + count * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
