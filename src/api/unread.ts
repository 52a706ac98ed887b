import type { Hook } from '@hono/zod-openapi';
import type { AppEnv } from '../app-env.ts';
import { problem } from './problem.ts';

/** What cannot be read is refused, each parameter with a sentence; nothing is guessed. */
export const unread: Hook<unknown, AppEnv, string, unknown> = (result, c) => {
  if (result.success) return undefined;
  const errors = result.error.issues.map((issue) =>
    issue.code === 'unrecognized_keys'
      ? { name: issue.keys.join(', '), detail: 'Không có tham số này.' }
      : { name: String(issue.path[0] ?? ''), detail: issue.message },
  );
  return problem(c, 422, { detail: 'Có tham số chưa đúng; xin xem từng tham số.', errors });
};
