import type { Occasion } from '../../../src/drafts/advice/content.ts';
import type { Draft } from '../../../src/drafts/store.ts';
import { paths } from '../../../src/paths.ts';
import type { Viewer } from '../../../src/people/viewer.ts';
import { Layout } from '../../layout.tsx';
import { type Moment, viMoment } from '../../ui/dates.ts';
import { Head } from '../../ui/head.tsx';
import { Press } from '../../ui/press.tsx';
import { occasionWords } from './words.ts';

type Line = { id: string; occasion: Occasion; keptAt: Moment; by: string };
type Props = { viewer: Viewer; draft: Draft; files: Line[] };

/** What was kept of a draft for good, the latest first. */
export const AdviceListPage = ({ viewer, draft, files }: Props) => (
  <Layout title="Hồ sơ tham mưu" viewer={viewer} path={paths.draft(draft.id)}>
    <Head
      title="Hồ sơ tham mưu"
      lede="Mỗi lần dự thảo rời bàn soạn thảo, cổng giữ lại người soạn đã được đọc gì, dựa vào đoạn nào, kết quả kiểm tra từng câu và ai chịu trách nhiệm về ngoại lệ. Hồ sơ đã lưu không sửa được."
      back={{ href: paths.draft(draft.id), text: draft.title }}
    >
      <div class="row">
        <Press action={paths.draftAdvice(draft.id)} icon="lock" text="Đóng hồ sơ tham mưu" />
      </div>
    </Head>
    {files.length === 0 ? (
      <p>
        Chưa có hồ sơ nào. Hồ sơ được lưu khi xuất tệp, mở bản in, trình lên, hoặc khi đồng chí bấm
        “Đóng hồ sơ tham mưu”.
      </p>
    ) : (
      <ol class="rows listed narrow">
        {files.map(({ id, occasion, keptAt, by }) => (
          <li>
            <h2>
              <a href={paths.adviceFile(draft.id, id)}>{`Hồ sơ ${viMoment(keptAt)}`}</a>
            </h2>
            <p class="note">{`Lưu khi ${occasionWords[occasion]}, ${by}`}</p>
          </li>
        ))}
      </ol>
    )}
  </Layout>
);
