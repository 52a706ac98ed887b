import { HTTPException } from 'hono/http-exception';

/** The domain's own failures. Anything else that is thrown is a bug or an outage. */
export class NotFound extends Error {}
export class NotAllowed extends Error {}
export class SearchUnavailable extends Error {}

/** Why a model's answer is not used; `off` is an administrator's wish. */
export type WriterFailure =
  | 'down' // no connection
  | 'failed' // the server says so
  | 'busy' // 429 to the end
  | 'slow'
  | 'cut' // the reply ends in the middle
  | 'refused'
  | 'garbage' // not what was asked for
  | 'off';

/** The writing model gave nothing that can be used; answers then quote. */
export class WriterUnavailable extends Error {
  constructor(readonly why: WriterFailure) {
    super(why);
  }
}

/** Somebody else changed the thing first. The message is for the person, in Vietnamese. */
export class Conflict extends Error {}

/** What a person sent cannot be accepted. The message is for the person, in Vietnamese. */
export class Unacceptable extends Error {}

/** More bytes than are taken of one file. The message is for the person. */
export class TooLarge extends Unacceptable {}

/** A body that does not arrive in time. The message is for the person. */
export class TooSlow extends Error {}

/** More requests than one may send. The message is for the person. */
export class TooFast extends Error {
  constructor(readonly seconds: number) {
    super(`Gửi quá nhiều yêu cầu trong một lúc. Xin chờ ${seconds} giây rồi thử lại.`);
  }
}

/** More is under way than one machine should do at once. The message is for the person. */
export class Busy extends Error {}

/** The disk is full or the store cannot be written; nothing was acknowledged. */
export class StorageFull extends Error {}

export type FailureStatus = 403 | 404 | 408 | 409 | 413 | 422 | 429 | 500 | 503 | 507;

/** The one place where a failure becomes an HTTP status. */
export function statusOf(error: unknown): FailureStatus {
  if (error instanceof NotFound) return 404;
  if (error instanceof NotAllowed) return 403;
  if (error instanceof TooSlow) return 408;
  if (error instanceof TooFast) return 429;
  if (error instanceof TooLarge) return 413;
  if (error instanceof Conflict) return 409;
  if (error instanceof Unacceptable) return 422;
  if (error instanceof SearchUnavailable || error instanceof Busy) return 503;
  if (error instanceof StorageFull) return 507;
  if (error instanceof HTTPException) return error.status === 413 ? 413 : 403; // too large; foreign form
  return 500;
}
