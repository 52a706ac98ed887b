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

// Committees of named bodies, numbered cells, steering committees: ĐUUBND, CB3, BCĐ35.
const OPEN_ENDED = /^(?:đu[a-zđ]{1,8}|cb\d{1,2}|bcđ[a-zđ0-9]{0,12})$/;

/** The printed form of a Party organ's code, or undefined when it is none. `TƯ` is Trung ương. */
export function partyOrgan(code: string): string | undefined {
  const lower = code.toLowerCase().replaceAll('.', '').replace(/tư$/, 'tw');
  const known = partyOrgans.get(fold(lower));
  if (known) return known;
  const accented = lower.replace(/^du/, 'đu').replace(/^bcd/, 'bcđ');
  return OPEN_ENDED.test(accented) ? accented.toUpperCase() : undefined;
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

/** The printed form of a State organ's code: capitals, but for TTg, and unless it has mixed case. */
export function stateOrgan(code: string): string {
  const known = stateOrgans.get(fold(code));
  if (known) return known;
  const mixed = /[a-zđ]/.test(code) && /[A-ZĐ]/.test(code);
  return mixed ? code : code.toUpperCase();
}
