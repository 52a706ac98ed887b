import { fold } from '../../text/fold.ts';
import type { Certainty } from '../rule-set.ts';
import { type Decided, officeSays } from './decided.ts';
import type { Body } from './issuing.ts';

/** The lines above a name, as they are written: "T/M BAN THƯỜNG VỤ", then "PHÓ BÍ THƯ". */
export type Lines = { authority?: string | undefined; position?: string | undefined };

/** One way in which papers of a body are signed. */
export type Case = {
  who: string;
  authority?: string;
  /** Any of them; an empty list: the name alone. */
  positions: string[];
  certainty: Certainty;
};

export type SigningVerdict = {
  right: boolean;
  certainty: Certainty;
  source: string;
  cases: Case[];
};

const SOURCE = 'Hướng dẫn 36-HD/VPTW, phần về quyền hạn, chức vụ (theo bản giới thiệu)';

const way = (
  who: string,
  authority: string,
  positions: string[],
  certainty: Certainty = 'probable',
): Case => ({
  ...{ who, positions, certainty },
  ...(authority ? { authority } : {}),
});

const secretaries = ['BÍ THƯ', 'PHÓ BÍ THƯ'];
const chiefs = ['CHÁNH VĂN PHÒNG', 'PHÓ CHÁNH VĂN PHÒNG'];
const byOrder = way('thừa lệnh Ban Thường vụ', 'T/L BAN THƯỜNG VỤ', chiefs);
const forStanding = [
  way('Ban Thường vụ', 'T/M BAN THƯỜNG VỤ', secretaries),
  way('ủy viên Ban Thường vụ', 'T/M BAN THƯỜNG VỤ', []),
];

const head = (title: string, deputy: string): Case[] => [
  way('người đứng đầu', '', [title]),
  way('cấp phó ký thay', `K/T ${title}`, [deputy]),
  way('quyền cấp trưởng', `Q. ${title}`, []),
  way('cấp phó khi chưa có cấp trưởng', '', [deputy]),
];

/** Who signs for whom. A way that no account tells of is marked open: it is practice. */
const cases: Partial<Record<Body, Case[]>> = {
  committee: [
    way('Thành ủy', 'T/M THÀNH ỦY', secretaries),
    way('Ban Chấp hành', 'T/M BAN CHẤP HÀNH', secretaries, 'open'),
  ],
  standing: [...forStanding, byOrder],
  inspection: [way('Ủy ban Kiểm tra', 'T/M ỦY BAN KIỂM TRA', ['CHỦ NHIỆM', 'PHÓ CHỦ NHIỆM'])],
  office: [
    ...head('CHÁNH VĂN PHÒNG', 'PHÓ CHÁNH VĂN PHÒNG'),
    ...head('TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN'),
    byOrder,
  ],
  grassroots: [
    way('Đảng ủy', 'T/M ĐẢNG ỦY', secretaries, 'open'),
    way('Ban Chấp hành', 'T/M BAN CHẤP HÀNH', secretaries, 'open'),
  ],
  'grassroots standing': [...forStanding, byOrder],
  cell: [way('Chi bộ', 'T/M CHI BỘ', secretaries, 'open')],
  congress: [way('đại hội', 'T/M ĐOÀN CHỦ TỊCH', [])],
  presidium: [way('đại hội', 'T/M ĐOÀN CHỦ TỊCH', [])],
};

/** The ways in which papers of a body are signed, as they come. */
export const casesOf = (body: Body): Case[] => cases[body] ?? [];

/**
 * Whether a paper of a body may be signed so. Undefined for a body whose ways are not known.
 *
 * @param office - what the office decided; its ways stand in place of all that come
 */
export function judgeSigning(
  body: Body,
  lines: Lines,
  office: Decided = {},
): SigningVerdict | undefined {
  const decided = office[body];
  if (decided?.signing) return judged(decided.signing.map(asCase), lines, officeSays(decided.why));
  const known = cases[body];
  return known && judged(known, lines, { source: SOURCE, certainty: 'probable' });
}

const asCase = ({ authority, positions }: { authority: string; positions: string[] }) =>
  way('', authority, positions, 'sure');

function judged(
  known: Case[],
  lines: Lines,
  by: Pick<SigningVerdict, 'source' | 'certainty'>,
): SigningVerdict {
  const found = known.find((one) => isSo(one, lines));
  return {
    right: found !== undefined,
    certainty: found?.certainty ?? by.certainty,
    source: by.source,
    cases: known,
  };
}

const isSo = ({ authority = '', positions }: Case, lines: Lines) =>
  isSame(authority, lines.authority ?? '') &&
  (positions.length === 0
    ? (lines.position ?? '') === ''
    : positions.some((one) => isSame(one, lines.position ?? '')));

/** "T/M" and "TM." are one word here: how it is written is a matter of format. */
const isSame = (one: string, other: string) => plain(one) === plain(other);
const plain = (text: string) => fold(text).replace(/[^a-z]/g, '');

/** As a person would write it: "K/T CHÁNH VĂN PHÒNG, PHÓ CHÁNH VĂN PHÒNG". */
export const caseWords = ({ authority, positions }: Case): string =>
  [authority, positions.join(' hoặc ') || 'chỉ ghi họ tên'].filter(Boolean).join(', ');
