// `npm run references -- [--json] < text`: the document numbers in a text, one a line. Opens nothing
// but standard input; safe to repeat.
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { findReferences } from '../src/references/find.ts';
import { parseNumber } from '../src/references/number.ts';

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
const given = await text(process.stdin);
for (const reference of found(given)) {
  const { canonical, family, start, end } = reference;
  const line = values.json ? JSON.stringify(reference) : [canonical, family, start, end].join('\t');
  process.stdout.write(`${line}\n`);
}

/** What is one number and nothing else may be written as people type it: `so 15 nq tu`. */
function found(given: string) {
  const strict = findReferences(given);
  if (strict.length > 0) return strict;
  const typed = parseNumber(given);
  if (!typed) return [];
  const start = Math.max(0, given.indexOf(typed.text));
  return [{ ...typed, start, end: start + typed.text.length }];
}
