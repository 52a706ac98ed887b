import { shortForms } from '../search/abbreviations.ts';
import { type Word, wordsOf } from './plain.ts';
import type { Problem } from './problem.ts';

// What a body's name begins with.
const HEADS = new Set(
  `ban bộ sở ủy văn phòng đảng thành tỉnh huyện quận hội mặt công viện trường bệnh trung cục vụ chi tổng đoàn liên chính
  quốc thủ thường tòa kiểm thanh kho ngân tổ đội đảng`.split(/\s+/),
);

// Bodies that are often written without capitals; each is looked for in the source as it stands.
const BODIES =
  /(?<![\p{L}])(?:thành ủy|tỉnh ủy|quận ủy|huyện ủy|thị ủy|đảng ủy|đảng bộ|chi bộ|ủy ban nhân dân|hội đồng nhân dân|ủy ban kiểm tra|ban thường vụ|ban chấp hành|thường trực|bộ chính trị|ban bí thư|chính phủ|quốc hội|mặt trận tổ quốc|thủ tướng|ban tổ chức|ban tuyên giáo|ban dân vận|ban nội chính|văn phòng|chánh văn phòng|bí thư|phó bí thư|chủ tịch|phó chủ tịch|trưởng ban|phó trưởng ban|giám đốc|phó giám đốc|trưởng phòng|phó trưởng phòng|công an|quân sự|cấp ủy|ủy viên)(?![\p{L}])/giu;

/**
 * Names of a claim that its sources do not have: of bodies, people, places. A name is known by its
 * capitals; each pair of words that has one must stand together in a source as well.
 */
export function nameProblems(claim: string, sources: string[]): Problem[] {
  const written = spelled(claim);
  const texts = sources.map(spelled);
  const known = pairsOf(texts);
  const found = [...strangers(written, known), ...bodiesMissing(written, texts)];
  const seen = new Set<string>();
  return found.filter(({ found: name }) => {
    const key = name.toLowerCase();
    const isNew = ![...seen].some((other) => other.includes(key));
    seen.add(key);
    return isNew;
  });
}

/** With the short forms that have one meaning written out: UBND, HĐND. */
function spelled(plain: string): string {
  const forms = shortForms(plain).filter(({ longs }) => longs.length === 1);
  return forms.reduceRight(
    (text, { start, end, longs: [long = ''] }) => text.slice(0, start) + long + text.slice(end),
    plain,
  );
}

type Known = { pairs: Set<string>; words: Set<string> };

function pairsOf(texts: string[]): Known {
  const pairs = new Set<string>();
  const all = new Set<string>();
  for (const text of texts) {
    const words = wordsOf(text);
    words.forEach(({ lower }, i) => {
      all.add(lower);
      pairs.add(`${lower} ${words[i + 1]?.lower ?? ''}`);
    });
  }
  return { pairs, words: all };
}

function strangers(claim: string, { pairs, words: known }: Known): Problem[] {
  const words = wordsOf(claim);
  const isStrange = (word: Word, i: number) => {
    if (!isName(claim, words, i)) return false;
    if (!known.has(word.lower)) return true;
    const [before, after] = [words[i - 1], words[i + 1]];
    const joined = (a: Word | undefined, b: Word | undefined) =>
      a && b && claim.slice(a.end, b.start) === ' '
        ? pairs.has(`${a.lower} ${b.lower}`)
        : undefined;
    const [left, right] = [joined(before, word), joined(word, after)];
    if (left === undefined && right === undefined) return false;
    return !left && !right;
  };
  const problems: Problem[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (!word || !isStrange(word, i)) continue;
    let last = i;
    while (words[last + 1] && isStrange(words[last + 1] as Word, last + 1)) last++;
    const found = nameAround(claim, words, i, last);
    problems.push({ kind: isBody(found) ? 'organ' : 'name', found });
    i = last;
  }
  return problems;
}

/** A capital within a sentence, or at its beginning before another one. */
function isName(claim: string, words: Word[], i: number): boolean {
  const word = words[i];
  if (!word || !/^\p{Lu}/u.test(word.text) || /^[IVXLC]+$/.test(word.text)) return false;
  if (/[/-]$/.test(claim.slice(0, word.start))) return false; // of the number of a paper
  if (word.text.length > 1 && word.text === word.text.toUpperCase()) return true;
  const before = claim.slice(0, word.start).trimEnd();
  const begins = before === '' || /[.!?:;"(–-]$/.test(before);
  return !begins || /^\p{Lu}/u.test(words[i + 1]?.text ?? '');
}

/** The capitals to the left and right belong to the same name. */
function nameAround(claim: string, words: Word[], from: number, to: number): string {
  const isCapital = (i: number) => /^\p{Lu}/u.test(words[i]?.text ?? '');
  const touches = (i: number) =>
    words[i] && words[i + 1] && claim.slice(words[i]?.end, words[i + 1]?.start) === ' ';
  let [first, last] = [from, to];
  while (touches(first - 1) && isCapital(first - 1)) first--;
  if (touches(first - 2) && isCapital(first - 2) && HEADS.has(words[first - 2]?.lower ?? ''))
    first -= 2;
  while (touches(last) && isCapital(last + 1)) last++;
  if (touches(last) && !isCapital(last + 1)) last++;
  return claim.slice(words[first]?.start, words[last]?.end);
}

const isBody = (name: string): boolean =>
  HEADS.has(name.split(' ')[0]?.toLowerCase() ?? '') || /\p{Lu}{3,}/u.test(name);

function bodiesMissing(claim: string, texts: string[]): Problem[] {
  const source = texts.join('\n').toLowerCase();
  return Array.from(claim.matchAll(BODIES), ([name]) => name)
    .filter((name) => !source.includes(name.toLowerCase()))
    .map((found) => ({ kind: 'organ' as const, found }));
}
