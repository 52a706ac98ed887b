import { paths } from '../../src/paths.ts';
import type { Viewer } from '../../src/people/viewer.ts';
import { Layout } from '../layout.tsx';
import { type Moment, viMoment } from '../ui/dates.ts';
import { Head } from '../ui/head.tsx';
import { Icon } from '../ui/icon.tsx';
import { Notice } from '../ui/notice.tsx';

export type PasswordLinkProps = {
  viewer: Viewer;
  person: { id: number; name: string; login: string };
  link: string; // shown this once; only its hash is kept
  expiresAt: Moment;
};

export const PasswordLinkPage = ({ viewer, person, link, expiresAt }: PasswordLinkProps) => (
  <Layout title="Đường dẫn đặt mật khẩu" viewer={viewer} path={paths.people()}>
    <Head
      title="Đường dẫn đặt mật khẩu"
      back={{ href: paths.person(person.id), text: person.name }}
    />
    <div class="stack narrow">
      <Notice tone="now">
        <p>
          <strong>Đường dẫn chỉ hiện lần này.</strong>{' '}
          {`Xin trao tận tay ${person.name} (${person.login}). Dùng được một lần, đến ${viMoment(expiresAt)}.`}
        </p>
      </Notice>
      <div class="field">
        <label for="link">Đường dẫn</label>
        <textarea id="link" readonly rows={2}>
          {link}
        </textarea>
      </div>
      <p class="row scripted">
        <button class="button primary" type="button" data-copy="link">
          <Icon name="copy" />
          Chép đường dẫn
        </button>
        <span class="note" role="status" data-copied />
      </p>
      <p>
        <a href={paths.people()}>Về danh sách người dùng</a>
      </p>
    </div>
  </Layout>
);
