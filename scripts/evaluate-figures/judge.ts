import { existsSync } from 'node:fs';
import { type Ledger, ledgerOf, type Statement } from '../../src/drafts/figures/ledger.ts';
import { type Case, type Half, plantedCases } from './planted.ts';
import { realCases } from './real.ts';
import { plantedSums, type Sum } from './sums.ts';

/** Of what was planted how much is found; in how many texts without a fault, or beside it, one is told. */
type Count = { planted: number; found: number; untouched: number; wrong: number };
type Judged = { half: Half; sentences: Count; sums: Count; texts?: Count; misses: string[] };

const PLANTED = 50; // of each half: a hundred in all
const IN_TEXTS = 200;

/** `folder`: with the public texts, where they are there. */
export function figuresJudged(half: Half, seed: number, folder: string): Judged {
  const misses: string[] = [];
  const told = (what: string, texts: string[]) => misses.push(`${what}: ${texts.join(' || ')}`);
  return {
    half,
    sentences: inSentences(half, seed, told),
    sums: inSums(half, seed, told),
    ...(existsSync(folder) ? { texts: inTexts(folder, half, seed, told) } : {}),
    misses,
  };
}

type Tell = (what: string, texts: string[]) => void;

const ledger = ({ statements }: Case | Sum): Ledger =>
  ledgerOf(
    statements.map(
      ({ text, who, date }): Statement => ({
        of: 'draft' in who ? 'draft' : { document: String(who.source) },
        text,
        ...(date ? { setting: { on: date } } : {}),
      }),
    ),
  );
const texts = ({ statements }: Case | Sum) => statements.map(({ text }) => text);

/** Whether a pair of the ledger is the one that was planted. */
const isPlanted = ({ one, other }: Ledger['contradictions'][number], values: string[]) =>
  values.every((value) => [one, other].some(({ fact }) => holds(fact.sentence.text, value))) &&
  values.some((value) => value.startsWith(one.fact.written));

const holds = (text: string, value: string) =>
  new RegExp(`(?<![\\d.,])${value.replace(/[.*+?()[\]]/g, '\\$&')}`, 'u').test(text);

function inSentences(half: Half, seed: number, tell: Tell): Count {
  const { contradictions, neighbours } = plantedCases(half, seed, PLANTED);
  let [found, wrong] = [0, 0];
  for (const one of contradictions) {
    const pairs = ledger(one).contradictions;
    const own = pairs.filter((pair) => isPlanted(pair, one.values ?? []));
    if (own.length > 0) found++;
    else tell('missed', texts(one));
    if (own.length < pairs.length) wrong++;
    if (own.length < pairs.length) tell('wrong beside', texts(one));
  }
  for (const one of neighbours)
    if (ledger(one).contradictions.length > 0) {
      wrong++;
      tell(`wrong (${one.sort})`, texts(one));
    }
  const planted = contradictions.length;
  return { planted, found, untouched: planted + neighbours.length, wrong };
}

function inSums(half: Half, seed: number, tell: Tell): Count {
  const { wrong: planted, right } = plantedSums(half, seed, PLANTED);
  let [found, wrong] = [0, 0];
  for (const one of planted) {
    const { sums, contradictions } = ledger(one);
    const value = /^[\d.,]+/.exec(one.wrong ?? '')?.[0] ?? '';
    if (sums.some(({ fact }) => fact.written.startsWith(value))) found++;
    else tell('missed', texts(one));
    if (contradictions.length > 0 || sums.length > 1) wrong++;
  }
  for (const one of right) {
    const { sums, contradictions } = ledger(one);
    if (sums.length + contradictions.length > 0) wrong++;
    if (sums.length + contradictions.length > 0) tell(`wrong (${one.sort})`, texts(one));
  }
  return { planted: planted.length, found, untouched: planted.length + right.length, wrong };
}

/** Figures changed in sentences of public texts, held against the passages that they are from. */
function inTexts(folder: string, half: Half, seed: number, tell: Tell): Count {
  const count: Count = { planted: 0, found: 0, untouched: 0, wrong: 0 };
  for (const { draft, source, changed } of realCases(
    folder,
    half === 'developed' ? 0 : 1,
    seed,
    IN_TEXTS,
  )) {
    const { contradictions } = ledgerOf([
      { of: 'draft', text: draft },
      { of: { document: 'source' }, text: source },
    ]);
    if (changed) {
      count.planted++;
      if (contradictions.some(({ one }) => one.fact.written === changed.to)) count.found++;
      else tell(`missed ${changed.from} → ${changed.to}`, [draft]);
    } else {
      count.untouched++;
      if (contradictions.length > 0) count.wrong++;
      if (contradictions.length > 0) tell('wrong', [draft, source]);
    }
  }
  return count;
}
