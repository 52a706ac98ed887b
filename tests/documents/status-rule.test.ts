import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Act, type Known, statusOn } from '../../src/documents/status-rule.ts';

const paper = (known: Partial<Known>): Known => ({
  id: 'a',
  acts: [],
  facts: [],
  circular: false,
  ...known,
});
const act = (kind: Act['kind'], fields: Partial<Act> = {}): Act => ({
  kind,
  by: 'b',
  partial: false,
  ...fields,
});
const stateOf = (known: Partial<Known>, day = '2026-11-23') => statusOn(paper(known), day).state;

const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2050-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const kind = fc.constantFrom<Act['kind']>('replaces', 'repeals', 'suspends', 'amends');
const acts = fc.array(
  fc
    .record({ kind, by: fc.constantFrom('a', 'b', 'c', null), partial: fc.boolean() })
    .chain((of) => fc.option(day, { nil: undefined }).map((on) => (on ? { ...of, on } : of))),
  { maxLength: 5 },
);
const faulty = fc.constantFrom('0003-01-01', '0000-00-00', '9999-12-31', '2026', '');

describe('how a document stands on a day', () => {
  it('is unknown where nothing is known, and never in force from silence', () => {
    expect(stateOf({})).toBe('unknown');
    expect(statusOn(paper({}), '2026-11-23').reason).toEqual({ because: 'nothing' });
  });

  it('follows the days that the document states', () => {
    const stated = { effectiveOn: '2026-03-01', expiresOn: '2026-10-31' };
    expect(stateOf(stated, '2026-02-28')).toBe('not-yet');
    expect(stateOf(stated, '2026-03-01')).toBe('in-force');
    expect(stateOf(stated, '2026-10-31')).toBe('in-force');
    expect(statusOn(paper(stated), '2026-11-01')).toMatchObject({
      state: 'not-in-force',
      since: '2026-11-01',
    });
  });

  it('is not yet before it was issued, unless its text says that it applied earlier', () => {
    const issued = { issuedOn: '2026-03-01' };
    expect(statusOn(paper(issued), '2026-02-28')).toEqual({
      state: 'not-yet',
      reason: { because: 'not yet issued', on: '2026-03-01' },
    });
    expect(stateOf(issued, '2026-03-01')).toBe('unknown');
    expect(stateOf({ ...issued, effectiveOn: '2026-01-01' }, '2026-02-01')).toBe('in-force');
    expect(stateOf({ issuedOn: '0003-01-01' }, '0002-01-01')).toBe('unknown');
  });

  it('ends with the paper that replaces it, from the day on which that one acts', () => {
    const replaced = { effectiveOn: '2020-01-01', acts: [act('replaces', { on: '2026-05-27' })] };
    expect(stateOf(replaced, '2026-05-26')).toBe('in-force');
    expect(statusOn(paper(replaced), '2026-05-27')).toMatchObject({
      state: 'not-in-force',
      since: '2026-05-27',
    });
  });

  it('does not follow a paper that is not yet in force', () => {
    const acts = [act('repeals', { on: '2027-01-01' })];
    expect(stateOf({ effectiveOn: '2020-01-01', acts })).toBe('in-force');
  });

  it('stays open where a confirmed end has no day, and says which paper', () => {
    const undated = act('replaces');
    expect(statusOn(paper({ effectiveOn: '2020-01-01', acts: [undated] }), '2026-11-23')).toEqual({
      state: 'unknown',
      reason: { because: 'undated act', act: undated },
    });
    const later = [act('replaces', { notBefore: '2027-01-01' })];
    expect(stateOf({ effectiveOn: '2020-01-01', acts: later })).toBe('in-force');
  });

  it('is in force in part where a provision went or words were amended', () => {
    const part = { partial: true, provision: 'Điều 7', on: '2026-01-01' };
    expect(stateOf({ acts: [act('repeals', part)] })).toBe('partly');
    expect(stateOf({ acts: [act('repeals', part)] }, '2025-12-31')).toBe('unknown');
    expect(stateOf({ acts: [act('amends', { on: '2026-01-01' })] })).toBe('partly');
    expect(stateOf({ acts: [act('suspends', part)] })).toBe('partly');
  });

  it('comes back from a suspension that has an end', () => {
    const acts = [act('suspends', { on: '2026-08-01', until: '2026-09-30' })];
    const known = { effectiveOn: '2026-01-01', acts };
    expect(stateOf(known, '2026-07-31')).toBe('in-force');
    expect(stateOf(known, '2026-09-30')).toBe('suspended');
    expect(stateOf(known, '2026-10-01')).toBe('in-force');
  });

  it('believes what a person recorded against an earlier end, not against a later one', () => {
    const fact = { state: 'in-force' as const, startsOn: '2026-06-01', reason: 'Công văn' };
    const ended = (on: string) => ({ acts: [act('repeals', { on })], facts: [fact] });
    expect(stateOf(ended('2026-05-31'))).toBe('in-force');
    expect(stateOf(ended('2026-06-01'))).toBe('in-force');
    expect(stateOf(ended('2026-06-02'))).toBe('not-in-force');
    expect(stateOf({ facts: [{ ...fact, endsOn: '2026-06-30' }] })).toBe('unknown');
    const later = { ...fact, state: 'suspended' as const };
    expect(stateOf({ facts: [fact, later] })).toBe('suspended');
  });

  it('takes no word of a paper about itself, and of no ring of papers', () => {
    const own = [act('repeals', { by: 'a', on: '2020-01-01' })];
    expect(statusOn(paper({ acts: own }), '2026-11-23')).toEqual({
      state: 'unknown',
      reason: { because: 'itself' },
    });
    const ring = {
      circular: true,
      effectiveOn: '2020-01-01',
      acts: [act('replaces', { on: '2020-01-01' })],
    };
    expect(statusOn(paper(ring), '2026-11-23').reason).toEqual({ because: 'ring' });
    const fact = { state: 'in-force' as const, startsOn: '2021-01-01', reason: 'Đã rà soát' };
    expect(stateOf({ ...ring, facts: [fact] })).toBe('in-force');
  });

  it('takes a day of the year 0003 for no day', () => {
    fc.assert(
      fc.property(faulty, day, (fault, on) => {
        expect(stateOf({ effectiveOn: fault, expiresOn: fault }, on)).toBe('unknown');
        expect(stateOf({ acts: [act('repeals', { on: fault })] }, on)).toBe('unknown');
        const facts = [{ state: 'in-force' as const, startsOn: fault, reason: '' }];
        expect(stateOf({ facts }, on)).toBe('unknown');
      }),
    );
  });

  it('once ended stays ended, whatever else papers do to it', () => {
    fc.assert(
      fc.property(acts, day, day, day, (others, ended, a, b) => {
        const [sooner, later] = a < b ? [a, b] : [b, a];
        const known = { acts: [...others, act('repeals', { on: ended })] };
        if (stateOf(known, sooner) === 'not-in-force')
          expect(stateOf(known, later)).toBe('not-in-force');
        expect(stateOf(known, ended)).toBe('not-in-force');
      }),
    );
  });

  it('is never in force without a day that says so, and does not depend on the order of acts', () => {
    fc.assert(
      fc.property(acts, day, (some, on) => {
        expect(stateOf({ acts: some }, on)).not.toBe('in-force');
        expect(stateOf({ acts: [...some].reverse() }, on)).toBe(stateOf({ acts: some }, on));
      }),
    );
  });
});
