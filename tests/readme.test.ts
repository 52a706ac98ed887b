import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.ts';

const readme = readFileSync('README.md', 'utf8');
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>;
};
const code = [...readme.matchAll(/`([^`\n]+)`/g)].map(([, text = '']) => text);

describe('the README', () => {
  it('names commands that exist, and every command that does', () => {
    const shown = [...code, ...[...readme.matchAll(/^ {4}(.+)$/gm)].map(([, line = '']) => line)];
    const named = [...shown.join('\n').matchAll(/npm (?:run )?([a-z][a-z:-]*)/g)]
      .map(([, name = '']) => name)
      .filter((name) => !['ci', 'run', 'install'].includes(name));
    expect(named.length).toBeGreaterThan(10);
    expect([...new Set(named)].filter((name) => !(name in scripts))).toEqual([]);
    expect(Object.keys(scripts).filter((name) => !named.includes(name))).toEqual([]);
  });

  it('names files and folders that exist', () => {
    const everyFile = ['src', 'views', 'public', 'scripts', 'tests'].flatMap((folder) =>
      readdirSync(folder, { recursive: true }).map((n) => join(folder, String(n))),
    );
    const paths = [
      ...code.filter(
        (text) => /^[\w.-]*(\/[\w.-]+)+\/?$/.test(text) || /^[\w-]+\.(tsx?|json)$/.test(text),
      ),
      ...[...readme.matchAll(/\]\((?!http)([^)]+)\)/g)].map(([, path = '']) => path),
    ].filter((path) => !/^(\.\.\/|\.\/data)/.test(path));
    expect(paths.length).toBeGreaterThan(10);
    const missing = paths.filter(
      (path) =>
        !existsSync(path) && !everyFile.some((file) => file.endsWith(path.replace(/\/$/, ''))),
    );
    expect(missing).toEqual([]);
  });

  it('and .env.example name every setting with its default', () => {
    const example = readFileSync('.env.example', 'utf8');
    const names = [...readFileSync('src/config.ts', 'utf8').matchAll(/^ {2}([A-Z_]+):/gm)].map(
      ([, n]) => n,
    );
    expect(names.length).toBeGreaterThan(8);
    expect(names.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
    expect(names.filter((name) => !example.includes(`${name}=`))).toEqual([]);
    expect(readme).toContain(`\`${readConfig({}).dataDir}\``);
    expect(readme).toContain(`\`${readConfig({}).port}\``);
  });

  it('numbers its decisions without gap or repeat', () => {
    const numbers = [...readme.matchAll(/^(\d+)\. \*\*/gm)].map(([, n]) => Number(n));
    expect(numbers.length).toBeGreaterThan(3);
    expect(numbers).toEqual(numbers.map((_, i) => i + 1));
  });
});
