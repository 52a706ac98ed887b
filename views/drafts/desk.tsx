import type { Flag } from '../../src/drafts/advice/told.ts';
import type { Desk } from '../../src/drafts/desk.ts';
import type { DeskAuthority } from '../../src/drafts/desk-authority.ts';
import type { Progress } from '../../src/drafts/writing/offer.ts';
import type { Sheet } from '../../src/formats/sheet.ts';
import { paths } from '../../src/paths.ts';
import type { Viewer } from '../../src/people/viewer.ts';
import type { SeenReview } from '../../src/review/read-review.ts';
import type { BasketGroup } from '../basket/group.tsx';
import { Layout } from '../layout.tsx';
import { ReviewPanel, willFall } from '../review/panel.tsx';
import { doneWords as reviewed } from '../review/words.ts';
import type { Moment } from '../ui/dates.ts';
import { Icon } from '../ui/icon.tsx';
import { Done, Notice } from '../ui/notice.tsx';
import { Flags } from './advice/flags.tsx';
import { Authority } from './authority.tsx';
import { Checks, countFindings } from './checks.tsx';
import { DeskSheet } from './desk-sheet.tsx';
import { HeadForm } from './head-form.tsx';
import { LengthPanel } from './length.tsx';
import { Points } from './points.tsx';
import { Sources } from './sources.tsx';
import { Unsent } from './unsent.tsx';
import { secondsUntilMore, WritingPanel } from './writing/panel.tsx';

type Props = {
  viewer: Viewer;
  desk: Desk;
  authority: DeskAuthority;
  sheet: Sheet;
  sectionOf: number[]; // of each block of the sheet
  basket: BasketGroup[];
  edit?: string | undefined; // key of the part that is open
  done?: string | undefined;
  progress: Progress; // of a model that writes
  review: SeenReview;
  flags: Flag[]; // sources that are not what they were
  checkedAt: Moment;
};

const doneWords: Record<string, string> = {
  head: 'Đã lưu thông tin đầu văn bản.',
  changed: 'Mục này vừa được sửa nên chưa làm gì: xin xem lại câu cần bỏ hoặc nhận là nhận định.',
  restored: 'Đã lấy lại bản cũ. Bản trước đó vẫn còn trong danh sách.',
};

/** The drafting desk: sources, the page as it will print, what has to be looked at. */
export const DeskPage = (props: Props) => {
  const {
    viewer,
    desk,
    authority,
    basket,
    edit,
    done,
    progress,
    review,
    flags,
    checkedAt,
    ...paper
  } = props;
  const { draft, sources } = desk;
  return (
    <Layout
      {...{ title: draft.title, viewer, path: paths.draft(draft.id), desk: true }}
      refresh={secondsUntilMore(desk, edit)}
    >
      <header class="head">
        <div class="row apart">
          <div>
            <p class="crumbs note">
              {review.standing.isWriter ? (
                <a href={paths.drafts()}>Dự thảo của tôi</a>
              ) : (
                <a href={paths.reviews()}>Việc chờ tôi duyệt</a>
              )}
              {` / ${draft.type.name}`}
            </p>
            <h1>{draft.title}</h1>
          </div>
          <div class="row unprinted">
            <a class="button" href={paths.draftVersions(draft.id)}>
              <Icon name="history" />
              Các bản
            </a>
            <a class="button" href={paths.draftAdvice(draft.id)}>
              <Icon name="file-text" />
              Hồ sơ tham mưu
            </a>
            <a class="button" href={paths.draftPaper(draft.id)}>
              <Icon name="printer" />
              In, xuất
            </a>
          </div>
        </div>
        <Done text={doneWords[done ?? ''] ?? reviewed[done ?? '']} />
        {edit && review.falls.length > 0 && (
          <Notice tone="now" alert>
            <p>{willFall(review.falls)}</p>
          </Notice>
        )}
        <Unsent viewer={viewer} draft={draft.id} open={edit} />
      </header>
      <nav class="tabs jump" aria-label="Các cột của bàn soạn thảo">
        <a href="#cot-nguon">
          Nguồn <span class="count">{sources.filter(({ removed }) => !removed).length}</span>
        </a>
        <a href="#cot-trang">Trang</a>
        <a href="#cot-kiem-tra">
          Kiểm tra <span class="count">{countFindings(desk)}</span>
        </a>
        <a href="#duyet">Duyệt</a>
      </nav>
      <div class="trio drafting">
        <Sources desk={desk} basket={basket} />
        <section aria-labelledby="cot-trang">
          <h2 class="hidden" id="cot-trang">
            Trang dự thảo
          </h2>
          {review.standing.isWriter && <WritingPanel desk={desk} progress={progress} />}
          <div id="to-giay">
            <DeskSheet {...{ viewer, desk, edit }} {...paper} comments={review.comments} />
          </div>
          {desk.mayEdit && <HeadForm draft={draft} />}
        </section>
        <div class="stack unprinted">
          {/* What is to be looked at, one component each, the one that hinders most first. */}
          {!review.standing.isWriter && <ReviewPanel desk={desk} review={review} />}
          <Flags desk={desk} flags={flags} />
          <Points desk={desk} />
          <Checks desk={desk} checkedAt={checkedAt} />
          {review.standing.isWriter && <ReviewPanel desk={desk} review={review} />}
          <Authority authority={authority} />
          <LengthPanel desk={desk} />
        </div>
      </div>
      {edit && <script type="module" src={paths.asset('draft-section.js')} />}
    </Layout>
  );
};
