import { paths } from '../../src/paths.ts';
import { viDate } from '../ui/dates.ts';
import { addressOf } from './filters.tsx';
import type { AskedSearch } from './page.tsx';

type Period = { text: string; from: string; to: string };

/** How the question was read; each change can be taken back, each doubt is a choice. */
export type Told = {
  instead: string | undefined;
  offer: string | undefined;
  dropped: string[];
  expanded: { short: string; long: string }[];
  choices: { short: string; ways: { long: string; text: string }[] }[];
  period: Period | undefined;
};

export const Reading = ({ asked, told }: { asked: AskedSearch; told: Told }) => {
  const { instead, offer, dropped, expanded, choices, period } = told;
  const changed = instead !== undefined || dropped.length > 0 || expanded.length > 0;
  if (!changed && offer === undefined && choices.length === 0 && !period) return null;
  const again = (change: Partial<AskedSearch>) =>
    paths.search(addressOf({ ...asked, page: 1, ...change }));
  return (
    <section class="understood" aria-label="Cách cổng hiểu câu hỏi">
      {instead !== undefined && (
        <p>
          Đã tìm cho “<strong>{instead}</strong>” thay vì “{asked.text}”.
        </p>
      )}
      {offer !== undefined && (
        <p>
          Có phải ý đồng chí là “<a href={again({ text: offer })}>{offer}</a>”?
        </p>
      )}
      {dropped.length > 0 && (
        <p class="note">{`Không tính khi xếp hạng: ${dropped.map(quoted).join(', ')}.`}</p>
      )}
      {expanded.length > 0 && (
        <p class="note">
          {`Tìm cả chữ viết đủ: ${expanded.map(({ short, long }) => `${short} là ${long}`).join('; ')}.`}
        </p>
      )}
      {choices.map(({ short, ways }) => (
        <p>
          {`“${short}” có thể là: `}
          {ways.map(({ long, text }, i) => (
            <>
              {i > 0 && ' · '}
              <a href={again({ text })}>{long}</a>
            </>
          ))}
        </p>
      ))}
      {period && (
        <p>
          <a href={again({ from: period.from, to: period.to })}>{periodWords(period)}</a>
        </p>
      )}
      {changed && (
        <p class="note">
          <a href={again({ literal: true })}>Tìm đúng như đã gõ</a>
        </p>
      )}
    </section>
  );
};

const quoted = (text: string) => `“${text}”`;

const periodWords = ({ text, from, to }: Period) =>
  from === to
    ? `Chỉ xem văn bản ban hành ngày ${viDate(from)}`
    : `Chỉ xem văn bản ban hành trong “${text}” (${viDate(from)} – ${viDate(to)})`;
