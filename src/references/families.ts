import { ofCommittee, partyOrgan, partyUnit, stateOrgan } from './organs.ts';
import type { Said } from './reference.ts';
import type { Part, Shape } from './shape.ts';
import { type Family, typeCode } from './types.ts';

/** What a shape says, and how many of its parts that took. */
export type Read = { said: Said; used: number };

const YEAR = /^(?:19[4-9]\d|20[0-4]\d)$/;
const ASSEMBLY = /^(?:QH|UBTVQH)\d{1,2}$/i;
const CV_ORGAN = /^(?:[A-ZĐ]{2,12}|TTg|Ng|CP)$/;
const CV_UNIT = /^[A-ZĐ][A-Za-zĐđ0-9&.]{0,12}$/;
/** What stands behind the number of a contract, a certificate, a form, or what a notary signs. */
export const NO_PAPER =
  /^(?:HĐ(?!ND|BT|TV|QL|QT|TP|BC|KH|TĐ)|QSDĐ|GCN|BBNT|VPCC|PL[IVX]*$|ĐKHN|TP-(?:TTTM|HT|LLTP|CC|QT|LS|ĐG|TGPL|TVPL|GĐ))/i;
const ALWAYS_YEARLY = /^(?:NĐ|TT|TTLT)$/; // without a year it is the end of a longer number
export const ORGAN = /^[A-ZĐ][A-ZĐƯ0-9&.]{0,14}$/i;
const MOST_JOINT = 12; // issuers after the first: joint circulars have up to thirteen

/** Tried in this order; the first that fits wins. `named`: "số", "công văn" stand right before. */
export const families: readonly ((shape: Shape, named: string) => Read | undefined)[] = [
  readParty,
  readOldLaw,
  readNorm,
  readAdmin,
  readCv,
];

function readParty({ number, suffix, parts }: Shape): Read | undefined {
  if (/\.|^\d{6}/.test(number)) return;
  const [first, second] = parts;
  if (!first || !second) return;
  const type = typeCode(first.code, 'party');
  const issuer = partyOrgan(second.code);
  // With the slash first it is the order of the State: only a committee makes it the Party's.
  if (!type || !issuer || (first.separator === '/' && !ofCommittee(issuer))) return;
  const joint = jointOrgans(parts, 2, (code) => partyOrgan(code) ?? partyUnit(code));
  const flag = flagAt(parts[2 + joint.length]);
  const organ = [issuer, ...joint].join('-');
  const said = { family: 'party' as const, ...numbered(number, suffix), type, organ };
  return { said: flag ? { ...said, flag } : said, used: 2 + joint.length + (flag ? 1 : 0) };
}

/** Laws of before 1997 are numbered like the Party's papers: 68-LCT/HĐNN8, 35-L/CTN. */
function readOldLaw({ number, suffix, parts: [first, second] }: Shape): Read | undefined {
  if (first?.separator !== '-' || second?.separator !== '/') return;
  const type = typeCode(first.code, 'norm');
  const organ = type && oldLawOrgan(type, second.code);
  if (!type || !organ) return;
  return { said: { family: 'norm', ...numbered(number, suffix), type, organ }, used: 2 };
}

/** The printed form of who signed the laws of that time: the State Council or the President. */
export function oldLawOrgan(type: string, code: string): string | undefined {
  const isLaw = ['LCT', 'L', 'PL'].includes(type);
  return isLaw && /^(?:H[ĐD]NN\d{0,2}|CTN)$/i.test(code)
    ? code.toUpperCase().replace('HDNN', 'HĐNN')
    : undefined;
}

function readNorm({ number, suffix, parts }: Shape): Read | undefined {
  const [first, second] = parts;
  if (first?.separator !== '/' || second?.separator !== '/' || !YEAR.test(first.code)) return;
  const said = { family: 'norm' as const, ...numbered(number, suffix), year: Number(first.code) };
  if (ASSEMBLY.test(second.code))
    return { said: { ...said, organ: second.code.toUpperCase() }, used: 2 };
  if (second.code === 'AL') return { said: { ...said, type: 'AL', organ: '' }, used: 2 };
  const { type, organ } = typedCode(second.code, 'norm');
  const issued = type ? stateIssuer(parts, 2, true, organ) : undefined;
  if (!type || !issued) return;
  return { said: { ...said, type, organ: issued.organ }, used: issued.used };
}

