import { DAMAGED } from '../../ingest/extract/extract.ts';
import { UnreadableFile } from '../../ingest/extract/extracted.ts';
import type { OfficeRules } from '../office.ts';
import type { RuleSetId } from '../rule-set.ts';
import { type Fixed, fix } from './fix.ts';

export type CheckOrder = {
  bytes: Uint8Array;
  today: string;
  rules?: RuleSetId | undefined;
  office?: OfficeRules | undefined;
};

process.on('message', (order: CheckOrder) => process.send?.(answer(order)));
process.on('disconnect', () => process.exit()); // the portal is gone

function answer({ bytes, ...options }: CheckOrder): { result: Fixed } | { refused: string } {
  try {
    return { result: fix(bytes, options) };
  } catch (error) {
    return { refused: error instanceof UnreadableFile ? error.message : DAMAGED };
  }
}
