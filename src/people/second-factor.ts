import { randomBytes } from 'node:crypto';
import { and, eq, isNotNull, isNull, lt } from 'drizzle-orm';
import { generateSecret, verify } from 'otplib';
import { record } from '../audit/events.ts';
import type { Portal } from '../portal.ts';
import type { Transaction } from '../storage/database.ts';
import { recoveryCodes, secondFactors } from './schema.ts';
import { tokenHash } from './tokens.ts';

type Outside = Pick<Portal, 'db' | 'now' | 'secret'>;

const USE = 'second factor'; // of the portal's secret
const STEP = 30; // seconds a code stands (RFC 6238)
const TOLERANCE = 30; // seconds that a telephone's clock may be off
const CODES = 10;
const CODE_BYTES = 10; // 80 bits: cannot be guessed, so a fast hash is enough

/** Whether a person is asked for a code at sign-in. */
export async function hasSecondFactor(db: Transaction, personId: number): Promise<boolean> {
  const inForce = and(eq(secondFactors.personId, personId), isNotNull(secondFactors.confirmedAt));
  return (
    (await db.select({ id: secondFactors.personId }).from(secondFactors).where(inForce)).length > 0
  );
}

/**
 * The secret to be put into a telephone: the one begun before while it is not confirmed, so that a
 * page loaded twice shows the same; nothing once a factor is in force.
 */
export async function prepareFactor(
  { db, secret }: Outside,
  personId: number,
): Promise<string | undefined> {
  const lockedSecret = secret.lock(USE, generateSecret());
  await db.insert(secondFactors).values({ personId, lockedSecret }).onConflictDoNothing();
  const [row] = await db.select().from(secondFactors).where(eq(secondFactors.personId, personId));
  if (!row || row.confirmedAt) return undefined;
  const begun = secret.unlock(USE, row.lockedSecret);
  if (begun) return begun;
  await db.delete(secondFactors).where(unconfirmed(personId)); // locked with a secret that is lost
  return prepareFactor({ db, secret } as Outside, personId);
}

/** Puts the factor in force by a first right code. @returns recovery codes, which nobody sees again */
export async function confirmFactor(
  outside: Outside,
  personId: number,
  code: string,
): Promise<string[] | undefined> {
  const [row] = await outside.db.select().from(secondFactors).where(unconfirmed(personId));
  const step = row && (await stepOf(outside, row, code));
  if (step === undefined) return undefined;
  return outside.db.transaction(async (tx) => {
    const set = { confirmedAt: outside.now(), lastStep: step };
    await tx.update(secondFactors).set(set).where(unconfirmed(personId));
    await noteFactor(tx, personId, personId, 'set up');
    return newCodes(tx, personId);
  });
}

/** Whether a code of the telephone, or one for the loss of it, is right. Each works once. */
export async function isCode(outside: Outside, personId: number, typed: string): Promise<boolean> {
  const code = typed.toLowerCase().replace(/[^a-z0-9]/g, '');
  const { db } = outside;
  if (!/^\d{6}$/.test(code)) return useRecoveryCode(db, personId, code, outside.now());
  const mine = and(eq(secondFactors.personId, personId), isNotNull(secondFactors.confirmedAt));
  const [row] = await db.select().from(secondFactors).where(mine);
  const step = row && (await stepOf(outside, row, code));
  if (step === undefined) return false;
  const used = await db
    .update(secondFactors)
    .set({ lastStep: step })
    .where(and(mine, lt(secondFactors.lastStep, step)))
    .returning({ step: secondFactors.lastStep });
  return used.length > 0; // of two at once, one
}

/** New recovery codes; the old ones stop working. */
export async function newCodes(tx: Transaction, personId: number): Promise<string[]> {
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.personId, personId));
  const codes = Array.from({ length: CODES }, () => randomBytes(CODE_BYTES).toString('hex'));
  await tx
    .insert(recoveryCodes)
    .values(codes.map((code) => ({ personId, codeHash: tokenHash(code) })));
  return codes.map((code) => code.replace(/(.{5})(?=.)/g, '$1-'));
}

/** @param by - the person, or an administrator; null: the operator */
export async function removeFactor(tx: Transaction, personId: number, by: number | null) {
  await tx.delete(secondFactors).where(eq(secondFactors.personId, personId));
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.personId, personId));
  await noteFactor(tx, by, personId, 'removed');
}

export const noteFactor = (tx: Transaction, by: number | null, person: number, what: string) =>
  record(tx, { kind: 'second factor changed', personId: by, detail: { what, person } });

type Row = typeof secondFactors.$inferSelect;

/** The 30 seconds a right code belongs to; nothing for a wrong one. */
async function stepOf(
  { secret, now }: Outside,
  { lockedSecret }: Row,
  code: string,
): Promise<number | undefined> {
  const opened = secret.unlock(USE, lockedSecret);
  const token = code.replace(/\s/g, '');
  if (!opened || !/^\d{6}$/.test(token)) return undefined;
  const epoch = Math.floor(now().getTime() / 1000);
  const result = await verify({ secret: opened, token, epoch, epochTolerance: TOLERANCE });
  return result.valid ? Math.floor(epoch / STEP) + (result.delta ?? 0) : undefined;
}

async function useRecoveryCode(db: Transaction, personId: number, code: string, now: Date) {
  const used = await db
    .update(recoveryCodes)
    .set({ usedAt: now })
    .where(
      and(
        eq(recoveryCodes.personId, personId),
        eq(recoveryCodes.codeHash, tokenHash(code)),
        isNull(recoveryCodes.usedAt),
      ),
    )
    .returning({ usedAt: recoveryCodes.usedAt });
  if (used.length > 0) await noteFactor(db, personId, personId, 'recovery code used');
  return used.length > 0;
}

const unconfirmed = (personId: number) =>
  and(eq(secondFactors.personId, personId), isNull(secondFactors.confirmedAt));
