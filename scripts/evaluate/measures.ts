/** Graded judgements of one question: document id to gain, above 0 where it is relevant. */
export type Judged = Map<string, number>;

const TOP = 10; // hits that a reader looks at

/** Normalised discounted cumulative gain of the first ten, 0 to 1 (Järvelin and Kekäläinen 2002). */
export function ndcg10(ranked: string[], judged: Judged): number {
  const best = [...judged.values()].filter((gain) => gain > 0).sort((a, b) => b - a);
  const ideal = discounted(best);
  return ideal === 0 ? 0 : discounted(ranked.map((id) => judged.get(id) ?? 0)) / ideal;
}

const discounted = (gains: number[]) =>
  gains.slice(0, TOP).reduce((sum, gain, i) => sum + gain / Math.log2(i + 2), 0);

export function recall10(ranked: string[], judged: Judged): number {
  const relevant = [...judged].filter(([, gain]) => gain > 0);
  const top = new Set(ranked.slice(0, TOP));
  return relevant.filter(([id]) => top.has(id)).length / Math.max(relevant.length, 1);
}

/** One over the place of the first relevant hit among the first ten, else 0. */
export function mrr10(ranked: string[], judged: Judged): number {
  const first = ranked.slice(0, TOP).findIndex((id) => (judged.get(id) ?? 0) > 0);
  return first < 0 ? 0 : 1 / (first + 1);
}

export const hit1 = (ranked: string[], judged: Judged) =>
  (judged.get(ranked[0] ?? '') ?? 0) > 0 ? 1 : 0;

export const mean = (values: number[]) =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

/** @param share - 0.5 for the median */
export function percentile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
