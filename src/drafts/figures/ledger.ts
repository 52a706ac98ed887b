import { agreesWith, compareFacts, compareWithin, type Pair } from './compare.ts';
import type { Fact, Setting } from './fact.ts';
import { readFacts } from './read.ts';
import { type WrongSum, wrongSums } from './sums.ts';

/** A text that figures are held against. `of`: the draft, or the document that it is a passage of. */
export type Statement = { of: 'draft' | { document: string }; text: string; setting?: Setting };

/** Where a figure stands. `at`: in the list of statements. */
export type Side = { at: number; fact: Fact };

export type Contradiction = { one: Side; other: Side };
export type BadSum = WrongSum & { at: number };
export type Ledger = { facts: number; contradictions: Contradiction[]; sums: BadSum[] };

/**
 * Figures of a draft and its sources that cannot all be right, and percentages, totals, differences
 * and averages that do not come out. What a document says in several places is its own affair. Pure.
 */
export function ledgerOf(statements: Statement[]): Ledger {
  const read = statements.map(({ text, setting }) => readFacts(text, setting));
  const sides = read.flatMap((facts, at) => facts.map((fact): Side => ({ at, fact })));
  const at = new Map(sides.map(({ at, fact }) => [fact, at]));
  const factsOf = (of: string) =>
    statements.flatMap((statement, i) => (nameOf(statement) === of ? (read[i] ?? []) : []));
  const names = [...new Set(statements.map(nameOf))].filter((name) => name !== DRAFT);
  const [own, papers] = [factsOf(DRAFT), names.map(factsOf)];
  const unborne = own.filter((fact) => !papers.some((paper) => agreesWith(fact, paper)));
  const pairs = [
    ...compareWithin(own),
    ...papers.flatMap((paper) => compareFacts(unborne, paper)),
    ...papers.flatMap((paper, i) =>
      papers.slice(i + 1).flatMap((other) => compareFacts(paper, other)),
    ),
  ];
  const side = (fact: Fact): Side => ({ at: at.get(fact) ?? 0, fact });
  return {
    facts: sides.length,
    contradictions: once(pairs).map(([a, b]) => ({ one: side(a), other: side(b) })),
    sums: read.flatMap((facts, at) => wrongSums(facts).map((sum) => ({ ...sum, at }))),
  };
}

const DRAFT = '';
const nameOf = ({ of }: Statement) => (of === 'draft' ? DRAFT : of.document);

/** The same two sentences disagree once, also where several passages hold one of them. */
function once(pairs: Pair[]): Pair[] {
  const keyOf = (pair: Pair) =>
    pair.map(({ sentence, written }) => `${written} ${sentence.text}`).join('\n');
  return [...new Map(pairs.map((pair) => [keyOf(pair), pair])).values()];
}
