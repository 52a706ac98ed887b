import type { HonoRequest, MiddlewareHandler } from 'hono';
import { TooSlow, Unacceptable } from './errors.ts';
import { paths } from './paths.ts';

/**
 * Makes of a form whose parts cannot be told apart a refusal with a sentence, in whichever handler
 * reads it; and takes the NUL out of every text of a form or an address, which no keyboard has and no
 * database keeps.
 */
export const soundForm: MiddlewareHandler = async ({ req }, next) => {
  if (req.path.startsWith(`${paths.api()}/`)) return next(); // a program is told that it is wrong
  const read = {
    body: req.parseBody.bind(req),
    query: req.query.bind(req) as (name?: string) => unknown,
    queries: req.queries.bind(req) as (name?: string) => unknown,
  };
  req.parseBody = ((options: object) =>
    read.body(options).then(withoutNul, refuse)) as HonoRequest['parseBody'];
  req.query = ((name?: string) => withoutNul(read.query(name))) as HonoRequest['query'];
  req.queries = ((name?: string) => withoutNul(read.queries(name))) as HonoRequest['queries'];
  await next();
};

function withoutNul(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('\0', '');
  if (Array.isArray(value)) return value.map(withoutNul);
  if (!value || value instanceof Blob) return value; // a file is bytes
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withoutNul(one)]));
}

function refuse(error: unknown): never {
  throw error instanceof TooSlow ? error : new Unacceptable(unreadable);
}

const unreadable = 'Biểu mẫu gửi lên bị hỏng nên không đọc được. Xin mở lại trang rồi gửi lại.';
