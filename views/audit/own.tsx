import { paths } from '../../src/paths.ts';
import type { Viewer } from '../../src/people/viewer.ts';
import { Layout } from '../layout.tsx';
import { Head } from '../ui/head.tsx';
import { type EventLine, Events } from './events.tsx';
import { type Asked, Filters } from './filters.tsx';

type Props = {
  viewer: Viewer;
  asked: Asked;
  kinds: { value: string; text: string }[];
  lines: EventLine[];
  older: number | undefined;
};

/** What the portal has on record of the person who looks. */
export const OwnRecordPage = ({ viewer, asked, kinds, lines, older }: Props) => (
  <Layout title="Nhật ký của tôi" viewer={viewer} path={paths.account()}>
    <Head
      title="Nhật ký của tôi"
      lede="Những gì cổng đã ghi về tôi. Thấy việc lạ: đổi mật khẩu rồi báo người quản trị."
      note="Cổng ghi đã tìm và đã đọc văn bản nào, không ghi câu hỏi."
      back={{ href: paths.account(), text: 'Tài khoản của tôi' }}
    />
    <div class="stack">
      <Filters asked={{ ...asked, who: '' }} action={paths.ownRecord()} kinds={kinds} who={false} />
      {lines.length === 0 ? (
        <p>Không có sự kiện nào như thế.</p>
      ) : (
        <Events lines={lines} who={false} />
      )}
      {older && (
        <nav class="pages" aria-label="Các trang nhật ký">
          <a href={paths.ownRecord({ ...asked, who: '', before: older })}>Cũ hơn</a>
        </nav>
      )}
    </div>
  </Layout>
);
