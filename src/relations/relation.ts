import type { Mention } from '../references/mention.ts';
import type { RelationKind } from '../references/relation-kinds.ts';

/** A relation as a text states it. `out`: the document of the text does it to the target. */
export type StatedRelation = {
  kind: RelationKind;
  direction: 'out' | 'in';
  target: Mention;
  provision?: string; // of the object: "khoản 2 Điều 7"; left out, the whole
  effectiveOn?: string; // ISO; only where the text says so of this very relation
  sentence: string;
  start: number; // offsets of the sentence in the text
  end: number;
  confidence: number; // 0 to 1
};
