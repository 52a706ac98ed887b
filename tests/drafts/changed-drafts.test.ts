import { expect, it } from 'vitest';
import { checkSection, type Ground } from '../../src/drafts/check.ts';
import { describeWithData } from '../support/test-data.ts';
import { changedDrafts, sharesOf } from './changed-drafts.ts';

const RULE =
  'Mỗi nhiệm vụ được gia hạn không quá một lần, do Chánh Văn phòng Thành ủy quyết định theo Điều 11. Việc khác do Thường trực Thành ủy quyết định theo Điều 12.';

it.each([
  [
    'other words',
    'Mỗi việc được gia hạn tối đa một lần, theo quyết định của Chánh Văn phòng Thành ủy.',
  ],
  [
    'fewer words',
    'Mỗi nhiệm vụ được gia hạn không quá một lần, do Chánh Văn phòng Thành ủy quyết định.',
  ],
  [
    'who was named pointed at',
    'Việc khác do cơ quan này quyết định theo Điều 12, như trên đã nêu rõ.',
  ],
])('a sentence may say it with %s', (_, text) => expect(struckIn(text)).toBeUndefined());

it.each([
  [
    'another figure',
    'Mỗi nhiệm vụ được gia hạn không quá một lần, do Chánh Văn phòng Thành ủy quyết định theo Điều 12.',
  ],
  [
    'another body',
    'Mỗi nhiệm vụ được gia hạn không quá một lần, do Thường trực Thành ủy quyết định theo Điều 11.',
  ],
  [
    'a denial less',
    'Mỗi nhiệm vụ được gia hạn quá một lần, do Chánh Văn phòng Thành ủy quyết định theo Điều 11.',
  ],
])('a quotation with %s is struck, though the source has it elsewhere', (_, text) =>
  expect(struckIn(text)).toContain('nguồn'),
);

function struckIn(text: string) {
  const ground: Ground = { open: true, text: RULE, held: RULE };
  return checkSection(`${text} [1]`, new Map([[1, ground]]), { name: 'Khuê', judged: [] })[0]
    ?.struck;
}

describeWithData('one thing changed in sentences of drafts', () => {
  it('is struck, and nothing that was left alone', () => {
    const heldOut = 1; // the command judges both halves
    for (const { kind, change, struck, shownAsQuoted } of sharesOf(changedDrafts(heldOut))) {
      const what = `${kind} ${change}`;
      if (change === 'untouched') expect(struck, what).toBeLessThanOrEqual(0.02);
      else expect(shownAsQuoted, what).toBe(0);
      if (change === 'untouched' || (change === 'word' && kind === 'paraphrased')) continue;
      const exact = kind === 'quoted' && change !== 'word';
      const least = exact ? 1 : change === 'organ' || change === 'word' ? 0.9 : 0.99;
      expect(struck, what).toBeGreaterThanOrEqual(least);
    }
  });
});
