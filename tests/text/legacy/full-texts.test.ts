import { expect, it } from 'vitest';
import { readConfig } from '../../../src/config.ts';
import { modernised } from '../../../src/text/legacy/recognise.ts';
import { fullTexts, rightLetters, toTcvn3, toVni } from '../../support/old-encodings.ts';
import { describeWithData } from '../../support/test-data.ts';

const ENOUGH = 0.998; // of the letters
const MOST_LETTERS = 8_000; // of one document: its opening says as much as the whole

const PATIENCE = 300_000; // ms: 200 whole documents on a machine with other work

describeWithData('200 real documents', () => {
  const texts = fullTexts(readConfig().testData);
  const sample = [...texts, ...texts.slice(0, 19).map((text) => text.slice(-MOST_LETTERS))].map(
    (text) => text.slice(0, MOST_LETTERS),
  );

  it.each([
    ['TCVN3', toTcvn3],
    ['VNI', toVni],
  ] as const)(
    'written in %s come back with 99.8 % of their letters',
    (_name, encode) => {
      expect(sample).toHaveLength(200);
      const all = sample.reduce((sum, text) => sum + text.replaceAll('\n', '').length, 0);
      const right = sample.reduce((sum, text) => {
        const { paragraphs } = modernised(encode(text).split('\n'));
        return sum + rightLetters(text, paragraphs.join('\n'));
      }, 0);
      expect(right / all).toBeGreaterThan(ENOUGH);
    },
    PATIENCE,
  );

  it('are not touched as they are: not one paragraph of thousands', () => {
    const paragraphs = texts.flatMap((text) => text.split('\n'));
    expect(paragraphs.length).toBeGreaterThan(3_000);
    for (const text of texts)
      expect(modernised(text.split('\n')).paragraphs).toEqual(text.split('\n'));
    for (const paragraph of paragraphs) expect(modernised([paragraph]).encodings).toEqual([]);
  });
});
