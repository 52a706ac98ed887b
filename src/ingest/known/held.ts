import { randomUUID } from 'node:crypto';
import type { Viewer } from '../../people/viewer.ts';
import type { ReadRow } from './paper.ts';

export type HeldList = {
  rows: ReadRow[];
  columns: { heading: string; means: string; used: boolean }[];
};

const MOST_LISTS = 4; // checked and not yet taken in: each has up to 60,000 rows
const KEPT_FOR = 30 * 60_000; // ms

/** Lists between their check and their taking in: too large for a form to carry. Lost at a restart. */
export function holdLists(now: () => Date) {
  const held = new Map<string, HeldList & { personId: number | null; until: number }>();
  const forget = (personId: number | null) => {
    for (const [key, one] of held)
      if (one.until < now().getTime() || one.personId === personId) held.delete(key);
    for (const key of [...held.keys()].slice(0, Math.max(0, held.size - MOST_LISTS + 1)))
      held.delete(key);
  };
  return {
    /** In the place of the person's earlier list. @returns the key to take it by */
    keep: ({ id }: Viewer, list: HeldList): string => {
      forget(id);
      const key = randomUUID();
      held.set(key, { ...list, personId: id, until: now().getTime() + KEPT_FOR });
      return key;
    },
    /** Once, by the person who handed it in. */
    take: ({ id }: Viewer, key: string): HeldList | undefined => {
      const list = held.get(key);
      if (!list || list.personId !== id || list.until < now().getTime()) return undefined;
      held.delete(key);
      return list;
    },
  };
}
