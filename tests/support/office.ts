import type { Hono } from 'hono';
import type { AppEnv } from '../../src/app-env.ts';
import { paths } from '../../src/paths.ts';
import { hashPassword } from '../../src/people/passwords.ts';
import { people, units } from '../../src/people/schema.ts';
import type { Role } from '../../src/people/viewer.ts';
import type { Database } from '../../src/storage/database.ts';

export const PASSWORD = 'mật khẩu để thử';

/** A small office: two units under one, and somebody of each kind. */
export async function staffOffice(db: Database) {
  const [office] = await db
    .insert(units)
    .values({ name: 'Văn phòng', shortName: 'VP' })
    .returning();
  const below = (name: string, shortName: string) => ({ name, shortName, parentId: office?.id });
  const [general, archive] = await db
    .insert(units)
    .values([below('Phòng Tổng hợp', 'TH'), below('Phòng Lưu trữ', 'LT')])
    .returning();
  if (!office || !general || !archive) throw new Error('no units');
  const passwordHash = await hashPassword(PASSWORD);
  const person = (login: string, role: Role, unitId: number) => ({
    login,
    name: `Đồng chí ${login}`,
    role,
    unitId,
    passwordHash,
  });
  const staff = await db
    .insert(people)
    .values([
      person('khue', 'adviser', general.id),
      person('le', 'clerk', archive.id),
      person('hanh', 'reader', archive.id),
      person('nguyen', 'head', office.id),
      person('quantri', 'administrator', office.id),
    ])
    .returning();
  const idOf = (login: string) => staff.find((one) => one.login === login)?.id ?? 0;
  return { office: office.id, general: general.id, archive: archive.id, idOf };
}

/** Signs in through the form, as a browser does. @returns requests made with that session */
export async function signIn(app: Hono<AppEnv>, login: string, password = PASSWORD) {
  const answer = await app.request(paths.signIn(), {
    method: 'POST',
    headers: { origin: 'http://localhost', 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ login, password }),
  });
  const cookie = answer.headers.get('set-cookie')?.split(';')[0];
  if (answer.status >= 400 || !cookie) throw new Error(`sign-in of ${login}: ${answer.status}`);
  return (path: string, init: RequestInit = {}) =>
    app.request(path, {
      ...init,
      headers: { cookie, origin: 'http://localhost', ...(init.headers as Record<string, string>) },
    });
}

export const form = (fields: Record<string, string | string[]>): RequestInit => ({
  method: 'POST',
  body: new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one])),
  ),
});

/** Hands files in through the form, as a browser without script does. */
export function upload(
  files: { name: string; content: string | Uint8Array }[],
  fields: Record<string, string> = {},
): RequestInit {
  const body = new FormData();
  for (const [name, value] of Object.entries({ level: 'none', ...fields }))
    body.append(name, value);
  for (const { name, content } of files) body.append('file', new Blob([content as BlobPart]), name);
  return { method: 'POST', body };
}
