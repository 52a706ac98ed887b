import { convertKeystrokes } from '../text/keystrokes.ts';
import { type ShortForm, shortForms } from './abbreviations.ts';
import { withoutChatter } from './chatter.ts';
import { readOperators } from './operators.ts';

/** A question as the portal reads it. Whatever was changed or left out is here, to be told. */
export type Understood = {
  typed: string;
  text: string; // what is looked for
  phrases: string[]; // must stand, as typed
  excluded: string[]; // must not stand
  dropped: string[]; // courtesies
  forms: ShortForm[]; // with their places in `text`
};

/**
 * Reads a question: operators, keys that no input method converted, courtesies, short forms. Nothing
 * here asks the archive.
 *
 * @param literal - nothing is mended or left out; quotes and minus still count
 */
export function understand(typed: string, literal = false): Understood {
  const { plain, phrases, excluded } = readOperators(typed);
  if (literal) return { typed, text: plain, phrases, excluded, dropped: [], forms: [] };
  const { text, dropped } = withoutChatter(convertKeystrokes(plain));
  return { typed, text, phrases, excluded, dropped, forms: shortForms(text) };
}

/** The same question with its words written otherwise. */
export const rewritten = (understood: Understood, text: string): Understood => ({
  ...understood,
  text,
  forms: shortForms(text),
});

/** True where keys or words were written otherwise than they were typed. */
export function wasMended({ typed, text, dropped }: Understood): boolean {
  const { plain } = readOperators(typed);
  return dropped.length === 0 ? text !== plain : !plain.includes(text);
}

/** The short forms with one meaning, which is looked for as well; of several the reader chooses. */
export const expanded = ({ forms }: Understood): ShortForm[] =>
  forms.filter(({ longs }) => longs.length === 1);
