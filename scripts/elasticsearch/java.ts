import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

const OLDEST = 21; // Elasticsearch 9 is compiled for it

const FOLDERS_OF_JDKS = [
  '/usr/lib/jvm',
  '/opt',
  '/opt/java',
  '/usr/local',
  '/usr/java',
  '/Library/Java/JavaVirtualMachines',
  join(homedir(), '.sdkman/candidates/java'),
  join(homedir(), '.jdks'),
];

/**
 * The home of a JDK that can build and run Elasticsearch: JAVA_HOME, then the `java` of the path,
 * then whatever lies where JDKs usually lie.
 *
 * @throws when there is none, naming the places
 */
export function findJdk(environment: NodeJS.ProcessEnv): string {
  const found = candidates(environment).find((home) => versionOf(home) >= OLDEST);
  if (found) return found;
  throw new Error(
    `Không tìm thấy JDK ${OLDEST} trở lên (JAVA_HOME, PATH, ${FOLDERS_OF_JDKS.join(', ')}).`,
  );
}

const candidates = ({ JAVA_HOME, PATH = '' }: NodeJS.ProcessEnv): string[] => [
  ...(JAVA_HOME ? [JAVA_HOME] : []),
  ...PATH.split(delimiter).flatMap(homeOfJavaIn),
  ...FOLDERS_OF_JDKS.flatMap(homesIn),
];

function homeOfJavaIn(folder: string): string[] {
  const java = join(folder, 'java');
  return existsSync(java) ? [dirname(dirname(realpathSync(java)))] : [];
}

/** Newest first, as far as names tell; macOS puts the home two folders further down. */
const homesIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .sort()
        .reverse()
        .flatMap((name) => [join(folder, name), join(folder, name, 'Contents/Home')])
    : [];

/** The major version in a JDK's `release` file; 0 if there is no compiler there. */
function versionOf(home: string): number {
  const release = join(home, 'release');
  if (!existsSync(release) || !existsSync(join(home, 'bin/javac'))) return 0;
  return Number(/^JAVA_VERSION="(\d+)/m.exec(readFileSync(release, 'utf8'))?.[1] ?? 0);
}
