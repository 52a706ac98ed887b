import { paths } from '../../src/paths.ts';
import type { Viewer } from '../../src/people/viewer.ts';
import type { WaitingReview } from '../../src/review/waiting.ts';
import { type DocumentLine, DocumentList } from '../documents/line.tsx';
import { Layout } from '../layout.tsx';
import type { SavedSearchLine } from '../saved-searches/line.tsx';
import { type Moment, viDay } from '../ui/dates.ts';
import { Head } from '../ui/head.tsx';
import { Icon } from '../ui/icon.tsx';
import { viCount } from '../ui/numbers.ts';
import { AtTheDesk, type DeskNews } from './desk.tsx';
import { Flagged, type FlaggedDraft } from './flagged.tsx';
import { Notes, type OperatorNotes } from './notes.tsx';
import { WaitingReviews } from './reviews.tsx';
import { SavedSearches } from './saved.tsx';
import { type Start, StartHere } from './start.tsx';

export type TodayProps = {
  viewer: Viewer;
  now: Moment;
  total: number; // documents the viewer may read
  fresh: number; // of them, those that came in since the last visit
  newest: DocumentLine[]; // latest into the archive first
  mine: DocumentLine[]; // the viewer put in
  saved: SavedSearchLine[]; // the viewer's own, those with news first
  flagged: FlaggedDraft[]; // drafts the viewer may read whose sources changed
  desk?: DeskNews | undefined; // for those who hand files in
  notes?: OperatorNotes | undefined; // for administrators
  reviews: WaitingReview[]; // drafts that wait for the viewer's verdict
  start?: Start | undefined; // for an administrator who finds nothing to read
};

export const TodayPage = (props: TodayProps) => (
  <Layout title="Hôm nay" viewer={props.viewer} path={paths.today()}>
    <Head title={`Hôm nay, ${viDay(props.now)}`} lede={<Lede {...props} />} />
    <LargeSearch />
    <div class="split">
      <div class="stack loose">
        {props.start && <StartHere start={props.start} />}
        {props.reviews.length > 0 && <WaitingReviews reviews={props.reviews} />}
        {props.flagged.length > 0 && <Flagged drafts={props.flagged} />}
        <Listed id="newest" title="Mới trong kho" documents={props.newest}>
          Chưa có văn bản nào trong phạm vi đọc của đồng chí.
        </Listed>
        {props.mine.length > 0 && <Listed id="mine" title="Của tôi" documents={props.mine} />}
      </div>
      <div class="stack loose">
        {props.saved.length > 0 && <SavedSearches searches={props.saved} />}
        {props.desk && <AtTheDesk desk={props.desk} />}
        {props.notes && <Notes notes={props.notes} />}
        <Ways mayHandIn={props.desk !== undefined} />
      </div>
    </div>
  </Layout>
);

const Lede = ({ total, fresh, desk }: TodayProps) => (
  <>
    Kho có <a href={paths.documents()}>{`${viCount(total)} văn bản`}</a> đồng chí được đọc
    {fresh > 0 && (
      <>
        , <a href={paths.documents({ sort: 'arrived' })}>{`${viCount(fresh)} mới`}</a> từ lần đồng
        chí vào trước
      </>
    )}
    .{desk && <NotTaken desk={desk} />}
  </>
);

/** " Trong 7 ngày qua, 2 tệp đồng chí gửi bị từ chối, 1 tệp chưa đọc được." */
const NotTaken = ({ desk: { refused, failed } }: { desk: DeskNews }) => {
  const told = [
    refused > 0 && `${viCount(refused)} tệp đồng chí gửi bị từ chối`,
    failed > 0 && `${viCount(failed)} tệp chưa đọc được`,
  ].filter(Boolean);
  if (told.length === 0) return null;
  return (
    <>
      {' Trong 7 ngày qua, '}
      <a href="#desk">{told.join(', ')}</a>.
    </>
  );
};

/** The same search as in the head of the page, at a size that invites. */
const LargeSearch = () => (
  <search aria-label="Tìm nhanh">
    <form class="seek large" action={paths.search()}>
      <label class="hidden" for="large-q">
        Tìm số hiệu, trích yếu hoặc câu trong văn bản
      </label>
      <input
        id="large-q"
        name="q"
        type="search"
        placeholder="Tìm văn bản: 15-NQ/TU, gia hạn nhiệm vụ, chuyen doi so"
        autocomplete="off"
        maxlength={1000}
      />
      <button type="submit">
        <Icon name="search" />
        Tìm
      </button>
    </form>
  </search>
);

type ListedProps = { id: string; title: string; documents: DocumentLine[]; children?: string };

const Listed = ({ id, title, documents, children }: ListedProps) => (
  <section class="block" aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    {documents.length === 0 ? (
      <p class="note">{children}</p>
    ) : (
      <DocumentList documents={documents} />
    )}
  </section>
);

const Ways = ({ mayHandIn }: { mayHandIn: boolean }) => (
  <section class="block" aria-labelledby="ways">
    <h2 id="ways">Đi tới</h2>
    <ul class="rows">
      {mayHandIn && (
        <li>
          <a href={paths.intake()}>Đưa văn bản vào kho</a>
        </li>
      )}
      <li>
        <a href={paths.documents()}>Duyệt kho theo cơ quan, lĩnh vực, loại, năm, nhiệm kỳ</a>
      </li>
      <li>
        <a href={paths.help()}>Làm thế nào để…</a>
      </li>
    </ul>
  </section>
);
