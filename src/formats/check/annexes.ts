import type { RuleSet } from '../rule-set.ts';
import type { Findings } from './findings.ts';
import { checkLook } from './part-looks.ts';
import type { Parts } from './parts.ts';
import { isBlank, isCapitals, isRule } from './words.ts';

const LONGEST_HEAD = 8; // lines: label, title and what it belongs to

/** The head of each annex. Where a rule set says nothing of it, nothing is asked. */
export function checkAnnexes({ annexes }: Parts, rules: RuleSet, findings: Findings) {
  if (rules.looks.annex.certainty === 'open') return;
  for (const lines of annexes) {
    const [label, ...rest] = lines.filter((line) => !isBlank(line));
    if (!label) continue;
    checkLook([label], 'annex', rules, findings);
    const reference = rest
      .slice(0, LONGEST_HEAD)
      .findIndex(({ text }) => /^\((?:ban hành )?kèm theo \p{L}/iu.test(text));
    if (reference < 0) continue;
    checkLook(
      rest.slice(0, reference).filter(({ text }) => isCapitals(text)),
      'annex.title',
      rules,
      findings,
    );
    const end = rest.findIndex(({ text }, at) => at >= reference && /\)$/.test(text));
    const told = rest.slice(reference, end < 0 ? reference + 1 : end + 1);
    checkLook(
      told.filter(({ text }) => !isRule(text)),
      'annex.reference',
      rules,
      findings,
      { capitals: false },
    );
  }
}
