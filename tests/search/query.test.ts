import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../src/search/query.ts';

const plain = {
  text: '',
  types: [],
  issuers: [],
  years: [],
  signers: [],
  fields: [],
  dossiers: [],
  from: undefined,
  to: undefined,
  inForce: false,
  on: undefined,
  literal: false,
  sort: 'relevance',
  page: 1,
};

describe('an address', () => {
  it('that says nothing asks for nothing', () => {
    expect(parseQuery({})).toEqual(plain);
  });

  it('is read in full', () => {
    expect(
      parseQuery({
        q: ['  nhà ở xã hội ', 'thứ hai'],
        type: ['Kế hoạch', ' Báo cáo '],
        issuer: ['3', '7'],
        year: ['2025'],
        signer: ['Kiều Văn Đạt'],
        field: ['Y tế'],
        dossier: ['TU-2026-22'],
        from: ['2026-01-01'],
        to: ['2026-12-31'],
        inForce: ['1'],
        on: ['2026-05-01'],
        literal: ['1'],
        sort: ['newest'],
        page: ['2'],
      }),
    ).toEqual({
      text: 'nhà ở xã hội',
      types: ['Kế hoạch', 'Báo cáo'],
      issuers: [3, 7],
      years: [2025],
      signers: ['Kiều Văn Đạt'],
      fields: ['Y tế'],
      dossiers: ['TU-2026-22'],
      from: '2026-01-01',
      to: '2026-12-31',
      inForce: true,
      on: '2026-05-01',
      literal: true,
      sort: 'newest',
      page: 2,
    });
  });

  it('never fails: what cannot be read is the default', () => {
    const nonsense = {
      issuer: ['một'],
      year: ['-1'],
      type: [''],
      signer: ['x'.repeat(201)],
      from: ['31/13/2026'],
      to: ['2026-02-30'],
      inForce: ['yes'],
      on: ['hôm nay'],
      literal: ['0'],
      sort: ['oldest'],
    };
    expect(parseQuery(nonsense)).toEqual(plain);
  });

  it('takes days as people write them', () => {
    expect(parseQuery({ from: ['31/12/2026'] }).from).toBe('2026-12-31');
  });

  it('keeps a question of a thousand characters and cuts a longer one, letters whole', () => {
    expect(parseQuery({ q: ['a'.repeat(1_001)] }).text).toHaveLength(1_000);
    expect(parseQuery({ q: [`${'a'.repeat(999)} bcd`] }).text).toBe('a'.repeat(999));
    expect(parseQuery({ q: ['a\u0309'] }).text).toBe('ả');
  });

  it('takes fifty ticks of one filter and no more', () => {
    const ticks = (many: number) => Array.from({ length: many }, (_, i) => `Loại ${i}`);
    expect(parseQuery({ type: ticks(50) }).types).toHaveLength(50);
    expect(parseQuery({ type: ticks(51) }).types).toEqual([]);
    expect(parseQuery({ issuer: Array.from({ length: 51 }, () => '3') }).issuers).toEqual([]);
    expect(parseQuery({ signer: ['x'.repeat(200)] }).signers).toHaveLength(1);
  });

  it('leads to thirty pages and to no page beyond or between', () => {
    const pageOf = (page: string) => parseQuery({ page: [page] }).page;
    expect(['1', '30', '31', '0', '1.5', 'x'].map(pageOf)).toEqual([1, 30, 1, 1, 1, 1]);
  });
});
