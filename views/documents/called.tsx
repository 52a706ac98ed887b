import type { Child } from 'hono/jsx';
import { paths } from '../../src/paths.ts';
import { StatusSign, statusWords } from '../ui/status.tsx';
import { NOT_HERE } from './relation-words.ts';
import type { CalledPaper } from './words.ts';

/** A paper called in a text: a link with its state, a choice, or words that lead nowhere. */
export const Called = ({ called, children }: { called: CalledPaper; children?: Child }) => {
  if (called.state === 'not-held')
    return (
      <span class="called not-held" title={`Văn bản ${NOT_HERE}`}>
        {children}
      </span>
    );
  if (called.state === 'ambiguous')
    return (
      <a class="called several" href={paths.documents({ number: called.number })} title={SEVERAL}>
        {children}
        <span class="hidden">{` (${SEVERAL.toLowerCase()})`}</span>
      </a>
    );
  const { documentId, status } = called;
  return (
    <a class={`called ${status}`} href={paths.document(documentId)} title={statusWords(status)}>
      {children}
      <StatusSign state={status} />
      <span class="hidden">{` (${statusWords(status).toLowerCase()})`}</span>
    </a>
  );
};

const SEVERAL = 'Nhiều văn bản mang số này';
