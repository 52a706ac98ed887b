import { and, desc, eq, gt, isNull, lt, or } from 'drizzle-orm';
import { z } from 'zod';
import { doer, record } from '../audit/events.ts';
import type { Portal } from '../portal.ts';
import type { Transaction } from '../storage/database.ts';
import { line } from './form.ts';
import { apiTokens } from './schema.ts';
import { newToken, tokenHash } from './tokens.ts';
import type { Viewer } from './viewer.ts';
import { viewerOf } from './viewer-of.ts';

export type Scope = (typeof apiTokens.$inferSelect)['scopes'][number];

const PREFIX = 'tm_'; // so that a scan of files and logs can find one that leaked
const FORM = /^tm_[\w-]{43}$/;
const MOST = 20; // tokens of one person that work: each has a rate limit of its own
const LONGEST_LIFE = 365; // days
const DAY = 24 * 3600 * 1000; // ms
const NOTED = 60 * 1000; // ms: use is written at most once a minute

export const TokenForm = z.object({
  name: line(60).refine((text) => text !== '', 'Xin ghi mã này dùng vào việc gì.'),
  days: z.coerce
    .number('Xin chọn thời hạn.')
    .int()
    .min(1, 'Xin chọn thời hạn.')
    .max(LONGEST_LIFE, `Thời hạn dài nhất là ${LONGEST_LIFE} ngày.`),
  scopes: z.array(z.enum(['read', 'import'])).min(1, 'Xin chọn ít nhất một việc.'),
});

type Outside = Pick<Portal, 'db' | 'now'>;
type Person = Viewer & { id: number };

/** @returns the token, which is kept nowhere; or a sentence when the person has too many */
export async function makeToken(
  { db, now }: Outside,
  viewer: Person,
  { name, days, scopes }: z.infer<typeof TokenForm>,
): Promise<{ token: string } | { problem: string }> {
  const token = `${PREFIX}${newToken()}`;
  return db.transaction(async (tx) => {
    if ((await aliveOf(tx, viewer.id, now())).length >= MOST) return { problem: TOO_MANY };
    const expiresAt = new Date(now().getTime() + days * DAY);
    const values = { tokenHash: tokenHash(token), personId: viewer.id, name, scopes, expiresAt };
    const [made] = await tx
      .insert(apiTokens)
      .values({ ...values, createdAt: now() })
      .returning({ id: apiTokens.id });
    const detail = { made: made?.id ?? null, name, scopes: scopes.join(' '), days };
    await record(tx, { kind: 'token made', ...doer(viewer, detail) });
    return { token };
  });
}

const TOO_MANY = `Đồng chí đã có ${MOST} mã đang dùng được. Xin thu hồi mã không cần nữa rồi tạo lại.`;

/** The tokens of a person that work, the newest first. */
export const aliveOf = (db: Transaction, personId: number, now: Date) =>
  db
    .select()
    .from(apiTokens)
    .where(and(eq(apiTokens.personId, personId), isAlive(now)))
    .orderBy(desc(apiTokens.createdAt), desc(apiTokens.id));

/** From the next request on it opens nothing. @returns whether there was one that worked */
export async function revokeToken({ db, now }: Outside, viewer: Person, id: string) {
  return db.transaction(async (tx) => {
    const [revoked] = await tx
      .update(apiTokens)
      .set({ revokedAt: now() })
      .where(
        and(eq(apiTokens.id, id), eq(apiTokens.personId, viewer.id), isNull(apiTokens.revokedAt)),
      )
      .returning({ name: apiTokens.name });
    if (!revoked) return false;
    const detail = { revoked: id, name: revoked.name };
    await record(tx, { kind: 'token revoked', ...doer(viewer, detail) });
    return true;
  });
}

/** For good: a locked account that is opened again has to make new ones. */
export const revokeTokensOf = (db: Transaction, personId: number, now: Date) =>
  db
    .update(apiTokens)
    .set({ revokedAt: now })
    .where(and(eq(apiTokens.personId, personId), isNull(apiTokens.revokedAt)));

/** Whom a token acts for, with the keys they hold today; nobody once it is over, or they are locked. */
export async function viewerOfToken(
  { db, now }: Outside,
  token: string,
): Promise<{ viewer: Viewer; scopes: Scope[] } | undefined> {
  if (!FORM.test(token)) return undefined;
  const [row] = await db
    .select()
    .from(apiTokens)
    .where(and(eq(apiTokens.tokenHash, tokenHash(token)), isAlive(now())));
  const viewer = row && (await viewerOf(db, row.personId, now()));
  if (!viewer) return undefined;
  await noteUse(db, row.id, now());
  return { viewer: { ...viewer, token: { id: row.id, name: row.name } }, scopes: row.scopes };
}

const noteUse = (db: Transaction, id: string, now: Date) =>
  db
    .update(apiTokens)
    .set({ usedAt: now })
    .where(
      and(
        eq(apiTokens.id, id),
        or(isNull(apiTokens.usedAt), lt(apiTokens.usedAt, new Date(now.getTime() - NOTED))),
      ),
    );

const isAlive = (now: Date) => and(isNull(apiTokens.revokedAt), gt(apiTokens.expiresAt, now));
