import type { Child } from 'hono/jsx';
import type { Desk } from '../../../src/drafts/desk.ts';
import type { Progress } from '../../../src/drafts/writing/offer.ts';
import type { BasketGroup } from '../../basket/group.tsx';
import type { Moment } from '../../ui/dates.ts';
import { Checks } from '../checks.tsx';
import { Section } from '../paper.tsx';
import { Sources } from '../sources.tsx';
import { WritingStatus } from './panel.tsx';
import { SectionWriting, writingId } from './section.tsx';

type Props = {
  desk: Desk;
  parts: string[]; // that were done since
  progress: Progress;
  basket: BasketGroup[] | undefined; // when all is done
  at: Moment;
};

/**
 * What changes on the desk while a model writes: its sections one by one, what it says at the moment,
 * at the end sources and checks. A section that is open for typing has no such place and stays as it is.
 */
export const WritingParts = ({ desk, parts, progress, basket, at }: Props) => (
  <>
    <WritingStatus progress={progress} done={basket !== undefined} />
    {desk.sections.map((section, i) => {
      const { part } = section;
      const props = { desk, progress, number: i + 1 };
      if (parts.includes(part.key))
        return (
          <Partial target={`section#muc-${part.key}`}>
            <Section {...props} section={section} />
          </Partial>
        );
      return part.key === progress.current ? (
        <Partial target={`#${writingId(part)}`}>
          <SectionWriting {...props} part={part} />
        </Partial>
      ) : null;
    })}
    {basket && (
      <>
        <Partial target='section[aria-labelledby="cot-nguon"]'>
          <Sources desk={desk} basket={basket} />
        </Partial>
        <Partial target='section[aria-labelledby="cot-kiem-tra"]'>
          <Checks desk={desk} checkedAt={at} />
        </Partial>
      </>
    )}
  </>
);

const Partial = ({ target, children }: { target: string; children?: Child }) => (
  <hx-partial hx-target={target} hx-swap="outerHTML">
    {children}
  </hx-partial>
);
