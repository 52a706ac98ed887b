import { ofCommittee, partyOrgan, stateOrgan } from './organs.ts';
import type { Said } from './reference.ts';
import type { Part, Shape } from './shape.ts';
import { typeCode } from './types.ts';

/** What a shape says, and how many of its parts that took. */
export type Read = { said: Said; used: number };

const YEAR = /^(?:19[4-9]\d|20[0-4]\d)$/;
const ASSEMBLY = /^(?:QH|UBTVQH)\d{1,2}$/i;
const CV_ORGAN = /^(?:[A-ZĐ]{2,12}|TTg|Ng|CP)$/;
const CV_UNIT = /^[A-ZĐ][A-Za-zĐđ0-9&.]{0,12}$/;
const CONTRACT = /^(?:HĐ(?!ND|TV|QL|QT|TP|BC|KH|TĐ)|QSDĐ|PL[IVX]*$|ĐKHN)/; // contracts and forms
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
  const [first, second] = parts;
  if (!first || !second || /\.|^\d{6}/.test(number)) return;
  const type = typeCode(first.code, 'party');
  const issuer = partyOrgan(second.code);
  // With the slash first it is the order of the State: only a committee makes it the Party's.
  if (!type || !issuer || (first.separator === '/' && !ofCommittee(issuer))) return;
  const joint = jointOrgans(parts, 2, partyOrgan);
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
  const type = typeCode(second.code, 'norm');
  const issued = type ? stateIssuer(parts, 2, type.endsWith('LT')) : undefined;
  if (!type || !issued) return;
  return { said: { ...said, type, organ: issued.organ }, used: issued.used };
}

function readAdmin({ number, suffix, parts }: Shape): Read | undefined {
  const [first] = parts;
  if (first?.separator !== '/' || number.includes('.')) return;
  const type = typeCode(first.code, 'admin');
  const issued = type ? stateIssuer(parts, 1, type.startsWith('TTL')) : undefined;
  if (!type || !issued) return;
  const said = { family: 'admin' as const, ...numbered(number, suffix), type };
  return { said: { ...said, organ: issued.organ }, used: issued.used };
}

function readCv({ number, suffix, parts }: Shape, named: string): Read | undefined {
  const [first, second] = parts;
  if (first?.separator !== '/' || suffix || number.includes('.') || first.spaced > 1) return;
  if (!CV_ORGAN.test(first.code) || CONTRACT.test(first.code) || typeCode(first.code, 'admin'))
    return;
  if (YEAR.test(number) && !/số[\s:]*$/i.test(named)) return;
  const unit = second?.separator === '-' && second.spaced === 0 && CV_UNIT.test(second.code);
  if (!unit && !named) return;
  const units = unit ? [second.code, ...jointOrgans(parts, 2, cvUnit).slice(0, 2)] : [];
  const organ = [first.code, ...units].join('-');
  return { said: { family: 'cv', ...numbered(number, ''), organ }, used: 1 + units.length };
}

const cvUnit = (code: string) => (CV_UNIT.test(code) ? code : undefined);

function stateIssuer(parts: Part[], at: number, slashed: boolean) {
  const first = parts[at];
  if (!first || !ORGAN.test(first.code)) return;
  if (first.separator !== '-' && !slashed) return; // old joint circulars: TTLT/BTC-BTNMT
  const joint = jointOrgans(parts, at + 1, (code) =>
    ORGAN.test(code) ? stateOrgan(code) : undefined,
  );
  const organ = [stateOrgan(first.code), ...joint].join('-');
  return { organ, used: at + 1 + joint.length };
}

/** The codes that go on after a hyphen: joint issuers. A hyphen with spaces round it ends them. */
function jointOrgans(parts: Part[], from: number, read: (code: string) => string | undefined) {
  const joint: string[] = [];
  for (const { separator, spaced, code } of parts.slice(from, from + MOST_JOINT)) {
    const organ = separator === '-' && spaced < 2 ? read(code) : undefined;
    if (!organ) break;
    joint.push(organ);
  }
  return joint;
}

const flagAt = (part: Part | undefined) =>
  part?.separator === '/' && /^(?:nb|m)$/i.test(part.code) ? part.code.toLowerCase() : undefined;

/** As it is printed: no zeros before it but one under ten. */
export const numbered = (number: string, suffix: string) => ({
  number: number.includes('.') ? number : number.replace(/^0+(?=\d)/, '').padStart(2, '0'),
  suffix: suffix.toLowerCase(),
});
