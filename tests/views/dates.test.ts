import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, viDate, viDay, viDuration, viMoment } from '../../views/ui/dates.ts';

describe('dates as Party papers write them', () => {
  it('writes a zero before days under 10 and before months 1 and 2 only', () => {
    expect(viDate('2026-04-03')).toBe('03/4/2026');
    expect(viDate('2026-01-09')).toBe('09/01/2026');
    expect(viDate('2026-02-28')).toBe('28/02/2026');
    expect(viDate('2026-10-06')).toBe('06/10/2026');
    expect(viDate('2026-11-23')).toBe('23/11/2026');
  });

  it('tells the time in Vietnam, whatever the clock of the machine is set to', () => {
    expect(viMoment('2026-11-22T18:05:00Z')).toBe('01:05 ngày 23/11/2026');
    expect(viMoment(new Date('2026-11-22T17:00:00Z'))).toBe('00:00 ngày 23/11/2026');
    expect(viDay('2026-11-22T18:05:00Z')).toBe('thứ Hai 23/11/2026');
    expect(viDay('2026-11-22T16:05:00Z')).toBe('chủ Nhật 22/11/2026');
  });

  it('says every day of the calendar with the same day, month and year', () => {
    const day = fc.date({
      min: new Date('1930-01-01'),
      max: new Date('2100-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(day, (moment) => {
        const iso = dayOf(moment);
        const [dd, mm, yyyy] = viDate(iso).split('/').map(Number);
        expect(new Date(Date.UTC(yyyy ?? 0, (mm ?? 0) - 1, dd)).toISOString().slice(0, 10)).toBe(
          iso,
        );
      }),
    );
  });

  it('rounds time left to what a person plans by', () => {
    expect([20, 240, 3_600, 4_800].map(viDuration)).toEqual([
      'dưới 1 phút',
      '4 phút',
      '1 giờ',
      '1 giờ 20 phút',
    ]);
  });
});
