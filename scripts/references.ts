// `npm run references -- [--json] < text`: the document numbers in a text, one a line. Opens nothing
// but standard input; safe to repeat.
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { referencesByLine } from '../src/references/by-line.ts';

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
for (const reference of referencesByLine(await text(process.stdin))) {
  const { canonical, family, start, end } = reference;
  const line = values.json ? JSON.stringify(reference) : [canonical, family, start, end].join('\t');
  process.stdout.write(`${line}\n`);
}
