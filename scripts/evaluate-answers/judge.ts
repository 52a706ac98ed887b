import type { Answer } from '../../src/answers/answer.ts';
import type { DocumentCard } from '../../src/documents/find.ts';
import type { Judged } from './questions.ts';

/** What was cited: the document, and the words of the passage. */
export type Cited = { card: DocumentCard; text: string; page: number | null; quote: string };

export type Verdict = {
  right: boolean;
  wrong: boolean; // told something that is not so, or not asked
  first: boolean; // the right passage is cited first
  among: boolean; // among the first three
  precise: { right: number; all: number }; // sentences that rest on a right passage
};

const REFUSING = new Set(['not-found', 'refused', 'out-of-scope']);

export function judge(asked: Judged, answer: Answer, cited: Cited[], tasks: string): Verdict {
  const places = cited.map((one) => isRight(asked, one));
  const said = answer.sentences.map(({ text }) => text).join(' ');
  const rightOnes = answer.sentences.filter(({ sources }) => sources.some((n) => places[n - 1]));
  const common = {
    first: places[0] ?? false,
    among: places.slice(0, 3).some(Boolean),
    precise: { right: rightOnes.length, all: answer.sentences.length },
  };
  const verdict = (right: boolean, wrong = !right) => ({ ...common, right, wrong });
  if (asked.kind === 'computed') return verdict(isComputed(asked, answer, said, cited, tasks));
  if (asked.kind === 'content')
    return verdict(
      answer.outcome === 'answered' && common.among,
      answer.outcome === 'answered' && !common.among,
    );
  if (asked.kind === 'disagree') {
    const sides = asked.holds.every(
      (value) =>
        said.includes(value) ||
        answer.sides?.some((side) => side.value.includes(value.split(' ')[0] ?? '')),
    );
    const told = answer.outcome === 'disagree' && sides;
    return verdict(told, !told && !common.among && !REFUSING.has(answer.outcome));
  }
  if (asked.kind === 'forbidden') return verdict(REFUSING.has(answer.outcome));
  if (REFUSING.has(answer.outcome))
    return verdict(asked.outcome === 'not-found' || asked.outcome === answer.outcome, false);
  if (answer.outcome === 'ambiguous') return verdict(false, false);
  return verdict(asked.holds.length > 0 && common.first);
}

const isRight = ({ papers, holds }: Judged, { card, text }: Cited): boolean =>
  papers.some((paper) => bears(card, paper)) &&
  (holds.length === 0 || holds.some((words) => tidy(text).includes(words)));

const tidy = (text: string) => text.replace(/\s*\|\s*/g, ' ').replace(/\s+/g, ' ');

/** "118-QĐ/TU 2026-09-14", or a number alone. */
function bears({ number, issuedOn }: DocumentCard, paper: string): boolean {
  const [wanted, day] = paper.split(' ');
  return number === wanted && (day === undefined || issuedOn === day);
}

function isComputed(
  asked: Judged,
  answer: Answer,
  said: string,
  cited: Cited[],
  tasks: string,
): boolean {
  if (answer.outcome !== asked.outcome) return false;
  if (asked.value.startsWith('@tasks')) return answer.computed?.value === tasks;
  if (/^\d+$/.test(asked.value)) return answer.computed?.value === asked.value;
  if (asked.outcome === 'ambiguous')
    return (
      (answer.choices ?? []).length > 1 &&
      (answer.choices ?? []).some(({ question }) => question.includes(asked.value))
    );
  return (
    said.includes(asked.value) &&
    (asked.papers.length === 0 ||
      asked.papers.every((paper) => cited.some(({ card }) => bears(card, paper))))
  );
}
