import { paths } from '../../src/paths.ts';
import type { Viewer } from '../../src/people/viewer.ts';
import { Layout } from '../layout.tsx';
import { Head } from '../ui/head.tsx';
import { Notice } from '../ui/notice.tsx';

/** Shown once, to be printed or written down. */
export const RecoveryCodesPage = ({ viewer, codes }: { viewer: Viewer; codes: string[] }) => (
  <Layout title="Mã dự phòng" viewer={viewer} path={paths.account()}>
    <Head title="Mã dự phòng" back={{ href: paths.account(), text: 'Tài khoản của tôi' }} />
    <div class="stack narrow">
      <Notice tone="done" alert>
        <p>Xác minh hai bước đang bật. Các mã này chỉ hiện một lần: xin in ra hoặc chép lại.</p>
      </Notice>
      <p>Mất điện thoại thì gõ một mã thay cho sáu chữ số. Mỗi mã dùng một lần.</p>
      <ul class="codes">
        {codes.map((code) => (
          <li>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <p>
        <a class="button primary" href={paths.account()}>
          Đã cất mã
        </a>
      </p>
    </div>
  </Layout>
);
