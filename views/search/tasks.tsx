import { paths } from '../../src/paths.ts';
import { type DocumentLine, documentName } from '../documents/line.tsx';
import { viDate } from '../ui/dates.ts';
import { viCount } from '../ui/numbers.ts';

/** Duties that a question asks for; see `src/search/tasks-asked.ts`. */
export type TasksAsked = {
  lead?: string;
  due?: 'late' | { from?: string; to: string };
  of?: DocumentLine;
  confirmed: number;
  proposed: number;
};

/** The answer to "ai phải làm gì, hạn nào": the list of duties, narrowed as it was asked. */
export const Tasks = ({ asked }: { asked: TasksAsked }) => {
  const { lead = '', due, of, confirmed, proposed } = asked;
  const days = due === 'late' ? { due } : due ? { due: 'days', ...due } : {};
  const isUnread = of?.origin === 'catalogue'; // no text, so no duty was read
  const list = (state: 'confirmed' | 'proposed') =>
    paths.tasks({ state, ...(lead ? { lead } : {}), ...days, ...(of ? { document: of.id } : {}) });
  return (
    <section class="exact" aria-labelledby="duties">
      <p class="tag">Nhiệm vụ</p>
      <h2 id="duties">
        {isUnread
          ? `Nhiệm vụ${narrowed(asked)}`
          : `${viCount(confirmed + proposed)} nhiệm vụ${narrowed(asked)}`}
      </h2>
      {isUnread ? (
        <p class="note">Văn bản này chưa có toàn văn nên chưa đọc được nhiệm vụ nào.</p>
      ) : (
        <p>
          <a href={list('confirmed')}>{`${viCount(confirmed)} đã xác nhận`}</a>
          {' · '}
          <a href={list('proposed')}>{`${viCount(proposed)} chờ xác nhận`}</a>
        </p>
      )}
    </section>
  );
};

function narrowed({ lead, due, of }: TasksAsked): string {
  const said = [
    of && ` trong ${documentName(of)}`,
    lead && ` do “${lead}” chủ trì`,
    due === 'late' && ' đã quá hạn',
    typeof due === 'object' &&
      ` có hạn ${due.from ? `từ ${viDate(due.from)} ` : ''}đến ${viDate(due.to)}`,
  ];
  return said.filter(Boolean).join(',');
}