/** A type, and the organ where only a dot or nothing stands between: "NĐ.CP", "TTBGDĐT". */
export function typedCode(code: string, family: Family): { type?: string; organ?: string } {
  const type = typeCode(code, family);
  if (type) return { type };
  if (/^TT\.?H[ĐD]ND$/i.test(code)) return {}; // Thường trực
  const [, before = '', organ = ''] =
    /^([A-Za-zĐđ]{2,5})\.([A-Za-zĐđ&]{2,})$/.exec(code) ??
    /^(TTLT|TT|NĐ|QĐ|NQ)(B[A-ZĐ&]{2,9}|CP|TTg|UBND|HĐND|NHNN)$/.exec(code) ??
    [];
  const joined = before && typeCode(before, family);
  return joined ? { type: joined, organ } : {};
}

function readAdmin({ number, suffix, parts }: Shape, named: string): Read | undefined {
  const [first] = parts;
  if (first?.separator !== '/' || number.includes('.')) return;
  const { type, organ } = typedCode(first.code, 'admin');
  if (!type || (YEAR.test(number) && ALWAYS_YEARLY.test(type))) return;
  const issued = stateIssuer(parts, 1, type.startsWith('TTL') || named !== '', organ);
  if (!issued) return;
  const said = { family: 'admin' as const, ...numbered(number, suffix), type };
  return { said: { ...said, organ: issued.organ }, used: issued.used };
}

function readCv({ number, suffix, parts }: Shape, named: string): Read | undefined {
  const [first, second] = parts;
  if (first?.separator !== '/' || suffix || number.includes('.') || first.spaced > 1) return;
  const codes = parts.map(({ code }) => code).join('-');
  if (!CV_ORGAN.test(first.code) || NO_PAPER.test(codes) || typeCode(first.code, 'admin')) return;
  if (YEAR.test(number) && !/số[\s:]*$/i.test(named)) return;
  const unit = second?.separator === '-' && second.spaced === 0 && CV_UNIT.test(second.code);
  if (!unit && !named) return;
  const units = unit ? [second.code, ...jointOrgans(parts, 2, cvUnit).slice(0, 2)] : [];
  if (parts[1 + units.length]?.separator === '/') return; // 06/KHCN/N is a form
  const organ = [first.code, ...units].join('-');
  return { said: { family: 'cv', ...numbered(number, ''), organ }, used: 1 + units.length };
}

const cvUnit = (code: string) => (CV_UNIT.test(code) ? code : undefined);

function stateIssuer(parts: Part[], at: number, slashed: boolean, joined?: string) {
  const first = joined ? { code: joined, separator: '-' } : parts[at];
  if (!first || !ORGAN.test(first.code)) return;
  if (first.separator !== '-' && !slashed) return; // old joint circulars: TTLT/BTC-BTNMT
  const next = joined ? at : at + 1;
  const joint = jointOrgans(parts, next, (code) =>
    ORGAN.test(code) ? stateOrgan(code) : undefined,
  );
  const organ = [stateOrgan(first.code), ...joint].join('-');
  return { organ, used: next + joint.length };
}

/**
 * The codes that go on after a hyphen: joint issuers. A hyphen with spaces round it ends them, but
 * where the number is written so from its beginning: 05 - QC/BTCTU - BNCTU.
 */
function jointOrgans(parts: Part[], from: number, read: (code: string) => string | undefined) {
  const joint: string[] = [];
  const wide = parts[0]?.separator === '-' && parts[0].spaced === 2;
  for (const { separator, spaced, code } of parts.slice(from, from + MOST_JOINT)) {
    const organ = separator === '-' && spaced <= (wide ? 2 : 1) ? read(code) : undefined;
    if (!organ) break;
    joint.push(organ);
  }
  return joint;
}

const flagAt = (part: Part | undefined) =>
  part?.separator === '/' && /^(?:nb|m)$/i.test(part.code) ? part.code.toLowerCase() : undefined;

/** As it is printed: no zeros before it but one under ten. */
export function numbered(number: string, suffix: string) {
  const misread = { o: '0', l: '1', i: '1' }[suffix.toLowerCase()]; // none of them is a suffix
  const digits = number + (misread ?? '');
  return {
    number: digits.includes('.') ? digits : digits.replace(/^0+(?=\d)/, '').padStart(2, '0'),
    suffix: misread ? '' : suffix.toLowerCase(),
  };
}
