import type { DocumentCard } from '../../documents/find.ts';
import { doubtfulBases } from '../bases.ts';
import { type DeskSection, deskSection } from '../desk.ts';
import { figuresOf } from '../figures/of-desk.ts';
import { missingIn } from '../musts.ts';
import { type DeskSource, groundsAmong } from '../sources.ts';
import type { AdviceContent, KeptSource, Verdicts } from './content.ts';

type Texts = Omit<AdviceContent, 'verdicts'>;

/** Every check of a draft, from what was kept of it and from nothing else. Pure. */
export function checkAgain({ draft, type, by, sources, sections }: Texts): Verdicts {
  const grounds = keptGrounds(sources, () => true);
  const changedAt = new Date(0); // no verdict hangs on it
  const checked = type.parts.map((part): DeskSection => {
    const {
      text = '',
      judged = [],
      given = [],
    } = sections.find((one) => one.part === part.key) ?? {};
    const row = { draftId: draft.id, part: part.key, text, judged, given, revision: 0, changedAt };
    return deskSection(part, row, grounds, by.name);
  });
  const shown = sources.map(asShown);
  const cited = new Set(
    checked.flatMap(({ sentences }) => sentences.flatMap(({ sources }) => sources)),
  );
  const figures = figuresOf(checked, shown);
  return {
    sentences: checked.map(({ sentences }) => sentences),
    missing: missingIn(type, checked),
    bases: doubtfulBases(shown, cited).map(({ number }) => number),
    figures: {
      contradictions: figures.contradictions.length,
      sums: figures.sums.length,
      open: figures.open,
    },
  };
}

/** What sentences were held against. @param readable - whether whoever looks may read a source today */
export const keptGrounds = (sources: KeptSource[], readable: (source: KeptSource) => boolean) =>
  groundsAmong(
    sources.map((source) => ({
      ...{ number: source.number, removed: source.removed, held: source.quote ?? '' },
      ...(source.open && readable(source) ? { citation: source.citation } : {}),
    })),
  );

/** As the desk had it, as far as a check looks at it. */
function asShown(source: KeptSource): DeskSource {
  const { number, role, removed } = source;
  if (!source.open) return { number, role, removed, standing: 'unreadable' };
  const { card, documentId, citation, status, standing, quote, now } = source;
  return {
    ...{ number, role, removed, standing, status, citation },
    card: { ...card, id: documentId, issuerPrinted: null } as unknown as DocumentCard,
    ...(quote === null ? {} : { quote }),
    ...(now === undefined ? {} : { passage: { text: now } as never }),
  };
}
