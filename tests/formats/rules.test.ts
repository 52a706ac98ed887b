import { describe, expect, it } from 'vitest';
import { houseSettings, settled } from '../../src/formats/house.ts';
import type { Range } from '../../src/formats/rule-set.ts';
import { ruleSets, rulesFor } from '../../src/formats/rules-for.ts';

describe('the rules of a day', () => {
  it.each([
    ['party', '2018-04-02', undefined],
    ['party', '2018-04-03', 'HD36-2018'],
    ['party', '2026-05-26', 'HD36-2018'],
    ['party', '2026-05-27', 'HD05-2026'],
    ['state', '2020-03-04', undefined],
    ['state', '2020-03-05', 'ND30-2020'],
    ['state', '2026-11-23', 'ND30-2020'],
  ] as const)('of the %s on %s are %s', (family, day, id) => {
    expect(rulesFor(family, day)?.id).toBe(id);
  });
});

describe.each(ruleSets.map((rules) => [rules.id, rules] as const))('%s', (_, rules) => {
  it('says of every value where it stands and how sure it is', () => {
    const found = rulesIn(rules);
    expect(found.length).toBeGreaterThan(60);
    for (const { source, certainty } of found) {
      expect(source).toMatch(/36-HD\/VPTW|05-HD\/VPTW|30\/2020\/NĐ-CP/);
      expect(['sure', 'probable', 'open']).toContain(certainty);
    }
  });

  it('writes only what it allows', () => {
    const ranges = rangesIn(rules);
    expect(ranges.length).toBeGreaterThan(40);
    for (const { write, least, most, only } of ranges) {
      expect(write).toBeGreaterThanOrEqual(least);
      expect(write).toBeLessThanOrEqual(most);
      if (only) expect(only).toContain(write);
    }
  });

  it('offers a choice for each value that the office decides, and holds one of them', () => {
    const open = Object.values(rules.words).filter(({ setting }) => setting);
    expect(open.length).toBeGreaterThan(0);
    for (const { setting, value, certainty } of open) {
      expect(certainty).toBe('open');
      expect(setting && houseSettings[setting].choices.map((choice) => choice.value)).toContain(
        value,
      );
    }
  });
});

describe('what the office decides', () => {
  const [hd36, hd05, nd30] = ruleSets;
  if (!hd36 || !hd05 || !nd30) throw new Error('three rule sets');

  it('takes the place of what the rules leave open', () => {
    const rules = settled(hd05, { 'about.letter': 'V/v', 'basis.last': ',' });

    expect(rules.words['about.letter'].value).toBe('V/v');
    expect(rules.words['basis.last'].value).toBe(',');
    expect(rules.words['spelling.uy'].value).toBe('ủy');
  });

  it('changes nothing that the rules settle, and takes nothing that was not offered', () => {
    const house = { 'about.letter': 'về việc', 'basis.last': '!', 'addressee.place': 'indent' };

    expect(settled(nd30, house).words).toEqual(nd30.words);
    expect(settled(hd36, { 'spelling.uy': 'u' }).words).toEqual(hd36.words);
  });
});

type Anything = { [name: string]: unknown };
const isObject = (value: unknown): value is Anything => typeof value === 'object' && !!value;

/** Everything below a value that has the named fields, however deep. */
function within(value: unknown, field: string): Anything[] {
  if (!isObject(value)) return [];
  const below = Object.values(value).flatMap((inner) => within(inner, field));
  return field in value ? [value, ...below] : below;
}

const rulesIn = (value: unknown) => within(value, 'certainty');
const rangesIn = (value: unknown) => within(value, 'write') as unknown as Range[];
