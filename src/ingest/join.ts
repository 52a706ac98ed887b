import { and, eq, isNull } from 'drizzle-orm';
import { sameOrgan } from '../documents/identity.ts';
import { documents, organs } from '../documents/schema.ts';
import { EVERYONE, unitKey } from '../people/keys.ts';
import { units } from '../people/schema.ts';
import type { Transaction } from '../storage/database.ts';
import { fold } from '../text/fold.ts';

type Identity = {
  numberKey: string | null;
  type: string | null;
  issuedOn: string | null;
  issuer: string | undefined;
};

const MOST = 50; // bearers of one number and day

/**
 * The record of a catalogue that a file now gives the text of: same number, type and day, and no
 * other issuer. Only where those who knew the record may read the file: for others it would vanish,
 * and that would tell them of a file they may not read.
 */
export async function cataloguedAs(
  tx: Transaction,
  { numberKey, type, issuedOn, issuer }: Identity,
  audienceKeys: string[],
) {
  if (!numberKey || !type || !issuedOn) return undefined;
  const found = await tx
    .select({ document: documents, issuer: organs.name })
    .from(documents)
    .leftJoin(organs, eq(organs.id, documents.issuerId))
    .where(
      and(
        eq(documents.numberKey, numberKey),
        eq(documents.issuedOn, issuedOn),
        eq(documents.origin, 'catalogue'),
        isNull(documents.currentVersionId),
        isNull(documents.withdrawnAt),
      ),
    )
    .limit(MOST);
  const wide = await isForTheOffice(tx, audienceKeys);
  const same = found.filter(
    (one) =>
      fold(one.document.type ?? '') === fold(type) &&
      (!one.issuer || !issuer || sameOrgan(one.issuer, issuer)) &&
      (wide || one.document.audienceKeys.every((key) => audienceKeys.includes(key))),
  );
  return same.length === 1 ? same[0]?.document : undefined; // two that fit: a person decides
}

/** Everyone, or a unit that stands above all others. */
async function isForTheOffice(tx: Transaction, audienceKeys: string[]): Promise<boolean> {
  if (audienceKeys.includes(EVERYONE)) return true;
  const top = await tx
    .select({ id: units.id })
    .from(units)
    .where(and(isNull(units.parentId), isNull(units.closedAt)));
  const [only] = top;
  return top.length === 1 && only !== undefined && audienceKeys.includes(unitKey(only.id));
}
