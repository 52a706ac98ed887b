import type { HeadFile } from './audit/checkpoint.ts';
import type { Quarantine } from './ingest/quarantine.ts';
import type { Model } from './model/model.ts';
import type { Oidc } from './people/oidc.ts';
import type { Engine } from './search/engine.ts';
import type { Meaning } from './search/meaning/question.ts';
import type { Courtesy } from './storage/courtesy.ts';
import type { Database } from './storage/database.ts';
import type { FileStore } from './storage/files.ts';
import type { Log } from './storage/log.ts';
import type { Pictures } from './storage/pictures.ts';
import type { Secret } from './storage/secret.ts';

/** Everything the product stands on. Tests replace only what their subject is about. */
export type Portal = {
  db: Database;
  engine: Engine;
  files: FileStore;
  pictures: Pictures;
  quarantine: Quarantine;
  /** Begins what waits in quarantine, and soon feeds the index: returns at once. */
  wake: () => void;
  courtesy: Courtesy;
  now: () => Date;
  /** A model that writes; left out, answers are put together from sentences of the sources. */
  model?: Model | undefined;
  /** A model that says what texts mean; left out, they are found by their words alone. */
  meaning?: Meaning | undefined;
  log: Log;
  secret: Secret;
  secretFile: string | undefined; // absent: the secret is in the environment
  headFile: HeadFile;
  oidc: Oidc | undefined; // absent: nobody signs in that way
  publicUrl: string | undefined;
  trustProxy: boolean;
  requestsPerSecond: number; // of one person, of one token
  embedded: boolean;
  /** An approved network without a way out, where files with a level of secrecy may be held. */
  independentNetwork: boolean;
};
