import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from '../app-env.ts';
import { type Scope, viewerOfToken } from '../people/api-tokens.ts';
import type { Portal } from '../portal.ts';
import { problem } from './problem.ts';

/**
 * Lets a program pass that shows a token, as the person it acts for. A session's cookie counts for
 * nothing here, so that no page of another site can make a browser ask.
 */
export const withToken =
  (portal: Portal): MiddlewareHandler<AppEnv> =>
  async (c, next) => {
    const shown = /^Bearer +(\S+)$/i.exec(c.req.header('Authorization') ?? '')?.[1];
    const held = shown ? await viewerOfToken(portal, shown) : undefined;
    if (!held) {
      c.header('WWW-Authenticate', 'Bearer');
      return problem(c, 401);
    }
    c.set('viewer', held.viewer);
    c.set('scopes', held.scopes);
    c.header('Cache-Control', 'private, no-store');
    return next();
  };

export const needs =
  (scope: Scope): MiddlewareHandler<AppEnv> =>
  async (c, next) =>
    c.var.scopes?.includes(scope) ? next() : problem(c, 403, { detail: lacking[scope] });

const lacking = {
  read: 'Mã truy cập này không được đọc; xin tạo mã có quyền “đọc”.',
  import: 'Mã truy cập này không được gửi tệp; xin tạo mã có quyền “gửi tệp”.',
};
