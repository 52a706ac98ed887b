import { fold } from '../../text/fold.ts';
import type { Body } from './issuing.ts';

/** What a paper says of who issues it. */
export type Printed = { superior: string; issuer: string; authority: string };

/**
 * The body that issues a Party paper, by its head and the line of authority: "T/M BAN THƯỜNG VỤ" in a
 * paper of the Thành ủy. Undefined where the paper does not tell two bodies apart.
 */
export function bodyOf({ superior, issuer, authority }: Printed): Body | undefined {
  const [above, own, line] = [superior, issuer, authority].map(fold) as [string, string, string];
  if (own.startsWith('dai hoi')) return 'congress';
  if (own.startsWith('chi bo')) return 'cell';
  const isCity = /(?:thanh|tinh) uy/.test(above) || /^(?:thanh|tinh) uy/.test(own);
  if (isCity && own.startsWith('uy ban kiem tra')) return 'inspection';
  if (/^(?:van phong|ban (?!thuong vu|chap hanh|chi dao))/.test(own))
    return isCity ? 'office' : undefined;
  const isStanding = /ban thuong vu/.test(line) || own.startsWith('ban thuong vu');
  if (/^(?:thanh|tinh) uy/.test(own) || (isCity && own.startsWith('ban thuong vu'))) {
    if (isStanding) return 'standing';
    return /(?:thanh uy|tinh uy|ban chap hanh)/.test(line) ? 'committee' : undefined;
  }
  if (!own.startsWith('dang uy')) return undefined;
  if (isStanding) return 'grassroots standing';
  return /(?:dang uy|ban chap hanh)/.test(line) ? 'grassroots' : undefined;
}
