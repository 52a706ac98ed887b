import { bodyOf, type Piece } from './body.ts';
import { type Annex, annexOf, notesOf } from './citations.ts';
import { type Head, headOf, titleOf } from './head.ts';
import { type House, settled } from './house.ts';
import type { Line } from './line.ts';
import type { Printed, Run } from './printed.ts';
import type { RuleSet } from './rule-set.ts';
import { rulesFor } from './rules-for.ts';
import { type Addressee, addresseeOf, recipientsOf, signatureOf } from './sign.ts';

/**
 * A paper set by its rules: every line with its words and look, so that the file of Word and the page
 * on screen are two pictures of one thing.
 */
export type Sheet = {
  rules: RuleSet;
  head: Head;
  title: Line[];
  addressee: Addressee | undefined;
  body: Piece[];
  recipients: Line[];
  signature: Line[];
  /** Footnotes in their order; a run's `notes` are numbers in it, from 1. */
  notes: Run[][];
  annex: Annex | undefined;
  /** Whether the marks of sources leave with the paper. */
  marked: boolean;
};

/**
 * Sets a paper by the rules of its family and day, with what the office decided on open points.
 * @throws {RangeError} for a day before the oldest rules we know, a citation of a source that is not
 *   given, or a way of signing that the rules do not know
 */
export function sheetOf(printed: Printed, house: House = {}): Sheet {
  const found = rulesFor(printed.family, printed.day);
  if (!found) throw new RangeError(`no format rules are known for ${printed.day}`);
  const rules = settled(found, house);
  const { body, notes } = notesOf(bodyOf(printed, rules), printed);
  return {
    rules,
    head: headOf(printed, rules),
    title: titleOf(printed, rules),
    addressee: addresseeOf(printed, rules),
    body,
    recipients: recipientsOf(printed, rules),
    signature: signatureOf(printed, rules),
    notes,
    annex: annexOf(printed, rules),
    marked: printed.citations !== 'none',
  };
}
