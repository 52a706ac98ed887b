import type { Reach } from '../../model/cleared.ts';
import { questionLeaves } from '../../model/leaving.ts';
import { isModelOff } from '../../model/switch.ts';
import type { Portal } from '../../portal.ts';
import type { Draft } from '../store.ts';
import type { Told } from './outcome.ts';
import { writableParts } from './parts.ts';
import { eventsAfter, writingsOf } from './writings.ts';

type Servers = Pick<Portal, 'db' | 'model' | 'meaning'>;

/** Whether a model may be asked to write, and where it stands; nothing where none is set or it is stopped. */
export const modelReach = async ({ db, model }: Servers): Promise<Reach | undefined> =>
  model && !(await isModelOff(db)) ? model.reach : undefined;

/** What a form to begin with says of it. `leaves`: what is typed goes to a server outside. */
export const offered = async (servers: Servers) => ({
  model: await modelReach(servers),
  leaves: await questionLeaves(servers),
});

/** How the writing of a draft stands. */
export type Progress = {
  offered: string[]; // parts that a model may be asked for now
  leaves: boolean; // what it is given goes outside the office's network
  current: string | undefined; // part that is being written
  said: Told[]; // of it, so far
  done: number; // sections, of those that were asked for
  all: number;
};

/** For whoever looks at a draft of somebody else. */
export const nothingWritten: Progress = {
  ...{ offered: [], leaves: false, current: undefined, said: [], done: 0, all: 0 },
};

export async function progressOf(servers: Servers, { id, type }: Draft): Promise<Progress> {
  const { db } = servers;
  const writings = [...(await writingsOf(db, id)).values()];
  const current = writings.find(({ state }) => state === 'writing');
  const events = current ? await eventsAfter(db, id, 0) : [];
  const reach = await modelReach(servers);
  return {
    offered: reach ? writableParts(type).map(({ key }) => key) : [],
    leaves: reach === 'outside',
    current: current?.part,
    said: events.flatMap(({ kind, part, data }) =>
      kind === 'sentence' && part === current?.part && data ? [data] : [],
    ),
    done: writings.filter(({ state }) => state === 'done').length,
    all: writings.length,
  };
}
