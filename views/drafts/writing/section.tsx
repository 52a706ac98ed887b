import type { Desk } from '../../../src/drafts/desk.ts';
import type { Part } from '../../../src/drafts/product-type.ts';
import type { Progress } from '../../../src/drafts/writing/offer.ts';
import { paths } from '../../../src/paths.ts';
import { viCount } from '../../ui/numbers.ts';
import { Press } from '../../ui/press.tsx';
import { STRUCK } from '../words.ts';
import { outcomeWords } from './words.ts';

type Props = { desk: Desk; part: Part; progress: Progress; number: number };

/** Under a section: what a model was asked of it, what it says at the moment, and the way to ask it. */
export const SectionWriting = ({ desk, part, progress, number }: Props) => {
  const writing = desk.writings.get(part.key);
  const open = writing !== undefined && writing.state !== 'done';
  return (
    <div class="stack unprinted" id={writingId(part)}>
      {writing?.state === 'waiting' && (
        <p class="note">Chờ mô hình viết. Trong lúc chờ, mục này như trên.</p>
      )}
      {writing?.state === 'writing' && <Said part={part} progress={progress} />}
      {writing?.outcome && <p class="note">{outcomeOf(writing.outcome, writing.leftOut)}</p>}
      {!open && progress.offered.includes(part.key) && (
        <Press
          action={paths.writeDraftSection(desk.draft.id, part.key)}
          text="Viết lại mục này"
          about={`mục ${number}, ${part.name}`}
        />
      )}
    </div>
  );
};

export const writingId = ({ key }: Pick<Part, 'key'>) => `viet-${key}`;

const outcomeOf = (outcome: keyof typeof outcomeWords, leftOut: number) =>
  [outcomeWords[outcome], leftOut > 0 && `Đã bỏ ${viCount(leftOut)} câu không dùng được.`]
    .filter(Boolean)
    .join(' ');

const Said = ({ part, progress: { current, said } }: Pick<Props, 'part' | 'progress'>) => (
  <>
    <p class="note">Mô hình đang viết mục này:</p>
    {current === part.key && said.length > 0 && (
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
    )}
  </>
);
