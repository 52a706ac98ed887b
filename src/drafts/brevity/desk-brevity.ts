import type { Desk } from '../desk.ts';
import { isSound } from '../musts.ts';
import { type Brevity, brevityOf } from './brevity.ts';
import type { EmptyPhrase } from './empty-phrases.ts';
import type { Paper, Section } from './sections.ts';

type Written = Pick<Desk, 'draft' | 'sections' | 'sources' | 'grounds'>;

/** How short a draft is and could be. What is struck, hidden or a gap does not leave and has no words. */
export const deskBrevity = (desk: Written, phrases: EmptyPhrase[]): Brevity =>
  brevityOf(sectionsIn(desk), { papers: papersIn(desk), phrases, budget: desk.draft.type.words });

const sectionsIn = ({ sections }: Written): Section[] =>
  sections.map(({ part, sentences }) => ({
    name: part.name,
    sentences: sentences.map((one) => ({
      text: isSound(one) ? one.text : '',
      kind: one.kind,
      sources: one.sources,
    })),
  }));

/** What a source says, as far as the draft has it; a paper that is answered or concluded lies with it. */
const papersIn = ({ sources, grounds }: Written): Paper[] =>
  sources.flatMap(({ number, role }) => {
    const ground = grounds.get(number);
    return ground?.open && ground.held
      ? [{ number, text: ground.held, attached: role !== 'source' }]
      : [];
  });
