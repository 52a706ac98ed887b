import { seeded } from '../../scripts/evaluate/noisy.ts';
import { type Checked, checkSection, type Ground } from '../../src/drafts/check.ts';
import { sourceMark, tidied } from '../../src/drafts/marks.ts';
import { type Case, supportedCases } from '../verify/supported.ts';

/** How a sentence of a draft came through: `named`: struck; `quoted`: shown as word for word. */
type Seen = Pick<Case, 'kind' | 'change' | 'text'> & { struck?: string; quoted: boolean };

const SENTENCES = 10; // of a section
const SECOND = 4; // one in so many names a second source as well, as a careful drafter does

/** Items of lists begin a line of their own, as anybody types them. */
const BEGINS = /^(?!\p{L}{1,7} \d)\p{Lu}\p{L}* /u;

/**
 * Sentences of public texts typed into sections with their sources behind them, as they are and with
 * one thing changed, each section checked as a save checks it.
 */
export function changedDrafts(half: 0 | 1): Seen[] {
  const cases = supportedCases(half);
  return [cases.filter(({ change }) => !change), cases.filter(({ change }) => change)].flatMap(
    (own) =>
      Array.from({ length: Math.ceil(own.length / SENTENCES) }, (_, i) =>
        sectionOf(own.slice(i * SENTENCES, (i + 1) * SENTENCES), seeded(half * 1000 + i)),
      ).flat(),
  );
}

function sectionOf(cases: Case[], random: () => number): Seen[] {
  const grounds = new Map(
    cases.map(({ source }, i): [number, Ground] => [
      i + 1,
      { open: true, text: source, held: source },
    ]),
  );
  let written = '';
  const places = cases.map(({ text }, i) => {
    const other = 1 + Math.floor(random() * cases.length);
    const second = i % SECOND === 0 && other !== i + 1 ? ` ${sourceMark(other)}` : '';
    const line = tidied(`${stopped(text)} ${sourceMark(i + 1)}${second}`);
    written += written === '' ? '' : random() < 0.5 && BEGINS.test(line) ? ' ' : '\n\n';
    const start = written.length;
    written += line;
    return { start, end: written.length };
  });
  const checked = checkSection(tidied(written), grounds, { name: 'Người soạn', judged: [] });
  return cases.map(({ kind, change, text }, i) => {
    const own = checked.filter((one) => touches(one, places[i]));
    const struck = own.find((one) => one.struck)?.struck;
    const quoted = own.length > 0 && own.every((one) => one.kind === 'quoted' && !one.struck);
    return { kind, change, text, quoted, ...(struck ? { struck } : {}) };
  });
}

/** One that ends in a short form is read together with the next, and judged with it. */
const touches = ({ start, end }: Checked, place: { start: number; end: number } | undefined) =>
  place !== undefined && start < place.end && end > place.start;

/** A line that ends in a semicolon is a sentence of its own in a draft. */
const stopped = (text: string) => `${text.trim().replace(/[\s;,:.]+$/, '')}.`;

/** Shares of each sort: struck; and of the changed, shown as word for word all the same. */
export function sharesOf(seen: Seen[]) {
  const sorts = [...new Set(seen.map(({ change }) => change))];
  return (['quoted', 'paraphrased'] as const).flatMap((kind) =>
    sorts.map((change) => {
      const own = seen.filter((one) => one.kind === kind && one.change === change);
      const share = (of: (one: Seen) => boolean) => own.filter(of).length / own.length;
      return {
        ...{ kind, change: change ?? 'untouched', sentences: own.length },
        struck: share(({ struck }) => struck !== undefined),
        shownAsQuoted: share(({ quoted }) => quoted),
      };
    }),
  );
}
