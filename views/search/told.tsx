import { paths } from '../../src/paths.ts';
import { viDate } from '../ui/dates.ts';
import { addressOf } from './filters.tsx';
import type { AskedSearch } from './page.tsx';

type Period = { text: string; from?: string; to?: string }; // ISO dates

/** How the question was read; each change can be taken back, each doubt is a choice. */
export type Told = {
  instead: string | undefined;
  offer: string | undefined;
  dropped: string[];
  expanded: { short: string; long: string }[];
  choices: { short: string; ways: { long: string; text: string }[] }[];
  period: Period | undefined;
};

/** Bodies and signers that the question names; the list can be narrowed to theirs. */
export type Named = Record<'issuers' | 'signers', { value: string; text: string }[]>;

type ReadingProps = { asked: AskedSearch; told: Told; named: Named };

export const Reading = ({ asked, told, named }: ReadingProps) => {
  const { instead, offer, dropped, expanded, choices, period } = told;
  const changed = instead !== undefined || dropped.length > 0 || expanded.length > 0;
  const issuers = asked.issuers.length > 0 ? [] : named.issuers;
  const signers = asked.signers.length > 0 ? [] : named.signers;
  const narrower = period !== undefined || issuers.length + signers.length > 0;
  if (!changed && offer === undefined && choices.length === 0 && !narrower) return null;
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
      <Narrower
        say="Chỉ xem văn bản của"
        choices={issuers.map(({ value, text }) => ({ text, href: again({ issuers: [value] }) }))}
      />
      <Narrower
        say="Chỉ xem văn bản do người này ký:"
        choices={signers.map(({ value, text }) => ({ text, href: again({ signers: [value] }) }))}
      />
      {changed && (
        <p class="note">
          <a href={again({ literal: true })}>Tìm đúng như đã gõ</a>
        </p>
      )}
    </section>
  );
};

type NarrowerProps = { say: string; choices: { text: string; href: string }[] };

const Narrower = ({ say, choices }: NarrowerProps) =>
  choices.length === 0 ? null : (
    <p>
      {`${say} `}
      {choices.map(({ text, href }, i) => (
        <>
          {i > 0 && ' · '}
          <a href={href}>{text}</a>
        </>
      ))}
    </p>
  );

const quoted = (text: string) => `“${text}”`;

function periodWords({ text, from, to }: Period): string {
  if (from && from === to) return `Chỉ xem văn bản ban hành ngày ${viDate(from)}`;
  if (from && to)
    return `Chỉ xem văn bản ban hành trong “${text}” (${viDate(from)} – ${viDate(to)})`;
  return from
    ? `Chỉ xem văn bản ban hành từ ngày ${viDate(from)}`
    : `Chỉ xem văn bản ban hành đến hết ngày ${viDate(to ?? '')}`;
}
