// What the portal itself takes from a question until the first sentence of a model is on its way to
// the browser: everything but the model, which here answers at once in words of the first passage.
// `--passages N`, `--questions N`; JSON on standard output. Safe to repeat: it works in a folder of its own.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readSet } from '../../scripts/evaluate/set.ts';
import { readConfig } from '../../src/config.ts';
import { openModel } from '../../src/model/open.ts';
import { paths } from '../../src/paths.ts';
import { type Behaviour, modelServer, says } from '../support/model-server.ts';
import { form, signIn } from '../support/office.ts';
import { runPortal } from '../support/pairs.ts';
import { addReaders, manyTexts, PASSWORD } from './archive.ts';
import { fillRecord } from './record.ts';
import { summary } from './times.ts';

const ASKED = 150; // ms at p95, by the issue

const { values } = parseArgs({
  options: {
    passages: { type: 'string', default: '62323' },
    questions: { type: 'string', default: '200' },
  },
});
const { testData } = readConfig();
const running = await runPortal({ record: 'pglite', index: 'embedded' });
const { portal, app } = running;
const { audienceOf } = await addReaders(portal);
const filled = await fillRecord(portal, manyTexts(testData), audienceOf, Number(values.passages));

let reached = 0; // performance.now() when the model was asked
const repeats: Behaviour = (response, asked) => {
  reached = performance.now();
  const first = /<<<S1\n[^\n]*\n([^\n]*)/.exec(asked.body.messages[1]?.content ?? '')?.[1] ?? '';
  return says([{ text: first.slice(0, 400), sources: ['S1'] }])(response, asked);
};
const server = await modelServer(repeats);
const settings = { ...server.address, name: 'bench', reach: 'inside' as const };
portal.model = openModel({ ...settings, patience: 20_000, context: 8_192 }, async () => {});
await portal.model.tryOut();
const browse = await signIn(app, 'whole', PASSWORD);

const { questions } = await readSet(join(testData, 'retrieval/phapdien'));
const before: number[] = []; // until the model is asked
const whole: number[] = [];
for (const { text } of questions.slice(0, Number(values.questions))) {
  reached = 0;
  const started = performance.now();
  const sent = await browse(paths.answers(), form({ q: text }));
  const address = sent.headers.get('location') ?? '';
  await (await browse(address)).text();
  const events = await browse(paths.answerEvents(address.split('/')[2] ?? ''));
  const reader = events.body?.getReader();
  let told = '';
  while (reader && !/class="answer"/.test(told)) {
    const { value, done } = await reader.read();
    if (done) break;
    told += Buffer.from(value).toString('utf8');
  }
  const ended = performance.now();
  await reader?.cancel();
  if (reached === 0) continue; // the record answered, or nothing was found
  before.push(reached - started);
  whole.push(ended - started);
}
const result = {
  passages: filled.passages,
  asked: Number(values.questions),
  written: whole.length,
  untilAsked: summary(before),
  untilTold: summary(whole),
  wanted: { p95: ASKED },
};
process.stdout.write(`${JSON.stringify(result)}\n`);
await server.close();
await running.close();
