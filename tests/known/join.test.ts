import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { documents, outbox } from '../../src/documents/schema.ts';
import { importPapers } from '../../src/ingest/known/import.ts';
import { readPapers } from '../../src/ingest/known/paper.ts';
import { readTable } from '../../src/ingest/known/table.ts';
import { operator } from '../../src/people/viewer-of.ts';
import { PLAN, paper } from '../support/papers.ts';
import { testPortal } from '../support/portal.ts';
import { takeInBytes } from '../support/taken-in.ts';

const test = await testPortal();
const { db } = test.portal;
const LIST =
  'Số ký hiệu;Loại;Cơ quan ban hành;Ngày ban hành;Trích yếu;Ngày hiệu lực\n31-KH/VPTU;Kế hoạch;Văn phòng Thành ủy Lục Đầm;05/10/2026;số hóa hồ sơ lưu trữ giai đoạn 2026 - 2027;10/10/2026';

afterAll(() => test.close());
beforeEach(async () => {
  await db.delete(documents);
  await db.delete(outbox);
});

const take = async (audienceKeys: string[]) => {
  const taken = await takeInBytes(test.portal, await paper(PLAN), { audienceKeys });
  return 'documentId' in taken ? taken.documentId : undefined;
};
const importList = async () =>
  importPapers(test.portal, await operator(db), readPapers(readTable(Buffer.from(LIST))), {
    dryRun: false,
  });
const held = () => db.select().from(documents);

describe('a file of a paper that a catalogue told of', () => {
  it('gives that record its text, and what only the catalogue says stays', async () => {
    await importList();
    const [known] = await held();

    const id = await take(['all']);

    expect(id).toBe(known?.id);
    expect(await held()).toMatchObject([
      { origin: 'file', number: '31-KH/VPTU', effectiveOn: '2026-10-10', revision: 2 },
    ]);
    const rows = await db.select().from(outbox);
    expect(rows.map(({ revision }) => revision)).toEqual([1, 2]);
  });

  it('leaves the record alone where it is for a few: its going would tell the others', async () => {
    await importList();

    await take(['person:999']);

    const both = await held();
    expect(both.map(({ origin }) => origin).sort()).toEqual(['catalogue', 'file']);
  });

  it('is found by a list that comes after it', async () => {
    await take(['all']);

    const told = await importList();

    expect(told).toMatchObject([{ effect: 'same' }]);
    expect(await held()).toHaveLength(1);
  });

  it('is one record when two lists come at once', async () => {
    await Promise.all([importList(), importList()]);

    expect(await held()).toHaveLength(1);
  });
});
