import { findReferences } from './find.ts';
import type { Mention } from './mention.ts';
import { namesIn } from './named.ts';
import { numberKey } from './number.ts';
import type { Reference } from './reference.ts';
import { saidAfter } from './said-after.ts';
import { shortFormsIn, typeBefore } from './short-forms.ts';
import { typeName } from './types.ts';

const LONGEST_LINK = 120; // characters between two papers of one list: a date and an issuer

/**
 * Every paper that a text calls, in order: whole numbers with the type before them, types with a
 * number ("Nghị quyết 57", "KL 226"), and names ("Luật Đất đai 2024"). A paper of a list takes the
 * type that stands once before the list. Offsets are those of the text as given. Linear time.
 */
export function findMentions(text: string): Mention[] {
  const whole = findReferences(text).map((reference) => ofNumber(text, reference));
  const others = [...shortFormsIn(text), ...namesIn(text)].filter(
    ({ start, end }) => !whole.some((each) => start < each.end && each.start < end),
  );
  const all = apart([...whole, ...others].sort((a, b) => a.start - b.start));
  return listed(text, all).map((mention) => ({ ...mention, ...saidAfter(text, mention.end) }));
}

function ofNumber(text: string, reference: Reference): Mention {
  const type = typeBefore(text, reference.start);
  const start = type?.start ?? reference.start;
  const coded = reference.type ? typeName(reference.type, reference.family) : [];
  const types = type ? [type.name] : coded;
  return {
    start,
    end: reference.end,
    written: text.slice(start, reference.end),
    numberKey: numberKey(reference),
    ...(types.length > 0 ? { types } : {}),
    ...(reference.year ? { year: reference.year } : {}),
  };
}

/** "các Quyết định: số 1697/QĐ-UBND ...; số 932/QĐ-UBND ...": both are Quyết định. */
function listed(text: string, mentions: Mention[]): Mention[] {
  let before: Mention | undefined;
  return mentions.map((mention) => {
    const link = before ? text.slice(before.end, mention.start) : '';
    const goesOn = link.length <= LONGEST_LINK && /^[^.\n]*[,;]?\s*(?:và\s+)?số\s*$/iu.test(link);
    const bare = mention.numberKey && /^\d/.test(mention.written);
    const types = bare && goesOn ? (before?.types ?? mention.types) : mention.types;
    before = types ? { ...mention, types } : mention;
    return before;
  });
}

function apart(mentions: Mention[]): Mention[] {
  let free = 0;
  return mentions.filter(({ start, end }) => {
    if (start < free) return false;
    free = end;
    return true;
  });
}
