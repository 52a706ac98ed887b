import type { Certainty, Rule } from '../rule-set.ts';
import type { Look, Setting } from './looks.ts';
import type { Element } from './xml-tree.ts';

/** What a person is told. Tier 1 can be mended by a machine; tier 2 is only noted. */
export type Finding = {
  rule: string;
  place: string;
  found: string;
  expected: string;
  tier: 1 | 2;
  certainty: Certainty;
  source: string;
};

/** A change of the file's own XML, by the element it is made to. */
export type Mend =
  | { of: 'run'; element: Element; part?: string; look: Look }
  | { of: 'paragraph'; element: Element; part?: string; setting: Setting }
  | { of: 'text'; element: Element; part?: string; text: string }
  | {
      of: 'section';
      element: Element;
      part?: string;
      tag: string;
      attributes: Record<string, number>;
    };

export type Found = {
  rule: string;
  by: Pick<Rule<unknown>, 'source' | 'certainty'>;
  place: string;
  found: string;
  expected: string;
  mends?: Mend[]; // missing or empty: for a person to decide
};

/** Gathers what the rules find: the same fault in many places is said once. */
export class Findings {
  /** @param isHint - the rules do not bind this paper: nothing is sure */
  constructor(private isHint = false) {}

  private held = new Map<string, { first: Found; places: Set<string>; mends: Mend[] }>();

  add(found: Found) {
    const key = `${found.rule} ${found.expected}`;
    const held = this.held.get(key);
    if (!held) {
      const { place, mends = [] } = found;
      this.held.set(key, { first: found, places: new Set([place]), mends: [...mends] });
      return;
    }
    held.places.add(found.place);
    held.mends.push(...(found.mends ?? []));
  }

  all(): Finding[] {
    return [...this.held.values()].map(({ first, places, mends }) => {
      const { rule, place, found, expected, by } = first;
      const others = places.size > 1 ? ` và ${places.size - 1} chỗ khác` : '';
      return {
        ...{ rule, place: `${place}${others}`, found, expected },
        tier: mends.length > 0 ? 1 : 2,
        certainty: this.isHint ? 'open' : by.certainty,
        source: by.source,
      };
    });
  }

  mends(): Mend[] {
    return [...this.held.values()].flatMap(({ mends }) => mends);
  }
}
