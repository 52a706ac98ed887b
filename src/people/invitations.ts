import { and, eq, gt, isNull } from 'drizzle-orm';
import { NotFound } from '../errors.ts';
import type { Transaction } from '../storage/database.ts';
import { invitations } from './schema.ts';
import { newToken, tokenHash } from './tokens.ts';

const VALID = 7 * 24 * 3600 * 1000; // ms: a week to hand it over, holidays included

type Purpose = { purpose: 'setup' } | { purpose: 'password'; personId: number };

/**
 * Makes a one-time link's token. An earlier link for the same thing, still unused, stops working.
 *
 * @returns the token, which nobody can read again
 */
export async function invite(
  db: Transaction,
  about: Purpose & { createdBy: number | null },
  now: Date,
): Promise<string> {
  const token = newToken();
  await db.delete(invitations).where(and(isFor(about), isNull(invitations.usedAt)));
  await db.insert(invitations).values({
    ...about,
    tokenHash: tokenHash(token),
    expiresAt: new Date(now.getTime() + VALID),
  });
  return token;
}

/** Whom a link is for, without using it. @throws {NotFound} when it is used, too old or unknown */
export async function openInvitation(
  db: Transaction,
  token: string,
  purpose: Purpose['purpose'],
  now: Date,
): Promise<{ personId: number | null }> {
  const [found] = await db
    .select({ personId: invitations.personId })
    .from(invitations)
    .where(isOpen(token, purpose, now));
  if (!found) throw new NotFound(CLOSED);
  return found;
}

/**
 * Uses a link: of several at once exactly one gets through. Run it in the transaction of what the
 * link allows, so that a failure gives the link back.
 * @throws {NotFound} when it is used, too old or unknown
 */
export async function useInvitation(
  tx: Transaction,
  token: string,
  purpose: Purpose['purpose'],
  now: Date,
): Promise<void> {
  const used = await tx
    .update(invitations)
    .set({ usedAt: now })
    .where(isOpen(token, purpose, now))
    .returning({ purpose: invitations.purpose });
  if (used.length === 0) throw new NotFound(CLOSED);
}

const CLOSED =
  'Liên kết này đã được dùng, đã hết hạn hoặc không đúng. Xin người quản trị cấp liên kết mới.';

const isOpen = (token: string, purpose: Purpose['purpose'], now: Date) =>
  and(
    eq(invitations.tokenHash, tokenHash(token)),
    eq(invitations.purpose, purpose),
    isNull(invitations.usedAt),
    gt(invitations.expiresAt, now),
  );

const isFor = (about: Purpose) =>
  about.purpose === 'setup'
    ? eq(invitations.purpose, 'setup')
    : and(eq(invitations.purpose, 'password'), eq(invitations.personId, about.personId));
