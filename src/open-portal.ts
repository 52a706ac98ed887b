import { join } from 'node:path';
import { openHeadFile } from './audit/checkpoint.ts';
import { type Config, forgetEavesdroppers } from './config.ts';
import { openQuarantine } from './ingest/quarantine.ts';
import type { Embedder } from './model/embeddings.ts';
import type { Model } from './model/model.ts';
import type { Viewer } from './people/viewer.ts';
import type { Portal } from './portal.ts';
import { withAlarm } from './search/alarm.ts';
import type { Engine } from './search/engine.ts';
import { makeClusters } from './storage/clusters.ts';
import { type Courtesy, openCourtesy } from './storage/courtesy.ts';
import { type Database, openRecord, recordFolder } from './storage/database.ts';
import { openFiles } from './storage/files.ts';
import { lockFolder } from './storage/lock.ts';
import { failureOf, type Log, openLog } from './storage/log.ts';
import { openPictures } from './storage/pictures.ts';
import { openSecret, SECRET_FILE } from './storage/secret.ts';

export type OpenPortal = Portal & {
  client: Awaited<ReturnType<typeof openRecord>>['client'];
  announceControl: (socket: string) => void;
  close: () => Promise<void>;
};

/**
 * Opens record, index and files as the settings say. An embedded part is this process's alone: the
 * folder is locked first.
 *
 * @param command - what the person started, for whoever meets the lock
 * @throws {FolderTaken} when another live process has the folder
 */
export async function openPortal(config: Config, command: string): Promise<OpenPortal> {
  const log = openLog(config.logLevel);
  const embedded = !config.databaseUrl;
  const alone = embedded || !config.elasticsearchUrl;
  const courtesy = openCourtesy(alone ? undefined : 0);
  const lock = alone ? await lockFolder(config.dataDir, command) : undefined;
  const opened: (() => Promise<void>)[] = [async () => lock?.release()];
  const close = async () => {
    for (const end of opened.reverse()) await end();
  };
  const secretFile = config.secretKey ? undefined : join(config.dataDir, SECRET_FILE);
  try {
    await makeClusters(embeddedFolders(config)); // both for the price of one
    const embedder = await openEmbeddings(config);
    const [record, engine] = await Promise.all([
      openRecord({ databaseUrl: config.databaseUrl?.reveal(), dataDir: config.dataDir }).then(
        remember((record) => record.close()),
      ),
      openEngine(config, courtesy, embedder?.name).then(remember((engine) => engine.close())),
    ]);
    const watched = withAlarm(engine, log);
    return {
      db: record.db,
      client: record.client,
      ...(embedder ? await withMeaning(record, watched, embedder, log) : { engine: watched }),
      files: openFiles(join(config.dataDir, 'files')),
      pictures: openPictures(join(config.dataDir, 'pictures')),
      quarantine: await openQuarantine(join(config.dataDir, 'quarantine')),
      wake: () => {},
      courtesy,
      now: () => new Date(),
      log,
      secret: await openSecret(secretFile, config.secretKey?.reveal()),
      secretFile,
      headFile: openHeadFile(join(config.dataDir, 'audit-head.json')),
      oidc: await openProvider(config),
      model: await openWriter(config, record.db, log),
      publicUrl: config.publicUrl,
      trustProxy: config.trustProxy,
      requestsPerSecond: config.requestsPerSecond,
      embedded,
      independentNetwork: config.independentNetwork,
      announceControl: (socket) => lock?.announce(socket),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }

  function remember<T>(end: (part: T) => Promise<void>) {
    return (part: T) => {
      opened.push(() => end(part));
      return part;
    };
  }
}

const indexFolder = (dataDir: string) => join(dataDir, 'index');

const embeddedFolders = ({ databaseUrl, elasticsearchUrl, dataDir }: Config) => [
  ...(databaseUrl ? [] : [recordFolder(dataDir)]),
  ...(elasticsearchUrl ? [] : [indexFolder(dataDir)]),
];

/** Loads the client of OpenID Connect only where a provider is set. */
async function openProvider({ oidc, publicUrl }: Config) {
  if (!oidc || !publicUrl) return undefined;
  const { openOidc } = await import('./people/oidc.ts');
  return openOidc(oidc, publicUrl);
}

/** Loads the client of model servers only where one is set. */
async function openEmbeddings({ embeddings }: Config) {
  if (!embeddings) return undefined;
  const { openEmbedder } = await import('./model/embeddings.ts');
  return openEmbedder(embeddings);
}

async function withMeaning(
  { db }: Pick<Portal, 'db'>,
  engine: Engine,
  embedder: Embedder,
  log: Log,
) {
  const [{ openNear }, { meaningBacklog }] = await Promise.all([
    import('./search/meaning/question.ts'),
    import('./search/meaning/waiting.ts'),
  ]);
  const { near, isUp } = openNear({ engine, log }, embedder);
  const waiting = (viewer: Viewer) => meaningBacklog(db, embedder, viewer);
  return { engine: { ...engine, near }, meaning: { embedder, isUp, waiting } };
}

/** Loads the clients of a model only where one is set: they take a while. */
async function openWriter({ model }: Config, db: Database, log: Log): Promise<Model | undefined> {
  if (!model) return undefined;
  forgetEavesdroppers();
  const [{ openModel }, { noteCall }] = await Promise.all([
    import('./model/open.ts'),
    import('./model/calls.ts'),
  ]);
  return openModel(model, (call) =>
    noteCall(db, call, new Date()).then(
      () => {},
      (error: unknown) => log.warn(failureOf(error), 'usage of the model'),
    ),
  );
}

/** Loads only the one that is asked for: the Elasticsearch client takes a quarter of a second. */
async function openEngine(
  config: Config,
  { turn }: Courtesy,
  space: string | undefined,
): Promise<Engine> {
  const { elasticsearchUrl: url, elasticsearchIndex: prefix, dataDir } = config;
  if (!url) {
    const { openEmbedded } = await import('./search/embedded.ts');
    return openEmbedded({ folder: indexFolder(dataDir), turn, space });
  }
  const { openElastic } = await import('./search/elastic.ts');
  return openElastic({ url: url.reveal(), prefix, space });
}
