import { type Moment, viMoment } from '../ui/dates.ts';

/** A file that the secrecy gate refused. `name`: of the person; empty: the operator. */
export type Refused = { name: string; at: Moment; where: string };

const reasons: Record<string, string> = {
  'file name': 'tên tệp ghi độ mật',
  declared: 'người nộp khai độ mật',
  header: 'phần đầu văn bản ghi độ mật',
};

/** That it happened, and no more: a title can itself be the secret. */
export const Refusals = ({ refusals }: { refusals: Refused[] }) => (
  <section class="block" aria-labelledby="refusals">
    <h2 id="refusals">Tệp bị từ chối vì độ mật</h2>
    {refusals.length === 0 ? (
      <p class="note">Chưa có tệp nào bị từ chối.</p>
    ) : (
      <ul class="rows">
        {refusals.map(({ name, at, where }) => (
          <li>
            <p>{`${viMoment(at)}, ${name || 'người vận hành'} đưa vào`}</p>
            <p class="note">{`Lý do: ${reasons[where] ?? 'có ghi độ mật'}. Cổng không giữ lại gì của tệp.`}</p>
          </li>
        ))}
      </ul>
    )}
  </section>
);
