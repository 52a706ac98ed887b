import { parseArgs } from 'node:util';

const options = {
  json: { type: 'boolean', default: false },
  as: { type: 'string' },
  limit: { type: 'string' },
} as const;

/** The words and options of a command. @throws with node's own message for an unknown option */
export const readArguments = (args: string[]) =>
  parseArgs({ args, options, allowPositionals: true });
