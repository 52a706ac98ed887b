import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ARCHIVE, readManifest } from '../../scripts/sample/manifest.ts';
import { documents } from '../../src/documents/schema.ts';
import { type Ocr, openOcr } from '../../src/ingest/ocr/ocr.ts';
import { readRest } from '../../src/ingest/read-rest.ts';
import { EVERYONE } from '../../src/people/keys.ts';
import { type TestPortal, testPortal } from '../support/portal.ts';
import { takeInBytes } from '../support/taken-in.ts';

let site: TestPortal;
let ocr: Ocr;
beforeAll(async () => {
  site = await testPortal();
  ocr = openOcr();
});
afterAll(async () => {
  await ocr?.close();
  await site?.close();
});

it('learns the signer of a scan when its last page is read', async () => {
  const { portal } = site;
  const [scan] = readManifest().filter(({ number }) => number === '83-QĐ/TU');
  const bytes = await readFile(join(ARCHIVE, scan?.file ?? ''));
  const note = { fileName: scan?.file ?? '', audienceKeys: [EVERYONE] };
  const cardOf = async (id = '') =>
    (await portal.db.select().from(documents).where(eq(documents.id, id)))[0];

  const taken = await takeInBytes(portal, bytes, note, ocr);
  if (!('documentId' in taken)) throw new Error(taken.outcome);
  expect((await cardOf(taken.documentId))?.signer).toBeNull();
  await readRest(portal, taken.versionId ?? '', ocr);
  expect(await cardOf(taken.documentId)).toMatchObject({
    signer: scan?.signer,
    number: '83-QĐ/TU',
  });
});
