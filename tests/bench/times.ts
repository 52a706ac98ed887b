import { percentile } from '../../scripts/evaluate/measures.ts';

export type Times = { p50: number; p95: number }; // ms

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

export function summary(times: number[]): Times {
  return { p50: round(percentile(times, 0.5)), p95: round(percentile(times, 0.95)) };
}

export const round = (value: number) => Math.round(value * 100) / 100;
