import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findJdk } from '../../scripts/elasticsearch/java.ts';

function home(version: string, { compiler = true } = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'jdk-test-'));
  mkdirSync(join(folder, 'bin'));
  writeFileSync(join(folder, 'release'), `IMPLEMENTOR="x"\nJAVA_VERSION="${version}"\n`);
  writeFileSync(join(folder, 'bin/java'), '');
  if (compiler) writeFileSync(join(folder, 'bin/javac'), '');
  return folder;
}

/** A folder of the path with a link to that Java, as systems lay it out. */
function onPath(jdk: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'path-test-'));
  symlinkSync(join(jdk, 'bin/java'), join(folder, 'java'));
  return folder;
}

it('takes JAVA_HOME where it is new enough', () => {
  const jdk = home('21.0.4');

  expect(findJdk({ JAVA_HOME: jdk, PATH: onPath(home('25')) })).toBe(jdk);
});

it('passes over a Java that is too old or cannot compile, for one further on', () => {
  const jdk = home('25.0.1');
  const PATH = [onPath(home('21', { compiler: false })), '/nowhere', onPath(jdk)].join(':');

  expect(findJdk({ JAVA_HOME: home('17.0.15'), PATH })).toBe(jdk);
});
