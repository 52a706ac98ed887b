// How long an answer without a model takes, from the question to the page with the answer, through
// HTTP's own handlers: `--index embedded|elastic` (needs TEST_ELASTICSEARCH_URL), `--passages N`,
// `--questions N`. For who may read all and who may read 1 %. One JSON line. Safe to repeat.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readSet } from '../../scripts/evaluate/set.ts';
import { readConfig } from '../../src/config.ts';
import { paths } from '../../src/paths.ts';
import { form, signIn } from '../support/office.ts';
import { runPortal } from '../support/pairs.ts';
import { addReaders, manyTexts, PASSWORD } from './archive.ts';
import { fillRecord } from './record.ts';
import { summary, timed } from './times.ts';

const ASKED = 300; // ms at p95, by the issue

const { values } = parseArgs({
  options: {
    index: { type: 'string', default: 'embedded' },
    passages: { type: 'string', default: '62323' },
    questions: { type: 'string', default: '200' },
  },
});
const { testData } = readConfig();
const index = values.index === 'elastic' ? 'elastic' : 'embedded';
const running = await runPortal({ record: 'pglite', index });
try {
  const { audienceOf } = await addReaders(running.portal);
  const most = Number(values.passages);
  const filled = await fillRecord(running.portal, manyTexts(testData), audienceOf, most);
  const { questions } = await readSet(join(testData, 'retrieval/phapdien'));
  const asked = questions.slice(0, Number(values.questions)).map(({ text }) => text);
  const readers = [
    { login: 'whole', reads: '100 %' },
    { login: 'hundredth', reads: '1 %' },
  ];
  const answers = [];
  for (const { login, reads } of readers)
    answers.push({
      reads,
      ...(await answering(await signIn(running.app, login, PASSWORD), asked)),
    });
  const result = { index, ...filled, questions: asked.length, answers, wanted: { p95: ASKED } };
  process.stdout.write(`${JSON.stringify(result)}\n`);
} finally {
  await running.close();
}

async function answering(browse: Awaited<ReturnType<typeof signIn>>, asked: string[]) {
  const times: number[] = [];
  let answered = 0;
  for (const q of asked) {
    let page = '';
    const ms = await timed(async () => {
      const sent = await browse(paths.answers(), form({ q }));
      page = await (await browse(sent.headers.get('location') ?? '')).text();
    });
    times.push(ms);
    if (page.includes('class="outcome answered"')) answered++;
  }
  return { ...summary(times), answered };
}
