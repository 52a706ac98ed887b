import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const here = import.meta.dirname;
const built = join(here, 'target/home/lib/es-node-1.jar');

/**
 * Lays out a runnable Elasticsearch in `target/home` from Maven Central, unless it is there and
 * no older than its sources. Safe to repeat.
 *
 * @returns the folder
 * @throws when Maven is missing or fails; its own messages went to standard error
 */
export function buildHome(jdk: string): string {
  if (!isFresh()) runMaven(jdk);
  return join(here, 'target/home');
}

function isFresh(): boolean {
  if (!existsSync(built)) return false;
  const builtAt = statSync(built).mtimeMs;
  return sources().every((path) => statSync(path).mtimeMs <= builtAt);
}

const sources = () => [
  join(here, 'pom.xml'),
  ...readdirSync(join(here, 'src'), { recursive: true }).map((name) =>
    join(here, 'src', String(name)),
  ),
];

function runMaven(jdk: string): void {
  const { status, error } = spawnSync('mvn', ['-q', '-B', 'package'], {
    cwd: here,
    env: { ...process.env, JAVA_HOME: jdk },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (error) throw new Error(`Không chạy được Maven (mvn): ${error.message}`);
  if (status !== 0) throw new Error('Maven không dựng được Elasticsearch; xem thông báo ở trên.');
}
