import { z } from '@hono/zod-openapi';
import { relations } from '../documents/relation-schema.ts';
import { statusStates } from '../documents/status-rule.ts';

/** What the API takes and gives, as described and as checked. */

export const Problem = z
  .strictObject({
    title: z.string(),
    status: z.number().int(),
    detail: z.string().openapi({ description: 'Một câu cho người đọc.' }),
    errors: z.array(z.strictObject({ name: z.string(), detail: z.string() })).optional(),
  })
  .openapi('Problem');

const day = z.iso.date().openapi({ example: '2026-11-23' });

const Status = z
  .strictObject({
    on: day.openapi({ description: 'Tính đến ngày này.' }),
    state: z.enum(statusStates),
    label: z.string().openapi({ example: 'Chưa rõ hiệu lực' }),
    since: day.optional(),
    reason: z.string().min(1).openapi({ description: 'Vì sao, trong một câu.' }),
  })
  .openapi('Status');

const brief = {
  id: z.uuid(),
  type: z.string().nullable().openapi({ example: 'Quy định' }),
  number: z.string().nullable().openapi({ example: '118-QĐ/TU' }),
  issuer: z.string().nullable(),
  issuedOn: day.nullable(),
  title: z.string(),
  status: Status,
  href: z.string().openapi({ description: 'Trang của văn bản trên cổng.' }),
};

export const DocumentBrief = z.strictObject(brief).openapi('DocumentBrief');

export const Passage = z
  .strictObject({
    id: z.uuid(),
    documentId: z.uuid(),
    place: z.number().int().openapi({ description: 'Thứ tự trong văn bản, từ 1.' }),
    kind: z.enum(['header', 'body', 'signature', 'annex']),
    heading: z.array(z.string()),
    label: z.string().openapi({ example: 'Điều 4, khoản 3' }),
    page: z.number().int(),
    text: z.string(),
    hash: z.string().openapi({ description: 'SHA-256 của chữ trong đoạn.' }),
    confidence: z
      .number()
      .nullable()
      .openapi({ description: 'Từ 0 đến 1, khi đoạn được nhận dạng từ ảnh; null khi không.' }),
    href: z.string(),
  })
  .openapi('Passage');

const Relation = z
  .strictObject({
    kind: z.enum(relations.kind.enumValues),
    direction: z
      .enum(['out', 'in'])
      .openapi({ description: '“out”: văn bản này tác động lên văn bản kia.' }),
    state: z.enum(['proposed', 'confirmed', 'rejected']),
    other: z
      .strictObject({
        id: z.uuid(),
        number: z.string().nullable(),
        title: z.string(),
        href: z.string(),
      })
      .nullable()
      .openapi({ description: 'Văn bản kia; null khi kho không có hoặc không được đọc.' }),
    written: z.string().nullable().openapi({ description: 'Như chính văn bản này ghi.' }),
    provision: z.string().nullable(),
    effectiveOn: day.nullable(),
    sentence: z.string().nullable(),
  })
  .openapi('Relation');

const Version = z
  .strictObject({
    ordinal: z.number().int(),
    fileName: z.string(),
    mediaType: z.string(),
    sha256: z.string(),
    pageCount: z.number().int(),
    createdAt: z.iso.datetime(),
    current: z.boolean(),
  })
  .openapi('Version');

export const Document = z
  .strictObject({
    ...brief,
    numberState: z.enum(['read', 'unreadable', 'none']),
    effectiveOn: day.nullable(),
    expiresOn: day.nullable(),
    term: z.string().nullable(),
    signer: z.string().nullable(),
    signerRole: z.string().nullable(),
    urgency: z.string().nullable(),
    field: z.string().nullable(),
    dossier: z.string().nullable(),
    origin: z.enum(['file', 'catalogue']),
    citation: z.string().openapi({ description: 'Cách ghi khi viện dẫn.' }),
    relations: z.array(Relation),
    versions: z.array(Version).openapi({ description: 'Mới nhất trước.' }),
  })
  .openapi('Document');

const paged = {
  total: z.number().int(),
  page: z.number().int(),
  pages: z.number().int().openapi({ description: 'Số trang có thể hỏi.' }),
};

export const Passages = z
  .strictObject({ ...paged, passages: z.array(Passage) })
  .openapi('Passages');

export const Found = z
  .strictObject({
    ...paged,
    capped: z.boolean().openapi({ description: 'Còn nữa, ngoài những gì xếp hạng được.' }),
    asked: z.string().openapi({ description: 'Câu hỏi như cổng đã hiểu.' }),
    exact: z.array(DocumentBrief).openapi({ description: 'Văn bản mang đúng số hiệu đã hỏi.' }),
    hits: z.array(z.strictObject({ document: DocumentBrief, passages: z.array(Passage) })),
  })
  .openapi('Found');

export const Imported = z
  .strictObject({
    id: z.uuid(),
    href: z.string().openapi({ description: 'Nơi hỏi tệp đã đến đâu.' }),
  })
  .openapi('Imported');

export const ImportState = z
  .strictObject({
    id: z.uuid(),
    createdAt: z.iso.datetime(),
    decided: z.boolean(),
    files: z.array(
      z.strictObject({
        id: z.uuid(),
        fileName: z
          .string()
          .nullable()
          .openapi({ description: 'null cho đến khi tên qua cổng kiểm tra độ mật.' }),
        stage: z.enum(['waiting', 'reading', 'ocr', 'done']),
        outcome: z.enum(['stored', 'duplicate', 'refused', 'failed']).nullable(),
        reason: z.string().nullable(),
        documentId: z.uuid().nullable(),
      }),
    ),
  })
  .openapi('ImportState');
