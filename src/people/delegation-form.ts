import { z } from 'zod';
import { findDates } from '../text/dates.ts';

const LONGEST = 92; // days: an absence; what lasts longer is a change of unit
const DAY = 86_400_000; // ms
const ZONE = '+07:00'; // Vietnam, where a day begins

const person = z
  .string()
  .default('')
  .refine((text) => /^[1-9]\d{0,8}$/.test(text), 'Xin chọn một người.')
  .transform(Number);

const day = z
  .string()
  .default('')
  .transform((text, context) => {
    const date = findDates(text)[0]?.date;
    if (date) return new Date(`${date}T00:00:00${ZONE}`);
    context.addIssue({ code: 'custom', message: 'Xin ghi ngày như 23/11/2026.' });
    return z.NEVER;
  });

/** What is lent, as typed. The last day counts whole: it ends with the midnight after it. */
export const lendingForm = (now: Date) =>
  z
    .object({
      fromId: person,
      toId: person,
      scope: z.enum(['unit', 'own'], 'Xin chọn phạm vi giao.'),
      startsOn: day,
      endsOn: day,
    })
    .refine(({ startsOn, endsOn }) => endsOn >= startsOn, {
      path: ['endsOn'],
      message: 'Ngày cuối phải từ ngày đầu trở đi.',
    })
    .refine(({ endsOn }) => endsOn.getTime() + DAY > now.getTime(), {
      path: ['endsOn'],
      message: 'Ngày cuối đã qua.',
    })
    .refine(({ startsOn, endsOn }) => endsOn.getTime() - startsOn.getTime() < LONGEST * DAY, {
      path: ['endsOn'],
      message: `Mỗi lần giao không quá ${LONGEST} ngày.`,
    })
    .transform(({ startsOn, endsOn, ...rest }) => ({
      ...rest,
      startsAt: startsOn,
      endsAt: new Date(endsOn.getTime() + DAY),
    }));

export type LendingForm = z.output<ReturnType<typeof lendingForm>>;
