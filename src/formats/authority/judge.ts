import type { Rule } from '../rule-set.ts';
import { bodyOf, type Printed } from './body-of.ts';
import type { Decided } from './decided.ts';
import { mayIssue } from './issuing.ts';
import { caseWords, judgeSigning } from './signing.ts';

/** What the tables say against a paper: it may not be this body's, or not signed for the right one. */
export type AuthorityFault = {
  rule: 'authority.issue' | 'authority.signing';
  by: Pick<Rule<unknown>, 'source' | 'certainty'>;
  found: string;
  expected: string;
};

/** A Party paper as far as its authority goes; `signed`: somebody is named to sign it. */
export type Issued = Printed & { type: string; position: string; signed: boolean };

const quoted = (text: string) => `“${text}”`;

/** Holds a Party paper against the tables of authority. Nothing where its body is not known. */
export function authorityFaults(
  { superior, issuer, type, authority, position, signed }: Issued,
  office: Decided = {},
): AuthorityFault[] {
  const body = bodyOf({ superior, issuer, authority });
  if (!body || !type) return [];
  const faults: AuthorityFault[] = [];
  const verdict = mayIssue(body, type, office);
  if (verdict && !verdict.may)
    faults.push({
      rule: 'authority.issue',
      by: verdict,
      found: `${quoted(issuer)}${authority ? `, ${quoted(authority)}` : ''}`,
      expected: 'cơ quan có thẩm quyền ban hành loại văn bản này',
    });
  const way = judgeSigning(body, { authority, position }, office);
  if (way && !way.right && !position.includes('kiêm') && signed)
    faults.push({
      rule: 'authority.signing',
      by: way,
      found: quoted(
        [authority, position].filter(Boolean).join(', ') || 'không có quyền hạn, chức vụ',
      ),
      expected: way.cases.map((one) => quoted(caseWords(one))).join('; '),
    });
  return faults;
}
