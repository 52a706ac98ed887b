import { parseArgs } from 'node:util';
import { readConfig } from '../src/config.ts';
import { figuresJudged } from './evaluate-figures/judge.ts';

// `npm run evaluate-figures -- [--json] [--misses] [--seed N]`: opens no archive, safe to repeat.

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    misses: { type: 'boolean', default: false },
    seed: { type: 'string', default: '20261127' },
    half: { type: 'string' },
  },
});
const halves = (['developed', 'heldOut', 'fresh', 'last'] as const).filter(
  (half) => !values.half || half === values.half,
);
const judged = halves.map((half) =>
  figuresJudged(half, Number(values.seed), readConfig().testData),
);
if (values.json)
  console.log(
    JSON.stringify(Object.fromEntries(judged.map(({ half, misses: _, ...rest }) => [half, rest]))),
  );
else
  for (const { half, misses, ...sorts } of judged) {
    console.log(half);
    for (const [sort, { planted, found, untouched, wrong }] of Object.entries(sorts))
      console.log(`  ${sort}: ${found} of ${planted} found; wrong in ${wrong} of ${untouched}`);
    if (values.misses) for (const miss of misses) console.log(`    ${miss}`);
  }
