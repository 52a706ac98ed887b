/**
 * Three ways to ask a server for JSON of a shape. None is understood by every server: the trial finds
 * out which one is (`trial.ts`). The first is the strictest.
 */
export const methods = ['json_schema', 'tool', 'json_object'] as const;
export type Method = (typeof methods)[number];

type Schema = { [keyword: string]: unknown };

const NAME = 'answer';

/** What goes into a request besides the messages. */
export const askedBy = (method: Method, schema: Schema) => {
  if (method === 'json_schema')
    return {
      response_format: {
        type: 'json_schema' as const,
        json_schema: { name: NAME, strict: true, schema },
      },
    };
  if (method === 'tool')
    return {
      tools: [{ type: 'function' as const, function: { name: NAME, parameters: schema } }],
      tool_choice: { type: 'function' as const, function: { name: NAME } },
    };
  return { response_format: { type: 'json_object' as const } };
};
