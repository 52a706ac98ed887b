import { findDates } from '../text/dates.ts';
import { sentences } from '../text/sentences.ts';

export type Effect = { effectiveOn?: string; expiresOn?: string; sentence?: string };

const BEGINS = /có hiệu lực(?: thi hành)?(?: kể)? từ\s*$/iu;

/** The days that a text says of itself. Stands in until the rules of effect are here. */
export function readEffect(text: string, issuedOn?: string): Effect {
  for (const { text: sentence } of sentences(text)) {
    for (const { date, start } of findDates(sentence))
      if (BEGINS.test(sentence.slice(0, start))) return { effectiveOn: date, sentence };
    if (issuedOn && /có hiệu lực(?: thi hành)?(?: kể)? từ ngày ký/iu.test(sentence))
      return { effectiveOn: issuedOn, sentence };
  }
  return {};
}
