import { sha256 } from '../../storage/files.ts';
import { CHECK_VERSION } from '../../verify/version.ts';
import type { Checked } from '../check.ts';
import { canonical, hashOf } from './canonical.ts';
import { checkAgain } from './check-again.ts';
import type { AdviceContent, Verdicts } from './content.ts';

/** What a check says of a sentence, without the sentence. */
type Verdict = { kind: Checked['kind']; supported: boolean; hidden: boolean; gap: boolean };

/**
 * Where an advice file is not what it was. `section` and `sentence` count from 1; no text of a draft
 * or of a source is in it.
 *
 * `file`: its bytes are not those of its hash, or that not the one on the portal's record.
 * `passage`: a source's words are not those of their hash; `where`: as kept, or in the archive today.
 * `version`: the checks are other ones now; alone, it says that they come to the same.
 * `verdict`: a check comes to something else.
 */
export type Difference =
  | { what: 'file'; against: 'hash' | 'record' }
  | { what: 'passage'; source: number; where: 'file' | 'archive' }
  | { what: 'version'; kept: string; now: string }
  | {
      what: 'verdict';
      of: 'sentence';
      section: number;
      sentence: number;
      kept?: Verdict;
      now?: Verdict;
    }
  | { what: 'verdict'; of: Exclude<keyof Verdicts, 'sentences'> };

type Kept = {
  content: AdviceContent;
  hash: string;
  recorded?: string | undefined; // hash on the portal's record, while that is kept
};

/**
 * Every check of an advice file once more, from what is kept in it.
 *
 * @param held - SHA-256 of passages as the archive has them today, by id, where it still has them
 */
export function differencesOf(
  { content, hash, recorded }: Kept,
  held: Map<string, string>,
): Difference[] {
  const { sources, checks, verdicts } = content;
  return [
    ...(hashOf(content) === hash ? [] : [{ what: 'file' as const, against: 'hash' as const }]),
    ...(recorded === undefined || recorded === hash
      ? []
      : [{ what: 'file' as const, against: 'record' as const }]),
    ...sources.flatMap(({ number, quote, hash, passageId }): Difference[] => {
      if (quote === null || hash === null) return [];
      const there = held.get(passageId ?? '');
      return [
        ...(sha256(quote) === hash ? [] : [passage(number, 'file')]),
        ...(there === undefined || there === hash ? [] : [passage(number, 'archive')]),
      ];
    }),
    ...(checks === CHECK_VERSION
      ? []
      : [{ what: 'version' as const, kept: checks, now: CHECK_VERSION }]),
    ...verdictsApart(verdicts, checkAgain(content)),
  ];
}

const passage = (source: number, where: 'file' | 'archive') => ({
  ...{ what: 'passage' as const, source, where },
});

function verdictsApart(kept: Verdicts, now: Verdicts): Difference[] {
  const longest = Math.max(kept.sentences.length, now.sentences.length);
  const sentences = Array.from({ length: longest }, (_, i) => {
    const [was = [], is = []] = [kept.sentences[i], now.sentences[i]];
    return Array.from({ length: Math.max(was.length, is.length) }, (_, at): Difference[] => {
      const [one, other] = [was[at], is[at]];
      if (canonical(one) === canonical(other)) return [];
      const place = { section: i + 1, sentence: at + 1 };
      const said = {
        ...(one && { kept: verdictOf(one) }),
        ...(other && { now: verdictOf(other) }),
      };
      return [{ what: 'verdict', of: 'sentence', ...place, ...said }];
    }).flat();
  }).flat();
  const others = (['missing', 'bases', 'figures'] as const)
    .filter((of) => canonical(kept[of]) !== canonical(now[of]))
    .map((of) => ({ what: 'verdict' as const, of }));
  return [...sentences, ...others];
}

const verdictOf = ({ kind, struck, hidden, gap }: Checked): Verdict => ({
  ...{ kind, hidden, gap, supported: !struck && !hidden && !gap },
});
