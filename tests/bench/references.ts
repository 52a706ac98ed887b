// `tsx tests/bench/references.ts [FOLDER]`: how long the papers and the relations of 15 million
// characters take on one core, as JSON. The text is that of the public documents, repeated.
import { readConfig } from '../../src/config.ts';
import { findReferences } from '../../src/references/find.ts';
import { findMentions } from '../../src/references/mentions.ts';
import { readRelations } from '../../src/relations/read.ts';
import { records } from '../relations/stretches.ts';

const CHARACTERS = 15_000_000;

const whole = records(process.argv[2] ?? readConfig().testData)
  .map(({ text }) => text)
  .join('\n');
const text = whole.repeat(Math.ceil(CHARACTERS / whole.length)).slice(0, CHARACTERS);
const result = {
  characters: text.length,
  references: timed(() => findReferences(text).length),
  mentions: timed(() => findMentions(text).length),
  relations: timed(() => readRelations(text).length),
};
process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);

function timed(read: () => number) {
  const start = performance.now();
  const found = read();
  return { found, seconds: Math.round(performance.now() - start) / 1_000 };
}
