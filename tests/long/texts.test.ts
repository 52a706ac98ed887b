import fc from 'fast-check';
import { expect, it } from 'vitest';
import { catalogue } from '../../src/ingest/catalogue/catalogue.ts';
import { cutPassages } from '../../src/ingest/passages/cut.ts';
import { fileNameLabel } from '../../src/ingest/secrecy/file-name-label.ts';
import { headerLabel } from '../../src/ingest/secrecy/header-label.ts';
import { findReferences } from '../../src/references/find.ts';
import { findMentions } from '../../src/references/mentions.ts';
import { typedPaper } from '../../src/references/typed.ts';
import { readRelations } from '../../src/relations/read.ts';
import { parseQuery } from '../../src/search/query.ts';
import { findDates } from '../../src/text/dates.ts';
import { fold } from '../../src/text/fold.ts';
import { convertKeystrokes } from '../../src/text/keystrokes.ts';
import { modernised } from '../../src/text/legacy/recognise.ts';
import { normalise } from '../../src/text/normalise.ts';
import { sentences } from '../../src/text/sentences.ts';
import { analyse } from '../../src/text/tokens.ts';
import { modernTone } from '../../src/text/tone.ts';
import { readTasks } from '../../src/work/read-tasks.ts';
import { anyText, millisecondsOf } from '../text/any-text.ts';

const TEXTS = 10_000;
const SLOWEST = 1_000; // ms of processor time for one text of some hundred characters
const MOST_MEMORY = 500 * 1024 * 1024; // bytes of growth over all texts

const page = (text: string) => [{ number: 1, text, by: 'text' as const }];
const parsers: Record<string, (text: string) => unknown> = {
  ...{ normalise, fold, modernTone, analyse, sentences, findDates, convertKeystrokes },
  ...{ findReferences, findMentions, typedPaper, readTasks, headerLabel, fileNameLabel },
  readRelations: (text) => readRelations(text, { number: '31/2031/NĐ-CP' }),
  modernised: (text) => modernised(text.split('\n')),
  cutPassages: (text) => cutPassages(page(text)),
  catalogue: (text) => catalogue({ pages: page(text) }, 'tep.docx'),
  parseQuery: (text) => parseQuery({ q: [text], type: [text], page: [text] }),
};

// Seldom short: lines as documents have them, of the same random pieces.
const lines = fc.array(anyText, { minLength: 1, maxLength: 12 }).map((pieces) => pieces.join('\n'));
const texts = fc.sample(lines, { numRuns: TEXTS, seed: 2_611 });

it.each(Object.keys(parsers))('%s reads 10,000 random texts, each soon', (name) => {
  const read = parsers[name] ?? expect.fail(name);
  const before = process.memoryUsage().rss;
  let slowest = 0;
  for (const text of texts)
    slowest = Math.max(
      slowest,
      millisecondsOf(() => read(text)),
    );
  const grown = process.memoryUsage().rss - before;
  console.log(
    `${name}: slowest ${slowest.toFixed(0)} ms, ${Math.round(grown / 1024 / 1024)} MB more`,
  );
  expect(slowest).toBeLessThan(SLOWEST);
  expect(grown).toBeLessThan(MOST_MEMORY);
});
