import { fold } from '../text/fold.ts';
import { papersIn } from '../verify/papers.ts';
import type { Answer } from './answer.ts';
import { inContext } from './follow-up.ts';

const ASKS =
  /(?<![a-z])(?:bao nhieu|may|ai|nao|gi|dau|bao gio|vi sao|tai sao)(?![a-z])|(?<![a-z])(?:co|con|da|duoc) .*(?:khong|chua)$/;
const BETWEEN = /\s*[;?]\s+(?:và\s+)?|,\s+(?:và\s+|va\s+)?|\s+(?:và|va)\s+/gu;
const LEADS = /(?:\s+(?:do|có|là|đã|được|vào|thì|gồm))+$/u;
const OWN_SUBJECT = 6; // words from which the second question stands by itself

/** Two questions asked in one ("ai ký ... và thay thế văn bản nào"), the second with what it is about. */
export function twoQuestions(text: string): [string, string] | undefined {
  for (const { 0: between, index } of text.matchAll(BETWEEN)) {
    const first = text.slice(0, index).trim();
    const second = text.slice(index + between.length).replace(/[?.\s]+$/, '');
    if (ASKS.test(fold(first)) && ASKS.test(fold(second))) return [first, aboutSame(second, first)];
  }
  return undefined;
}

/** The paper or the thing that the first question speaks of, where the second names none. */
function aboutSame(second: string, first: string): string {
  const [paper] = papersIn(first);
  if (papersIn(second).length > 0) return second;
  if (paper) {
    const pointed = inContext(second, { asked: first, paper: paper.written });
    return pointed === second ? `${paper.written} ${second}` : pointed;
  }
  if (second.split(/\s+/).length >= OWN_SUBJECT) return second;
  const plain = fold(first);
  const at = plain.length === first.length ? plain.search(ASKS) : -1;
  return at > 0 ? `${first.slice(0, at).trim().replace(LEADS, '')} ${second}` : second;
}

const TELLING = new Set<Answer['outcome']>(['answered', 'partly']);

/** Both answers as one; with one of them alone the question is answered in part. */
export function bothAnswers(
  questions: [string, string],
  [one, other]: [Answer, Answer],
): Answer | undefined {
  const told = [one, other].filter(({ outcome }) => TELLING.has(outcome));
  const isOpen = [one, other].some(
    ({ outcome }) => !TELLING.has(outcome) && outcome !== 'not-found',
  );
  if (told.length === 0 || isOpen) return undefined;
  const [answer = one] = told;
  if (told.length === 1)
    return { ...answer, outcome: 'partly', missing: [questions[told[0] === one ? 1 : 0]] };
  const known = new Set(one.sentences.map(({ text }) => text));
  const added = other.sentences
    .filter(({ text }) => !known.has(text))
    .map((sentence) => ({
      ...sentence,
      sources: sentence.sources.map((n) => n + one.sources.length),
    }));
  return {
    ...answer,
    outcome: told.every(({ outcome }) => outcome === 'answered') ? 'answered' : 'partly',
    writtenBy: one.writtenBy === 'record' ? other.writtenBy : one.writtenBy,
    sentences: [...one.sentences, ...added],
    sources: [...one.sources, ...other.sources],
    ...(one.computed || !other.computed ? {} : { computed: other.computed }),
    trace: {
      ...one.trace,
      paperIds: [...new Set([...one.trace.paperIds, ...other.trace.paperIds])],
      found: [...one.trace.found, ...other.trace.found],
      used: [...one.trace.used, ...other.trace.used],
      leftOut: [...one.trace.leftOut, ...other.trace.leftOut],
    },
  };
}
