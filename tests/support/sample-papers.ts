import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ARCHIVE } from '../../scripts/sample/manifest.ts';
import { takeInBytes } from './taken-in.ts';

/** The Word files of the sample, the latest of them first to last, for everybody to read. @returns ids */
export async function takeInPapers(
  portal: Parameters<typeof takeInBytes>[0],
  most = Infinity,
): Promise<string[]> {
  const names = readdirSync(ARCHIVE).filter((name) => name.endsWith('.docx'));
  const ids: string[] = [];
  for (const name of names.slice(-most)) {
    const note = { fileName: name, audienceKeys: ['all'] };
    const taken = await takeInBytes(portal, readFileSync(join(ARCHIVE, name)), note);
    if ('documentId' in taken && taken.documentId) ids.push(taken.documentId);
  }
  return ids;
}
