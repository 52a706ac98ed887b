import type { Context } from 'hono';
import type { AppEnv } from '../app-env.ts';
import { NotAllowed } from '../errors.ts';

/** @throws {NotAllowed} for the operator of the machine, who has no account */
export function ownId(c: Context<AppEnv>): number {
  const { id } = c.var.viewer;
  if (id === null) throw new NotAllowed();
  return id;
}
