import { paths } from '../../src/paths.ts';
import { viCount } from '../ui/numbers.ts';
import { Task, type TaskLine } from '../work/line.tsx';

export type AskLine = TaskLine & { of: 'office' | 'committee' | 'anybody' };
type Props = { asks: AskLine[]; others: number; id: string; today: string };

const groups = [
  ['office', 'Nêu tên cơ quan, đơn vị mình'],
  ['committee', 'Hỏi Thành ủy, Ban Thường vụ, Thường trực (Văn phòng tham mưu trả lời)'],
  ['anybody', 'Giao chung các nơi nhận'],
] as const;

/** What a paper asks of the reader's office: until when, in which sentence. */
export const Asks = ({ asks, others, id, today }: Props) => (
  <section class="block stack" aria-labelledby="viec-phai-lam">
    <header>
      <h2 id="viec-phai-lam">{`Văn bản yêu cầu gì ở cơ quan mình (${viCount(asks.length)})`}</h2>
    </header>
    {asks.length === 0 && (
      <p class="note">
        Chưa đọc thấy việc nào giao cho cơ quan mình. Máy đọc theo câu chữ; xin xem lại toàn văn.
      </p>
    )}
    {groups.map(([of, name]) => {
      const own = asks.filter((one) => one.of === of);
      return own.length === 0 ? null : (
        <section class="stack tight" aria-label={name}>
          <p class="note">{name}</p>
          <ol class="rows listed">
            {own.map((task) => (
              <Task
                {...{ task, today, mayDecide: false, back: paths.incoming(id) }}
                level={3}
                alone
              />
            ))}
          </ol>
        </section>
      );
    })}
    {others > 0 && (
      <p class="note">
        {`Còn ${viCount(others)} việc giao cơ quan khác. `}
        <a href={paths.documentTasks(id)}>Xem mọi nhiệm vụ của văn bản</a>
      </p>
    )}
  </section>
);
