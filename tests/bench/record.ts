import { createHash, randomUUID } from 'node:crypto';
import { saveDocument } from '../../src/ingest/save.ts';
import { readText } from '../../src/ingest/save-text.ts';
import type { Portal } from '../../src/portal.ts';
import { feedAll } from '../../src/search/feed.ts';
import { nextFile } from './archive.ts';

/**
 * Writes text files into the record as intake writes them, without quarantine, process of its own and
 * desk, until it holds `most` passages; then brings them all to the index. For benches of what comes after.
 */
export async function fillRecord(
  { db, engine }: Portal,
  texts: AsyncIterator<{ title: string; text: string }>,
  audienceOf: (n: number) => string[],
  most: number,
) {
  let passages = 0;
  let files = 0;
  for (; passages < most; files++) {
    const content = await nextFile(texts, files);
    const text = readText([{ number: 1, text: content, by: 'text' }]);
    const bytes = Buffer.byteLength(content);
    const slip = {
      ...{ id: randomUUID(), batchId: randomUUID(), receivedAt: new Date().toISOString(), bytes },
      ...{ fileName: `${files}.txt`, personId: null, audienceKeys: audienceOf(files) },
    };
    const sha256 = createHash('sha256').update(content).digest('hex');
    const original = { sha256, bytes, mediaType: 'text/plain' };
    const fields = { numberState: 'none' as const, title: `Tài liệu ${files}` };
    await db.transaction((tx) => saveDocument(tx, slip, original, fields, text));
    passages += text.passages.length;
  }
  await feedAll(db, engine);
  return { files, passages };
}
