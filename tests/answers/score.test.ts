import { expect, it } from 'vitest';
import type { Evidence } from '../../src/answers/evidence.ts';
import { scoredSentences } from '../../src/answers/score.ts';
import { spreadOf } from '../../src/answers/spread.ts';
import { termsOf } from '../../src/answers/terms.ts';

/** How well a sentence of a passage answers, among others that the search found. */
function supportOf(question: string, text: string): number {
  const passage = { id: '1', text, heading: [], label: '' };
  const card = { id: '1', title: 'về văn hóa', type: 'Chương trình', number: null, issuer: null };
  const evidence = [
    { passage, card, state: 'unknown', doubted: false, score: 1 },
  ] as unknown as Evidence[];
  const others = spreadOf([text, 'mot van ban khac', 'le hoi nam nay', 'ban hanh ke hoach']);
  return Math.max(
    ...scoredSentences(evidence, termsOf(question), others).map(({ support }) => support),
  );
}

const RACE = 'Lễ hội đua thuyền sông Kim tổ chức ba năm một lần ở quy mô thành phố.';

it('answers of the river that was asked, not of another one', () => {
  expect(supportOf('lễ hội đua thuyền sông Kim mấy năm tổ chức một lần', RACE)).toBeGreaterThan(
    0.9,
  );
  expect(supportOf('lễ hội đua thuyền sông Hương mấy năm tổ chức một lần', RACE)).toBeLessThan(0.6);
});

it('answers "ai là" with somebody, not with a body', () => {
  const asked = 'ai là giám đốc Bệnh viện Đa khoa thành phố';
  const sends = 'Giám đốc Bệnh viện Đa khoa thành phố cử đủ 05 bác sĩ.';
  const names = 'Đồng chí Lê Thị Na, Giám đốc Bệnh viện Đa khoa thành phố.';
  expect(supportOf(asked, names)).toBeGreaterThan(0.9);
  expect(supportOf(asked, sends)).toBeLessThan(0.65);
});

it('answers of the year that was asked', () => {
  const asked = 'biên chế năm 2026 là bao nhiêu người';
  expect(supportOf(asked, 'Biên chế năm 2026 là 68 người.')).toBeGreaterThan(0.9);
  expect(supportOf(asked, 'Biên chế năm 2027 là 68 người.')).toBeLessThan(0.6);
});

it('does not take for an answer what a paper rests on', () => {
  const asked = 'kế hoạch phát triển văn hóa';
  const says = 'Kế hoạch phát triển văn hóa:';
  expect(supportOf(asked, `Thực hiện ${says}`)).toBeLessThan(supportOf(asked, says));
});

it('has no answer where the rarest word of the question is nowhere', () => {
  const asked = 'lễ hội đua thuyền sông Kim có bắn pháo hoa không';
  expect(supportOf(asked, RACE)).toBeLessThan(0.6);
});
