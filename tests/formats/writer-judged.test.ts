import { describe, expect, it } from 'vitest';
import { check } from '../../src/formats/check/check.ts';
import { writeDocx } from '../../src/formats/docx/write.ts';
import type { Printed } from '../../src/formats/printed.ts';
import { partyPaper, productTypes, statePaper } from './papers.ts';

// What these papers really have wrong: one number for all types, a plan of an office signed for a committee.
const theirs = new Set(['number.type', 'authority.signing']);

describe('what the desk writes', () => {
  const judged = async (printed: Printed) =>
    check(new Uint8Array(await writeDocx(printed)), { today: '2026-11-27' });

  it.each(productTypes)('has nothing wrong for the checker: %s', async (type) => {
    for (const make of [partyPaper, statePaper]) {
      const { rules, findings } = await judged(make(type));
      expect(rules).not.toBeNull();
      expect(findings.filter(({ rule }) => !theirs.has(rule))).toEqual([]);
    }
  });

  it('is told of a number that is one of another type', async () => {
    const { findings } = await judged(partyPaper('to-trinh'));
    expect(findings.map(({ rule }) => rule)).toEqual(['number.type']);
  });
});
