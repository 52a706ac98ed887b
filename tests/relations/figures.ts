// `tsx tests/relations/figures.ts [FOLDER] [--seen]`: precision and recall on the half that no rule
// was written on, as JSON; with --seen on the other half, and what was missed.
import { readConfig } from '../../src/config.ts';
import { score } from './score.ts';

const folder = process.argv.slice(2).find((each) => !each.startsWith('-')) ?? readConfig().testData;
const seen = process.argv.includes('--seen');
const { misses, ...figures } = score(folder, seen ? 'seen' : 'held');
process.stdout.write(`${JSON.stringify(seen ? { ...figures, misses } : figures, null, 2)}\n`);
