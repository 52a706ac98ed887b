import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';

const run = (text: string, ...options: string[]) =>
  execFileSync('node', ['--import', 'tsx', 'scripts/relations.ts', ...options], { input: text })
    .toString()
    .trim()
    .split('\n');

const SLOW = 20_000; // milliseconds: starts a process

it('prints each relation as a line of JSON, and nothing else', { timeout: SLOW }, () => {
  const text =
    'Quyết định này có hiệu lực từ ngày 01/7/2031, thay thế Điều 5 Quy định số  312 - QĐ/TU.';

  expect(run(text, '--json').map((line) => JSON.parse(line))).toEqual([
    {
      kind: 'replaces',
      direction: 'out',
      target: '312-QĐ/TU',
      provision: 'Điều 5',
      effective: '2031-07-01',
      sentence: text,
    },
  ]);
});

it('reads as the paper whose number it is given', { timeout: SLOW }, () => {
  const text = 'Quy định số 312-QĐ/TU được thay thế bởi Quy định số 9-QĐ/TU.';

  expect(run(text, '--own', '312-QĐ/TU')[0]).toMatch(/^replaces\tin\t09-QĐ\/TU\t/);
});
