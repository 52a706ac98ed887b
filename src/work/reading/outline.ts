import { type Sentence, sentences } from '../../text/sentences.ts';

/**
 * A sentence with its place in the text's order: how deep its item stands, and where its words
 * begin behind the item's sign. `depth` undefined: it goes on within the item or paragraph before.
 */
export type Statement = Sentence & { depth?: number; bare: boolean; from: number };

const signs: { pattern: RegExp; depth: (sign: string) => number }[] = [
  { pattern: /^phụ lục(?:\s+(?:số\s+)?[\dIVXL]+)?[.:]?\s*/iu, depth: () => 0 },
  { pattern: /^phần\s+(?:thứ\s+)?[\p{L}\d]+[.:-]?\s*/iu, depth: () => 1 },
  { pattern: /^chương\s+[\dIVXLC]+[.:-]?\s*/iu, depth: () => 2 },
  { pattern: /^(?:tiểu\s+)?mục\s+[\dIVXLC]+[.:-]?\s*/iu, depth: () => 3 },
  { pattern: /^điều\s+\d{1,4}[a-zđ]?\s*[.:-]?\s*/iu, depth: () => 5 },
  { pattern: /^(?:[IVX]{1,5}|[IVX][ivx]{1,4})\s*[.)–-]\s*/u, depth: () => 4 },
  { pattern: /^[A-HK]\s*[.)–-]\s+(?=\p{Lu})/u, depth: () => 4 },
  {
    pattern: /^\d{1,2}(?:\.\d{1,2}){1,3}\s*[.)–-]?\s+/u,
    depth: (sign) => 6 + sign.split('.').length / 10,
  },
  { pattern: /^\(?\d{1,3}\s*[.)/–-]\s*(?!\d)/u, depth: () => 6 },
  { pattern: /^\(?[a-zđ]\s?[.)]\s*/u, depth: () => 8 },
  { pattern: /^[-–—•▪*]\s*/u, depth: () => 9 },
  { pattern: /^\+\s*/u, depth: () => 10 },
];

/** Every sentence of a text in its place. A sign that stands alone on its line is the next one's. */
export function statements(text: string): Statement[] {
  const found: Statement[] = [];
  let waiting: number | undefined; // depth of a sign without words
  let end = 0;
  for (const sentence of sentences(text)) {
    const opens = startsParagraph(text, end, sentence.start);
    end = sentence.end;
    const sign = opens ? signOf(sentence.text) : undefined;
    const depth = sign?.depth ?? (opens ? waiting : undefined);
    waiting = undefined;
    if (sign && sign.length >= sentence.text.length) waiting = sign.depth;
    else
      found.push({
        ...sentence,
        ...(depth === undefined ? {} : { depth }),
        bare: opens && depth === undefined,
        from: sentence.start + (sign?.length ?? 0),
      });
  }
  return found;
}

const startsParagraph = (text: string, from: number, to: number) =>
  from === 0 || text.slice(from, to).includes('\n');

function signOf(sentence: string) {
  const start = sentence.slice(0, 40);
  for (const { pattern, depth } of signs) {
    const sign = start.match(pattern)?.[0];
    if (sign) return { length: sign.length, depth: depth(sign.replace(/[.)\s–-]+$/u, '')) };
  }
  return undefined;
}
