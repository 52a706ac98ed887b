import { paths } from '../../src/paths.ts';
import type { WaitingReview } from '../../src/review/waiting.ts';
import { viDate } from '../ui/dates.ts';
import { viCount } from '../ui/numbers.ts';

const SHOWN = 5; // drafts; those that are due first

export const WaitingReviews = ({ reviews }: { reviews: WaitingReview[] }) => (
  <section class="block" aria-labelledby="reviews">
    <h2 id="reviews">{`${viCount(reviews.length)} dự thảo chờ đồng chí duyệt`}</h2>
    <ul class="rows">
      {reviews.slice(0, SHOWN).map((one) => (
        <li>
          <p>
            <a href={paths.draft(one.id, {}, 'duyet')}>{one.title}</a>
          </p>
          <p class="note">{`${one.type}, ${one.writer} soạn, bước “${one.step}”`}</p>
          <p class={one.late ? 'tag late' : 'tag now'}>
            {`${one.late ? 'Quá hạn' : 'Hạn'} ${viDate(one.dueOn)}`}
          </p>
        </li>
      ))}
      {reviews.length > SHOWN && (
        <li>
          <p>
            <a href={paths.reviews()}>{`Cả ${viCount(reviews.length)} việc chờ tôi duyệt`}</a>
          </p>
        </li>
      )}
    </ul>
  </section>
);
