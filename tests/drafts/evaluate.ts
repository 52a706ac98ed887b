import { changedDrafts, sharesOf } from './changed-drafts.ts';

/** Prints a line of JSON for each sort of change: `npm run evaluate-drafts -- [--wrong]`. Opens no archive. */
const rounded = (share: number) => Math.round(1000 * share) / 1000;
for (const half of [0, 1] as const) {
  const seen = changedDrafts(half);
  for (const { struck, shownAsQuoted, ...sort } of sharesOf(seen))
    console.info(
      JSON.stringify({
        ...{ half: half === 0 ? 'developed' : 'held out', ...sort },
        ...{ struck: rounded(struck), shownAsQuoted: rounded(shownAsQuoted) },
      }),
    );
  if (process.argv.includes('--wrong'))
    for (const one of seen)
      if ((one.struck === undefined) === (one.change !== undefined))
        console.info(JSON.stringify({ wrong: one }));
}
