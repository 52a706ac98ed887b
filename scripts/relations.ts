// `npm run relations -- [--own NUMBER] [--json] < text`: what a text says of other papers, one a
// line. Opens nothing but standard input; safe to repeat.
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { parseNumber } from '../src/references/number.ts';
import { readRelations } from '../src/relations/read.ts';
import type { StatedRelation } from '../src/relations/relation.ts';

const { values } = parseArgs({
  options: { own: { type: 'string' }, json: { type: 'boolean', default: false } },
});
const own = values.own ? { number: values.own } : {};
for (const relation of readRelations(await text(process.stdin), own)) {
  const { kind, direction, provision, effectiveOn: effective, sentence } = relation;
  const target = printed(relation);
  const said = { kind, direction, target, provision, effective, sentence };
  const line = [kind, direction, target, provision ?? '', effective ?? '', oneLine(sentence)];
  process.stdout.write(`${values.json ? JSON.stringify(said) : line.join('\t')}\n`);
}

/** The canonical number of a whole number; a short form or a name as it is written. */
function printed({ target }: StatedRelation): string {
  const number = target.numberKey ? /\d[^\n]*$/su.exec(target.written.replace(/\s+/g, ' ')) : null;
  return (number && parseNumber(number[0])?.canonical) || oneLine(target.written);
}

function oneLine(written: string): string {
  return written.replace(/\s+/gu, ' ').trim();
}
