import { OpenAPIHono } from '@hono/zod-openapi';
import { paths } from '../paths.ts';
import { document, passages, searching } from './ask-routes.ts';
import { asking, sending } from './import-routes.ts';

const registry = new OpenAPIHono();
for (const route of [searching, document, passages, sending, asking])
  registry.openAPIRegistry.registerPath(route);
registry.openAPIRegistry.registerComponent('securitySchemes', 'token', {
  type: 'http',
  scheme: 'bearer',
  description: 'Mã tạo ở trang Tài khoản của tôi, mục Mã truy cập API.',
});

/** The whole API in OpenAPI 3.1: what programs read, the page explains and the tests hold it to. */
export const description = registry.getOpenAPI31Document({
  openapi: '3.1.0',
  info: {
    title: 'Tham Mưu',
    version: '1',
    description:
      'Cho chương trình hỏi kho và gửi tệp thay một người. Chương trình đọc được đúng những gì người ấy đọc được.',
  },
  servers: [{ url: paths.api() }],
});
