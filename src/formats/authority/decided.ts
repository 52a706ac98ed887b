import type { Certainty } from '../rule-set.ts';
import type { Body } from './issuing.ts';

/** A way to sign: the line of authority, empty for none, and the positions below it; none: the name alone. */
export type Way = { authority: string; positions: string[] };

/**
 * What an office decided in place of the tables that come with the portal, by body: what it may issue
 * (by folded type), how its papers are signed, and what the office rests that on.
 */
export type Decided = Partial<
  Record<Body, { issuing?: Record<string, boolean>; signing?: Way[]; why?: string }>
>;

export const officeSays = (why: string | undefined) => ({
  source: ['Bảng thẩm quyền của Văn phòng, do quản trị đặt', why].filter(Boolean).join(': '),
  certainty: 'sure' as Certainty,
});

const PARTS = '|';

/** One way a line, as an administrator types it: "T/M BAN THƯỜNG VỤ | BÍ THƯ; PHÓ BÍ THƯ". */
export const wayAsText = ({ authority, positions }: Way): string =>
  [authority, PARTS, positions.join('; ')].join(' ').trim();

export const wayFrom = (line: string): Way => {
  const [authority = '', ...rest] = line.split(PARTS);
  return {
    authority: tidy(authority),
    positions: rest.join(' ').split(';').map(tidy).filter(Boolean),
  };
};

export const waysFrom = (text: string): Way[] =>
  text
    .split('\n')
    .map(wayFrom)
    .filter(({ authority, positions }) => authority !== '' || positions.length > 0);

const tidy = (text: string) =>
  text
    .normalize('NFC')
    .replace(/\p{Cc}/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
