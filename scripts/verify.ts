import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { verify } from '../src/verify/verify.ts';

// `npm run verify -- FILE.json [--json]`: safe to repeat, opens no archive. Exit code 1 where a
// sentence is not supported, 2 where the file cannot be read.

const Draft = z.object({
  sentences: z.array(
    z.object({
      text: z.string(),
      kind: z.enum(['quoted', 'paraphrased', 'computed', 'judgement']),
      sources: z.array(z.coerce.string()).default([]),
    }),
  ),
  sources: z.array(z.object({ id: z.coerce.string(), text: z.string() })),
});

const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const draft = read(positionals[0]);
const verdicts = verify(draft.sentences, new Map(draft.sources.map(({ id, text }) => [id, text])));
if (values.json) console.log(JSON.stringify({ sentences: verdicts }));
else
  for (const [i, { supported, problems }] of verdicts.entries()) {
    console.log(`${supported ? 'có nguồn  ' : 'KHÔNG    '} ${draft.sentences[i]?.text}`);
    for (const { kind, found, expected } of problems)
      console.log(`    ${kind}: ${found}${expected ? ` (nguồn: ${expected})` : ''}`);
  }
process.exitCode = verdicts.every(({ supported }) => supported) ? 0 : 1;

function read(file: string | undefined) {
  try {
    return Draft.parse(JSON.parse(readFileSync(file ?? 0, 'utf8')));
  } catch (error) {
    console.error(`npm run verify -- TỆP.json [--json]: ${String(error).slice(0, 300)}`);
    process.exit(2);
  }
}
