import type { DocumentCard } from '../documents/find.ts';
import type { Viewer } from '../people/viewer.ts';
import type { Database } from '../storage/database.ts';
import { type AskedTasks, anyTasks } from '../work/asked.ts';
import { countTasks } from '../work/list.ts';
import { type TaskQuestion, taskQuestion } from './task-question.ts';

/** Duties that a question asks for: how many there are, and what leads to them. */
export type TasksAsked = {
  lead?: string;
  due?: NonNullable<TaskQuestion['due']>;
  of?: DocumentCard; // the one paper that the question names
  confirmed: number;
  proposed: number;
};

/**
 * Counts the duties of readable documents that a question asks for.
 *
 * @param papers - those that the question names by number; of several the person chooses first
 * @param today - ISO day in Vietnam
 */
export async function tasksAsked(
  db: Database,
  viewer: Viewer,
  text: string,
  papers: DocumentCard[],
  today: string,
): Promise<TasksAsked | undefined> {
  const question = taskQuestion(text, today);
  if (!question || papers.length > 1) return undefined;
  const { lead, due } = question;
  const [of] = papers;
  const asked: Omit<AskedTasks, 'state'> = {
    ...anyTasks,
    lead: lead ?? '',
    ...(due === 'late' ? { due } : due ? { due: 'days' as const, ...due } : {}),
    ...(of ? { document: of.id } : {}),
  };
  const [confirmed, proposed] = await Promise.all([
    countTasks(db, viewer, { ...asked, state: 'confirmed' }, today),
    countTasks(db, viewer, { ...asked, state: 'proposed' }, today),
  ]);
  return {
    ...(lead ? { lead } : {}),
    ...(due ? { due } : {}),
    ...(of ? { of } : {}),
    confirmed,
    proposed,
  };
}
