import type { Flag, Said } from '../../../src/drafts/advice/told.ts';
import type { Desk } from '../../../src/drafts/desk.ts';
import { paths } from '../../../src/paths.ts';
import { documentName } from '../../documents/line.tsx';
import { viMoment } from '../../ui/dates.ts';
import { Icon } from '../../ui/icon.tsx';
import { viCount } from '../../ui/numbers.ts';
import { Press } from '../../ui/press.tsx';
import { StatusMark, StatusWhy } from '../../ui/status.tsx';

type Props = { desk: Desk; flags: Flag[] };

/** Sources that are no longer what they were when they were put in; what waits for an answer first. */
export const Flags = ({ desk, flags }: Props) => {
  if (flags.length === 0) return null;
  const open = flags.filter(({ answered }) => !answered);
  const done = flags.filter(({ answered }) => answered);
  return (
    <section class="block" aria-labelledby="nguon-doi">
      <header>
        <h2 id="nguon-doi">Nguồn đã thay đổi</h2>
        <span class="note">
          {open.length > 0 ? `${viCount(open.length)} chưa ai xem` : 'đã xem hết'}
        </span>
      </header>
      <ul class="findings">
        {[...open, ...done].map((flag) => (
          <Changed desk={desk} flag={flag} />
        ))}
      </ul>
    </section>
  );
};

const Changed = ({ desk, flag }: { desk: Desk; flag: Flag }) => {
  const { numbers, answered, noticedAt } = flag;
  const [first = 0, ...others] = numbers;
  return (
    <li class={answered ? 'now' : 'late'}>
      <Icon name={answered ? 'circle-check' : 'triangle-alert'} />
      <div>
        <Told flag={flag} />
        <Places desk={desk} numbers={numbers} />
        {answered ? (
          <p class="note">{`Đã xem, vẫn dùng: ${answered.by}, ${viMoment(answered.at)}.`}</p>
        ) : (
          <p class="note">{`Cổng nhận thấy lúc ${viMoment(noticedAt)}.`}</p>
        )}
      </div>
      {!answered && (
        <div class="row">
          <Press
            action={paths.keepChangedSource(desk.draft.id, first)}
            fields={{ seen: new Date(noticedAt).toISOString() }}
            text="Đã xem, vẫn dùng"
            about={`nguồn ${numbers.join(', ')}`}
          />
          {others.length === 0 && (
            <Press
              action={paths.changeDraftSource(desk.draft.id, first, 'remove')}
              text="Bỏ nguồn"
              about={`nguồn ${first}`}
            />
          )}
        </div>
      )}
    </li>
  );
};

/** What changed, with the way to both papers; of a paper that may not be read, that it is so. */
export const Told = ({ flag }: { flag: Flag }) => {
  if (!flag.card)
    return (
      <p>
        <strong>{`Nguồn ${marksOf(flag)}.`}</strong>{' '}
        {flag.closed
          ? 'Văn bản này không còn mở cho đồng chí đọc.'
          : 'Văn bản này đã thay đổi; đồng chí không được đọc văn bản đó.'}
      </p>
    );
  const { card, status, said } = flag;
  return (
    <>
      <p>
        <strong>
          {`Nguồn ${marksOf(flag)} `}
          <a href={paths.document(card.id)}>{documentName(card)}</a>
        </strong>{' '}
        <StatusMark status={status} />
      </p>
      {said.map((one) => (
        <Why said={one} />
      ))}
    </>
  );
};

const marksOf = ({ numbers }: Flag) => numbers.map((number) => `[${number}]`).join(' ');

const Why = ({ said: { why, quote } }: { said: Said }) => (
  <>
    <p>
      <StatusWhy status={{ state: 'unknown', why }} />
    </p>
    {quote && (
      <div class="passage">
        <blockquote>
          <a href={paths.document(quote.documentId, quote.anchor)}>{quote.text}</a>
        </blockquote>
      </div>
    )}
  </>
);

/** Where the draft rests on it. */
const Places = ({ desk: { sections }, numbers }: { desk: Desk; numbers: number[] }) => {
  const found = sections.flatMap(({ part, sentences }) => {
    const total = sentences.filter(({ sources }) =>
      sources.some((number) => numbers.includes(number)),
    ).length;
    return total > 0 ? [{ part, total }] : [];
  });
  if (found.length === 0) return <p class="note">Chưa câu nào của dự thảo dẫn nguồn này.</p>;
  return (
    <p class="note">
      {'Câu dựa vào nguồn này: '}
      {found.map(({ part, total }, i) => (
        <>
          {i > 0 && ', '}
          <a href={`#muc-${part.key}`}>{`mục “${part.name}” (${viCount(total)})`}</a>
        </>
      ))}
      .
    </p>
  );
};
