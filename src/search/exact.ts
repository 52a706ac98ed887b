import { bearersElsewhere, issuerOfCode } from '../documents/alike.ts';
import type { DocumentCard } from '../documents/find.ts';
import { resolveMention } from '../documents/resolve.ts';
import type { Viewer } from '../people/viewer.ts';
import type { Reference } from '../references/reference.ts';
import { type Typed, typedPaper } from '../references/typed.ts';
import type { Database } from '../storage/database.ts';
import { fold } from '../text/fold.ts';
import { syllables } from '../text/tokens.ts';
import { shortForms } from './abbreviations.ts';
import { taskQuestion } from './task-question.ts';

/** A number that was asked and is not here, with what leads to its neighbours. */
export type Missing = { number: string; type?: string; issuer?: number; year?: number };

/**
 * What a question names by number: the one document, or a choice of several. `alike`: others with
 * the same number and type of another body. `missing`: nothing here has the whole number asked.
 */
export type Exact = { documents: DocumentCard[]; alike: DocumentCard[]; missing?: Missing };

/**
 * The documents whose number is the question, or stands in it; several are a choice. A paper called
 * by type and number alone is meant only where the other words say no more than whose and when.
 */
export async function withNumber(db: Database, viewer: Viewer, text: string): Promise<Exact> {
  const typed = typedPaper(text);
  if (!typed) return { documents: [], alike: [] };
  const found = await resolveMention(db, viewer, typed.called);
  const bearers =
    'documents' in found ? found.documents : 'document' in found ? [found.document] : [];
  const rest = taskQuestion(typed.rest, ANY_DAY)?.rest ?? typed.rest;
  const documents = typed.reference ? bearers : bearers.filter((card) => says(card, rest));
  const alike = await alikeTo(db, viewer, typed.reference, documents);
  if (documents.length > 0 || !typed.reference || typed.rest) return { documents, alike };
  return { documents, alike, missing: await missingOf(db, viewer, typed, typed.reference) };
}

const ANY_DAY = '2000-01-01'; // when it is asked does not change what is left

function says(card: DocumentCard, rest: string): boolean {
  const said = new Set(syllables(fold(saidOf(card))));
  const isSaid = (words: string) =>
    syllables(words).every((word) => said.has(word) || ABOUT.has(word));
  // "nq57 bct": a body by its short form, whatever else that may stand for.
  const forms = shortForms(rest).filter(({ longs }) => longs.some(isSaid));
  const others = forms.reduceRight(
    (text, { start, end }) => `${text.slice(0, start)} ${text.slice(end)}`,
    rest,
  );
  return isSaid(others);
}

// Words of a question about a paper as such; they do not tell one paper from another.
const ABOUT = new Set(
  `ai ky nguoi la cua nam ngay ban hanh so khi nao luc con het hieu luc khong chua gi van ban duoc bi thay
  the boi bang sua doi bo sung ve han nhiem vu trong tai trich do ra tu nhu sao dau co da dang cho toi xem
  tim xin noi dung toan goc mo gom nhung moi nhat hien nay ten the vao luc nay`.split(/\s+/),
);

const saidOf = ({ issuer, issuerPrinted, issuedOn, number, signer, title }: DocumentCard): string =>
  [issuer, issuerPrinted, issuedOn, number, signer, title].filter(Boolean).join(' ');

/** A choice is told apart by itself; only papers of the Party share numbers between bodies. */
async function alikeTo(
  db: Database,
  viewer: Viewer,
  reference: Reference | undefined,
  [one, ...others]: DocumentCard[],
): Promise<DocumentCard[]> {
  if (!one?.numberKey || others.length > 0 || reference?.family !== 'party') return [];
  return bearersElsewhere(db, viewer, one.numberKey);
}

async function missingOf(
  db: Database,
  viewer: Viewer,
  { called: { types = [], year } }: Typed,
  { canonical, organ }: Reference,
): Promise<Missing> {
  const [type] = types;
  const issuer = await issuerOfCode(db, viewer, organ);
  return {
    number: canonical,
    ...(type && types.length === 1 ? { type } : {}),
    ...(issuer ? { issuer } : {}),
    ...(year ? { year } : {}),
  };
}
