import { z } from 'zod';
import { line, type Typed } from '../people/form.ts';
import { fold } from '../text/fold.ts';
import {
  MOST_SENTENCES,
  type Must,
  musts,
  type Part,
  type ProductType,
  purposes,
} from './product-type.ts';

export const ROOM = 2; // empty rows under the parts, to be filled in
const LONGEST_NAME = 120; // characters
const LONGEST_HINT = 300;

const Row = z.object({
  name: line(LONGEST_NAME),
  hint: line(LONGEST_HINT),
  cues: line(LONGEST_HINT),
  purpose: z.enum(purposes).default('other'),
  place: z.coerce.number().catch(99),
  sentences: z.coerce.number().int().min(0).max(MOST_SENTENCES).catch(0),
});

/** What an administrator typed of a type. A part without a name is gone; the rest stand by their places. */
export function typeTyped(type: ProductType, typed: Typed): ProductType {
  const rows = Array.from({ length: type.parts.length + ROOM }, (_, i) => rowTyped(type, typed, i));
  const parts = rows
    .flatMap((row) => row ?? [])
    .sort((a, b) => a.place - b.place)
    .map(({ place: _, ...part }) => part);
  const words = Math.round(Number(typed.words));
  return {
    ...type,
    name: line(LONGEST_NAME).catch(type.name).parse(typed.name) || type.name,
    family: typed.family === 'state' ? 'state' : 'party',
    words: words >= 20 && words <= 20_000 ? words : type.words,
    musts: musts.filter((must: Must) => typed[`must-${must}`] !== undefined),
    parts: withKeys(parts.length > 0 ? parts : type.parts),
  };
}

function rowTyped(type: ProductType, typed: Typed, i: number) {
  const given = Object.fromEntries(
    ['name', 'hint', 'cues', 'purpose', 'place', 'sentences'].map((field) => [
      field,
      typed[`part-${i}-${field}`],
    ]),
  );
  const row = Row.safeParse(given);
  if (!row.success || row.data.name === '') return undefined;
  const { cues, ...rest } = row.data;
  return {
    ...rest,
    key: type.parts[i]?.key ?? '',
    required: typed[`part-${i}-required`] !== undefined,
    cues: cues
      .split(',')
      .map((cue) => cue.trim().slice(0, 60))
      .filter(Boolean)
      .slice(0, 30),
  };
}

/** A new part is called after its name; what was written under a key stays under it. */
function withKeys(parts: Part[]): Part[] {
  const taken = new Set(parts.map(({ key }) => key).filter(Boolean));
  return parts.map((part) => {
    if (part.key) return part;
    const stem =
      fold(part.name)
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '')
        .slice(0, 30) || 'muc';
    let key = stem;
    for (let n = 2; taken.has(key); n++) key = `${stem}-${n}`;
    taken.add(key);
    return { ...part, key };
  });
}
