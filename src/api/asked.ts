import { z } from '@hono/zod-openapi';
import { LAST_PAGE } from '../search/query.ts';

/** Parameters of the addresses. Unlike a page, which makes the best of them, the API refuses what it cannot read. */

const once = ({ input }: { input?: unknown }) =>
  input === undefined ? 'Thiếu tham số này.' : 'Tham số này chỉ ghi một lần.';
const text = (most: number) =>
  z
    .string({ error: once })
    .trim()
    .min(1, 'Không được để trống.')
    .max(most, `Dài quá ${most} ký tự.`);

const notDay = 'Ngày phải có dạng 2026-11-23 và có trong lịch.';
const FIRST = '1800-01-01';
const LAST = '2199-12-31'; // as text/dates.ts
const day = z.iso
  .date({ error: notDay, abort: true })
  .refine((iso) => iso >= FIRST && iso <= LAST, notDay)
  .optional();
export const on = day.openapi({ description: 'Hiệu lực tính đến ngày này; bỏ trống là hôm nay.' });

const whole = (least: number, most: number) => {
  const wrong = `Phải là số nguyên từ ${least} đến ${most}.`;
  return z
    .string({ error: once })
    .regex(/^\d{1,10}$/, wrong)
    .transform(Number)
    .pipe(z.number().min(least, wrong).max(most, wrong));
};
const integer = (least: number, most: number, description: string) =>
  whole(least, most).openapi({ type: 'integer', minimum: least, maximum: most, description });

const MOST_CHOICES = 50;
const listOf = <T extends z.ZodType>(one: T, type: 'string' | 'integer', description: string) =>
  z
    .preprocess(
      (given) => (given === undefined ? [] : [given].flat()),
      z.array(one).max(MOST_CHOICES, `Nhiều nhất ${MOST_CHOICES} lần.`),
    )
    .openapi({ type: 'array', items: { type }, maxItems: MOST_CHOICES, description });
const names = (description: string) => listOf(text(200), 'string', description);

const LARGEST_ID = 2 ** 31 - 1; // an integer of PostgreSQL
const LONGEST_QUESTION = 1_000; // characters; security.md, limits

export const SearchAsked = z.strictObject({
  q: text(LONGEST_QUESTION).openapi({ description: 'Câu hỏi, gõ như trên cổng.' }),
  type: names('Loại văn bản, như “Nghị quyết”; ghi nhiều lần để chọn nhiều.'),
  issuer: listOf(whole(1, LARGEST_ID), 'integer', 'Mã cơ quan ban hành.'),
  year: listOf(whole(1800, 2199), 'integer', 'Năm ban hành.'),
  signer: names('Người ký.'),
  field: names('Lĩnh vực.'),
  from: day.openapi({ description: 'Ban hành từ ngày này.' }),
  to: day.openapi({ description: 'Ban hành đến hết ngày này.' }),
  on,
  inForce: z
    .enum(['true', 'false'], 'Phải là true hoặc false.')
    .default('false')
    .openapi({ description: 'Chỉ văn bản còn hiệu lực, toàn bộ hay một phần.' }),
  sort: z.enum(['relevance', 'newest'], 'Phải là relevance hoặc newest.').default('relevance'),
  page: integer(1, LAST_PAGE, 'Trang kết quả, từ 1; mỗi trang 10 văn bản.').default(1),
});

export const DocumentAsked = z.strictObject({ on });

const MOST_PASSAGES = 100; // of one page
const FARTHEST = 10_000; // page; a file of 2,000 pages has about 60,000 passages

export const PassagesAsked = z.strictObject({
  page: integer(1, FARTHEST, 'Trang kết quả, từ 1.').default(1),
  size: integer(1, MOST_PASSAGES, 'Số đoạn một trang.').default(50),
});

export const Id = z.object({
  id: z.uuid('Mã này không phải mã UUID.').openapi({
    description: 'Mã UUID, như câu trả lời trước đã cho.',
    example: '6f0a3c8e-2f57-4c43-9d4e-0d0c7f0f3b11',
  }),
});
