import { Hono } from 'hono';
import { ApiPage, type OperationLine } from '../../views/help/api.tsx';
import type { AppEnv } from '../app-env.ts';
import { paths } from '../paths.ts';
import type { Portal } from '../portal.ts';
import { description } from './description.ts';
import { examples } from './examples.ts';

/** The description of the API as a page for people. */
export const apiPageRoutes = ({ publicUrl }: Pick<Portal, 'publicUrl'>) =>
  new Hono<AppEnv>().get('/', (c) => {
    const base = new URL(publicUrl ?? c.req.url).origin;
    return c.html(<ApiPage viewer={c.var.viewer} base={base} operations={operations} />);
  });

type Described = {
  operationId: string;
  summary: string;
  description?: string;
  security: { token: ('read' | 'import')[] }[];
  parameters?: OperationLine['parameters'];
  responses: { [status: string]: { description: string } };
};

const operations: OperationLine[] = Object.entries(description.paths ?? {}).flatMap(
  ([path, methods]) =>
    Object.entries(methods as { [method: string]: Described }).map(([method, one]) => ({
      id: one.operationId,
      method: method.toUpperCase(),
      path: `${paths.api()}${path}`,
      summary: one.summary,
      description: one.description,
      scope: one.security[0]?.token[0] ?? 'read',
      parameters: one.parameters ?? [],
      responses: Object.entries(one.responses).map(([status, { description: text }]) => ({
        status,
        text,
      })),
      examples: examples[one.operationId] ?? [],
    })),
);
