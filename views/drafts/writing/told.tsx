import type { Child } from 'hono/jsx';
import type { Desk } from '../../../src/drafts/desk.ts';
import type { Progress } from '../../../src/drafts/writing/offer.ts';
import type { Sheet } from '../../../src/formats/sheet.ts';
import type { Viewer } from '../../../src/people/viewer.ts';
import type { BasketGroup } from '../../basket/group.tsx';
import type { Moment } from '../../ui/dates.ts';
import { Checks } from '../checks.tsx';
import { DeskSheet } from '../desk-sheet.tsx';
import { LengthPanel } from '../length.tsx';
import { Sources } from '../sources.tsx';
import { WritingState } from './panel.tsx';

type Props = {
  viewer: Viewer;
  writing: Pick<Desk, 'draft' | 'writings'>;
  progress: Progress;
  page: Page | undefined; // where a section was done since
  basket: BasketGroup[] | undefined; // when all is done
  at: Moment;
};

type Page = { desk: Desk; sheet: Sheet; sectionOf: number[] };

/** The page as long as nothing on it is open for typing. */
const PAGE = '#to-giay:not(:has(textarea))';

/**
 * What changes on the desk while a model writes: what it says at the moment, the page whenever a section
 * is done, at the end sources,
 * checks and length.
 */
export const WritingTold = ({ viewer, writing, progress, page, basket, at }: Props) => (
  <>
    <WritingState desk={writing} progress={progress} />
    {page && (
      <Partial target={PAGE} swap="innerHTML">
        <DeskSheet {...{ viewer, edit: undefined }} {...page} />
      </Partial>
    )}
    {page && basket && (
      <>
        <Partial target='section[aria-labelledby="cot-nguon"]' swap="outerHTML">
          <Sources desk={page.desk} basket={basket} />
        </Partial>
        <Partial target='section[aria-labelledby="cot-kiem-tra"]' swap="outerHTML">
          <Checks desk={page.desk} checkedAt={at} />
        </Partial>
        <Partial target='section[aria-labelledby="do-dai"]' swap="outerHTML">
          <LengthPanel desk={page.desk} />
        </Partial>
      </>
    )}
  </>
);

type PartialProps = { target: string; swap: string; children?: Child };

const Partial = ({ target, swap, children }: PartialProps) => (
  <hx-partial hx-target={target} hx-swap={swap}>
    {children}
  </hx-partial>
);
