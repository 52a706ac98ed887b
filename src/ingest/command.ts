import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { and, asc, isNull } from 'drizzle-orm';
import { readArguments } from '../control/arguments.ts';
import type { Said } from '../control/commands.ts';
import { Unacceptable } from '../errors.ts';
import { EVERYONE, personKey, unitKey } from '../people/keys.ts';
import { units } from '../people/schema.ts';
import { viewerNamed } from '../people/viewer-of.ts';
import type { Portal } from '../portal.ts';
import { feedAll } from '../search/feed.ts';
import { announce, type Outcome } from './intakes.ts';
import { type Ocr, openOcr } from './ocr/ocr.ts';
import type { Note, Slip } from './quarantine.ts';
import { readRest } from './read-rest.ts';
import { takeIn } from './take-in.ts';
/**
 * `ingest PATH... [--json] [--as LOGIN]`: files and folders into the archive, each to its end, OCR
 * included. Safe to repeat: what is held already is told as a duplicate.
 */
export async function* ingestCommand(
  portal: Portal,
  args: string[],
  folder: string,
): AsyncIterable<Said> {
  const { values, positionals } = readArguments(args);
  const note = await noteFor(portal, values.as);
  const ocr = openOcr();
  let failed = false;
  try {
    for await (const path of filesUnder(folder, positionals)) {
      const started = performance.now();
      for await (const { name, taken } of takeInFile(portal, resolve(folder, path), note, ocr)) {
        const seconds = Math.round(performance.now() - started) / 1000;
        const told = name === undefined ? path : join(path, name);
        failed ||= taken.outcome === 'failed';
        yield { line: values.json ? asJson(told, taken, seconds) : asSentence(told, taken) };
      }
    }
    await feedAll(portal.db, portal.engine);
  } finally {
    await ocr.close();
  }
  if (failed) yield { exit: 1 };
}

type Shared = Omit<Note, 'fileName'>;

type Told = { name?: string; taken: Outcome };

/** The file itself, then by name what came out of it. */
async function* takeInFile(
  portal: Portal,
  path: string,
  shared: Shared,
  ocr: Ocr,
): AsyncIterable<Told> {
  const taken = await guarded(portal, async () => {
    const note = { ...shared, fileName: basename(path) };
    const slip = await portal.quarantine.receive(note, createReadStream(path));
    await announce(portal.db, slip, 'ocr'); // ours: the desk leaves it alone
    return takeInSlip(portal, slip, ocr);
  });
  yield { taken };
  for (const slip of taken.members ?? [])
    yield {
      name: slip.fileName,
      taken: await guarded(portal, () => takeInSlip(portal, slip, ocr)),
    };
}

async function takeInSlip(portal: Portal, slip: Slip, ocr: Ocr): Promise<Outcome> {
  const taken = await takeIn(portal, slip, ocr);
  if (taken.outcome === 'needs OCR') throw new Error('asked for OCR where there was one');
  if (taken.versionId) await readRest(portal, taken.versionId, ocr);
  return taken;
}

async function guarded(portal: Portal, work: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Unacceptable) return { outcome: 'refused', reason: error.message };
    const code = (error as NodeJS.ErrnoException).code;
    portal.log.error({ code, failure: (error as Error).constructor.name }, 'ingest');
    return { outcome: 'failed', reason: code === 'ENOENT' ? noSuchFile : notRead };
  }
}

const noSuchFile = 'Không có tệp hoặc thư mục này.';
const notRead = 'Có lỗi khi đọc tệp này; tệp gốc của anh/chị còn nguyên. Xin chạy lại lệnh.';

/** Default audience: the unit of the person; for the machine's owner the office itself. */
async function noteFor(portal: Portal, login: string | undefined): Promise<Shared> {
  const batchId = randomUUID();
  if (login === undefined)
    return { batchId, personId: null, audienceKeys: [await officeKey(portal)] };
  const { id, unitId } = await viewerNamed(portal.db, login, portal.now());
  return {
    batchId,
    personId: id,
    audienceKeys: [unitId === null ? personKey(id ?? 0) : unitKey(unitId)],
  };
}

async function officeKey({ db }: Portal): Promise<string> {
  const [office] = await db
    .select()
    .from(units)
    .where(and(isNull(units.parentId), isNull(units.closedAt)))
    .orderBy(asc(units.id))
    .limit(1);
  return office ? unitKey(office.id) : EVERYONE;
}

async function* filesUnder(from: string, paths: string[]): AsyncIterable<string> {
  for (const path of paths) {
    const at = resolve(from, path);
    const found = await stat(at).catch(() => undefined);
    if (!found?.isDirectory()) yield path;
    else
      yield* filesUnder(
        from,
        (await visible(at)).map((name) => join(path, name)),
      );
  }
}

const visible = async (folder: string) =>
  (await readdir(folder)).filter((name) => !name.startsWith('.')).sort();

function asJson(path: string, { outcome, documentId, fields, reason }: Outcome, seconds: number) {
  const noText = { pages: 0, ocrPages: 0 };
  return JSON.stringify({ file: path, outcome, documentId, ...noText, ...fields, seconds, reason });
}

const outcomes = { stored: 'đã lưu', duplicate: 'đã có', refused: 'không nhận', failed: 'lỗi' };

function asSentence(path: string, { outcome, fields, reason }: Outcome) {
  const known = [fields?.type, fields?.number].filter(Boolean).join(' ');
  return [`${path}: ${outcomes[outcome]}`, known, reason].filter(Boolean).join(' - ');
}
