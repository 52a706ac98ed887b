import type { Look, RuleSet } from './rule-set.ts';

// What XML 1.0 cannot hold: controls, halves of a pair, the two last code points of a plane.
const unprintable = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;
const blank = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;

/** Text as it can be printed: one line, composed, without what a file of Word cannot hold. */
export const clean = (text: string): string =>
  text.replace(blank, ' ').replace(unprintable, '').normalize('NFC');

/** The office's way to write `ủy`, which the rules leave open. Nothing that is quoted is changed. */
export function spelled(text: string, rules: RuleSet): string {
  const wanted = rules.words['spelling.uy'].value === 'uỷ' ? 'uỷ' : 'ủy';
  return text.replace(/(?<!\p{L})(?:ủy|uỷ)(?!\p{L})/giu, (found) => caseOf(found, wanted));
}

function caseOf(found: string, wanted: string): string {
  const [first = '', second = ''] = found;
  const [u = '', y = ''] = wanted;
  const like = (sign: string, model: string) =>
    model === model.toLocaleUpperCase('vi') ? sign.toLocaleUpperCase('vi') : sign;
  return like(u, first) + like(y, second);
}

/** Text that a part of a paper prints: cleaned, spelled, in capitals where its look says so. */
export function written(text: string, look: Look, rules: RuleSet): string {
  const plain = spelled(clean(text), rules);
  return look.capitals ? plain.toLocaleUpperCase('vi') : plain;
}

export const capitalised = (text: string): string =>
  text.slice(0, 1).toLocaleUpperCase('vi') + text.slice(1);

/** Text without the marks that end a line, so that the rule's own can be put there. */
export const withoutEnd = (text: string): string => text.replace(/[\s.;,/]+$/u, '');
