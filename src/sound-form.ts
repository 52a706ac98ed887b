import type { MiddlewareHandler } from 'hono';
import { TooSlow, Unacceptable } from './errors.ts';

/** Makes of a form whose parts cannot be told apart a refusal with a sentence, in whichever handler reads it. */
export const soundForm: MiddlewareHandler = async (c, next) => {
  const read = c.req.parseBody.bind(c.req);
  c.req.parseBody = ((options: object) => read(options).catch(refuse)) as typeof read;
  await next();
};

function refuse(error: unknown): never {
  throw error instanceof TooSlow ? error : new Unacceptable(unreadable);
}

const unreadable = 'Biểu mẫu gửi lên bị hỏng nên không đọc được. Xin mở lại trang rồi gửi lại.';
