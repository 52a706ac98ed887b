import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Said } from '../../control/commands.ts';
import { Unacceptable } from '../../errors.ts';
import { mayImport } from '../../people/roles.ts';
import { operator, viewerNamed } from '../../people/viewer-of.ts';
import type { Portal } from '../../portal.ts';
import { feedAll } from '../../search/feed.ts';
import { importPapers, type Told } from './import.ts';
import { readPapers } from './paper.ts';
import { counted, sentenceOf } from './report.ts';
import { readTable } from './table.ts';

const options = {
  json: { type: 'boolean', default: false },
  'dry-run': { type: 'boolean', default: false },
  as: { type: 'string' },
  issuer: { type: 'string' },
} as const;

/**
 * `catalogue FILE... [--dry-run] [--issuer NAME] [--json] [--as LOGIN]`: lists of known papers into
 * the record, without files. Safe to repeat: what is held is told as such.
 */
export async function* catalogueCommand(
  portal: Portal,
  args: string[],
  folder: string,
): AsyncIterable<Said> {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const viewer = values.as
    ? await viewerNamed(portal.db, values.as, portal.now())
    : await operator(portal.db);
  if (!mayImport(viewer)) throw new Unacceptable('Tài khoản này không nhập được danh mục.');
  let failed = positionals.length === 0;
  if (failed) yield { line: 'Xin ghi tên tệp danh mục (CSV hoặc XLSX).' };
  for (const path of positionals) {
    const started = performance.now();
    try {
      const rows = readPapers(readTable(await readFile(resolve(folder, path))), values.issuer);
      const told = await importPapers(portal, viewer, rows, { dryRun: values['dry-run'] });
      const seconds = Math.round(performance.now() - started) / 1000;
      yield* values.json ? asJson(path, told, seconds) : asText(path, told, seconds);
    } catch (error) {
      failed = true;
      const reason = reasonOf(error);
      if (!reason) throw error;
      yield { line: values.json ? JSON.stringify({ file: path, reason }) : `${path}: ${reason}` };
    }
  }
  if (!values['dry-run']) await feedAll(portal.db, portal.engine);
  if (failed) yield { exit: 1 };
}

function reasonOf(error: unknown): string | undefined {
  if (error instanceof Unacceptable) return error.message;
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' || code === 'EISDIR' ? 'Không có tệp này.' : undefined;
}

const isNoted = ({ effect }: Told) => effect === 'conflict' || effect === 'unreadable';

function* asJson(file: string, told: Told[], seconds: number): Iterable<Said> {
  const rows = told.filter(isNoted).map((one) => ({
    line: one.row.line,
    number: one.row.number,
    outcome: one.effect,
    reason: sentenceOf(one),
  }));
  yield { line: JSON.stringify({ file, ...counted(told), rows, seconds }) };
}

function* asText(file: string, told: Told[], seconds: number): Iterable<Said> {
  for (const one of told.filter(isNoted))
    yield { line: `${file}, dòng ${one.row.line}: ${one.row.number} - ${sentenceOf(one)}` };
  const { fresh, same, filled, conflicts, unreadable } = counted(told);
  yield {
    line: `${file}: ${fresh} mới, ${same} đã có, ${filled} bổ sung, ${conflicts} khác với kho, ${unreadable} dòng không đọc được (${seconds} giây)`,
  };
}
