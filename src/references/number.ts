import { fold } from '../text/fold.ts';
import { normalise } from '../text/normalise.ts';
import { numbered, ORGAN, oldLawOrgan } from './families.ts';
import { ofCommittee, partyOrgan, stateOrgan } from './organs.ts';
import { canonical, type Reference, type Said } from './reference.ts';
import { type Family, typeCode } from './types.ts';

const MOST_CHARACTERS = 100; // the longest number met, with five joint issuers, has 48
const LABEL = /^s[oôốồổỗộóòỏõọeêéèếề6]\s*[:.]?\s*(?=[\dOlI])/i; // "Số", also as scanners read it
const CODE = 'A-Za-zĐđƯưỨ0-9&';
const FORM = new RegExp(
  `^([\\dOolI]{1,6}(?:\\.\\d{1,2})?)([a-zA-ZđĐ]?)(\\s*[-/._~|]+\\s*|\\s+)([${CODE}][${CODE}./\\-_~| ]{0,80})$`,
);
const BETWEEN = /\s*[-/_~|]+\s*|\s+|\.(?=(?:tu|tw|đu|du|hu)(?![a-zđư]))/i;
const YEAR = /^(?:19[4-9]\d|20[0-4]\d|\d\d)$/;

// Read so by scanners and typed so in haste; believed only where the rest of the number fits.
const misread = new Map(
  'OĐ:QĐ 0Đ:QĐ QB:QĐ CTI:CTr TR:TTr VBHB:VBHN TVV:TW 1W:TW 1U:TU TỨ:TU BU:ĐU'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

/** The codes of a number, and what stands between the number and the first of them. */
type Typed = { number: string; suffix: string; separator: string; codes: string[] };

/**
 * The document number that a whole text is, however it was typed: `Số: 15 - NQ / TU`, `399-qd/tw`,
 * `30_2020_nd_cp`. Undefined when it is none, or only a part of one: `03-HD` names no organ.
 */
export function parseNumber(text: string): Reference | undefined {
  const written = text.length > MOST_CHARACTERS ? '' : bare(text);
  const [, digits = '', suffix = '', between = '', rest] = written.match(FORM) ?? [];
  if (!rest || !/\d/.test(digits)) return undefined;

  const number = digits.replace(/o/gi, '0').replace(/[lI]/g, '1');
  const typed = { number, suffix, separator: between.trim(), codes: rest.split(BETWEEN) };
  const said = asNorm(typed) ?? asOldLaw(typed) ?? asParty(typed) ?? asAdmin(typed) ?? asCv(typed);
  return (
    said && { text: written, start: 0, end: written.length, ...said, canonical: canonical(said) }
  );
}

/**
 * For comparing: the canonical number without accents and capitals. 399-QĐ/TW, 399-qd/tư and the
 * misordered 399/QĐ-TW have one key. Equal keys are not one document: every province has its TU.
 */
export const numberKey = ({ canonical }: Pick<Reference, 'canonical'>): string => fold(canonical);

const bare = (text: string) =>
  normalise(text)
    .trim()
    .replace(LABEL, '')
    .replace(/[\s.;,]+$/, '');

function asNorm({
  number,
  suffix,
  codes: [year = '', code = '', ...organs],
}: Typed): Said | undefined {
  if (!YEAR.test(year) || !code) return undefined;
  const said = { family: 'norm' as const, ...numbered(number, suffix), year: fullYear(year) };
  if (/^(?:QH|UBTVQH)\d{1,2}$/i.test(code))
    return organs.length === 0 ? { ...said, organ: code.toUpperCase() } : undefined;
  return issuedBy(organs, said, code);
}

function asOldLaw({ number, suffix, codes: [code = '', signer = '', ...more] }: Typed) {
  const type = codeOf(code, 'norm');
  const organ = type && oldLawOrgan(type, signer);
  if (!type || !organ || more.length > 0) return undefined;
  return { family: 'norm' as const, ...numbered(number, suffix), type, organ };
}

function asParty({ number, suffix, separator, codes }: Typed): Said | undefined {
  const [code = '', ...rest] = codes;
  const flag = /^(?:nb|m)$/i.test(rest.at(-1) ?? '') ? rest.pop()?.toLowerCase() : undefined;
  const type = codeOf(code, 'party');
  const organs = rest.map((organ) => partyOrgan(corrected(organ)) ?? '');
  const [first = ''] = organs;
  if (!type || !organs.every(Boolean) || !first || number.includes('.')) return undefined;
  if (separator === '/' && !ofCommittee(first)) return undefined;
  const said = {
    family: 'party' as const,
    ...numbered(number, suffix),
    type,
    organ: organs.join('-'),
  };
  return flag ? { ...said, flag } : said;
}

function asAdmin({ number, suffix, separator, codes: [code = '', ...organs] }: Typed) {
  if (!separator || number.includes('.')) return undefined; // "15 bc hai" is no number
  return issuedBy(organs, { family: 'admin', ...numbered(number, suffix) }, code);
}

function issuedBy(organs: string[], said: Omit<Said, 'organ'>, code: string): Said | undefined {
  const type = codeOf(code, said.family);
  if (!type || organs.length === 0 || !organs.every((organ) => ORGAN.test(organ))) return undefined;
  return { ...said, type, organ: organs.map(stateOrgan).join('-') };
}

function asCv({ number, suffix, separator, codes }: Typed): Said | undefined {
  const [organ = '', ...units] = codes;
  if (separator !== '/' || number.includes('.') || codeOf(organ, 'admin')) return undefined;
  if (!/^[A-ZĐ]{2,12}$/i.test(organ) || !units.every((unit) => ORGAN.test(unit))) return undefined;
  return { family: 'cv', ...numbered(number, suffix), organ: codes.map(stateOrgan).join('-') };
}

const codeOf = (code: string, family: Family) =>
  typeCode(code, family) ?? typeCode(corrected(code), family);

const corrected = (code: string) => misread.get(code.toUpperCase()) ?? code;

/** Of two digits, those of this century: no document of the archive is older than 1945. */
const fullYear = (year: string) =>
  year.length === 4 ? Number(year) : Number(year) + (Number(year) < 45 ? 2000 : 1900);
