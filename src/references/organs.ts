import { fold } from '../text/fold.ts';

// Committees of the Party, and the bodies that stand before one of them: VPTU, BTCTW, UBKTĐU.
const COMMITTEES = ['TW', 'TU', 'ĐU', 'HU', 'QU', 'ThU'];
const BODIES =
  'VP BTC BTGDV BTG&DV BTG BDV BNC BCSĐ BKT BĐN BCSCL UBKT HĐLL HĐKH BCĐ VPBCĐ TBVK TB BXDĐ ĐTN'.split(
    ' ',
  );
const ALONE =
  'QUTW ĐUCA ĐUCATW ĐUQSTW ĐUBP ĐUK ĐUUBND ĐUHĐND ĐUCCQĐ ĐUCQĐ BXDĐ TGV BTC UBKT HĐ ĐH BTGDV BTG BDV BNC ĐĐ BCSĐ TWĐTN TĐTN ĐTN VP'.split(
    ' ',
  );

const partyOrgans = new Map(
  [...COMMITTEES, ...ALONE, ...BODIES.flatMap((body) => COMMITTEES.map((of) => body + of))].map(
    (code) => [fold(code), code],
  ),
);

const printedOrgans = new Set(partyOrgans.values());

// Committees of named bodies, cells, steering committees, congresses: ĐUUBND, HUPG, CB3, BCĐ35.
const OPEN_ENDED =
  /^(?:(?:vp|ubkt|btc|btg|bxdđ|bcđ)?(?:đu|hu|qu|thu)[a-zđ]{1,8}|cb[a-zđ]{0,6}\d{0,2}|bcđ[a-zđ0-9]{0,12}|(?:bcsđ|đđ)[a-zđ]{1,8}|(?:đhđb|đb|hn)(?:tu|đu|tw|hu)?|tb(?:vk|ns|pv|tt|nd|đl)|bcht?w|bct|bbt|twđ|(?:tw|t)?đtn(?:cshcm)?)$/;

/** The printed form of a Party organ's code, or undefined when it is none. `TƯ` is Trung ương. */
export function partyOrgan(code: string): string | undefined {
  if (printedOrgans.has(code)) return code; // most are: nothing to fold
  const lower = code.toLowerCase().replaceAll('.', '').replace(/tư$/, 'tw');
  const known = partyOrgans.get(fold(lower));
  if (known) return known;
  const accented = lower.replace(/^(vp|ubkt)?du/, '$1đu').replace(/^bcd/, 'bcđ');
  return OPEN_ENDED.test(accented) ? accented.toUpperCase() : undefined;
}

/** What stands behind a Party organ or is one that no list has: TWĐTN-CNNTH, HU-PG, TĐV. */
export function partyUnit(code: string): string | undefined {
  const upper = code.toUpperCase();
  return /^[A-ZĐ][A-ZĐ&]{1,9}$/.test(upper) ? upper : undefined;
}

/** Whether the code names a committee, or a body of one. Others are met among State numbers too. */
export const ofCommittee = (organ: string) =>
  COMMITTEES.some((committee) => organ.endsWith(committee));

// Codes of the State whose case or accents are lost when people type.
const stateOrgans = new Map(
  'TTg CP HĐND TTHĐND TT.HĐND ĐĐBQH HĐTP HĐBCQG BGDĐT BLĐTBXH BKHĐT SGDĐT SKHĐT SLĐTBXH TLĐ BCĐ'
    .split(' ')
    .map((code) => [fold(code), code]),
);

/** Whether a code is one of the State's that everybody knows: believed where separators are lost. */
export const isStateOrgan = (code: string) => wellKnown.has(fold(code));

const wellKnown = new Set(
  'TTg CP VPCP QH UBTVQH HĐND UBND CTUBND VPUBND HĐTP BNV BTC BTP BYT BCA BQP BXD BCT BNG BKHCN BTTTT BTNMT BNNMT BNN BNNPTNT BGTVT BGDĐT BLĐTBXH BKHĐT BVHTTDL BDTTG TTCP NHNN VKSTC VKSNDTC TANDTC KTNN SNV STC SXD STP SYT SCT SGDĐT SNNMT SKHCN SKHĐT STNMT STTTT SVHTT SVHTTDL'
    .split(' ')
    .map((code) => fold(code)),
);

/** The printed form of a State organ's code: capitals, but for TTg, and unless it has mixed case. */
export function stateOrgan(code: string): string {
  const known = stateOrgans.get(fold(code));
  if (known) return known;
  const mixed = /[a-zđ]/.test(code) && /[A-ZĐ]/.test(code);
  return mixed ? code : code.toUpperCase();
}
