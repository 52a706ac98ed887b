import { today } from '../documents/day.ts';
import { SearchUnavailable } from '../errors.ts';
import { isModelOff } from '../model/switch.ts';
import type { Viewer } from '../people/viewer.ts';
import type { Portal } from '../portal.ts';
import { understand } from '../search/understand.ts';
import { fold } from '../text/fold.ts';
import { type Answer, without } from './answer.ts';
import type { Asked } from './asked.ts';
import { comparisonAnswer } from './by-record/comparison.ts';
import { countAnswer } from './by-record/count.ts';
import { deadlineAnswer } from './by-record/deadline.ts';
import { paperAnswer } from './by-record/paper.ts';
import { statusAnswer } from './by-record/status.ts';
import { whoWhenAnswer } from './by-record/who-when.ts';
import { contentAnswer } from './content.ts';
import { bothAnswers, twoQuestions } from './double.ts';
import { papersNamed } from './papers-named.ts';
import { outOfScope } from './scope.ts';
import type { Told } from './written.ts';

type Outside = Pick<Portal, 'db' | 'engine' | 'now' | 'model'>;

/** Routes that the record answers, in the order in which they are tried. */
const byRecord = [
  comparisonAnswer,
  statusAnswer,
  whoWhenAnswer,
  countAnswer,
  deadlineAnswer,
  paperAnswer,
];

/**
 * Answers a question from what the viewer may read: by rule from the record, else in words of papers.
 * Two questions in one are answered one by one, unless a model is there to answer them together.
 *
 * @param told - each sentence of a model, as soon as it has been checked
 */
export async function compose(
  outside: Outside,
  viewer: Viewer,
  question: string,
  told: Told = async () => {},
): Promise<Answer> {
  const refused = outOfScope(question);
  if (refused) return refused;
  const { text } = understand(question);
  const model = outside.model && !(await isModelOff(outside.db)) ? outside.model : undefined;
  const only = { ...outside, model };
  const two = model ? undefined : twoQuestions(text);
  const both =
    two &&
    bothAnswers(two, [
      await single(only, viewer, two[0], told),
      await single(only, viewer, two[1], told),
    ]);
  return both ?? single(only, viewer, text, told);
}

async function single(
  { db, engine, now, model }: Outside,
  viewer: Viewer,
  text: string,
  told: Told,
): Promise<Answer> {
  const named = await papersNamed(db, viewer, text);
  const asked: Asked = {
    ...{ db, viewer, text, ...named },
    plain: fold(text).replace(/\s+/g, ' ').trim(),
    today: today(now()),
  };
  for (const answer of byRecord) {
    const found = await answer(asked);
    if (found) return found;
  }
  try {
    return await contentAnswer(asked, { engine, told, ...(model ? { model } : {}) });
  } catch (error) {
    if (!(error instanceof SearchUnavailable)) throw error;
    return without('unavailable', 'content', { reason: 'engine' });
  }
}
