import { and, eq, gt, isNull } from 'drizzle-orm';
import { hasSample } from '../documents/sample.ts';
import { NotFound } from '../errors.ts';
import { paths } from '../paths.ts';
import type { Transaction } from '../storage/database.ts';
import { hasOwnAdministrator } from './administrators.ts';
import { invitations, people } from './schema.ts';
import { newToken, tokenHash } from './tokens.ts';

const VALID = 7 * 24 * 3600 * 1000; // ms: a week to hand it over, holidays included

/**
 * A fresh address at which the office's first administrator sets the portal up, while nobody can
 * administer it and the sample archive, which has an administrator of its own, is not there.
 */
export async function firstAdministratorLink(
  db: Transaction,
  now: Date,
): Promise<string | undefined> {
  if ((await hasSample(db)) || (await hasOwnAdministrator(db))) return undefined;
  return paths.setup(await invite(db, { purpose: 'setup', createdBy: null }, now));
}

type Purpose = { purpose: 'setup' } | { purpose: 'password'; personId: number };

export const linkExpiry = (now: Date) => new Date(now.getTime() + VALID);

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
    expiresAt: linkExpiry(now),
  });
  return token;
}

/** Whether the portal may be set up by this link. @throws {NotFound} when not, or not any more */
export async function openSetup(db: Transaction, token: string, now: Date): Promise<void> {
  const found = await db
    .select({ purpose: invitations.purpose })
    .from(invitations)
    .where(isOpen(token, 'setup', now));
  if (found.length === 0 || (await hasOwnAdministrator(db))) throw new NotFound(CLOSED);
}

/**
 * Who chooses a password by this link, without using it.
 * @throws {NotFound} when it is used, too old or unknown, or the account is disabled
 */
export async function openPasswordLink(db: Transaction, token: string, now: Date) {
  const [person] = await db
    .select({ id: people.id, name: people.name, login: people.login })
    .from(invitations)
    .innerJoin(people, eq(people.id, invitations.personId))
    .where(and(isOpen(token, 'password', now), isNull(people.disabledAt)));
  if (!person) throw new NotFound(CLOSED);
  return person;
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
