import { z } from 'zod';

const no = ['no', 'false', '0', 'không'];
const flag = (byDefault: boolean) =>
  z
    .string()
    .optional()
    .transform((text) => (text === undefined ? byDefault : !no.includes(text.toLowerCase())));

/** An empty setting means an absent one, as shells and compose files write it. */
const optional = <T extends z.ZodType>(type: T) =>
  z.preprocess((v) => v || undefined, type.optional());

const Config = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  PUBLIC_URL: optional(z.url()),
  TRUST_PROXY: flag(false),
  REQUESTS_PER_SECOND: z.coerce.number().int().min(1).default(60), // of one person; security.md, limits
  DATA_DIR: z.string().default('./data'),
  DATABASE_URL: optional(z.url()), // absent: the embedded database
  ELASTICSEARCH_URL: optional(z.url()), // absent: the embedded index
  ELASTICSEARCH_INDEX: z.string().default('tham-muu'),
  INDEPENDENT_NETWORK: flag(false), // approved for state secrets: the gate lets them in
  SAMPLE: flag(true), // the sample archive, on a first start with an empty record
  TEST_DATA: z.string().default('../shared/data'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

export type Config = ReturnType<typeof readConfig>;

/**
 * Reads every setting once, from the environment.
 * @throws {z.ZodError} naming the setting that cannot be read
 */
export function readConfig(environment: NodeJS.ProcessEnv = process.env) {
  const read = Config.parse(environment);
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
    independentNetwork: read.INDEPENDENT_NETWORK,
    sample: read.SAMPLE,
    testData: read.TEST_DATA,
    logLevel: read.LOG_LEVEL,
  };
}
