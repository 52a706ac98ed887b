import type { ShownSource } from '../../../src/drafts/advice/shown.ts';
import { paths } from '../../../src/paths.ts';
import { viDate } from '../../ui/dates.ts';
import { StatusMark, StatusWhy } from '../../ui/status.tsx';
import { roleWords } from '../words.ts';

/** The passages as they were taken, how their papers stood, and how they stand today. */
export const KeptSources = ({ sources }: { sources: ShownSource[] }) => (
  <section class="block" aria-labelledby="sources">
    <h2 id="sources">Nguồn lúc đó</h2>
    {sources.length === 0 && <p class="note">Dự thảo không có nguồn nào.</p>}
    <ol class="rows">
      {sources.map((source) => (
        <li id={`nguon-${source.number}`}>
          <KeptSource source={source} />
        </li>
      ))}
    </ol>
  </section>
);

const KeptSource = ({ source }: { source: ShownSource }) => {
  if (!source.card)
    return (
      <p>
        <b class="cite">{source.number}</b>{' '}
        <span class="tag late">Nguồn này không mở cho đồng chí đọc</span>
      </p>
    );
  const { number, card, kept, place, quote, hash, before, today, role, removed, revision } = source;
  const name = kept.number ? `${kept.type ?? 'Văn bản'} ${kept.number}` : kept.title;
  return (
    <>
      <p>
        <b class="cite">{number}</b>{' '}
        <a class="number" href={paths.document(card.id)}>
          {name}
        </a>
        {removed && <span class="tag now"> Đã bỏ ra trước khi lưu</span>}
      </p>
      <p class="note">
        {[
          kept.issuer,
          kept.issuedOn && viDate(kept.issuedOn),
          place?.label,
          place && `trang ${place.page}`,
          roleWords[role],
          `bản ghi lần ${revision}`,
        ]
          .filter(Boolean)
          .join(', ')}
      </p>
      {quote !== null && (
        <div class="passage">
          <blockquote>{quote}</blockquote>
        </div>
      )}
      <p class="row tight">
        <span class="note">Lúc đó:</span> <StatusMark status={before} />
        {today.state !== before.state && (
          <>
            <span class="note">Nay:</span> <StatusMark status={today} />
          </>
        )}
      </p>
      {before.why.length > 0 && (
        <p class="note">
          <StatusWhy status={before} />
        </p>
      )}
      {today.state !== before.state && (
        <p class="note">
          {'Nay: '}
          <StatusWhy status={today} />
        </p>
      )}
      {hash && (
        <p class="note">
          Mã băm của đoạn: <code class="hash">{hash}</code>
        </p>
      )}
    </>
  );
};
