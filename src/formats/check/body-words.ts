import type { RuleSet } from '../rule-set.ts';
import type { Level } from './body-levels.ts';
import type { Findings } from './findings.ts';
import type { Line } from './lines.ts';
import { checkLook, onRuns } from './part-looks.ts';
import { rewrite } from './rewrite.ts';
import { partNames, placeOf, quoted } from './say.ts';
import { isCapitals } from './words.ts';

/** Chapters, sections, articles, clauses and points: how they are numbered and how they look. */
export function checkBodyWords(levels: Level[], rules: RuleSet, findings: Findings) {
  const of = (part: Level['part']) =>
    levels.filter((one) => one.part === part).map(({ line }) => line);
  for (const part of ['chapter', 'chapter.title', 'section', 'section.title'] as const)
    checkLook(of(part), part, rules, findings, { capitals: part.endsWith('.title') });
  for (const line of of('section'))
    if (/\d[.:]\s+\p{L}/u.test(line.text))
      findings.add({
        rule: 'section.form',
        by: rules.looks.section,
        place: placeOf('section', line),
        found: quoted(line.text),
        expected: '“Mục” và số thứ tự trên một dòng riêng, tên mục ở dòng dưới',
      });
  const articles = of('article');
  for (const line of articles) checkArticle(line, rules, findings);
  checkOrder(articles, rules, findings);
  if (rules.family === 'state' || articles.length > 0)
    for (const line of of('clause')) checkSign(line, 'clause', rules, findings);
  for (const line of of('point')) checkSign(line, 'point', rules, findings);
  checkNumerals(of('chapter'), rules, findings);
  checkLetters(levels, rules, findings);
}

const LABEL = /^Điều\s*\d+\p{L}?\s?(?<sign>[.:)/–-]?)/u;
const SHORT = 110; // letters: a title of an article, and not its text

function checkArticle(line: Line, { looks }: RuleSet, findings: Findings) {
  const by = looks.article;
  const [typed = '', sign = ''] = LABEL.exec(line.text) ?? [];
  if (!line.paragraph.label && sign !== '.')
    findings.add({
      rule: 'article.form',
      by,
      place: placeOf('article', line),
      found: quoted(typed.trim()),
      expected: 'sau số thứ tự của điều có dấu chấm (.)',
      mends: rewrite(
        line,
        line.text.replace(LABEL, (whole) => `${whole.replace(/\s?[.:)/–-]?$/u, '')}.`),
      ),
    });
  let at = 0;
  const label = line.pieces.filter(({ text }) => {
    at += text.length;
    return at - text.length < typed.length;
  });
  const isTitle = line.text.length < SHORT && !/[.;:,]$/.test(line.text.slice(typed.length));
  const letters = (isTitle ? line.pieces : label).filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  const light = letters.filter(({ look }) => !look.bold);
  if (light.length > 0)
    findings.add({
      rule: 'article.bold',
      by,
      place: placeOf('article', line),
      found: 'chữ không đậm',
      expected: isTitle ? 'số và tên điều chữ đậm' : '“Điều” và số thứ tự chữ đậm',
      mends: onRuns(light, { bold: true }),
    });
  const slanted = label.filter(({ look }) => look.italic);
  if (slanted.length > 0)
    findings.add({
      rule: 'article.italic',
      by,
      place: placeOf('article', line),
      found: 'chữ nghiêng',
      expected: 'chữ đứng',
      mends: onRuns(slanted, { italic: false }),
    });
}

function checkOrder(articles: Line[], { looks }: RuleSet, findings: Findings) {
  const numbers = articles.map(({ text, paragraph }) =>
    Number(/\d+/.exec(paragraph.label ? `${paragraph.label} ${text}` : text)?.[0]),
  );
  for (const [at, line] of articles.entries()) {
    const [before, here] = [numbers[at - 1], numbers[at]];
    if (before === undefined || here === before + 1) continue;
    findings.add({
      rule: 'article.order',
      by: looks.article,
      place: placeOf('article', line),
      found: `Điều ${here} sau Điều ${before}`,
      expected: `Điều ${before + 1}`,
    });
  }
}

const signs = {
  clause: { sign: '.', words: 'sau số thứ tự của khoản có dấu chấm (.)' },
  point: { sign: ')', words: 'sau chữ cái của điểm có dấu đóng ngoặc (a)' },
};

function checkSign(
  line: Line,
  part: 'clause' | 'point',
  { looks, family }: RuleSet,
  findings: Findings,
) {
  if (line.paragraph.label) return;
  const [whole = '', mark = '', sign = ''] = /^([\p{L}\d]{1,3})\s?([.)/-])/u.exec(line.text) ?? [];
  const { sign: right, words } = signs[part];
  const isOlder = family === 'party' && part === 'clause' && sign === '-'; // both are met in the Party's own papers
  if (whole === '' || sign === right || isOlder) return;
  findings.add({
    rule: `${part}.form`,
    by: looks[part],
    place: placeOf(part, line),
    found: quoted(whole),
    expected: words,
    mends: rewrite(line, `${mark}${right} ${line.text.slice(whole.length).trimStart()}`),
  });
}

function checkNumerals(chapters: Line[], { looks, family }: RuleSet, findings: Findings) {
  if (family === 'state')
    for (const line of chapters)
      if (/\s\d+[.:]?$/.test(line.text))
        findings.add({
          rule: 'chapter.numeral',
          by: looks.chapter,
          place: placeOf('chapter', line),
          found: quoted(line.text),
          expected: 'số La Mã',
        });
}

const ALPHABET = [...'abcdđeghiklmnopqrstuvxy'];

/** The letters of points follow the Vietnamese alphabet: đ after d, no f, j, w, z. */
function checkLetters(levels: Level[], { looks }: RuleSet, findings: Findings) {
  let before = -1;
  for (const { part, line } of levels) {
    if (part === 'article' || part === 'clause' || part.startsWith('heading')) before = -1;
    const letter = /^(\p{Ll})\s?[.)/-]\s/u.exec(line.text)?.[1];
    if (part !== 'point' || !letter || line.paragraph.label) continue;
    const at = ALPHABET.indexOf(letter);
    const expected = ALPHABET[before + 1] ?? '';
    if (at !== before + 1 && !(at === 0) && before >= 0)
      findings.add({
        rule: 'point.order',
        by: looks.point,
        place: placeOf('point', line),
        found: `điểm ${letter}) sau điểm ${ALPHABET[before]})`,
        expected: `điểm ${expected})`,
      });
    before = at < 0 ? before + 1 : at;
  }
}

/** The last mark of the text. What the rule leaves to practice is not asked. */
export function checkEnd(text: Line[], { words, family }: RuleSet, findings: Findings) {
  const last = text.at(-1);
  if (!last || isCapitals(last.text) || family === 'state') return;
  if (last.text.endsWith(words.end.value) && !/\.\s?\/\s?\.$/.test(last.text)) return;
  if (/[”"?!:]$|…$|[□☐▢]/.test(last.text)) return;
  findings.add({
    rule: 'words.end',
    by: words.end,
    place: `${partNames.body}, đoạn cuối ${quoted(last.text)}`,
    found: `cuối văn bản là ${quoted(last.text.slice(-3))}`,
    expected: `dấu chấm (${words.end.value})`,
    mends: rewrite(last, last.text.replace(/\s*(?:\.\s?\/\s?\.|[.,;/-])*$/, words.end.value)),
  });
}
