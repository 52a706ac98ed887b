import { and, eq, inArray, ne, or } from 'drizzle-orm';
import { relations } from '../documents/schema.ts';
import type { Database } from '../storage/database.ts';
import { fold } from '../text/fold.ts';
import { type Figure, figuresIn } from '../verify/figures.ts';
import { plainText, wordsOf } from '../verify/plain.ts';
import { measures, quantitiesIn } from './measure.ts';
import { isOfSameArea, type Known, knownOf, LARGE } from './one-thing.ts';
import { isEnded, type Scored } from './score.ts';
import { lacksAttribute } from './signs.ts';
import type { Terms } from './terms.ts';

/** Two sources that tell different figures of one thing. */
export type Disagreement = { one: Scored; other: Scored; values: [Figure, Figure] };

// Papers that tell what is; a plan and a report on it differ by their nature.
const TELLING = new Set(['Báo cáo', 'Công văn', 'Thông báo']);
const HELD = 0.45; // of the question; two that tell of the same may each hold less than one alone
const CLOSE = 0.62; // share of the best support from which a sentence speaks of the same
const CLOSE_ROW = 0.45; // a row of a table leaves its header to say the rest
const APART = 0.4; // figures further from each other are of different things
const MOST = 40; // sentences compared with each other

/** The two best sentences that disagree on the figure that was asked, if there are such. */
export async function disagreement(
  db: Database,
  scored: Scored[],
  terms: Terms,
): Promise<Disagreement | undefined> {
  if (terms.wants !== 'figure' && terms.wants !== 'share' && !terms.measure) return undefined;
  if (terms.which) return undefined;
  const most = Math.max(0, ...scored.map(({ support }) => support));
  if (most < HELD) return undefined;
  const known = knownOf(scored);
  const near = scored
    .filter(
      ({ support, evidence, sentence }) =>
        support >= (isRow(sentence.text) ? CLOSE_ROW : CLOSE) * most && !isEnded(evidence),
    )
    .filter(({ evidence }) => TELLING.has(evidence.card.type ?? ''))
    .slice(0, MOST);
  const told = near.flatMap((one) => answering(one, terms).map((value) => ({ one, ...value })));
  const pairs = told
    .filter(({ one, held }) => !told.some((rival) => isCloser(rival, one, held)))
    .flatMap(({ one, figure }) => near.flatMap((other) => pairOf(one, figure, other, terms, known)))
    .sort((a, b) => weightOf(b) - weightOf(a));
  for (const pair of pairs.slice(0, MOST_PAIRS))
    if (!(await areLinked(db, pair.one, pair.other))) return pair;
  return undefined;
}

/** The same paper has a figure whose clause holds more of the question, in a sentence that holds no less. */
const isCloser = (
  rival: { one: Scored; held: number },
  { evidence, support }: Scored,
  held: number,
) =>
  rival.one.evidence.card.id === evidence.card.id &&
  rival.held > held &&
  rival.one.support >= support;

const MOST_PAIRS = 5; // of which the record is asked

function pairOf(
  one: Scored,
  value: Figure,
  other: Scored,
  terms: Terms,
  known: Known,
): Disagreement[] {
  const against = opposed(one, value, other, terms, known);
  return against ? [{ one, other, values: [value, against] }] : [];
}

/** The pair that speaks most of what was asked, with the closer figures of several. */
const weightOf = ({ one, other, values: [a, b] }: Disagreement) =>
  one.support + other.support - SPREAD * Math.abs(Math.log(a.value / b.value));
const SPREAD = 0.7;

/**
 * The figure that answers: of the unit that was asked, in the clause that holds most words of the
 * question, unless it is a difference or a goal.
 */
function answering(
  { sentence }: Scored,
  { wants, measure, words }: Terms,
): { figure: Figure; held: number }[] {
  const plain = plainText(sentence.text);
  const fitting = quantitiesIn(plain).filter(({ unit }) =>
    wants === 'share' ? unit === '%' : measure && unit !== '%' && measures(measure, fold(unit)),
  );
  const held = (figure: Figure) => {
    const clause = ` ${wordsOf(clauseOf(plain, figure))
      .map(({ lower }) => fold(lower))
      .join(' ')} `;
    return words.filter((word) => clause.includes(` ${fold(word)} `)).length;
  };
  const [best] = fitting
    .map((figure) => ({ figure, held: held(figure) }))
    .sort((a, b) => b.held - a.held || a.figure.start - b.figure.start);
  return best && !DIFFERENCE.test(plain.slice(0, best.figure.start)) ? [best] : [];
}

