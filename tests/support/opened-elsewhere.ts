import { execFile } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { extractText, getDocumentProxy } from 'unpdf';
import { requireAll, services } from './services.ts';

const run = promisify(execFile);
const READ =
  'import sys, docx; print("\\n".join(p.text for p in docx.Document(sys.argv[1]).paragraphs))';

/** `text`, `pages`: of the PDF. */
type Opened = { paragraphs?: string[]; text?: string; pages?: number };

/**
 * What LibreOffice and python-docx make of a file of Word, each where it is there.
 *
 * @throws {Error} where one is missing and everything is required
 */
export async function openedElsewhere(file: string): Promise<Opened> {
  const { office, pythonDocx } = services;
  if (requireAll && !(office && pythonDocx)) throw new Error('no TEST_SOFFICE or TEST_PYTHON_DOCX');
  const paragraphs = pythonDocx
    ? (await run(pythonDocx, ['-c', READ, file])).stdout.split('\n')
    : [];
  const read = pythonDocx ? { paragraphs } : {};
  if (!office) return read;
  const folder = dirname(file);
  const profile = join(folder, 'profile');
  const to = ['--headless', '--convert-to', 'pdf', '--outdir', folder, file];
  await run(office, [`-env:UserInstallation=file://${profile}`, ...to]);
  await rm(profile, { recursive: true, force: true });
  const pdf = file.replace(/\.docx$/, '.pdf');
  return { ...read, ...(await printedText(await readFile(pdf))) };
}

/** The words of a PDF with one blank between them, and its pages. */
export async function printedText(pdf: Uint8Array): Promise<{ text: string; pages: number }> {
  const read = await getDocumentProxy(new Uint8Array(pdf));
  const { text } = await extractText(read, { mergePages: true });
  return { text: text.normalize('NFC').replace(/\s+/g, ' '), pages: read.numPages };
}

/** A PDF gives letters of another face after those that they stand between, so they are compared sorted. */
export const lettersOf = (text: string): string =>
  (text.normalize('NFC').match(/\p{L}/gu) ?? []).sort().join('');
