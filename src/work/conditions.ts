import { eq, gte, lt, lte, type SQL, sql } from 'drizzle-orm';
import { documents } from '../documents/schema.ts';
import type { AskedTasks } from './asked.ts';
import { tasks } from './schema.ts';

/** What an address asks of tasks besides their state and leader. @param today - ISO day in Vietnam */
export function conditions(asked: AskedTasks, today: string): (SQL | undefined)[] {
  const { field, dossier, document } = asked;
  return [
    field ? eq(documents.field, field) : undefined,
    dossier ? eq(documents.dossier, dossier) : undefined,
    document ? eq(tasks.documentId, document) : undefined,
    ...within(asked, today),
  ];
}

function within({ due, from, to }: AskedTasks, today: string): (SQL | undefined)[] {
  if (due === 'late') return [lt(tasks.dueOn, today)];
  if (due === 'month') {
    const month = today.slice(0, 7);
    return [
      gte(tasks.dueOn, `${month}-01`),
      lt(tasks.dueOn, sql`(${`${month}-01`}::date + interval '1 month')`),
    ];
  }
  if (due === 'days')
    return [from ? gte(tasks.dueOn, from) : undefined, to ? lte(tasks.dueOn, to) : undefined];
  return [];
}
