import { paths } from '../../src/paths.ts';
import type { Viewer } from '../../src/people/viewer.ts';
import { Layout } from '../layout.tsx';
import { type Lent, LentLine } from '../people/delegations.tsx';
import { Facts } from '../ui/facts.tsx';
import { Field } from '../ui/field.tsx';
import { Head } from '../ui/head.tsx';
import { Icon } from '../ui/icon.tsx';
import { Done, Problem } from '../ui/notice.tsx';
import { NewPassword, type PasswordProblems } from './new-password.tsx';
import { type SessionLine, Sessions } from './sessions.tsx';

export type AccountProps = {
  viewer: Viewer;
  roleName: string;
  sessions: SessionLine[];
  hasSecondFactor: boolean;
  lent: Lent[]; // reading that others lend this person
  lends: boolean; // whether they arrange who reads for whom
  problems?: PasswordProblems & { current?: string };
  notice?: string | undefined; // "Đã đổi mật khẩu."
  problem?: string | undefined;
};

export const AccountPage = (props: AccountProps) => (
  <Layout title="Tài khoản của tôi" viewer={props.viewer} path={paths.account()}>
    <Head title="Tài khoản của tôi" />
    <Done text={props.notice} />
    <Problem text={props.problem} />
    <div class="split">
      <div class="stack loose">
        <Own viewer={props.viewer} roleName={props.roleName} />
        <ReadsFor {...props} />
        <Sessions sessions={props.sessions} />
        <Tokens />
      </div>
      <div class="stack loose">
        <ChangePassword problems={props.problems ?? {}} login={props.viewer.login} />
        <SecondFactor inForce={props.hasSecondFactor} />
      </div>
    </div>
  </Layout>
);

const Own = ({ viewer, roleName }: Pick<AccountProps, 'viewer' | 'roleName'>) => (
  <section class="block" aria-labelledby="own">
    <h2 id="own">Thông tin của tôi</h2>
    <div class="stack">
      <Facts
        facts={[
          { term: 'Họ và tên', value: viewer.name },
          { term: 'Chức vụ', value: viewer.position },
          { term: 'Đơn vị', value: viewer.unitName },
          { term: 'Tên đăng nhập', value: viewer.login },
          { term: 'Vai trên cổng', value: roleName },
        ]}
      />
      <p class="note">Sai chỗ nào xin báo người quản trị sửa.</p>
      <p>
        <a href={paths.ownRecord()}>Nhật ký của tôi</a>: những gì tôi đã tìm, đọc và tải.
      </p>
      <form class="row" action={paths.signOut()} method="post">
        <button class="button" type="submit">
          <Icon name="log-out" />
          Đăng xuất
        </button>
      </form>
    </div>
  </section>
);

/** For whom this person reads, and until when: it ends by itself, or by their own giving it back. */
const ReadsFor = ({ lent, lends }: Pick<AccountProps, 'lent' | 'lends'>) =>
  (lent.length > 0 || lends) && (
    <section class="block" aria-labelledby="reads-for">
      <header>
        <h2 id="reads-for">Đọc thay</h2>
        {lends && (
          <p class="note">
            <a href={paths.delegations()}>Giao đọc thay khi có người đi vắng</a>
          </p>
        )}
      </header>
      {lent.length === 0 ? (
        <p class="note">Không ai giao đồng chí đọc thay.</p>
      ) : (
        <ul class="rows">
          {lent.map((one) => (
            <LentLine lent={one} back={paths.account()} />
          ))}
        </ul>
      )}
    </section>
  );

const SecondFactor = ({ inForce }: { inForce: boolean }) => (
  <section class="card" aria-labelledby="second-factor">
    <h2 id="second-factor">Xác minh hai bước</h2>
    <div class="stack">
      <p>
        <span class={`tag ${inForce ? 'done' : 'unknown'}`}>
          {inForce ? 'Đang bật' : 'Chưa bật'}
        </span>
      </p>
      <p class="note">Biết mật khẩu thôi thì chưa vào được: cần thêm mã trên điện thoại.</p>
      <p>
        <a class="button" href={paths.setUpSecondFactor()}>
          {inForce ? 'Đổi mã dự phòng hoặc tắt' : 'Bật xác minh hai bước'}
        </a>
      </p>
    </div>
  </section>
);

const Tokens = () => (
  <section class="block" aria-labelledby="tokens">
    <h2 id="tokens">Chương trình làm thay tôi</h2>
    <p>
      <a href={paths.tokens()}>Mã truy cập API</a>: tạo, xem lần dùng gần nhất, thu hồi.
    </p>
  </section>
);

const ChangePassword = ({
  problems,
  login,
}: {
  problems: PasswordProblems & { current?: string };
  login: string;
}) => (
  <section class="card" aria-labelledby="password">
    <h2 id="password">Đổi mật khẩu</h2>
    <form class="stack" action={paths.changePassword()} method="post">
      <input type="text" name="username" value={login} autocomplete="username" hidden readonly />
      <Field
        name="current"
        type="password"
        label="Mật khẩu đang dùng"
        problem={problems.current}
        autocomplete="current-password"
        required
      />
      <NewPassword problems={problems} />
      <p class="note">Đổi xong, mọi phiên khác bị kết thúc.</p>
      <button class="button primary" type="submit">
        Đổi mật khẩu
      </button>
    </form>
  </section>
);
