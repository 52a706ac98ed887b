import { type Block, parseBlocks } from './blocks.ts';
import { type Letterhead, letterheadOf } from './letterhead.ts';
import { type Signature, signatureOf } from './signature.ts';
import type { Source } from './source.ts';
import { oldTonePlacement } from './spelling.ts';

/** A document as it goes on paper, for whichever writer puts it there. */
export type Printed = { letterhead: Letterhead; blocks: Block[]; signature: Signature };

export function printedForm(source: Source): Printed {
  const printed = {
    letterhead: letterheadOf(source),
    blocks: parseBlocks(source.body),
    signature: signatureOf(source),
  };
  return source.oldSpelling ? respelled(printed) : printed;
}

const respelled = (printed: Printed): Printed =>
  JSON.parse(JSON.stringify(printed), (_, value) =>
    typeof value === 'string' ? oldTonePlacement(value) : value,
  );
