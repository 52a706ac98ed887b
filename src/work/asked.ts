import { z } from 'zod';
import { dayTyped } from '../text/dates.ts';

/** `answered`: a paper in the archive answers it, see answered.ts. */
export type TaskState = 'proposed' | 'confirmed' | 'rejected' | 'answered';
export type Window = 'late' | 'month' | 'days';

/** The tasks that an address asks for. */
export type AskedTasks = {
  state: TaskState;
  lead: string; // part of the leader's name
  due?: Window; // late: before today; month: this one; days: between the two
  from?: string; // ISO; of `days`
  to?: string;
  field: string;
  dossier: string;
  document?: string; // of one document alone
  page: number;
};

/** Every task of a state: no filter. */
export const anyTasks = { lead: '', field: '', dossier: '', page: 1 };

const LONGEST = 200; // characters of a value
const LAST_PAGE = 10_000;

/** Reads an address; never fails: what could be no filter is left out. */
export function readAsked(params: Record<string, string[]>): AskedTasks {
  const first = (name: string) => params[name]?.[0]?.trim().slice(0, LONGEST) ?? '';
  const day = (name: 'from' | 'to') => {
    const iso = dayTyped(first(name));
    return iso ? { [name]: iso } : {};
  };
  const one = <T extends string>(name: string, known: readonly T[]) =>
    known.find((value) => value === first(name));
  const days = { ...day('from'), ...day('to') };
  const due = one('due', ['late', 'month', 'days'] as const);
  const window = due ?? (Object.keys(days).length > 0 ? 'days' : undefined);
  const page = Number(first('page'));
  return {
    state: one('state', ['proposed', 'rejected', 'answered'] as const) ?? 'confirmed',
    lead: first('lead'),
    ...(window ? { due: window } : {}),
    ...(window === 'days' ? days : {}),
    field: first('field'),
    dossier: first('dossier'),
    ...(z.uuid().safeParse(first('document')).success ? { document: first('document') } : {}),
    page: Number.isInteger(page) && page > 0 && page <= LAST_PAGE ? page : 1,
  };
}
