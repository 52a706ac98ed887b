import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

const run = (text: string, ...args: string[]) =>
  spawnSync('node', ['--import', 'tsx', 'scripts/references.ts', ...args], {
    input: text,
    encoding: 'utf8',
  }).stdout;

describe('npm run references', () => {
  it('prints each number of a text as a line of JSON, with its place in the text', () => {
    const text = 'Căn cứ Nghị quyết số 57-NQ/TW và Nghị định số 30/2020/NĐ-CP; theo mẫu 03/PLIII.';

    const found = run(text, '--json')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));

    expect(found.map(({ canonical, family }) => [canonical, family])).toEqual([
      ['57-NQ/TW', 'party'],
      ['30/2020/NĐ-CP', 'norm'],
    ]);
    for (const { start, end, text: written } of found) expect(text.slice(start, end)).toBe(written);
  }, 30_000);

  it('reads a number alone however it is typed, and prints nothing where there is none', () => {
    expect(run('so 12 bc vptu')).toBe('12-BC/VPTU\tparty\t3\t13\n');
    expect(run('Không có số nào ở đây.', '--json')).toBe('');
  }, 30_000);
});
