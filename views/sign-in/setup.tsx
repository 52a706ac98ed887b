import { paths } from '../../src/paths.ts';
import { Layout } from '../layout.tsx';
import { Field } from '../ui/field.tsx';
import { Form } from '../ui/form.tsx';
import { Problem } from '../ui/notice.tsx';
import { NewPassword, type PasswordProblems } from './new-password.tsx';

export type SetupProps = {
  token: string;
  values: { name: string; login: string };
  problems?: PasswordProblems & { name?: string; login?: string };
  problem?: string | undefined;
};

/** The first administrator, by the one-time link that the start printed. */
export const SetupPage = ({ token, values, problems = {}, problem }: SetupProps) => (
  <Layout title="Lập người quản trị đầu tiên">
    <h1>Lập người quản trị đầu tiên</h1>
    <p class="note">
      Đường dẫn này chỉ dùng được một lần. Người khác được thêm sau, ở phần Quản trị.
    </p>
    <Problem text={problem} />
    <Form action={paths.setup(token)} submit="Lập và đăng nhập">
      <Field
        name="name"
        label="Họ và tên"
        value={values.name}
        problem={problems.name}
        autocomplete="name"
        autofocus
        required
      />
      <Field
        name="login"
        label="Tên đăng nhập"
        value={values.login}
        problem={problems.login}
        hint="Chữ thường không dấu, số, dấu chấm; ví dụ hanh.nguyen"
        autocomplete="username"
        required
        plain
      />
      <NewPassword problems={problems} />
    </Form>
  </Layout>
);
