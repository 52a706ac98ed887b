import { sha256 } from '../../storage/files.ts';
import type { AdviceContent } from './content.ts';

/** The same text for the same values, in whatever order a database gives the names. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`).join(',')}}`;
}

export const hashOf = (content: AdviceContent): string =>
  sha256(`tham-muu-advice-1\n${canonical(content)}`);

/** Of what was advised, whenever and for whatever it was kept. */
export function substanceOf({ at, occasion, index, ...rest }: AdviceContent): string {
  return sha256(`tham-muu-advice-1\n${canonical(rest)}`);
}
