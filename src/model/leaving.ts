import type { Portal } from '../portal.ts';
import { isModelOff } from './switch.ts';

type Servers = Pick<Portal, 'db' | 'model' | 'meaning'>;

/** Whether what is looked for goes to a server outside the office's own network. */
export const searchLeaves = ({ meaning }: Pick<Servers, 'meaning'>): boolean =>
  meaning?.embedder.reach === 'outside';

/** The same of what is asked: a writing model, while it is not stopped, is told it too. */
export const questionLeaves = async ({ db, model, meaning }: Servers): Promise<boolean> =>
  searchLeaves({ meaning }) || (model?.reach === 'outside' && !(await isModelOff(db)));
