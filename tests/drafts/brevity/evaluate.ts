import { scoreOf, sets } from './score.ts';

/** Prints a line of JSON for each set of wordings: `npm run evaluate-brevity -- [--wrong]`. */
const rounded = (share: number) => Math.round(1000 * share) / 1000;
for (const one of sets) {
  const { name, before } = one;
  const { wrong, named, neededNamed, ...counts } = scoreOf(one);
  const now = { named: rounded(named), neededNamed: rounded(neededNamed) };
  const first = before ? { firstNamed: before[0], firstNeededNamed: before[1] } : {};
  console.info(JSON.stringify({ set: name, ...counts, ...now, ...first }));
  if (process.argv.includes('--wrong'))
    for (const { of, text } of wrong) console.info(JSON.stringify({ of, text }));
}
