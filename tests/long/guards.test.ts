import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Broken, broken } from './guards.ts';

const TREE = [
  'src',
  'views',
  'tests',
  'public',
  'scripts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

// Access, secrecy and record, broken one promise at a time in a copy: a test has to say so.
describe('a broken promise is noticed', () => {
  const copy = mkdtempSync(join(tmpdir(), 'tham-muu-guards-'));
  for (const part of [...TREE, 'vitest.config.ts'])
    cpSync(part, join(copy, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  const run = ({ test, only }: Pick<Broken, 'test' | 'only'>) => {
    const vitest = join(copy, 'node_modules/vitest/vitest.mjs');
    const names = only ? ['-t', only] : [];
    return new Promise<string>((done) => {
      const child = [vitest, 'run', '--maxWorkers=1', '--bail=1', test, ...names];
      execFile(process.execPath, child, { cwd: copy, maxBuffer: Infinity }, (_, out, err) =>
        done(out + err),
      );
    });
  };

  it.each(broken)('$what', async ({ file, from, to, ...judge }) => {
    const path = join(copy, file);
    const sound = readFileSync(path, 'utf8');
    expect(sound.split(from), 'the place is there, once').toHaveLength(2);
    writeFileSync(
      path,
      sound.replace(from, () => to),
    );
    const said = await run(judge).finally(() => writeFileSync(path, sound));
    console.log(`${judge.test}: ${/FAIL.*/.exec(said)?.[0] ?? 'nothing'}`);
    expect(said).toMatch(/AssertionError|expected /); // and no fault of the copy
  });
});
