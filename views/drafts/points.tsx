import type { Desk } from '../../src/drafts/desk.ts';
import { paths } from '../../src/paths.ts';
import { viDate } from '../ui/dates.ts';
import { Icon } from '../ui/icon.tsx';
import { viCount } from '../ui/numbers.ts';

/** What the incoming paper asks, each with where the draft speaks of it, or that it does not yet. */
export const Points = ({ desk: { points } }: { desk: Desk }) =>
  points.length === 0 ? null : (
    <section class="block stack unprinted" aria-labelledby="diem-tra-loi">
      <header>
        <h2 id="diem-tra-loi">{`Điểm phải trả lời (${viCount(points.length)})`}</h2>
      </header>
      <ul class="findings">
        {points.map(({ ask, said }) => (
          <li class={said ? 'now' : 'unknown'}>
            <Icon name={said ? 'check' : 'circle-question-mark'} />
            <div>
              <strong>{said ? `Mục ${said.section + 1} có nói tới.` : 'Chưa trả lời.'}</strong>{' '}
              <a href={paths.document(ask.document.id, ask.anchor ?? undefined)}>{ask.what}</a>
              {ask.dueOn ? ` (hạn ${viDate(ask.dueOn)})` : ask.dueRule ? ` (${ask.dueRule})` : ''}
            </div>
          </li>
        ))}
      </ul>
      <p class="note">Máy so câu chữ; người soạn xem câu trả lời đã đủ chưa.</p>
    </section>
  );
