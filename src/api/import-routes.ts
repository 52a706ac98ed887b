import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { AppEnv } from '../app-env.ts';
import { NotAllowed, NotFound, TooLarge, Unacceptable } from '../errors.ts';
import { batchOfPerson } from '../ingest/batches.ts';
import { LARGEST_FILE, tooLarge } from '../ingest/quarantine.ts';
import { paths } from '../paths.ts';
import { mayHandIn } from '../people/roles.ts';
import type { Portal } from '../portal.ts';
import { answers } from './answers.ts';
import { Id } from './asked.ts';
import { acknowledge, arrive } from './import.ts';
import { problem } from './problem.ts';
import { readSentFile } from './sent-file.ts';
import { Imported, ImportState } from './shapes.ts';
import { unread } from './unread.ts';
import { needs } from './with-token.ts';

const KEY = /^[\x21-\x7e]{8,200}$/;
const FORM_AROUND = 1024 * 1024; // bytes that a form has beside its file
const taken = /^(?:multipart\/form-data|application\/octet-stream)(?:;|$)/i;

/** Files from programs: the same way through quarantine and gate as those of people. */
export const importRoutes = (portal: Portal) => {
  const app = new OpenAPIHono<AppEnv>({ defaultHook: unread });
  // Its body is a stream, which no validator may read: described below, read by hand.
  app.post(sending.path, needs('import'), async (c) => {
    const { id: personId, ...viewer } = c.var.viewer;
    if (personId === null || !mayHandIn({ id: personId, role: viewer.role }))
      throw new NotAllowed();
    if (Number(c.req.header('Content-Length')) > LARGEST_FILE + FORM_AROUND)
      throw new TooLarge(tooLarge);
    const key = c.req.header('Idempotency-Key') ?? '';
    if (!KEY.test(key)) throw new Unacceptable(keyless);
    if (!taken.test(c.req.header('Content-Type') ?? '')) return problem(c, 415);
    const person = { ...viewer, id: personId };
    const arrived = await readSentFile(
      c,
      (sent) => arrive(portal, person, key, sent),
      async ({ slip }) => slip && portal.quarantine.discard(slip.id),
    );
    const id = await acknowledge(portal, person, key, arrived);
    c.header('Location', paths.apiImport(id));
    return c.json({ id, href: paths.apiImport(id) }, 202);
  });
  return app.openapi(asking, async (c) => {
    const { id } = c.req.valid('param');
    const rows = await batchOfPerson(portal.db, c.var.viewer, id);
    const createdAt = rows[0]?.createdAt;
    if (!createdAt) throw new NotFound();
    return c.json(
      {
        id,
        createdAt: createdAt.toISOString(),
        decided: rows.every(({ outcome }) => outcome !== null),
        files: rows.map(({ id, fileName, stage, outcome, reason, documentId }) => {
          return { id, fileName, stage, outcome, reason, documentId };
        }),
      },
      200,
    );
  });
};

const keyless = 'Cần tiêu đề Idempotency-Key: từ 8 đến 200 ký tự ASCII, không có dấu cách.';

const shared = { tags: ['Gửi tệp'], security: [{ token: ['import'] }] };

const level = z.enum(['none', 'mat', 'toi-mat', 'tuyet-mat']).openapi({
  description: 'Độ mật của tài liệu. Tài liệu có độ mật bị từ chối, không lưu lại gì.',
});
const audience = z.array(z.string()).optional().openapi({
  description:
    'Ai được đọc: all, unit:7, person:12; ghi nhiều lần để chọn nhiều. Bỏ trống: đơn vị của người tạo mã.',
});
const file = z.string().openapi({ format: 'binary' });

export const sending = createRoute({
  ...shared,
  method: 'post',
  path: '/imports',
  operationId: 'import',
  summary: 'Gửi một tệp vào kho',
  description:
    'Gửi lại với cùng khóa và cùng tệp thì được cùng câu trả lời, tệp không vào kho lần nữa; khóa được nhớ 30 ngày. Tệp nén được mở, mỗi tệp bên trong một dòng.',
  request: {
    headers: z.object({
      'Idempotency-Key': z.string().openapi({
        description: 'Do chương trình đặt, mỗi tệp một khóa.',
        example: '0198f0c2-6d1e',
      }),
      'Content-Disposition': z.string().optional().openapi({
        description:
          "Tên tệp, khi tệp là chính nội dung gửi: attachment; filename*=UTF-8''ten.docx",
      }),
    }),
    query: z.object({ level: level.optional(), audience }),
    body: {
      required: true,
      content: {
        'multipart/form-data': { schema: z.object({ level, audience, file }) },
        'application/octet-stream': { schema: file },
      },
    },
  },
  responses: answers(202, Imported, 'Đã nhận; hỏi tiếp ở href.', [408, 413, 415, 422, 507]),
});

export const asking = createRoute({
  ...shared,
  middleware: needs('import'),
  method: 'get',
  path: '/imports/{id}',
  operationId: 'importState',
  summary: 'Tệp đã gửi đến đâu',
  request: { params: Id },
  responses: answers(200, ImportState, 'Từng tệp đến đâu, kết quả, lý do.', [404, 422]),
});
