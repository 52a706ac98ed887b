import { DAMAGED } from '../../ingest/extract/extract.ts';
import { UnreadableFile } from '../../ingest/extract/extracted.ts';
import type { RuleSetId } from '../rule-set.ts';
import { type Fixed, fix } from './fix.ts';

export type CheckOrder = { bytes: Uint8Array; today: string; rules?: RuleSetId | undefined };

process.on('message', (order: CheckOrder) => process.send?.(answer(order)));
process.on('disconnect', () => process.exit()); // the portal is gone

function answer({ bytes, today, rules }: CheckOrder): { result: Fixed } | { refused: string } {
  try {
    return { result: fix(bytes, { today, rules }) };
  } catch (error) {
    return { refused: error instanceof UnreadableFile ? error.message : DAMAGED };
  }
}
