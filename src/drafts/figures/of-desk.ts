import type { DeskSection } from '../desk.ts';
import { isSound } from '../musts.ts';
import type { DeskSource } from '../sources.ts';
import { type Ledger, ledgerOf, type Side, type Statement } from './ledger.ts';
import { areaOf, type Rank, rankOf } from './rank.ts';

type Read = Extract<DeskSource, { card: unknown }>;

/** A sentence with the figure in it, and who says it. */
export type Quoted = { before: string; figure: string; after: string } & (
  | { part: DeskSection['part']; leaves: boolean }
  | { source: Read; rank?: Rank }
);

/** What of a draft's figures cannot all be right, the draft's own first. */
export type DeskFigures = {
  facts: number;
  contradictions: { one: Quoted; other: Quoted }[];
  sums: { said: Quoted; made: number; how: Ledger['sums'][number]['how']; of: string[] }[];
  open: number; // that the paper carries with it when it leaves
};

type Origin = { section: DeskSection; leaves: boolean } | { source: Read };

/** Only what its reader may read takes part: hidden sentences and closed sources have no text here. */
export function figuresOf(sections: DeskSection[], sources: DeskSource[]): DeskFigures {
  const cited = new Set(
    sections.flatMap(({ sentences }) =>
      sentences.filter(isSound).flatMap(({ sources }) => sources),
    ),
  );
  const texts: { origin: Origin; statement: Statement }[] = [
    ...sections.flatMap((section) =>
      section.sentences
        .filter(({ hidden, gap }) => !hidden && !gap)
        .map((sentence) => ({
          origin: { section, leaves: isSound(sentence) },
          statement: { of: 'draft' as const, text: sentence.text },
        })),
    ),
    ...sources.flatMap((source) => {
      if (source.standing === 'unreadable' || source.removed) return [];
      const { card, passage, quote } = source;
      const area = areaOf(card.issuer ?? card.issuerPrinted);
      const setting = {
        ...(area ? { area } : {}),
        ...(card.issuedOn ? { on: card.issuedOn } : {}),
      };
      return [
        {
          origin: { source },
          statement: { of: { document: card.id }, text: passage?.text ?? quote ?? '', setting },
        },
      ];
    }),
  ];
  const { facts, contradictions, sums } = ledgerOf(texts.map(({ statement }) => statement));
  const quoted = ({ at, fact: { sentence, start, end } }: Side): Quoted => {
    const { origin } = texts[at] as (typeof texts)[number];
    const words = {
      before: sentence.text.slice(0, start),
      figure: sentence.text.slice(start, end),
      after: sentence.text.slice(end),
    };
    if ('section' in origin) return { ...words, part: origin.section.part, leaves: origin.leaves };
    const { card } = origin.source;
    const rank = rankOf(card.issuer ?? card.issuerPrinted);
    return { ...words, source: origin.source, ...(rank ? { rank } : {}) };
  };
  const carried = (said: Quoted) => ('part' in said ? said.leaves : cited.has(said.source.number));
  const told = {
    contradictions: contradictions.map(({ one, other }) => ({
      one: quoted(one),
      other: quoted(other),
    })),
    sums: sums.map(({ at, fact, made, how, of }) => ({
      ...{ said: quoted({ at, fact }), made, how },
      of: of.map(({ written }) => written),
    })),
  };
  const open =
    told.contradictions.filter(
      ({ one, other }) =>
        carried(one) && ('part' in other ? carried(other) : 'part' in one || carried(other)),
    ).length + told.sums.filter(({ said }) => 'part' in said && said.leaves).length;
  return { facts, ...told, open };
}
