import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect } from 'vitest';
import { paths } from '../../src/paths.ts';

type Content = { [mediaType: string]: { schema: object } };
type Operation = {
  operationId: string;
  parameters?: { name: string; in: string; required?: boolean; schema: object }[];
  responses: { [status: string]: { description: string; content: Content } };
};
export type Description = {
  openapi: string;
  paths: { [path: string]: { [method: string]: Operation } };
};

/** What the portal says of its API, and a judge that holds answers to it. */
export async function readDescription(app: {
  request: (path: string) => Response | Promise<Response>;
}) {
  const description = (await (await app.request(paths.apiDescription())).json()) as Description;
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema(description, 'api');

  const operations = Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const documented = operations.flatMap(({ operation: { operationId, responses } }) =>
    Object.keys(responses).map((status) => `${operationId} ${status}`),
  );

  /** Fails when an answer is not one that is described, or not as it is described. */
  async function judge(operationId: string, response: Response) {
    const found = operations.find(({ operation }) => operation.operationId === operationId);
    const text = await response.text();
    const content = found?.operation.responses[response.status]?.content ?? {};
    const mediaType = response.headers.get('content-type')?.split(';')[0] ?? '';
    expect(Object.keys(content), `${operationId} ${response.status}: ${text}`).toContain(mediaType);
    const at = [
      'paths',
      found?.path,
      found?.method,
      'responses',
      response.status,
      'content',
      mediaType,
    ];
    const pointer = [...at, 'schema'].map((step) => encodeURIComponent(escaped(String(step))));
    const validate = ajv.getSchema(`api#/${pointer.join('/')}`);
    if (!validate) throw new Error(`no schema of ${operationId} ${response.status}`);
    const body = JSON.parse(text);
    expect(validate(body) ? [] : validate.errors, `${operationId} ${response.status}`).toEqual([]);
    return body;
  }
  return { description, operations, documented, judge };
}

const escaped = (step: string) => step.replaceAll('~', '~0').replaceAll('/', '~1');
