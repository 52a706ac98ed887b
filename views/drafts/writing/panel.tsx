import type { Desk } from '../../../src/drafts/desk.ts';
import type { Part } from '../../../src/drafts/product-type.ts';
import type { Progress } from '../../../src/drafts/writing/offer.ts';
import { paths } from '../../../src/paths.ts';
import { viCount } from '../../ui/numbers.ts';
import { Press } from '../../ui/press.tsx';
import { STRUCK } from '../words.ts';
import { outcomeWords } from './words.ts';

type Props = { desk: Pick<Desk, 'draft' | 'writings'>; progress: Progress };

const SECONDS = 3; // between two looks of a browser without script

/** While a model writes, a browser without script looks again; not while somebody types. */
export const secondsUntilMore = (
  { draft }: Pick<Desk, 'draft'>,
  edit?: string,
): number | undefined => (draft.state === 'ready' || edit ? undefined : SECONDS);

/** Above the page: what a model was asked for, what it says while it writes, and the way to ask it. */
export const WritingPanel = ({ desk, progress }: Props) => {
  const { draft, writings } = desk;
  if (progress.offered.length === 0 && writings.size === 0) return null;
  return (
    <section
      class="block unprinted"
      aria-label="Viết bằng mô hình"
      aria-live="polite"
      {...(draft.state === 'ready'
        ? {}
        : {
            'hx-sse:connect': paths.draftWriting(draft.id),
            'hx-sse:close': 'done',
            'hx-swap': 'innerHTML',
          })}
    >
      <WritingState desk={desk} progress={progress} />
    </section>
  );
};

/** Also sent alone, while a model writes. */
export const WritingState = ({ desk, progress }: Props) => {
  const { done, all } = progress;
  if (desk.draft.state !== 'ready')
    return (
      <>
        <p>
          <strong>{`Mô hình đang viết: xong ${viCount(done)} trên ${viCount(all)} mục.`}</strong> Có
          thể rời trang hoặc sửa mục khác; chữ đồng chí gõ không bị ghi đè.
        </p>
        <Parts desk={desk} progress={progress} />
      </>
    );
  const outcomes = [...desk.writings.values()].flatMap(({ outcome }) => outcome ?? []);
  const open = outcomes.some((outcome) => outcome !== 'written' && outcome !== 'nothing');
  return (
    <details open={open}>
      <summary>
        {all > 0 ? 'Mô hình đã viết xong. Xem lại, viết lại từng mục' : 'Viết bằng mô hình'}
      </summary>
      {progress.offered.length > 0 && progress.leaves && (
        <p class="note">
          Khi bấm viết, nhiệm vụ của dự thảo và những đoạn được phép được gửi tới một máy chủ mô
          hình ngoài mạng của cơ quan.
        </p>
      )}
      <Parts desk={desk} progress={progress} />
    </details>
  );
};

const Parts = ({ desk, progress }: Props) => (
  <ul class="rows">
    {desk.draft.type.parts.map((part, i) =>
      progress.offered.includes(part.key) || desk.writings.has(part.key) ? (
        <PartRow {...{ desk, progress, part }} number={i + 1} />
      ) : null,
    )}
  </ul>
);

type RowProps = Props & { part: Part; number: number };

const PartRow = ({ desk, progress, part, number }: RowProps) => {
  const writing = desk.writings.get(part.key);
  const asked = writing !== undefined && writing.state !== 'done';
  return (
    <li id={`viet-${part.key}`}>
      <p>
        {`${number}. ${part.name}`}
        {writing?.state === 'waiting' && <span class="note"> Chờ viết, mục còn như trước.</span>}
        {writing?.state === 'writing' && <span class="note"> Đang viết:</span>}
        {writing?.outcome && (
          <span class="note">{` ${outcomeOf(writing.outcome, writing.leftOut)}`}</span>
        )}
      </p>
      {part.key === progress.current && progress.said.length > 0 && <Said said={progress.said} />}
      {!asked && progress.offered.includes(part.key) && (
        <Press
          action={paths.writeDraftSection(desk.draft.id, part.key)}
          text="Viết lại mục này"
          about={`mục ${number}, ${part.name}`}
        />
      )}
    </li>
  );
};

const outcomeOf = (outcome: keyof typeof outcomeWords, leftOut: number) =>
  [outcomeWords[outcome], leftOut > 0 && `Đã bỏ ${viCount(leftOut)} câu không dùng được.`]
    .filter(Boolean)
    .join(' ');

const Said = ({ said }: Pick<Progress, 'said'>) => (
  <p>
    {said.map(({ text, struck }) =>
      struck ? (
        <>
          <s class="sentence struck late">{text}</s>
          <span class="kind late">{` ${STRUCK} (${struck})`}</span>{' '}
        </>
      ) : (
        <>
          <span class="sentence paraphrased">{text}</span>{' '}
        </>
      ),
    )}
  </p>
);
