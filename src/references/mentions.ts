import { referencesIn } from './find.ts';
import type { Mention } from './mention.ts';
import { namesIn } from './named.ts';
import { numberKey, parseNumber } from './number.ts';
import { normalised } from './offsets.ts';
import type { Reference } from './reference.ts';
import { saidAfter } from './said-after.ts';
import { shortFormsIn, typeBefore } from './short-forms.ts';
import { typeName } from './types.ts';

const spaced =
  /^\s(?:NQ|CT|KL|QĐ|QyĐ|QC|HD|TB|KH|CTr|BC|TTr|CV)\s?[/-]\s?\p{Lu}{2,10}(?![\p{L}\d])/u;
const LONGEST_LINK = 160; // characters between two papers of one list: a date and an issuer

/**
 * Every paper that a text calls, in order: whole numbers with the type before them, types with a
 * number ("Nghị quyết 57", "KL 226"), and names ("Luật Đất đai 2024"). A paper of a list takes the
 * type that stands once before the list. Offsets are those of the text as given. Linear time.
 */
export function findMentions(text: string): Mention[] {
  const { clean, placeOf } = normalised(text);
  const found = mentionsIn(clean);
  if (clean === text) return found;
  return found.map((mention) => {
    const start = placeOf(mention.start).start;
    const end = placeOf(mention.end - 1).end;
    return { ...mention, start, end, written: text.slice(start, end) };
  });
}

/** The same for a text that is normalised already. */
export function mentionsIn(text: string): Mention[] {
  const names = namesIn(text).sort((a, b) => a.start - b.start);
  const whole = withNames(
    text,
    referencesIn(text).map((reference) => ofNumber(text, reference)),
    names,
  );
  const short = shortFormsIn(text).map((mention) => wholeOf(text, mention));
  const others = apart([...names, ...short].sort((a, b) => a.start - b.start));
  const all = [...whole, ...outside(others, whole)].sort((a, b) => a.start - b.start);
  return listed(text, all).map((mention) => ({
    ...mention,
    ...saidAfter(text, mention.end, mention.number !== undefined),
  }));
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

/** A number with a space for its hyphen, "1836 QĐ/TWĐTN", behind the name of its type. */
function wholeOf(text: string, mention: Mention): Mention {
  const rest = spaced.exec(text.slice(mention.end, mention.end + 24))?.[0];
  const read = rest && parseNumber(`${mention.number}${rest}`);
  if (!read) return mention;
  const { number: _, ...kept } = mention;
  const end = mention.end + rest.length;
  return { ...kept, end, written: text.slice(mention.start, end), numberKey: numberKey(read) };
}

/** "Luật Đường sắt số 95/2025/QH15" is one paper: its name is taken into its number. */
function withNames(text: string, whole: Mention[], names: Mention[]): Mention[] {
  const byEnd = new Map(names.map((name) => [name.end, name]));
  return whole.map((mention) => {
    const [link = ''] = /\s+số[\s:]*$/iu.exec(text.slice(mention.start - 8, mention.start)) ?? [];
    const name = link ? byEnd.get(mention.start - link.length) : undefined;
    if (!name?.nameKey) return mention;
    const types = [
      /^bộ/iu.test(name.written) ? 'Bộ luật' : /^p/iu.test(name.written) ? 'Pháp lệnh' : 'Luật',
    ];
    const written = text.slice(name.start, mention.end);
    return { ...mention, start: name.start, written, types, nameKey: name.nameKey };
  });
}

/** "các Quyết định: số 1697/QĐ-UBND ...; số 932/QĐ-UBND ...": both are Quyết định. */
function listed(text: string, mentions: Mention[]): Mention[] {
  let before: Mention | undefined;
  return mentions.map((mention) => {
    const near = before && mention.start - before.end <= LONGEST_LINK;
    const link = before && near ? text.slice(before.end, mention.start) : '';
    const goesOn = /^[^.\n]*(?:[,;]|\svà)\s*(?:và\s+)?(?:số\s*:?\s*)?$/iu.test(link);
    const bare = mention.numberKey && /^\d/.test(mention.written);
    const types = bare && goesOn ? (before?.types ?? mention.types) : mention.types;
    before = types ? { ...mention, types } : mention;
    return before;
  });
}

/** Those of `others` that touch none of `whole`; both in order. */
function outside(others: Mention[], whole: Mention[]): Mention[] {
  let at = 0;
  return others.filter(({ start, end }) => {
    while ((whole[at]?.end ?? Number.POSITIVE_INFINITY) <= start) at++;
    return (whole[at]?.start ?? Number.POSITIVE_INFINITY) >= end;
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
