import { and, inArray, isNotNull } from 'drizzle-orm';
import { readableRows } from '../documents/access.ts';
import { documents, organs } from '../documents/schema.ts';
import type { Viewer } from '../people/viewer.ts';
import type { Transaction } from '../storage/database.ts';
import { isBareSyllable } from '../text/syllable.ts';
import { syllables } from '../text/tokens.ts';
import type { Facets, FacetValue } from './facets.ts';

/** Of what was found, the bodies and signers that the question names: the list can be theirs alone. */
export type Named = { issuers: FacetValue[]; signers: FacetValue[] };

const MOST = 3; // of each; more would bury the results

/**
 * Compares a question with the bodies and signers of what was found.
 *
 * @param written - the question, its short forms written out
 */
export async function namedIn(
  db: Transaction,
  viewer: Viewer,
  written: string,
  { issuers, signers }: Facets,
): Promise<Named> {
  const question = padded(written);
  return {
    issuers: issuers.length > 1 ? await issuersIn(db, question, issuers) : [],
    signers: signers.length > 1 ? await signersIn(db, viewer, question, signers) : [],
  };
}

/** By the code of their numbers (BTCTU), or by the name, which may leave out its place. */
async function issuersIn(db: Transaction, question: string, issuers: FacetValue[]) {
  const codes = mayHoldCode(question) ? await codesOf(db, issuers) : new Map();
  const named = issuers.map((issuer) => {
    const code: string | null = codes.get(issuer.value) ?? null;
    const byCode = code && code.length >= SHORTEST_CODE && question.includes(padded(code));
    return { issuer, words: byCode ? Infinity : wordsNamed(question, syllables(issuer.text)) };
  });
  const most = Math.max(...named.map(({ words }) => words));
  if (most === 0) return [];
  return named
    .filter(({ words }) => words === most)
    .map(({ issuer }) => issuer)
    .slice(0, MOST);
}

async function codesOf(
  db: Transaction,
  issuers: FacetValue[],
): Promise<Map<string, string | null>> {
  const ids = issuers.map(({ value }) => Number(value));
  const rows = await db
    .select({ id: organs.id, code: organs.code })
    .from(organs)
    .where(inArray(organs.id, ids));
  return new Map(rows.map(({ id, code }) => [String(id), code]));
}

/** A word that is no syllable; without one the record need not be asked. */
const mayHoldCode = (question: string) =>
  question.split(' ').some((word) => word.length >= SHORTEST_CODE && !isBareSyllable(word));
const SHORTEST_CODE = 3; // letters: TU and TW are in every number
const ENOUGH = 3; // leading words of a name: ban tổ chức

/** How many leading words of a name stand in the question; 0 when too few to name it. */
function wordsNamed(question: string, name: string[]): number {
  let length = name.length;
  while (length > 0 && !question.includes(padded(name.slice(0, length).join(' ')))) length--;
  return length === name.length || length >= ENOUGH ? length : 0;
}

/** By name; by position only where the question is about who signed. */
async function signersIn(db: Transaction, viewer: Viewer, question: string, signers: FacetValue[]) {
  const byName = signers.filter(({ text }) => question.includes(padded(text)));
  if (byName.length > 0 || !SIGNED.test(question)) return byName.slice(0, MOST);
  const names = signers.map(({ value }) => value);
  const rows = await db
    .selectDistinct({ signer: documents.signer, role: documents.signerRole })
    .from(documents)
    .where(
      and(readableRows(viewer), inArray(documents.signer, names), isNotNull(documents.signerRole)),
    );
  const held = rows.filter(({ role }) => role !== null && question.includes(padded(role)));
  const longest = Math.max(...held.map(({ role }) => role?.length ?? 0)); // a deputy is not the head
  const theirs = new Set(
    held.filter(({ role }) => role?.length === longest).map(({ signer }) => signer),
  );
  return signers.filter(({ value }) => theirs.has(value)).slice(0, MOST);
}

const SIGNED = / ky /;

const padded = (text: string): string => ` ${syllables(text).join(' ')} `;
