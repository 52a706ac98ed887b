import type { ModelSeen } from '../../views/people/model.tsx';
import type { Portal } from '../portal.ts';
import { daysBefore } from '../storage/tidy.ts';
import { callsSince } from './calls.ts';
import { isModelOff } from './switch.ts';

const DAYS = 7; // that are counted

/** The writing model for an administrator; nothing where none is set. */
export async function modelSeen({
  db,
  model,
  now,
}: Pick<Portal, 'db' | 'model' | 'now'>): Promise<ModelSeen | undefined> {
  if (!model) return undefined;
  const { name, reach, prompt } = model;
  const [off, calls] = await Promise.all([isModelOff(db), callsSince(db, daysBefore(now(), DAYS))]);
  return { name, reach, prompt, off, ...model.state(), days: DAYS, ...calls };
}
