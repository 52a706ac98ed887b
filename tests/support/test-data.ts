import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../../src/config.ts';
import { describeWith } from './services.ts';

const folder = readConfig().testData;

/** The folder of real files for tests, where it is there. */
export const testData = existsSync(folder) ? folder : undefined;

export const dataFile = (path: string) => new Uint8Array(readFileSync(join(folder, 'files', path)));

/** Runs a suite on real files; says that it was skipped, or fails, where they are missing. */
export const describeWithData = (title: string, body: () => void) =>
  describeWith(testData, 'TEST_DATA', title, body);
