import { z } from 'zod';

const LONGEST_NAME = 80; // characters
const MOST_PEOPLE = 30;
const MOST_DAYS = 60;
const MOST_STEPS = 8;

/** Roles that may stand in a chain: who only reads or administers decides about no draft. */
export const stepRoles = ['adviser', 'head', 'clerk', 'leader'] as const;

/**
 * Whose unit counts. `any`: nobody's; `writer`: that of the draft's writer; `nearest`: the first one,
 * going up from it, in which somebody has the role; `unit:7`: that one alone.
 */
export const UnitRule = z.union([
  z.enum(['any', 'writer', 'nearest']),
  z.templateLiteral(['unit:', z.number().int().positive()]),
]);
export type UnitRule = z.infer<typeof UnitRule>;

/** A place in the chain that a draft goes through. `issue`: numbers and files what was signed. */
export const Step = z.object({
  key: z.string().regex(/^[a-z0-9-]{1,40}$/),
  name: z.string().min(1).max(LONGEST_NAME),
  kind: z.enum(['approve', 'issue']),
  roles: z.array(z.enum(stepRoles)),
  unit: UnitRule,
  people: z.array(z.number().int().positive()).max(MOST_PEOPLE), // by name, besides those of the roles
  days: z.number().int().min(1).max(MOST_DAYS),
  edits: z.boolean(), // whether who holds it may change the text
});
export type Step = z.infer<typeof Step>;

/** The last step files what was signed, and no other does. */
export const Chain = z
  .array(Step)
  .min(2)
  .max(MOST_STEPS)
  .refine((steps) => steps.every(({ kind }, i) => (kind === 'issue') === (i === steps.length - 1)));
export type Chain = z.infer<typeof Chain>;
