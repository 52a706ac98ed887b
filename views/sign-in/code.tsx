import { paths } from '../../src/paths.ts';
import { Layout } from '../layout.tsx';
import { Field } from '../ui/field.tsx';
import { Problem } from '../ui/notice.tsx';

type Props = { next: string; problem?: string | undefined };

/** Between the password and the portal, for who has set a second step. */
export const SecondFactorPage = ({ next, problem }: Props) => (
  <Layout title="Xác minh bước hai">
    <h1>Xác minh bước hai</h1>
    <Problem text={problem} />
    <form class="stack" action={paths.secondFactor()} method="post">
      <input type="hidden" name="next" value={next} />
      <Field
        name="code"
        label="Mã xác minh"
        hint="Sáu chữ số đang hiện trong ứng dụng trên điện thoại, hoặc một mã dự phòng."
        autocomplete="one-time-code"
        autofocus
        required
        plain
      />
      <button class="button primary" type="submit">
        Tiếp tục
      </button>
    </form>
    <p class="note">
      Mất cả điện thoại và mã dự phòng: xin người quản trị đặt lại xác minh hai bước.
    </p>
    <p>
      <a href={paths.signIn()}>Đăng nhập bằng tài khoản khác</a>
    </p>
  </Layout>
);
