import { paths } from '../../src/paths.ts';
import { Layout } from '../layout.tsx';
import { Form } from '../ui/form.tsx';
import { Problem } from '../ui/notice.tsx';
import { NewPassword, type PasswordProblems } from './new-password.tsx';

export type ChoosePasswordProps = {
  token: string;
  name: string;
  login: string;
  problems?: PasswordProblems;
  problem?: string | undefined;
};

/** By a one-time link: a first password or a new one. */
export const ChoosePasswordPage = (props: ChoosePasswordProps) => (
  <Layout title="Đặt mật khẩu">
    <h1>Đặt mật khẩu</h1>
    <p>
      {`${props.name}, tên đăng nhập `}
      <strong>{props.login}</strong>
    </p>
    <Problem text={props.problem} />
    <Form action={paths.choosePassword(props.token)} submit="Đặt và đăng nhập">
      <input
        type="text"
        name="username"
        value={props.login}
        autocomplete="username"
        hidden
        readonly
      />
      <NewPassword problems={props.problems ?? {}} />
    </Form>
  </Layout>
);
