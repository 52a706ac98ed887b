import { mayLeave } from '../model/cleared.ts';
import type { Model, Task } from '../model/model.ts';
import type { Evidence } from './evidence.ts';
import { isEnded } from './score.ts';

/**
 * Of the evidence what a model may be given: cleared for where it stands, and as much as fits. It is
 * given nothing when the passage that answers best would be missing: it would then answer from the
 * second best.
 */
export function givenTo(
  { reach, budget }: Pick<Model, 'reach' | 'budget'>,
  evidence: Evidence[],
  best: Evidence | undefined,
): Evidence[] {
  let room = budget;
  const given = evidence.filter(({ passage, card }) => {
    if (!mayLeave(card.clearedForModel, reach) || passage.text.length > room) return false;
    room -= passage.text.length;
    return true;
  });
  return best && given.includes(best) ? given : [];
}

/** The task as the model gets it: passages by token, in the order of the evidence. */
export const taskOf = (question: string, evidence: Evidence[]): Task => ({
  question,
  passages: evidence.map((one, i) => ({
    token: `S${i + 1}`,
    heading: [...one.passage.heading, one.passage.label, isEnded(one) ? ENDED : '']
      .filter(Boolean)
      .join(', '),
    text: one.passage.text,
    cleared: one.card.clearedForModel,
  })),
});

const ENDED = 'văn bản này không còn hiệu lực';
