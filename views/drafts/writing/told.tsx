import type { Child } from 'hono/jsx';
import type { Desk } from '../../../src/drafts/desk.ts';
import type { Progress } from '../../../src/drafts/writing/offer.ts';
import type { Sheet } from '../../../src/formats/sheet.ts';
import type { Viewer } from '../../../src/people/viewer.ts';
import type { BasketGroup } from '../../basket/group.tsx';
import type { Moment } from '../../ui/dates.ts';
import { Checks } from '../checks.tsx';
import { DeskSheet } from '../desk-sheet.tsx';
import { Sources } from '../sources.tsx';
import { WritingState } from './panel.tsx';

type Props = {
  viewer: Viewer;
  desk: Desk;
  sheet: Sheet;
  sectionOf: number[]; // of each block of the sheet
  progress: Progress;
  anew: boolean; // a section was done since
  basket: BasketGroup[] | undefined; // when all is done
  at: Moment;
};

/** The page as long as nothing on it is open for typing. */
const PAGE = '#to-giay:not(:has(textarea))';

/**
 * What changes on the desk while a model writes: what it says at the moment, the page whenever a section
 * is done, at the end sources and checks.
 */
export const WritingTold = ({ viewer, desk, progress, anew, basket, at, ...paper }: Props) => (
  <>
    <WritingState desk={desk} progress={progress} />
    {anew && (
      <Partial target={PAGE} swap="innerHTML">
        <DeskSheet {...{ viewer, desk, ...paper }} edit={undefined} />
      </Partial>
    )}
    {basket && (
      <>
        <Partial target='section[aria-labelledby="cot-nguon"]' swap="outerHTML">
          <Sources desk={desk} basket={basket} />
        </Partial>
        <Partial target='section[aria-labelledby="cot-kiem-tra"]' swap="outerHTML">
          <Checks desk={desk} checkedAt={at} />
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
