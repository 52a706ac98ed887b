import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { readTasks } from '../src/work/read-tasks.ts';
import type { StatedTask } from '../src/work/task.ts';

// `npm run tasks -- [--issued YYYY-MM-DD] [--json] < text`: safe to repeat, opens no archive.

const { values } = parseArgs({
  options: { issued: { type: 'string' }, json: { type: 'boolean', default: false } },
});
if (values.issued !== undefined && !isDay(values.issued)) {
  console.error(`--issued: không có ngày “${values.issued}”; xin viết như 2026-10-15.`);
  process.exit(2);
}
for (const task of readTasks((await text(process.stdin)).normalize('NFC'), values.issued))
  console.log(values.json ? JSON.stringify(asJson(task)) : asText(task));

function isDay(written: string): boolean {
  const day = new Date(`${written}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(written) && day.toJSON()?.slice(0, 10) === written;
}

function asJson({ lead, join, what, product, dueOn, dueRule, sentence }: StatedTask) {
  return { lead: lead ?? null, join, what, product, due: dueOn, rule: dueRule, sentence };
}

function asText({ lead, join, what, dueOn, dueRule }: StatedTask): string {
  const due = dueOn ?? dueRule;
  const parts = [lead ?? '(chưa rõ ai)', join.length > 0 ? `với ${join.join('; ')}` : '', what];
  return [...parts, due ? `hạn: ${due}` : ''].filter(Boolean).join(' | ');
}
