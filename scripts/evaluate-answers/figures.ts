import type { Answer } from '../../src/answers/answer.ts';
import { percentile } from '../evaluate/measures.ts';
import type { Verdict } from './judge.ts';
import { type Judged, parts } from './questions.ts';

export type Judgement = { asked: Judged; answer: Answer; verdict: Verdict; ms: number };

const KINDS = ['computed', 'content', 'disagree', 'absent', 'false-premise', 'forbidden'] as const;
const UNANSWERABLE = new Set<Judged['kind']>(['absent', 'false-premise', 'forbidden']);
const THRESHOLDS = [0.1, 0.2, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.7, 0.8];

export type Figures = ReturnType<typeof figuresOf>;

/** What `npm run evaluate-answers` prints; shares from 0 to 1. */
export function figuresOf(all: Judgement[], threshold: number) {
  return {
    questions: all.length,
    threshold,
    all: part(all),
    parts: Object.fromEntries(
      parts.map((name) => [name, part(all.filter(({ asked }) => asked.part === name))]),
    ),
    riskCoverage: THRESHOLDS.map((at) => risk(all, at)),
  };
}

function part(all: Judgement[]) {
  const of = (kind: Judged['kind']) => all.filter(({ asked }) => asked.kind === kind);
  const unanswerable = all.filter(({ asked }) => UNANSWERABLE.has(asked.kind));
  const content = of('content');
  const sentences = content.flatMap(({ verdict }) => verdict.precise);
  const sum = (pick: (one: Verdict['precise']) => number) =>
    sentences.reduce((n, one) => n + pick(one), 0);
  const words = all.flatMap(({ answer }) =>
    answer.sentences.length > 0
      ? [
          answer.sentences
            .map(({ text }) => text)
            .join(' ')
            .split(/\s+/).length,
        ]
      : [],
  );
  const seconds = all.map(({ ms }) => ms / 1000);
  return {
    rightOf: Object.fromEntries(
      KINDS.map((kind) => [kind, share(of(kind), ({ verdict }) => verdict.right)]),
    ),
    answeredRight: share(
      all.filter(({ asked }) => !UNANSWERABLE.has(asked.kind)),
      ({ verdict }) => verdict.right,
    ),
    refusedRight: share(unanswerable, ({ verdict }) => verdict.right),
    wrong: share(all, ({ verdict }) => verdict.wrong),
    wrongOfUnanswerable: share(unanswerable, ({ verdict }) => verdict.wrong),
    citedFirst: share(content, ({ verdict }) => verdict.first),
    citedAmongThree: share(content, ({ verdict }) => verdict.among),
    citationPrecision: rounded(
      sum(({ all }) => all) === 0 ? 0 : sum(({ right }) => right) / sum(({ all }) => all),
    ),
    citationRecall: share(content, ({ verdict }) => verdict.precise.right > 0),
    wordsPerAnswer: rounded(words.reduce((n, one) => n + one, 0) / Math.max(1, words.length)),
    secondsP50: rounded(percentile(seconds, 0.5)),
    secondsP95: rounded(percentile(seconds, 0.95)),
  };
}

/** What another threshold would have answered of the content, and how much of it would be wrong. */
function risk(all: Judgement[], at: number) {
  const asked = all.filter(
    ({ answer }) => answer.trace.route === 'content' && answer.trace.support !== undefined,
  );
  const given = asked.filter(({ answer }) => (answer.trace.support ?? 0) >= at);
  const wrong = given.filter(({ asked: { kind }, verdict }) =>
    UNANSWERABLE.has(kind) ? !verdict.first : !verdict.among && verdict.wrong,
  );
  return {
    threshold: at,
    coverage: rounded(given.length / Math.max(1, asked.length)),
    risk: rounded(wrong.length / Math.max(1, given.length)),
  };
}

const share = (all: Judgement[], is: (one: Judgement) => boolean) =>
  all.length === 0 ? 0 : rounded(all.filter(is).length / all.length);

const rounded = (value: number) => Math.round(value * 1000) / 1000;

export function table({ questions, threshold, all, parts: each, riskCoverage }: Figures): string {
  const columns = [all, ...parts.map((name) => each[name])];
  const line = (name: string, pick: (one: Figures['all']) => number) =>
    `${name.padEnd(28)}${columns.map((one) => String(one ? pick(one) : '').padStart(10)).join('')}`;
  return [
    `${questions} câu hỏi, ngưỡng ${threshold}`,
    `${''.padEnd(28)}${['tất cả', 'phát triển', 'thêm sau', 'thêm mới', 'kiểm lại', 'giữ riêng'].map((name) => name.padStart(10)).join('')}`,
    ...KINDS.map((kind) => line(`đúng: ${kind}`, ({ rightOf }) => rightOf[kind] ?? 0)),
    line('answered-right', (one) => one.answeredRight),
    line('refused-right', (one) => one.refusedRight),
    line('wrong', (one) => one.wrong),
    line('wrong of unanswerable', (one) => one.wrongOfUnanswerable),
    line('cited first', (one) => one.citedFirst),
    line('cited among three', (one) => one.citedAmongThree),
    line('citation precision', (one) => one.citationPrecision),
    line('words per answer', (one) => one.wordsPerAnswer),
    line('seconds p95', (one) => one.secondsP95),
    ...riskCoverage.map(
      ({ threshold: at, coverage, risk }) => `ngưỡng ${at}: trả lời ${coverage}, sai ${risk}`,
    ),
  ].join('\n');
}
