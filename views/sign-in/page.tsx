import { paths } from '../../src/paths.ts';
import { Layout } from '../layout.tsx';
import { Field } from '../ui/field.tsx';
import { Problem } from '../ui/notice.tsx';

/** An account of the sample archive, to try the portal with. */
export type DemoAccount = { login: string; password: string; who: string };

export type SignInProps = {
  next?: string | undefined; // where to go afterwards
  login?: string | undefined;
  problem?: string | undefined;
  oidc?: boolean; // whether the office has a provider of its own
  demo?: DemoAccount[] | undefined; // only while the sample archive is there
};

export const SignInPage = ({ next, login, problem, demo, oidc }: SignInProps) => (
  <Layout title="Đăng nhập">
    <h1>Đăng nhập</h1>
    <Problem text={problem} />
    <form class="stack" action={paths.signIn()} method="post">
      {next && <input type="hidden" name="next" value={next} />}
      <Field
        name="login"
        label="Tên đăng nhập"
        value={login}
        autocomplete="username"
        autofocus={!login}
        required
        plain
      />
      <Field
        name="password"
        type="password"
        label="Mật khẩu"
        autocomplete="current-password"
        autofocus={Boolean(login)}
        hint="Sai nhiều lần liên tiếp thì phải chờ, mỗi lần một lâu hơn."
        required
      />
      <button class="button primary" type="submit">
        Đăng nhập
      </button>
    </form>
    {oidc && (
      <p>
        <a class="button" href={paths.oidc(next)}>
          Đăng nhập bằng tài khoản cơ quan
        </a>
      </p>
    )}
    {demo && demo.length > 0 && <DemoAccounts accounts={demo} />}
    <p class="note">Quên mật khẩu: xin người quản trị cấp đường dẫn đặt lại.</p>
  </Layout>
);

const DemoAccounts = ({ accounts }: { accounts: DemoAccount[] }) => (
  <section class="block" aria-labelledby="demo">
    <h2 id="demo">Tài khoản của kho mẫu</h2>
    <table>
      <caption class="hidden">Tài khoản dùng thử</caption>
      <thead>
        <tr>
          <th scope="col">Tên đăng nhập</th>
          <th scope="col">Mật khẩu</th>
          <th scope="col">Vai</th>
        </tr>
      </thead>
      <tbody>
        {accounts.map(({ login, password, who }) => (
          <tr>
            <th scope="row">{login}</th>
            <td>{password}</td>
            <td>{who}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);
