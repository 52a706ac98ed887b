import type { DocumentCard } from '../documents/find.ts';
import { resolveMentions } from '../documents/resolve.ts';
import type { Viewer } from '../people/viewer.ts';
import type { Mention } from '../references/mention.ts';
import { findMentions } from '../references/mentions.ts';
import { shortReference } from '../references/short.ts';
import { typedPaper } from '../references/typed.ts';
import type { Database } from '../storage/database.ts';
import { fold } from '../text/fold.ts';
import { syllables } from '../text/tokens.ts';
import type { Named } from './asked.ts';

const MOST = 3; // papers of one question

/** The papers that a question names by number, however typed, and the words that are left. */
export async function papersNamed(
  db: Database,
  viewer: Viewer,
  text: string,
): Promise<{ papers: Named[]; rest: string }> {
  const mentions = mentionsOf(text);
  const found = await resolved(db, viewer, mentions.map(called));
  const rest = mentions.reduceRight(
    (left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`,
    text,
  );
  const words = new Set(syllables(fold(rest)));
  const papers = mentions.map((mention, i) => {
    const resolution = found[i];
    const documents =
      resolution?.state === 'resolved'
        ? [resolution.document]
        : resolution?.state === 'ambiguous'
          ? narrowed(resolution.documents, words)
          : [];
    return { written: mention.written, documents, whole: mention.numberKey !== undefined };
  });
  return { papers, rest: rest.replace(/\s+/g, ' ').trim() };
}

/** An issuer read together with words behind it would be nobody's: then it does not narrow. */
async function resolved(db: Database, viewer: Viewer, mentions: Omit<Mention, 'start' | 'end'>[]) {
  const found = await resolveMentions(db, viewer, mentions);
  if (!found.some(({ state }, i) => state === 'not-held' && mentions[i]?.issuer)) return found;
  const loose = mentions.map(({ issuer: _, ...said }) => said);
  const again = await resolveMentions(db, viewer, loose);
  return found.map((one, i) => (one.state === 'not-held' ? (again[i] ?? one) : one));
}

function mentionsOf(text: string): Mention[] {
  const found = findMentions(text).filter(({ numberKey, number }) => numberKey ?? number);
  if (found.length > 0) return apart(found).slice(0, MOST);
  const typed = typedPaper(text)?.called;
  if (typed && (typed.numberKey || typed.number)) return [placed(text, typed)];
  const short = shortReference(text);
  return short ? [placed(text, short)] : [];
}

/** The same paper named twice is one. */
const apart = (mentions: Mention[]) =>
  mentions.filter(
    (one, i) =>
      !mentions
        .slice(0, i)
        .some((other) => other.numberKey === one.numberKey && other.number === one.number),
  );

function placed(
  text: string,
  { written, types, number, ...said }: Omit<Mention, 'start' | 'end'>,
): Mention {
  const at = text.indexOf(written);
  const start = Math.max(at, 0);
  return {
    ...said,
    ...{ written, start, end: at < 0 ? text.length : at + written.length },
    ...(types ? { types } : {}),
    ...(number ? { number } : {}),
  };
}

const called = ({ start: _, end: _e, ...said }: Mention) => said;

/** Of several papers with one number those whose issuer the question names beside it. */
function narrowed(documents: DocumentCard[], words: Set<string>): DocumentCard[] {
  const named = documents.filter(({ issuer, issuerPrinted }) => {
    const own = syllables(fold(issuer ?? issuerPrinted ?? ''));
    return own.length > 0 && own.every((word) => words.has(word));
  });
  return named.length === 1 ? named : documents;
}
