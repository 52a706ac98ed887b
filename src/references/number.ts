import { fold } from '../text/fold.ts';
import { type Codes, codesOf } from './codes.ts';
import { NO_PAPER, numbered, ORGAN, oldLawOrgan, typedCode } from './families.ts';
import { isStateOrgan, ofCommittee, partyOrgan, partyUnit, stateOrgan } from './organs.ts';
import { canonical, type Reference, type Said } from './reference.ts';
import { typeCode } from './types.ts';

const PARTY_ORDER = /^\d+[a-zđ]?\s*-\s*[\p{L}]+\s*\/[^/]+$/iu;
const YEAR = /^(?:19[4-9]\d|20[0-4]\d|\d\d)$/;

/**
 * The document number that a whole text is, however it was typed or scanned: `Số: 15 - NQ / TU`,
 * `399-qd/tw`, `30_2020_nd_cp`, `nq57/tw`, `15-NQITU`. Undefined when it is none, or only a part of
 * one: `03-HD` names no organ.
 */
export function parseNumber(text: string): Reference | undefined {
  let letter: Reference | undefined; // a công văn has no type: any code could be its organ
  for (const { written, ...codes } of codesOf(text)) {
    const said =
      asNorm(codes) ??
      asOldLaw(codes) ??
      asParty(codes) ??
      (PARTY_ORDER.test(written) ? inPartyOrder(codes) : undefined) ??
      asAdmin(codes) ??
      asCv(codes);
    if (!said) continue;
    const place = { text: written, start: 0, end: written.length };
    const read = { ...place, ...said, canonical: canonical(said) };
    if (said.family !== 'cv') return read;
    letter ??= read;
  }
  return letter;
}

/**
 * For comparing: the canonical number without accents and capitals. 399-QĐ/TW, 399-qd/tư and the
 * misordered 399/QĐ-TW have one key. Equal keys are not one document: every province has its TU.
 */
export const numberKey = ({ canonical }: Pick<Reference, 'canonical'>): string => fold(canonical);

function asNorm({ number, suffix, separator, codes }: Codes): Said | undefined {
  const [year = '', code = '', ...organs] = codes;
  if (!YEAR.test(year) || !code || (year.length === 2 && separator !== '/')) return undefined;
  const said = { family: 'norm' as const, ...numbered(number, suffix), year: fullYear(year) };
  const assembly = code + organs.join('');
  if (/^(?:QH|UBTVQH)\d{1,2}$/i.test(assembly)) return { ...said, organ: assembly.toUpperCase() };
  if (/^AL$/i.test(code) && organs.length === 0) return { ...said, type: 'AL', organ: '' };
  return issuedBy(organs, said, code);
}

function asOldLaw({ number, suffix, codes: [code = '', signer = '', ...more] }: Codes) {
  const type = typeCode(code, 'norm');
  const organ = type && oldLawOrgan(type, signer);
  if (!type || !organ || more.length > 0) return undefined;
  return { family: 'norm' as const, ...numbered(number, suffix), type, organ };
}

function asParty({ number, suffix, separator, codes }: Codes): Said | undefined {
  const [code = '', ...rest] = codes;
  const flag = /^(?:nb|m)$/i.test(rest.at(-1) ?? '') ? rest.pop()?.toLowerCase() : undefined;
  const type = typeCode(code, 'party');
  const organs = rest.map(
    (organ, i) => partyOrgan(organ) ?? (i > 0 ? partyUnit(organ) : undefined) ?? '',
  );
  const [first = ''] = organs;
  if (!type || !organs.every(Boolean) || !first || /\.|^\d{6}/.test(number)) return undefined;
  if (separator === '/' && !ofCommittee(first)) return undefined;
  const said = {
    family: 'party' as const,
    ...numbered(number, suffix),
    type,
    organ: organs.join('-'),
  };
  return flag ? { ...said, flag } : said;
}

/**
 * 38-HD/TĐV: the order of the Party with a body that no list has. It is believed as it is printed,
 * unless everybody knows the body as one of the State: 12-QĐ/UBND is a slip.
 */
function inPartyOrder({ number, suffix, codes: [code = '', organ = '', ...units] }: Codes) {
  const type = typeCode(code, 'party');
  if (!type || /\.|^\d{6}/.test(number) || isStateOrgan(organ) || !partyUnit(organ))
    return undefined;
  if (!units.every(partyUnit)) return undefined;
  const organs = [organ, ...units].join('-');
  return { family: 'party' as const, ...numbered(number, suffix), type, organ: organs };
}

function asAdmin({ number, suffix, separator, codes: [code = '', ...organs] }: Codes) {
  if (number.includes('.')) return undefined;
  const { type, organ } = typedCode(code, 'admin');
  const issuers = organ ? [organ, ...organs] : organs;
  if (!separator && !isStateOrgan(issuers[0] ?? '')) return undefined; // "15 bc hai" is no number
  if (/^(?:19|20)\d\d$/.test(number) && /^(?:TT|TTLT|NĐ)$/.test(type ?? '')) return undefined;
  return issuedBy(organs, { family: 'admin', ...numbered(number, suffix) }, code);
}

function issuedBy(organs: string[], said: Omit<Said, 'organ'>, code: string): Said | undefined {
  const { type, organ } = typedCode(code, said.family);
  const all = organ ? [organ, ...organs] : organs;
  if (!type || all.length === 0 || !all.every((each) => ORGAN.test(each))) return undefined;
  return { ...said, type, organ: all.map(stateOrgan).join('-') };
}

function asCv({ number, suffix, separator, codes }: Codes): Said | undefined {
  const [organ = '', ...units] = codes;
  if (number.includes('.') || typeCode(organ, 'admin') || NO_PAPER.test(codes.join('-')))
    return undefined;
  if (separator !== '/' && !isStateOrgan(organ)) return undefined;
  if (/^(?:19|20)\d\d$/.test(number) && units.length === 0) return undefined;
  if (!/^[A-ZĐ]{2,12}$/i.test(organ) || !units.every((unit) => ORGAN.test(unit))) return undefined;
  return { family: 'cv', ...numbered(number, suffix), organ: codes.map(stateOrgan).join('-') };
}

/** Of two digits, those of this century: no document of the archive is older than 1945. */
const fullYear = (year: string) =>
  year.length === 4 ? Number(year) : Number(year) + (Number(year) < 45 ? 2000 : 1900);
