import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm';
import { auditEvents } from '../../audit/schema.ts';
import { readArguments } from '../../control/arguments.ts';
import type { Said } from '../../control/commands.ts';
import { anyOf } from '../../documents/any-of.ts';
import { passages } from '../../documents/schema.ts';
import type { Portal } from '../../portal.ts';
import type { Database } from '../../storage/database.ts';
import { sha256 } from '../../storage/files.ts';
import { adviceFiles } from '../schema.ts';
import type { AdviceFile } from './find.ts';
import { type Difference, differencesOf } from './verify.ts';

const PAGE = 50; // files

type Found = Difference & { file: string; draft: string };

/**
 * `verify-drafts [--json]`: every check of every advice file from what was kept. Exit code 1 when one
 * differs; checks of another version that come to the same are told and are no fault. Changes nothing.
 */
export async function* verifyDraftsCommand(portal: Portal, args: string[]): AsyncIterable<Said> {
  const { values } = readArguments(args);
  const found: Found[] = [];
  let [files, sentences] = [0, 0];
  for await (const page of pagesOf(portal.db)) {
    const recorded = await recordedHashes(portal.db, page);
    const held = await heldPassages(portal.db, page);
    for (const { id: file, draftId: draft, content, hash } of page) {
      files += 1;
      sentences += content.verdicts.sentences.flat().length;
      for (const one of differencesOf({ content, hash, recorded: recorded.get(file) }, held)) {
        found.push({ file, draft, ...one });
        if (!values.json) yield { line: `Hồ sơ ${file} của dự thảo ${draft}: ${inWords(one)}.` };
      }
    }
  }
  const faults = found.filter(({ what }) => what !== 'version').length;
  if (values.json)
    yield {
      line: JSON.stringify({ reproduced: faults === 0, files, sentences, differences: found }),
    };
  else
    yield {
      line:
        faults === 0
          ? `${files} hồ sơ tham mưu, ${sentences} câu: mọi kết quả kiểm tra lặp lại đúng.`
          : `${files} hồ sơ tham mưu, ${sentences} câu: ${faults} chỗ khác.`,
    };
  yield { exit: faults === 0 ? 0 : 1 };
}

async function* pagesOf(db: Database): AsyncIterable<AdviceFile[]> {
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const page = await db
      .select()
      .from(adviceFiles)
      .where(gt(adviceFiles.id, after))
      .orderBy(asc(adviceFiles.id))
      .limit(PAGE);
    if (page.length > 0) yield page;
    after = page.at(-1)?.id ?? after;
    if (page.length < PAGE) return;
  }
}

/** Hashes by file as they were put on record, for as long as the record goes back. */
async function recordedHashes(db: Database, page: AdviceFile[]): Promise<Map<string, string>> {
  const file = sql<string>`${auditEvents.detail} ->> 'advice'`;
  const ids = page.map(({ id }) => id);
  const events = await db
    .select({ file, hash: sql<string>`${auditEvents.detail} ->> 'hash'` })
    .from(auditEvents)
    .where(and(eq(auditEvents.kind, 'advice kept'), inArray(file, ids)));
  return new Map(events.map((event) => [event.file, event.hash]));
}

/** What the archive has of the passages today; one that was read anew has another id. */
async function heldPassages(db: Database, page: AdviceFile[]): Promise<Map<string, string>> {
  const ids = page.flatMap(({ content }) =>
    content.sources.flatMap(({ passageId }) => passageId ?? []),
  );
  const rows = await db
    .select({ id: passages.id, text: passages.text })
    .from(passages)
    .where(anyOf(passages.id, [...new Set(ids)]));
  return new Map(rows.map(({ id, text }) => [id, sha256(text)]));
}

function inWords(one: Difference): string {
  if (one.what === 'file')
    return one.against === 'hash'
      ? 'nội dung không khớp mã băm của hồ sơ'
      : 'mã băm không khớp nhật ký';
  if (one.what === 'passage')
    return one.where === 'file'
      ? `lời của nguồn [${one.source}] không khớp mã băm của đoạn`
      : `đoạn của nguồn [${one.source}] trong kho nay có lời khác`;
  if (one.what === 'version') return `kiểm tra lúc lưu là bản ${one.kept}, nay là bản ${one.now}`;
  if (one.of !== 'sentence') return `kết quả kiểm tra ${subjects[one.of]} khác lúc lưu`;
  const { section, sentence, kept, now } = one;
  return `mục ${section}, câu ${sentence}: lúc lưu ${verdict(kept)}, nay ${verdict(now)}`;
}

const subjects = { missing: 'phần còn thiếu', bases: 'căn cứ', figures: 'số liệu' };
const kinds = {
  quoted: 'nguyên văn',
  paraphrased: 'diễn đạt lại',
  computed: 'tính ra',
  judgement: 'nhận định',
};

type Told = Extract<Difference, { of: 'sentence' }>['kept'];

function verdict(one: Told): string {
  if (!one) return 'không có câu này';
  if (one.hidden) return 'được ẩn';
  if (one.gap) return 'còn trống';
  return `${kinds[one.kind]}, ${one.supported ? 'đứng được' : 'bị gạch'}`;
}
