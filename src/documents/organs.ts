import { eq, lte, sql } from 'drizzle-orm';
import type { Transaction } from '../storage/database.ts';
import { fold } from '../text/fold.ts';
import { normalise } from '../text/normalise.ts';
import { organs, terms } from './schema.ts';

/** For comparing names however they are typed: "BỘ CÔNG THƯƠNG" and "Bộ Công thương" are one. */
export const organKey = (name: string) =>
  fold(normalise(name))
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();

/** The id of the organ with this name; an unknown one is added. Safe when two add it at once. */
export async function organNamed(tx: Transaction, name: string): Promise<number> {
  const nameKey = organKey(name);
  await tx
    .insert(organs)
    .values({ name, nameKey, family: familyOf(nameKey) })
    .onConflictDoNothing();
  const [found] = await tx
    .select({ id: organs.id })
    .from(organs)
    .where(eq(organs.nameKey, nameKey));
  if (!found) throw new Error('the organ that was just added is gone');
  return found.id;
}

const PARTY =
  /\b(dang uy|thanh uy|tinh uy|quan uy|huyen uy|thi uy|ban bi thu|bo chinh tri|ban chap hanh|ban thuong vu|thuong truc|uy ban kiem tra|ban to chuc|ban tuyen giao|ban noi chinh|ban dan van|van phong trung uong dang|chi bo|dang bo)\b/;
const STATE =
  /\b(uy ban nhan dan|hoi dong nhan dan|chinh phu|thu tuong|quoc hoi|bo|so|chu tich nuoc|toa an|vien kiem sat)\b/;

function familyOf(nameKey: string): 'party' | 'state' | 'other' {
  if (PARTY.test(nameKey)) return 'party';
  return STATE.test(nameKey) ? 'state' : 'other';
}

/** The term of the committee in which a day falls, if the office has entered it. */
export async function termOn(tx: Transaction, day: string | undefined | null) {
  if (!day) return undefined;
  const [found] = await tx
    .select({ id: terms.id })
    .from(terms)
    .where(lte(terms.startsOn, day))
    .orderBy(sql`${terms.startsOn} desc`)
    .limit(1);
  return found?.id;
}
