import type { z } from '@hono/zod-openapi';
import { type ProblemStatus, problems } from './problem.ts';
import { Problem } from './shapes.ts';

const everywhere: ProblemStatus[] = [401, 403, 429];

const problemContent = { 'application/problem+json': { schema: Problem } };

type ProblemAnswer = { description: string; content: typeof problemContent };

/** The answers of an operation as its description lists them: the good one, and what may go wrong. */
export function answers<S extends 200 | 202, T extends z.ZodType>(
  status: S,
  schema: T,
  description: string,
  wrong: ProblemStatus[],
) {
  const good = { [status]: { description, content: { 'application/json': { schema } } } };
  const bad = [...everywhere, ...wrong].map((one) => [
    one,
    { description: problems[one].title, content: problemContent },
  ]);
  return { ...good, ...Object.fromEntries(bad) } as {
    [status in S]: { description: string; content: { 'application/json': { schema: T } } };
  } & { [status in ProblemStatus]: ProblemAnswer };
}
