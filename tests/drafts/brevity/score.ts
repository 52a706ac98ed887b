import type { Cut } from '../../../src/drafts/brevity/cut.ts';
import { proposeCuts } from '../../../src/drafts/brevity/propose-cuts.ts';
import { developed } from './developed.ts';
import { freshFive } from './fresh-five.ts';
import { freshFour } from './fresh-four.ts';
import { freshOne } from './fresh-one.ts';
import { freshSix } from './fresh-six.ts';
import { freshThree } from './fresh-three.ts';
import { freshTwo } from './fresh-two.ts';
import { heldOut } from './held-out.ts';
import { type Padded, padded, paddedEqually } from './pad.ts';
import type { Wordings } from './wordings.ts';

/** `made`: how its drafts are made; `drafts`: how many. */
type Set = {
  name: string;
  wordings: Wordings;
  before?: [number, number];
  made?: typeof padded;
  drafts?: number;
};

/**
 * `before`: shares of padding and of needed sentences named when a set was first measured, before
 * any rule was changed for it. Later figures tell that nothing got worse; these tell what to expect.
 */
export const sets: Set[] = [
  { name: 'developed', wordings: developed },
  { name: 'held out', wordings: heldOut, before: [0.606, 0.026] },
  { name: 'fresh one', wordings: freshOne, before: [0.859, 0.1] },
  { name: 'fresh two', wordings: freshTwo, before: [0.792, 0.046] },
  { name: 'fresh three', wordings: freshThree, before: [0.534, 0.008] },
  { name: 'fresh four', wordings: freshFour, before: [0.741, 0.054] },
  { name: 'fresh five', wordings: freshFive, before: [0.745, 0.025] },
  {
    ...{ name: 'fresh six', wordings: freshSix, before: [0.863, 0.046] },
    ...{ made: paddedEqually, drafts: 30 },
  },
];

const DRAFTS = 15; // of each half

type Seen = { text: string; of: string; named: boolean };

/** Padding is named when cuts take most of it; a needed sentence when one takes its own words. */
function seenIn({ sections, papers, padding }: Padded): Seen[] {
  const cuts = proposeCuts(sections, { papers });
  return (sections[0]?.sentences ?? []).flatMap(({ text }, i): Seen[] => {
    const own = cuts.filter(({ sentence }) => sentence === i);
    const stretches = padding[i] ?? [];
    const seen = stretches.map((stretch): Seen => {
      const taken = own.reduce((sum, cut) => sum + overlap(cut, stretch), 0);
      const named = stretch.kind === 'whole' ? own.some(isWhole) : taken > lengthOf(stretch) / 2;
      return { text, of: stretch.of, named };
    });
    if (stretches.some(({ kind }) => kind === 'whole')) return seen;
    const needed = own.some((cut) => lengthOf(cut) - most(cut, stretches) > SLACK);
    return [...seen, { text, of: 'needed', named: needed }];
  });
}

type Stretch = { start: number; end: number };
const SLACK = 2; // characters: a comma and a blank belong to either
const lengthOf = ({ start, end }: Stretch) => end - start;
const overlap = (one: Stretch, other: Stretch) =>
  Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
const most = (cut: Stretch, stretches: Stretch[]) =>
  stretches.reduce((sum, stretch) => sum + overlap(cut, stretch), 0);

const isWhole = ({ kind }: Cut) => kind !== 'empty phrase';

/** What a set of wordings scores, with what was missed and what was named for nothing. */
export function scoreOf({ wordings, made = padded, drafts = DRAFTS }: Set) {
  const seen = Array.from({ length: drafts }, (_, i) => seenIn(made(wordings, i))).flat();
  const needed = seen.filter(({ of }) => of === 'needed');
  const padding = seen.filter(({ of }) => of !== 'needed');
  const share = (of: Seen[]) => of.filter(({ named }) => named).length / of.length;
  return {
    ...{ drafts, padding: padding.length, named: share(padding) },
    ...{ needed: needed.length, neededNamed: share(needed) },
    wrong: seen.filter(({ of, named }) => named === (of === 'needed')),
  };
}
