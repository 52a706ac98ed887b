import { expect, it } from 'vitest';
import { check } from '../../src/formats/check/check.ts';
import { dataFile, describeWithData } from '../support/test-data.ts';

// Every finding was looked at beside the decree's text, 11/2026: the places with two spaces are there, and
// ten runs of the sample forms name no font, so that they print in the Calibri of their style.
const nd30: [string, string[]][] = [
  ['nd30_30_2020_ND_CP.docx', ['spacing']],
  ['nd30_Phuluc1.docx', []],
  ['nd30_Phuluc3.docx', ['font']],
];
/** Copies from the web: set otherwise than printed, and all of them norms. */
const norms = [
  'TT-67-2025-TT-BCT-sua-doi-TT-43-2025.docx',
  'ND-139-2025-phan-dinh-tham-quyen-2-cap-BCT.docx',
  'TT-14-2024-che-do-bao-cao-mau-van-ban-CCN.docx',
];

describeWithData('real papers of the State', () => {
  const judged = (name: string) => check(dataFile(`docx/${name}`), { today: '2026-11-27' });

  it.each(nd30)('finds in %s only what the decree says too', (name, rules) => {
    const { rules: set, findings } = judged(name);

    expect(set).toBe('ND30-2020');
    expect(findings.map(({ rule }) => rule)).toEqual(rules);
  });

  it.each(norms)('judges the norm %s as a hint, with its parts found', (name) => {
    const { note, findings } = judged(name);

    expect(note).toContain('quy phạm pháp luật');
    expect(findings.length).toBeGreaterThan(5);
    expect(findings.filter(({ certainty }) => certainty !== 'open')).toEqual([]);
    const missing = findings.filter(({ found }) => found === 'không có').map(({ rule }) => rule);
    expect(missing.filter((rule) => rule !== 'page-number')).toEqual([]);
  });
});
