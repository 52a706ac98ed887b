import type { Child } from 'hono/jsx';

export type Fact = { term: string; value: Child };

/** Catalogue fields; those with nothing to say are left out. */
export const Facts = ({ facts, inline }: { facts: Fact[]; inline?: boolean }) => (
  <dl class={inline ? 'facts inline note' : 'facts'}>
    {facts.filter(isTold).map(({ term, value }) => (
      <div>
        <dt>{term}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);

const isTold = ({ value }: Fact) =>
  value !== null && value !== undefined && value !== '' && value !== false;
