import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';

const ENOUGH = 0.75; // of the changed lines, noticed by a test
const TAKES = 21_600_000; // ms: six hours on two cores that have other work

type Report = { files: { [path: string]: { mutants: { status: string }[] } } };

// Changes the code line by line and runs the tests on each change: what no test notices is not tested.
describe('tests notice a changed line', () => {
  let report: Report;
  beforeAll(async () => {
    const stryker = 'node_modules/.bin/stryker';
    await promisify(execFile)(stryker, ['run', 'tests/long/mutation.config.json'], {
      maxBuffer: Infinity,
    });
    report = JSON.parse(readFileSync('coverage/mutation.json', 'utf8'));
  }, TAKES);

  it.each(['src/text/', 'src/search/query.ts', 'src/search/ranking.ts', 'src/documents/access.ts'])(
    'of %s',
    (path) => {
      const statuses = Object.entries(report.files)
        .filter(([file]) => file.startsWith(path))
        .flatMap(([, { mutants }]) => mutants.map(({ status }) => status));
      const count = (...wanted: string[]) =>
        statuses.filter((status) => wanted.includes(status)).length;
      const noticed = count('Killed', 'Timeout');
      const score = noticed / (noticed + count('Survived', 'NoCoverage'));
      console.log(`${path}: ${noticed} noticed, ${(100 * score).toFixed(1)} %`);
      expect(score).toBeGreaterThanOrEqual(ENOUGH);
    },
  );
});
