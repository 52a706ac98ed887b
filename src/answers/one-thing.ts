import { plainText } from '../verify/plain.ts';
import { quantitiesIn } from './measure.ts';
import type { Scored } from './score.ts';
import { areasIn } from './signs.ts';

export const LARGE = 99; // two papers that have one such figure speak of one thing

/** The figures of each paper, in what was found of it. */
export type Known = Map<string, Set<number>>;

export function knownOf(scored: Scored[]): Known {
  const known: Known = new Map();
  for (const { evidence } of scored) {
    const own = known.get(evidence.card.id) ?? new Set();
    known.set(evidence.card.id, own);
    if (own.has(-evidence.passage.start)) continue;
    own.add(-evidence.passage.start); // read once
    for (const { value } of quantitiesIn(plainText(evidence.passage.text))) own.add(value);
  }
  return known;
}

/** What a ward reports without a name is of the ward, what the city reports of the city. */
export function isOfSameArea(one: Scored, other: Scored): boolean {
  const [a, b] = [areaOf(one), areaOf(other)];
  return a.length === 0 ? b.length === 0 : a.some((area) => b.includes(area));
}

function areaOf({ sentence, evidence: { passage, card } }: Scored): string[] {
  const named = areasIn(plainText(sentence.text));
  if (named.length > 0) return named;
  const around = areasIn(plainText([...passage.heading, passage.label].join(' | ')));
  return around.length > 0 ? around : areasIn(card.issuer ?? card.issuerPrinted ?? '');
}
