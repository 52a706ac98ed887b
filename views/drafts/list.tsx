import type { Draft } from '../../src/drafts/store.ts';
import { paths } from '../../src/paths.ts';
import type { Viewer } from '../../src/people/viewer.ts';
import { Layout } from '../layout.tsx';
import { viDate, viMoment } from '../ui/dates.ts';
import { Head } from '../ui/head.tsx';
import { Icon } from '../ui/icon.tsx';
import { Notice } from '../ui/notice.tsx';
import { Press } from '../ui/press.tsx';
import { Unsent } from './unsent.tsx';

type Stand = { state: string; step: string; dueOn: string; returnedBy: string | null };
type Props = {
  viewer: Viewer;
  drafts: Draft[];
  stands: Map<string, Stand>; // of those that were sent up, by id
  waiting: number; // drafts of others that wait for the viewer
  removed: boolean;
};

export const DraftsPage = ({ viewer, drafts, stands, waiting, removed }: Props) => (
  <Layout title="Soạn thảo" viewer={viewer} path={paths.drafts()}>
    <Head
      title="Dự thảo của tôi"
      lede="Mỗi câu có nguồn, hoặc được ghi rõ là nhận định của người soạn. Chỉ mình đồng chí thấy, cho tới khi trình."
    >
      <p class="row">
        <a class="button primary" href={paths.newDraft()}>
          <Icon name="plus" />
          Soạn dự thảo mới
        </a>
        <a class="button" href={paths.reviews()}>
          Việc chờ tôi duyệt <span class="count">{waiting}</span>
        </a>
      </p>
    </Head>
    <Unsent viewer={viewer} />
    {removed && (
      <Notice tone="done" alert>
        <div class="row">
          <p>Đã bỏ một dự thảo. Lấy lại được trong một ngày.</p>
          <Press action={paths.undoDraft()} icon="undo-2" text="Hoàn tác" />
        </div>
      </Notice>
    )}
    {drafts.length === 0 ? (
      <p>
        Chưa có dự thảo nào. Bắt đầu bằng một nhiệm vụ trong một câu, hoặc từ một trả lời ở{' '}
        <a href={paths.answers()}>Hỏi đáp</a>.
      </p>
    ) : (
      <ol class="rows listed narrow">
        {drafts.map((draft) => (
          <li class="row apart">
            <div>
              <p class="note">{`${draft.type.name}, sửa lúc ${viMoment(draft.changedAt)}`}</p>
              <h2>
                <a href={paths.draft(draft.id)}>{draft.title}</a>
              </h2>
              <Stands stand={stands.get(draft.id)} />
            </div>
            {!kept.has(stands.get(draft.id)?.state ?? '') && (
              <Press
                action={paths.removeDraft(draft.id)}
                icon="trash-2"
                text="Bỏ"
                about={draft.title}
              />
            )}
          </li>
        ))}
      </ol>
    )}
  </Layout>
);

/** States in which others decide about a draft, or have: it cannot be thrown away. */
const kept = new Set(['in-review', 'numbered', 'issued']);

const Stands = ({ stand }: { stand: Stand | undefined }) => {
  if (!stand) return null;
  const { state, step, dueOn, returnedBy } = stand;
  if (state === 'issued') return <p class="tag done">Đã ban hành</p>;
  if (returnedBy) return <p class="tag late">{`${returnedBy} trả lại, xem lý do trong dự thảo`}</p>;
  if (state === 'with-writer') return <p class="tag">Đã rút về</p>;
  return <p class="tag now">{`Đang ở bước “${step}”, hạn ${viDate(dueOn)}`}</p>;
};
