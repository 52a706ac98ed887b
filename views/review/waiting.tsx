import { paths } from '../../src/paths.ts';
import type { Viewer } from '../../src/people/viewer.ts';
import type { WaitingReview } from '../../src/review/waiting.ts';
import { Layout } from '../layout.tsx';
import { viDate, viMoment } from '../ui/dates.ts';
import { Head } from '../ui/head.tsx';

type Props = { viewer: Viewer; waiting: WaitingReview[] };

/** Drafts whose present step is the viewer's. */
export const WaitingReviewsPage = ({ viewer, waiting }: Props) => (
  <Layout title="Việc chờ tôi duyệt" viewer={viewer} path={paths.reviews()}>
    <Head
      title="Việc chờ tôi duyệt"
      back={{ href: paths.drafts(), text: 'Soạn thảo' }}
      note="Dự thảo đang ở bước mà đồng chí nhận được, việc đến hạn trước ở trên."
    />
    {waiting.length === 0 ? (
      <p>Không có dự thảo nào chờ đồng chí.</p>
    ) : (
      <ol class="rows listed narrow">
        {waiting.map((one) => (
          <li>
            <p class="note">
              {`${one.type}, ${one.writer} soạn. Đến bước “${one.step}” lúc ${viMoment(one.movedAt)}${one.handed ? ', chuyển đích danh đồng chí' : ''}.`}
            </p>
            <h2>
              <a href={paths.draft(one.id, {}, 'duyet')}>{one.title}</a>
            </h2>
            <p class={one.late ? 'tag late' : 'tag now'}>
              {`${one.late ? 'Quá hạn' : 'Hạn'} ${viDate(one.dueOn)}`}
            </p>
          </li>
        ))}
      </ol>
    )}
  </Layout>
);
