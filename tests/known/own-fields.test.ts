import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { differences } from '../../src/ingest/own-fields.ts';
import { describeWithData, testData } from '../support/test-data.ts';

const run = promisify(execFile);

it('tells a field of the list that is not what the text says', () => {
  const text =
    'CHÍNH PHỦ\nSố: 07/2025/NĐ-CP\nHà Nội, ngày 09 tháng 01 năm 2025\nNGHỊ ĐỊNH\nVề hộ tịch\nCăn cứ Luật Hộ tịch;';
  const right = { text, number: '07/2025/NĐ-CP', type: 'Nghị định', issuer: 'CHÍNH PHỦ' };

  expect(differences({ ...right, issuedOn: '2025-01-09' })).toEqual([]);
  expect(differences({ ...right, number: '07/2025/NĐ-', issuedOn: '2025-01-10' })).toEqual([
    { field: 'number', listed: '07/2025/NĐ-', read: '07/2025/NĐ-CP' },
    { field: 'issuedOn', listed: '2025-01-10', read: '2025-01-09' },
  ]);
});

describeWithData('own fields of laws and decrees', () => {
  it('are all four read from the text alone on at least 97 in 100', {
    timeout: 120_000,
  }, async () => {
    const file = join(testData ?? '', 'fulltext', 'vbpl.jsonl.gz');
    expect(existsSync(file)).toBe(true);
    const { stdout } = await run('npx', ['tsx', 'scripts/own-fields.ts', file, '--json']);
    const score = JSON.parse(stdout.trim().split('\n').at(-1) ?? '');

    expect(score.documents).toBeGreaterThan(200);
    expect(score.recordWrong).toBeLessThanOrEqual(42);
    expect(score.share).toBeGreaterThanOrEqual(0.97);
  });
});
