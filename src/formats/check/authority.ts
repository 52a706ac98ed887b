import { bodyOf } from '../authority/body-of.ts';
import { mayIssue } from '../authority/issuing.ts';
import { caseWords, judgeSigning } from '../authority/signing.ts';
import type { RuleSet } from '../rule-set.ts';
import type { Findings } from './findings.ts';
import { isLetter, type Parts } from './parts.ts';
import { partNames, quoted } from './say.ts';

/** May this body issue this type, and is it signed for the right one. Noted only: a person decides. */
export function checkAuthority(parts: Parts, { family }: RuleSet, findings: Findings) {
  if (family !== 'party') return;
  const words = (lines: Parts['issuer']) => lines.map(({ text }) => text).join(' ');
  const [superior, issuer, authority, position] = [
    parts.parent,
    parts.issuer,
    parts.authority,
    parts.position,
  ].map(words) as [string, string, string, string];
  const body = bodyOf({ superior, issuer, authority });
  const type = isLetter(parts) ? 'Công văn' : parts.type?.text;
  if (!body || !type) return;
  const verdict = mayIssue(body, type);
  if (verdict && !verdict.may)
    findings.add({
      rule: 'authority.issue',
      by: verdict,
      place: `${partNames.type} ${quoted(type)}`,
      found: `${quoted(issuer)}${authority ? `, ${quoted(authority)}` : ''}`,
      expected: 'cơ quan có thẩm quyền ban hành loại văn bản này',
    });
  const signed = judgeSigning(body, { authority, position });
  if (!signed || signed.right || position.includes('kiêm') || !parts.signer) return;
  findings.add({
    rule: 'authority.signing',
    by: signed,
    place: partNames.authority,
    found: quoted(
      [authority, position].filter(Boolean).join(', ') || 'không có quyền hạn, chức vụ',
    ),
    expected: signed.cases.map((one) => quoted(caseWords(one))).join('; '),
  });
}
