import type { Decided } from '../authority/decided.ts';
import { authorityFaults } from '../authority/judge.ts';
import type { RuleSet } from '../rule-set.ts';
import type { Findings } from './findings.ts';
import { isLetter, type Parts } from './parts.ts';
import { partNames, quoted } from './say.ts';

/** May this body issue this type, and is it signed for the right one. Noted only: a person decides. */
export function checkAuthority(
  parts: Parts,
  { family }: RuleSet,
  findings: Findings,
  office: Decided | undefined,
) {
  if (family !== 'party') return;
  const words = (lines: Parts['issuer']) => lines.map(({ text }) => text).join(' ');
  const type = isLetter(parts) ? 'Công văn' : (parts.type?.text ?? '');
  const faults = authorityFaults(
    {
      ...{ superior: words(parts.parent), issuer: words(parts.issuer), type },
      ...{ authority: words(parts.authority), position: words(parts.position) },
      signed: parts.signer !== undefined,
    },
    office,
  );
  for (const fault of faults)
    findings.add({
      ...fault,
      place:
        fault.rule === 'authority.issue'
          ? `${partNames.type} ${quoted(type)}`
          : partNames.authority,
    });
}