/** What stands around a figure between two commas that part clauses; that of a decimal parts none. */
function clauseOf(plain: string, { start, end }: Figure): string {
  const before =
    plain
      .slice(0, start)
      .split(/[;,](?!\d)/)
      .at(-1) ?? '';
  const after = plain.slice(end).split(/[;,](?!\d)/)[0] ?? '';
  return `${before} ${after}`;
}

const DIFFERENCE =
  /(?:tăng|giảm|thêm|chênh lệch|chênh|thấp hơn|cao hơn|thiếu|vượt|còn|dưới|trên|ít nhất|mục tiêu[^.;]{0,30}|dự kiến[^.;]{0,12}|phấn đấu[^.;]{0,40}|được giao[^.;]{0,40}|(?<!bàn |chuyển |giải |tham )giao[^.;]{0,60}) $/iu;

function opposed(
  one: Scored,
  value: Figure,
  other: Scored,
  terms: Terms,
  known: Known,
): Figure | undefined {
  const [a, b] = [one.evidence.card, other.evidence.card];
  if (a.id === b.id || (a.issuer ?? a.issuerPrinted) === (b.issuer ?? b.issuerPrinted))
    return undefined;
  if (one.named < 1 || other.named < 1) return undefined;
  if (terms.named.length === 0 && !isOfSameArea(one, other)) return undefined;
  if ([one, other].some(({ sentence }) => lacksAttribute(plainText(sentence.text), terms)))
    return undefined;
  const own = quantitiesIn(plainText(one.evidence.passage.text));
  const there = quantitiesIn(plainText(other.evidence.passage.text));
  if (there.some((figure) => figure.value === value.value)) return undefined;
  const told = quantitiesIn(plainText(other.sentence.text));
  const ofRow = isRow(other.sentence.text);
  const shared = there.some(
    ({ value: its }) => its > LARGE && its !== value.value && known.get(a.id)?.has(its),
  );
  if (ofRow && !namesIt(other.sentence.text, terms)) return undefined;
  const alike = (ofRow ? told : answering(other, terms).map(({ figure }) => figure))
    .filter((figure) => fitsKind(figure, value, ofRow && shared))
    .filter(
      (figure) => !own.some((known) => known.value === figure.value && known.unit === figure.unit),
    )
    .filter((figure) => Math.abs(figure.value - value.value) <= APART * value.value)
    .sort((x, y) => Math.abs(x.value - value.value) - Math.abs(y.value - value.value));
  return ofRow && !shared && terms.wants !== 'share' ? undefined : alike[0];
}

/** The row is of what was asked, not of its neighbour in the table. */
const namesIt = (row: string, { pairs }: Terms): boolean => {
  const text = fold(plainText(row));
  return pairs.some((pair) => text.includes(fold(pair)));
};

/** A name and figures, with nothing between. */
function isRow(text: string): boolean {
  const figures = figuresIn(plainText(text));
  return figures.length > 1 && figures.every(({ unit }) => unit === '%' || unit === '');
}

/** Rows of a table have no units; what they share with the other source tells that they are of it. */
const fitsKind = (figure: Figure, value: Figure, ofRow: boolean) =>
  value.unit === '%'
    ? figure.unit === '%'
    : figure.unit === value.unit || (ofRow && figure.unit !== '%');

/** One changes the other: then it is a matter of which holds, not of who is right. */
async function areLinked(db: Database, one: Scored, other: Scored): Promise<boolean> {
  const [a, b] = [one.evidence.card.id, other.evidence.card.id];
  const rows = await db
    .select({ id: relations.id })
    .from(relations)
    .where(
      and(
        ne(relations.state, 'rejected'),
        inArray(relations.kind, ['amends', 'replaces', 'repeals', 'suspends', 'corrects']),
        or(
          and(eq(relations.subjectId, a), eq(relations.objectId, b)),
          and(eq(relations.subjectId, b), eq(relations.objectId, a)),
        ),
      ),
    )
    .limit(1);
  return rows.length > 0;
}
