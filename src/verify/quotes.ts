import { plainText } from './plain.ts';
import type { Problem } from './problem.ts';

const LEFT_OUT = /\s*(?:\[\s?(?:…|\.{3})\s?\]|\((?:…|\.{3})\)|…|\.{3})\s*/gu;
const DENIES = /(?:^|[^\p{L}])(?:không|chưa|chẳng|cấm|không được|không phải|ngừng|trừ)$/iu;
const WEIGHS =
  /(?:^|[^\p{L}])(?:không quá|ít nhất|tối đa|tối thiểu|chậm nhất|trước|sau|trên|dưới|hơn|gần|khoảng|một số|tất cả|có thể|phải|chỉ|nếu|trừ|hằng|đến|từ)$/iu;
/** An item with its label: what stands before it is another sentence. */
const BEGINS = /^(?:\d{1,2}(?:\.\d{1,2})*[.)]|\p{L}\)) \p{Lu}/u;
const GOES_ON =
  /^(?:[.,/]?\d|\s?%|\s(?:nghìn|ngàn|triệu|tỷ|tỉ|phần trăm|mươi|trăm|rưỡi)(?![\p{L}]))/u;

/**
 * What is wrong with a quotation: its words must stand in one of the sources as they are, and what
 * stands before and behind them there must not turn them round ("không", "tối đa", "%").
 */
export function quoteProblems(quote: string, sources: string[]): Problem[] {
  const parts = plainText(quote).split(LEFT_OUT).map(bare).filter(Boolean);
  const found = sources.map(plainText);
  if (parts.length === 0) return [{ kind: 'quote', found: quote }];
  const problems = found.map((source) => problemsIn(parts, source));
  return (
    problems.find((none) => none.length === 0) ??
    best(problems) ?? [{ kind: 'quote', found: quote }]
  );
}

const best = (all: Problem[][]) =>
  [...all].sort((a, b) => Number(isGone(a)) - Number(isGone(b)) || a.length - b.length)[0];
const isGone = (problems: Problem[]) => problems.some(({ kind }) => kind === 'quote');

/** Quotation marks around it and the stop at its end are the writer's. */
const bare = (text: string): string =>
  text
    .replace(/^["'\s–-]+/, '')
    .replace(/["'\s.;,:]+$/, '')
    .trim();

function problemsIn(parts: string[], source: string): Problem[] {
  let from = 0;
  for (const part of parts) {
    const at = placeOf(part, source, from);
    if (at === undefined) return [{ kind: 'quote', found: part }];
    const turned = turnedRound(part, source, at);
    if (turned) return [turned];
    from = at + part.length;
  }
  return [];
}

/** The first place where it stands as whole words; a place that does not turn it goes before one that does. */
function placeOf(part: string, source: string, from: number): number | undefined {
  const [text, wanted] = [loose(source), loose(part)];
  const places: number[] = [];
  for (let at = text.indexOf(wanted, from); at >= 0; at = text.indexOf(wanted, at + 1))
    if (isWhole(source, at, at + part.length) && isSpelledSame(part, source, at)) places.push(at);
  return places.find((at) => !turnedRound(part, source, at)) ?? places[0];
}

/** For finding: the case of the first letter may be the writer's. */
const loose = (text: string) => text.toLowerCase();
const isSpelledSame = (part: string, source: string, at: number) =>
  source.slice(at + 1, at + part.length) === part.slice(1) || isShouted(source, at, part.length);
const isShouted = (source: string, at: number, length: number) => {
  const there = source.slice(at, at + length);
  return there === there.toUpperCase();
};

function isWhole(source: string, start: number, end: number): boolean {
  const [before, first] = [source.slice(0, start), source[start] ?? ''];
  if (/[\p{L}\p{M}\d]$/u.test(before)) return false;
  if (/\d/.test(first) && /\d[.,/-]$/.test(before)) return false;
  return !/^[\p{L}\p{M}\d]/u.test(source.slice(end));
}

function turnedRound(part: string, source: string, at: number): Problem | undefined {
  const before = source.slice(Math.max(0, at - 24), at).trimEnd();
  const after = source.slice(at + part.length, at + part.length + 16);
  const word = (text: string) => /[\p{L} ]{1,14}$/u.exec(text)?.[0].trim() ?? '';
  if (DENIES.test(before))
    return {
      kind: 'negation',
      found: part.slice(0, 40),
      expected: `${word(before)} ${part.slice(0, 40)}`,
    };
  if (WEIGHS.test(before) && !BEGINS.test(part))
    return {
      kind: 'word',
      found: part.slice(0, 40),
      expected: `${word(before)} ${part.slice(0, 40)}`,
    };
  if (/[\d]$/.test(part) && GOES_ON.test(after))
    return { kind: 'number', found: part.slice(-20), expected: `${part.slice(-20)}${after}` };
  return undefined;
}
