import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readTasks } from '../../src/work/read-tasks.ts';
import type { StatedTask } from '../../src/work/task.ts';
import { describeWithData } from '../support/test-data.ts';
import { hash, type Stretch, sample, sources } from './judged-sample.ts';

// judged.jsonl holds references alone: where a sentence stands, where its leader's name stands, by
// when. Judged before any rule was written. A task is what the text gives a body, an office or a
// class of them to do; never the formula at the end, a power, or a step of somebody's case.
type Judged = Stretch & {
  hash: string;
  tasks: { start: number; end: number; lead: [number, number]; due?: string }[];
};

const judged: Judged[] = readFileSync('tests/work/judged.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

describeWithData('tasks of real documents', () => {
  it('were judged on the sample that the seed gives, and the texts have not changed', () => {
    const texts = textsOf(judged);
    expect(judged.map(({ file, id, start, end }) => ({ file, id, start, end }))).toEqual(sample());
    for (const { id, file, start, end, hash: known } of judged)
      expect([id, hash(texts.get(file + id)?.slice(start, end) ?? '')]).toEqual([id, known]);
    expect(judged).toHaveLength(60);
    expect(judged.flatMap(({ tasks }) => tasks).length).toBeGreaterThanOrEqual(250);
  });

  it('are found in the half never developed on, with their leader and their day', () => {
    const held = score(judged.filter((_, i) => i % 2 === 0));
    expect(held.found / held.read).toBeGreaterThanOrEqual(0.9); // precision; .94 when written
    expect(held.found / held.judged).toBeGreaterThanOrEqual(0.9); // recall; .91
    expect(held.wrongLead / held.found).toBeLessThanOrEqual(0.03); // .007
    expect(held.wrongDay / held.found).toBeLessThanOrEqual(0.01); // 0
  });
});

function textsOf(stretches: Stretch[]) {
  const files = [...new Set(stretches.map(({ file }) => file))];
  return new Map(files.flatMap((file) => sources(file).map(({ id, text }) => [file + id, text])));
}

function score(documents: Judged[]) {
  const texts = textsOf(documents);
  const sum = { judged: 0, read: 0, found: 0, wrongLead: 0, wrongDay: 0 };
  for (const { file, id, start, end, tasks } of documents) {
    const text = texts.get(file + id) ?? '';
    const left = readTasks(text).filter((task) => task.start >= start && task.end <= end);
    sum.judged += tasks.length;
    sum.read += left.length;
    for (const task of tasks) {
      const lead = plain(text.slice(...task.lead));
      const found = take(left, task, lead);
      if (!found) continue;
      sum.found++;
      if (!agree(plain(found.lead ?? ''), lead)) sum.wrongLead++;
      if (found.dueOn !== task.due) sum.wrongDay++;
    }
  }
  return sum;
}

/** The task read where one was judged, of its leader where a sentence gives several. */
function take(left: StatedTask[], { start, end }: Judged['tasks'][number], lead: string) {
  const there = left.filter((task) => task.start < end && start < task.end);
  const found = there.find((task) => plain(task.lead ?? '') === lead) ?? there[0];
  if (found) left.splice(left.indexOf(found), 1);
  return found;
}

/** A name may be read with or without what follows it: "có liên quan", "thuộc Bộ". */
const agree = (read: string, lead: string) =>
  read !== '' && (read.includes(lead) || lead.includes(read));

const plain = (name: string) =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^(?:các|những) /, '');
