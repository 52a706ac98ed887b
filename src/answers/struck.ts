import type { Problem } from '../verify/problem.ts';

/** Why a sentence is not shown as sourced. */
export function reasonOf([problem]: Problem[]): string | undefined {
  if (!problem) return undefined;
  const { kind, found, expected } = problem;
  return `${REASONS[kind]}: “${found.slice(0, 80)}”${expected ? `, nguồn ghi “${expected.slice(0, 80)}”` : ''}`;
}

const REASONS: Record<Problem['kind'], string> = {
  token: 'không dẫn nguồn nào có thật',
  quote: 'không có nguyên văn trong nguồn',
  number: 'con số không có trong nguồn',
  date: 'ngày tháng không có trong nguồn',
  document: 'số văn bản không có trong nguồn',
  organ: 'tên cơ quan không có trong nguồn',
  name: 'tên riêng không có trong nguồn',
  negation: 'phủ định khác với nguồn',
  word: 'mức độ khác với nguồn',
  support: 'nguồn không nói điều này',
};
