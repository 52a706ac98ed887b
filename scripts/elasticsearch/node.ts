import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, openSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export type NodePlan = {
  jdk: string;
  /** What `buildHome` laid out. */
  home: string;
  /** The node's own folder: its files, its log. */
  folder: string;
  port: number;
  heap?: string;
};

export type RunningNode = { url: string; process: ChildProcess; stop: () => Promise<void> };

const PATIENCE = 120_000; // ms to the first healthy answer; a cold start on two cores takes 6-11 s
const POLL = 250; // ms
const TRANSPORT = 100; // the port for other nodes, above the one for clients

/** Starts one Elasticsearch node on loopback and waits until it can serve. @throws if it ends first */
export async function startNode(plan: NodePlan): Promise<RunningNode> {
  const url = `http://127.0.0.1:${plan.port}`;
  if (await answers(url)) throw new Error(`Cổng ${plan.port} đã có chương trình khác dùng.`);
  const log = join(plan.folder, 'node.log');
  mkdirSync(join(plan.folder, 'tmp'), { recursive: true });
  linkNativeLibrary(plan.home);
  const output = openSync(log, 'a');
  const child = spawn(join(plan.jdk, 'bin/java'), commandLine(plan), {
    stdio: ['ignore', output, output],
  });
  await healthy(url, child, log);
  return { url, process: child, stop: () => stop(child) };
}

async function healthy(url: string, child: ChildProcess, log: string): Promise<void> {
  const deadline = Date.now() + PATIENCE;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) break;
    if (await answers(`${url}/_cluster/health?wait_for_status=yellow&timeout=5s`)) return;
    await pause(POLL);
  }
  child.kill('SIGKILL');
  throw new Error(`Elasticsearch không khởi động được; xem ${log}`);
}

const answers = (url: string) =>
  fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

const commandLine = ({ home, folder, port, heap = '1g' }: NodePlan): string[] => [
  `-Xms${heap}`,
  `-Xmx${heap}`,
  '-XX:+UseG1GC',
  '--add-modules=jdk.incubator.vector',
  '--enable-native-access=ALL-UNNAMED',
  '--add-opens=java.base/java.io=ALL-UNNAMED',
  '-Dfile.encoding=UTF-8',
  '-Djava.awt.headless=true',
  `-Djava.io.tmpdir=${join(folder, 'tmp')}`,
  '-Dlog4j.shutdownHookEnabled=false',
  '-Dlog4j2.disable.jmx=true',
  '-Dio.netty.noUnsafe=true',
  '-Dio.netty.noKeySetOptimization=true',
  '-Dio.netty.recycler.maxCapacityPerThread=0',
  '-Dorg.elasticsearch.nativeaccess.enableVectorLibrary=false', // not on Maven Central
  `-Des.path.home=${home}`,
  '-cp',
  join(home, 'lib/*'),
  'local.EsNode',
  `path.data=${join(folder, 'data')}`,
  `path.logs=${join(folder, 'logs')}`,
  `path.repo=${join(folder, 'snapshots')}`,
  `http.port=${port}`,
  `transport.port=${port + TRANSPORT}`,
  'discovery.type=single-node',
];

/** Elasticsearch brings its native libraries in its own distribution; zstd we take from the system. */
function linkNativeLibrary(home: string): void {
  if (process.platform !== 'linux') return;
  const machine = process.arch === 'arm64' ? 'linux-aarch64' : 'linux-x64';
  const library = ['/usr/lib', ...libraryFolders()]
    .map((folder) => join(folder, 'libzstd.so.1'))
    .find((path) => existsSync(path));
  if (!library) return;
  const link = join(home, 'lib/platform', machine, 'libzstd.so');
  mkdirSync(join(home, 'lib/platform', machine), { recursive: true });
  rmSync(link, { force: true });
  symlinkSync(library, link);
}

const libraryFolders = () =>
  readdirSync('/usr/lib')
    .filter((name) => name.includes('linux'))
    .map((name) => `/usr/lib/${name}`);
