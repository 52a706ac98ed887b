import type { Model, Write } from '../../src/model/model.ts';

/** A model in the portal's own process, for what does not depend on how a server speaks. */
export const writingModel = (write: Write, fields: Partial<Model> = {}): Model => {
  const state = () => ({
    ...{ triedAt: undefined, method: 'json_schema' as const, failure: undefined },
    readsLittle: false,
  });
  return {
    ...{ name: 'thử', reach: 'inside', prompt: 'thử', budget: 20_000, write, state },
    ...{ sectionPrompt: 'thử', sectionBudget: () => 20_000 },
    writeSection: (task) => write({ question: task.task, passages: task.passages }),
    tryOut: async () => state(),
    ...fields,
  };
};
