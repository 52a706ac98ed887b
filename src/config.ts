import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { Masked } from './masked.ts';
import type { EmbeddingSettings } from './model/embeddings.ts';

const no = ['no', 'false', '0', 'không'];
const flag = (byDefault: boolean) =>
  z
    .string()
    .optional()
    .transform((text) => (text === undefined ? byDefault : !no.includes(text.toLowerCase())));

/** An empty setting means an absent one, as shells and compose files write it. */
const optional = <T extends z.ZodType>(type: T) =>
  z.preprocess((v) => v || undefined, type.optional());

const hidden = (type: z.ZodString | z.ZodURL) => type.transform((text) => new Masked(text));

const Settings = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  PUBLIC_URL: optional(z.url()),
  TRUST_PROXY: flag(false),
  REQUESTS_PER_SECOND: z.coerce.number().int().min(1).default(60), // of one person; security.md, limits
  DATA_DIR: z.string().default('./data'),
  DATABASE_URL: optional(hidden(z.url())), // absent: the embedded database
  ELASTICSEARCH_URL: optional(hidden(z.url())), // absent: the embedded index
  ELASTICSEARCH_INDEX: z.string().default('tham-muu'),
  SECRET_KEY: optional(hidden(z.string().min(32))), // absent: the file DATA_DIR/secret
  OIDC_ISSUER: optional(z.url()), // absent: no sign-in by OpenID Connect
  OIDC_CLIENT_ID: optional(z.string()),
  OIDC_CLIENT_SECRET: optional(hidden(z.string())),
  OIDC_CLAIM: z.string().default('preferred_username'), // compared with the login
  EMBEDDINGS_URL: optional(hidden(z.url())), // absent: found by words alone
  EMBEDDINGS_KEY: optional(hidden(z.string())),
  EMBEDDINGS_MODEL_QUERY: optional(z.string()),
  EMBEDDINGS_MODEL_PASSAGE: optional(z.string()), // absent: the same as for questions
  EMBEDDINGS_PREFIX: z.string().default('|'), // before a question | before a passage
  EMBEDDINGS_REACH: z.enum(['inside', 'outside']).default('outside'), // unless told, it is a stranger
  MODEL_URL: optional(hidden(z.url())), // absent: answers are put together from sentences of papers
  MODEL_NAME: optional(z.string()),
  MODEL_KEY: optional(hidden(z.string())),
  MODEL_REACH: z.enum(['inside', 'outside']).default('outside'), // unless told, it is a stranger
  MODEL_SECONDS: z.coerce.number().int().min(1).max(80).default(45), // of one answer; answers/store.ts, STALE
  MODEL_CONTEXT: z.coerce.number().int().min(2_000).default(8_192), // tokens that fit the model
  INDEPENDENT_NETWORK: flag(false), // approved for state secrets: the gate lets them in
  SAMPLE: flag(true), // the sample archive, on a first start with an empty record
  TEST_DATA: z.string().default('../shared/data'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

const Config = Settings.refine(
  (read) => !read.OIDC_ISSUER || (read.OIDC_CLIENT_ID && read.PUBLIC_URL),
  'OIDC_ISSUER needs OIDC_CLIENT_ID and PUBLIC_URL',
)
  .refine(
    (read) => !read.EMBEDDINGS_URL || read.EMBEDDINGS_MODEL_QUERY,
    'EMBEDDINGS_URL needs EMBEDDINGS_MODEL_QUERY',
  )
  .refine((read) => !read.MODEL_URL || read.MODEL_NAME, 'MODEL_URL needs MODEL_NAME');

/** Settings that may lie in a file instead, named by the same name with `_FILE`. */
const SECRETS = [
  'DATABASE_URL',
  'ELASTICSEARCH_URL',
  'SECRET_KEY',
  'OIDC_CLIENT_SECRET',
  'EMBEDDINGS_URL',
  'EMBEDDINGS_KEY',
  'MODEL_URL',
  'MODEL_KEY',
];

export type Config = ReturnType<typeof readConfig>;

/**
 * Reads every setting once, from the environment and the files it names.
 * @throws {z.ZodError} naming the setting that cannot be read, without what stands in it
 */
export function readConfig(environment: NodeJS.ProcessEnv = process.env) {
  const read = Config.parse({ ...environment, ...fromFiles(environment) });
  return {
    host: read.HOST,
    port: read.PORT,
    publicUrl: read.PUBLIC_URL,
    trustProxy: read.TRUST_PROXY,
    requestsPerSecond: read.REQUESTS_PER_SECOND,
    dataDir: read.DATA_DIR,
    databaseUrl: read.DATABASE_URL,
    elasticsearchUrl: read.ELASTICSEARCH_URL,
    elasticsearchIndex: read.ELASTICSEARCH_INDEX,
    secretKey: read.SECRET_KEY,
    oidc: read.OIDC_ISSUER
      ? {
          issuer: read.OIDC_ISSUER,
          clientId: read.OIDC_CLIENT_ID ?? '',
          clientSecret: read.OIDC_CLIENT_SECRET,
          claim: read.OIDC_CLAIM,
        }
      : undefined,
    embeddings: embeddingsOf(read),
    model: read.MODEL_URL
      ? {
          url: read.MODEL_URL,
          key: read.MODEL_KEY,
          name: read.MODEL_NAME ?? '',
          reach: read.MODEL_REACH,
          patience: read.MODEL_SECONDS * 1000,
          context: read.MODEL_CONTEXT,
        }
      : undefined,
    independentNetwork: read.INDEPENDENT_NETWORK,
    sample: read.SAMPLE,
    testData: read.TEST_DATA,
    logLevel: read.LOG_LEVEL,
  };
}

function embeddingsOf(read: z.infer<typeof Settings>): EmbeddingSettings | undefined {
  const { EMBEDDINGS_URL: url, EMBEDDINGS_MODEL_QUERY: question = '' } = read;
  const [before = '', beforePassage = ''] = read.EMBEDDINGS_PREFIX.split('|');
  return (
    url && {
      ...{ url, key: read.EMBEDDINGS_KEY, reach: read.EMBEDDINGS_REACH },
      models: { question, passage: read.EMBEDDINGS_MODEL_PASSAGE ?? question },
      prefixes: { question: before, passage: beforePassage },
    }
  );
}

const fromFiles = (environment: NodeJS.ProcessEnv) =>
  Object.fromEntries(
    SECRETS.flatMap((name) => {
      const file = environment[`${name}_FILE`];
      return file ? [[name, readFileSync(file, 'utf8').trim()]] : [];
    }),
  );

/** Wishes of the environment that libraries of the model's door obey by themselves: to trace, to log. */
const EAVESDROPPERS = /^(?:LANGCHAIN|LANGSMITH|OPENAI)_/;

/** So that nothing of a question or a passage goes anywhere but to the model. */
export function forgetEavesdroppers(environment: NodeJS.ProcessEnv = process.env): void {
  for (const name of Object.keys(environment))
    if (EAVESDROPPERS.test(name)) delete environment[name];
}
