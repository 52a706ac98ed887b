import { createHash } from 'node:crypto';
import type { Desk, DeskSection } from '../desk.ts';
import { unmasked } from '../hidden.ts';
import { replaced } from '../marks.ts';
import { afterCut, type Cut } from './cut.ts';

/** A proposal as a form calls it: another text, another name, so that what was not seen is not cut. */
export type Proposal = { key: string; cut: Cut; text: string };

/** What could be cut from a draft, each with the sentence it is in. */
export const proposalsIn = ({ brevity, sections }: Desk): Proposal[] =>
  brevity.cuts.map((cut) => {
    const text = sections[cut.section]?.sentences[cut.sentence]?.text ?? '';
    return { key: keyOf(cut, sections[cut.section], text), cut, text };
  });

function keyOf(cut: Cut, section: DeskSection | undefined, text: string): string {
  const { sentence, start, end, instead } = cut;
  const said = JSON.stringify([section?.part.key, sentence, text, start, end, instead]);
  return createHash('sha256').update(said).digest('hex').slice(0, 16);
}

/** The text of a section, marks and hidden sentences included, without what was chosen to go. */
export function sectionAfter({ text, hidden, sentences }: DeskSection, chosen: Cut[]): string {
  const whole = unmasked(text, hidden);
  return [...new Set(chosen.map(({ sentence }) => sentence))]
    .sort((a, b) => b - a)
    .reduce((written, at) => {
      const cuts = chosen.filter((cut) => cut.sentence === at);
      const sentence = sentences[at];
      if (!sentence) return written;
      const raw = whole.slice(sentence.start, sentence.end);
      const left = sentenceAfter(sentence.text, cuts);
      // Marks within a sentence cannot be told from its words: then it goes as a whole or stays.
      if (left !== '' && !raw.startsWith(sentence.text)) return written;
      const by = left === '' ? '' : `${left}${raw.slice(sentence.text.length)}`;
      return replaced(written, sentence, by);
    }, whole);
}

/** From the end, for each cut counts from the start of the whole sentence. */
export const sentenceAfter = (text: string, cuts: Cut[]): string =>
  [...cuts].sort((a, b) => b.start - a.start).reduce((left, cut) => afterCut(left, cut), text);
