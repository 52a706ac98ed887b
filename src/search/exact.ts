import type { DocumentCard } from '../documents/find.ts';
import { resolveNumber, resolveShort } from '../documents/resolve.ts';
import type { Viewer } from '../people/viewer.ts';
import { findReferences } from '../references/find.ts';
import { numberKey, parseNumber } from '../references/number.ts';
import { shortReference } from '../references/short.ts';
import type { Database } from '../storage/database.ts';
import { fold } from '../text/fold.ts';
import { syllables } from '../text/tokens.ts';

/**
 * The documents whose number is the question, or stands in it; several are a choice. A paper called
 * by type and number alone is meant only where the other words say no more than whose and when.
 */
export async function withNumber(
  db: Database,
  viewer: Viewer,
  text: string,
): Promise<DocumentCard[]> {
  const reference = parseNumber(text) ?? findReferences(text)[0];
  if (reference) return resolveNumber(db, viewer, numberKey(reference));
  const short = shortReference(text);
  if (!short) return [];
  const asked = syllables(short.rest).filter((word) => !ABOUT.has(word));
  const bearers = await resolveShort(db, viewer, short);
  return bearers.filter((card) => {
    const said = new Set(syllables(fold(saidOf(card))));
    return asked.every((word) => said.has(word));
  });
}

// Words of a question about a paper as such; they do not tell one paper from another.
const ABOUT = new Set(
  'ai ky nguoi la cua nam ngay ban hanh so khi nao luc con hieu luc khong gi'.split(' '),
);

const saidOf = ({ issuer, issuerPrinted, issuedOn, number, signer }: DocumentCard): string =>
  [issuer, issuerPrinted, issuedOn, number, signer].filter(Boolean).join(' ');
