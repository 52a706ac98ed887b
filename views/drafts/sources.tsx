import type { Desk } from '../../src/drafts/desk.ts';
import type { DeskSource } from '../../src/drafts/sources.ts';
import { paths } from '../../src/paths.ts';
import type { BasketGroup } from '../basket/group.tsx';
import { documentName, issuerOf } from '../documents/line.tsx';
import { viDate } from '../ui/dates.ts';
import { viCount } from '../ui/numbers.ts';
import { Press } from '../ui/press.tsx';
import { StatusMark, StatusWhy } from '../ui/status.tsx';
import { roleWords } from './words.ts';

type Props = { desk: Desk; basket: BasketGroup[] };

/** What the draft may rest on, by the numbers that stand in its text. */
export const Sources = ({ desk: { draft, sources, mayEdit }, basket }: Props) => (
  <section class="block unprinted" aria-labelledby="cot-nguon">
    <header>
      <h2 id="cot-nguon">Nguồn</h2>
      <a class="note" href={paths.search()}>
        Tìm thêm
      </a>
    </header>
    {sources.length === 0 && (
      <p class="note">Chưa có nguồn. Đưa đoạn cần dùng vào giỏ nguồn rồi thêm ở dưới.</p>
    )}
    <ol class="rows">
      {sources
        .filter(({ removed }) => !removed)
        .map((source) => (
          <Source draftId={draft.id} source={source} mayEdit={mayEdit} />
        ))}
    </ol>
    {mayEdit && <FromBasket draftId={draft.id} groups={basket} />}
  </section>
);

type SourceProps = { draftId: string; source: DeskSource; mayEdit: boolean };

const Source = ({ draftId, source, mayEdit }: SourceProps) => {
  const { number } = source;
  if (source.standing === 'unreadable')
    return (
      <li id={`nguon-${number}`}>
        <p>
          <b class="cite">{number}</b>{' '}
          <span class="tag late">Nguồn này không còn mở cho đồng chí đọc</span>
        </p>
        <p class="note">Câu dựa vào nguồn này được ẩn, và không ra khỏi cổng.</p>
      </li>
    );
  const { card, status, passage, quote, standing, role } = source;
  return (
    <li id={`nguon-${number}`}>
      <p>
        <b class="cite">{number}</b>{' '}
        <a class="number" href={paths.document(card.id, passage?.anchor)}>
          {documentName(card)}
        </a>
      </p>
      <p class="note">
        {[
          issuerOf(card),
          card.issuedOn && viDate(card.issuedOn),
          passage?.label,
          passage && `trang ${passage.page}`,
          roleWords[role],
        ]
          .filter(Boolean)
          .join(', ')}
      </p>
      {quote !== undefined && (
        <div class="passage">
          <blockquote>{cut(quote)}</blockquote>
        </div>
      )}
      {standing === 'changed' && (
        <p class="tag now">Văn bản đã có phiên bản khác từ khi lấy; trên đây là lời lúc lấy</p>
      )}
      <p>
        <StatusMark status={status} />
      </p>
      {status.state !== 'in-force' && (
        <p class="note">
          <StatusWhy status={status} />
        </p>
      )}
      {mayEdit && (
        <div class="row tight">
          <Press
            action={paths.changeDraftSource(draftId, number, 'remove')}
            text="Bỏ"
            about={`nguồn ${number}`}
          />
        </div>
      )}
    </li>
  );
};

const SHOWN = 420; // characters
const cut = (text: string) =>
  text.length <= SHOWN ? text : `${text.slice(0, SHOWN).replace(/\s\S*$/, '')} …`;

const FromBasket = ({ draftId, groups }: { draftId: string; groups: BasketGroup[] }) => {
  const total = groups
    .filter(({ document }) => document)
    .reduce((sum, { items }) => sum + items.length, 0);
  if (total === 0) return null;
  return (
    <Press
      action={paths.draftSources(draftId)}
      fields={{ all: 'yes' }}
      icon="shopping-basket"
      text={`Thêm ${viCount(total)} nguồn trong giỏ`}
    />
  );
};
