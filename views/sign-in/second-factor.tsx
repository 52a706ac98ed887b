import { paths } from '../../src/paths.ts';
import type { Viewer } from '../../src/people/viewer.ts';
import { Layout } from '../layout.tsx';
import { Field } from '../ui/field.tsx';
import { Form } from '../ui/form.tsx';
import { Head } from '../ui/head.tsx';
import { Problem } from '../ui/notice.tsx';

type Props = {
  viewer: Viewer;
  /** What a telephone has to be given; absent once the second step is in force. */
  begun?: { secret: string; picture: { size: number; path: string } } | undefined;
  problem?: string | undefined;
};

export const OwnSecondFactorPage = ({ viewer, begun, problem }: Props) => (
  <Layout title="Xác minh hai bước" viewer={viewer} path={paths.account()}>
    <Head
      title="Xác minh hai bước"
      lede="Sau mật khẩu, cổng hỏi thêm một mã chỉ điện thoại của đồng chí có."
      back={{ href: paths.account(), text: 'Tài khoản của tôi' }}
    />
    <Problem text={problem} />
    {begun ? <SetUp {...begun} /> : <InForce />}
  </Layout>
);

const SetUp = ({ secret, picture }: NonNullable<Props['begun']>) => (
  <div class="split">
    <section class="block" aria-labelledby="scan">
      <h2 id="scan">1. Quét mã bằng ứng dụng xác minh</h2>
      <div class="stack">
        <svg
          class="code-picture"
          viewBox={`0 0 ${picture.size} ${picture.size}`}
          role="img"
          aria-label="Mã vuông để quét bằng điện thoại"
        >
          <rect width={picture.size} height={picture.size} />
          <path d={picture.path} />
        </svg>
        <p>Không quét được thì gõ khóa này vào ứng dụng:</p>
        <p>
          <code class="secret">{secret}</code>
        </p>
      </div>
    </section>
    <section class="card" aria-labelledby="confirm">
      <h2 id="confirm">2. Gõ mã đang hiện</h2>
      <Form
        action={paths.setUpSecondFactor()}
        submit="Bật xác minh hai bước"
        cancel={paths.account()}
      >
        <Code />
      </Form>
    </section>
  </div>
);

const InForce = () => (
  <div class="split">
    <section class="card" aria-labelledby="codes">
      <h2 id="codes">Mã dự phòng mới</h2>
      <Form action={paths.changeSecondFactor('codes')} submit="Cấp mã dự phòng mới" id="new-codes">
        <p class="note">Mã cũ hết dùng được ngay.</p>
        <Code name="code" />
      </Form>
    </section>
    <section class="card" aria-labelledby="remove">
      <h2 id="remove">Tắt xác minh hai bước</h2>
      <form class="stack form" action={paths.changeSecondFactor('remove')} method="post">
        <label class="field">
          <span>Mã xác minh để tắt</span>
          <input name="code" autocomplete="one-time-code" autocapitalize="none" required />
        </label>
        <button class="button" type="submit">
          Tắt
        </button>
      </form>
    </section>
  </div>
);

const Code = ({ name = 'code' }: { name?: string }) => (
  <Field
    name={name}
    label="Mã xác minh"
    hint="Sáu chữ số trong ứng dụng; mỗi mã dùng một lần."
    autocomplete="one-time-code"
    required
    plain
  />
);
