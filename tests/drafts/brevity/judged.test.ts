import { describe, expect, it } from 'vitest';
import type { Cut } from '../../../src/drafts/brevity/cut.ts';
import { proposeCuts } from '../../../src/drafts/brevity/propose-cuts.ts';
import { developed } from './developed.ts';
import { heldOut } from './held-out.ts';
import { type Padded, padded } from './pad.ts';
import type { Wordings } from './wordings.ts';

const DRAFTS = 15; // of each half
const MOST_NEEDED = 0.05;

type Seen = { text: string; kind: 'padding' | 'opening' | 'needed'; named: boolean };

/** An opening is named when a cut takes most of it; a needed sentence when a cut takes its own words. */
function seenIn({ sections, papers, padding }: Padded): Seen[] {
  const cuts = proposeCuts(sections, { papers });
  return (sections[0]?.sentences ?? []).flatMap(({ text }, i): Seen[] => {
    const own = cuts.filter(({ sentence }) => sentence === i);
    const upTo = padding[i] ?? 0;
    if (upTo === text.length) return [{ text, kind: 'padding', named: own.some(isWhole) }];
    const needed: Seen = { text, kind: 'needed', named: own.some(({ end }) => end > upTo) };
    const isNamed = own.some(({ start, end }) => start < upTo && end - start > upTo / 2);
    return upTo === 0 ? [needed] : [needed, { text, kind: 'opening', named: isNamed }];
  });
}

const isWhole = ({ kind }: Cut) => kind !== 'empty phrase';

function scored(name: string, wordings: Wordings) {
  const seen = Array.from({ length: DRAFTS }, (_, i) => seenIn(padded(wordings, i))).flat();
  const needed = seen.filter(({ kind }) => kind === 'needed');
  const padding = seen.filter(({ kind }) => kind !== 'needed');
  const share = (of: Seen[]) => of.filter(({ named }) => named).length / of.length;
  const score = {
    ...{ half: name, drafts: DRAFTS, padding: padding.length, named: share(padding) },
    ...{ needed: needed.length, neededNamed: share(needed) },
  };
  console.info(JSON.stringify(score));
  if (process.env.MISSES)
    for (const one of seen)
      if (one.named === (one.kind === 'needed')) console.info(`${one.kind}: ${one.text}`);
  return score;
}

describe('30 padded drafts', () => {
  it('names at least 80 % of the padding that was developed on, hardly a needed sentence', () => {
    const { named, neededNamed, needed } = scored('developed', developed);
    expect(needed).toBeGreaterThan(80);
    expect(named).toBeGreaterThanOrEqual(0.8);
    expect(neededNamed).toBeLessThanOrEqual(MOST_NEEDED);
  });

  it('hardly names a needed sentence of wordings it was never developed on', () => {
    const { named, neededNamed, needed } = scored('held out', heldOut);
    expect(needed).toBeGreaterThan(80);
    expect(named).toBeGreaterThanOrEqual(0.5);
    expect(neededNamed).toBeLessThanOrEqual(MOST_NEEDED);
  });
});
