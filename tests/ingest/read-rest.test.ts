import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ARCHIVE, readManifest } from '../../scripts/sample/manifest.ts';
import { documents, organs } from '../../src/documents/schema.ts';
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

it('learns from the last page for whom a scan is signed', async () => {
  const { portal } = site;
  const file = readManifest().find(({ number }) => number === '14-CT/TU')?.file ?? '';
  const sides = [
    'THÀNH ỦY AN BÌNH\nSố 14-CT/TU\nĐẢNG CỘNG SẢN VIỆT NAM\nAn Bình, ngày 22 tháng 9 năm 2021\nCHỈ THỊ\nvề việc thử\n1. Việc.',
    '2. Việc.\nT/M BAN THƯỜNG VỤ\nBÍ THƯ\n\nTrần Văn Thử',
  ];
  const reader: Ocr = {
    read: async () => ({ text: sides.shift() ?? '', lines: [], words: [] }),
    close: async () => {},
  };
  const note = { fileName: file, audienceKeys: [EVERYONE] };
  const issuerOf = async (id = '') => {
    const [card] = await portal.db
      .select({ name: organs.name })
      .from(documents)
      .innerJoin(organs, eq(organs.id, documents.issuerId))
      .where(eq(documents.id, id));
    return card?.name;
  };

  const taken = await takeInBytes(portal, await readFile(join(ARCHIVE, file)), note, reader);
  if (!('documentId' in taken)) throw new Error(taken.outcome);
  expect(await issuerOf(taken.documentId)).toBe('Thành ủy An Bình');
  await readRest(portal, taken.versionId ?? '', reader);
  expect(await issuerOf(taken.documentId)).toBe('Ban Thường vụ Thành ủy An Bình');
});
