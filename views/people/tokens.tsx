import { paths } from '../../src/paths.ts';
import type { Viewer } from '../../src/people/viewer.ts';
import { Layout } from '../layout.tsx';
import { type Moment, viMoment } from '../ui/dates.ts';
import { Field, Select } from '../ui/field.tsx';
import { Head } from '../ui/head.tsx';
import { Icon } from '../ui/icon.tsx';
import { Done, Notice, Problem } from '../ui/notice.tsx';

type TokenLine = {
  id: string;
  name: string;
  scopes: ('read' | 'import')[];
  createdAt: Moment;
  expiresAt: Moment;
  usedAt: Moment | null;
};

export type TokensProps = {
  viewer: Viewer;
  tokens: TokenLine[];
  mayImport: boolean;
  values: { name: string; days: string; read: string; import: string };
  problems?: { name?: string; days?: string; scopes?: string; password?: string };
  problem?: string | undefined;
  notice?: string | undefined;
  made?: { name: string; token: string }; // shown this once; only its hash is kept
};

export const TokensPage = (props: TokensProps) => (
  <Layout title="Mã truy cập API" viewer={props.viewer} path={paths.account()}>
    <Head
      title="Mã truy cập API"
      back={{ href: paths.account(), text: 'Tài khoản của tôi' }}
      lede="Mã cho một chương trình thay đồng chí hỏi kho hoặc gửi tệp. Chương trình đọc được đúng những gì đồng chí đọc được."
    />
    <Done text={props.notice} />
    <Problem text={props.problem} />
    <div class="stack loose">
      {props.made && <Made {...props.made} />}
      <div class="split">
        <Tokens tokens={props.tokens} />
        <MakeToken {...props} />
      </div>
    </div>
  </Layout>
);

const Made = ({ name, token }: NonNullable<TokensProps['made']>) => (
  <div class="stack narrow">
    <Notice tone="now" alert>
      <p>
        <strong>Mã chỉ hiện lần này.</strong>{' '}
        {`Xin chép ngay vào chỗ cất mật khẩu của “${name}”; cổng không giữ bản nào để xem lại.`}
      </p>
    </Notice>
    <div class="field">
      <label for="token">Mã vừa tạo</label>
      <textarea id="token" readonly rows={2}>
        {token}
      </textarea>
    </div>
    <p class="row scripted">
      <button class="button" type="button" data-copy="token">
        <Icon name="copy" />
        Chép mã
      </button>
      <span class="note" role="status" data-copied />
    </p>
  </div>
);

const Tokens = ({ tokens }: Pick<TokensProps, 'tokens'>) => (
  <section class="block" aria-labelledby="tokens">
    <header>
      <h2 id="tokens">Mã đang dùng được</h2>
      <p class="note">
        Cách dùng ở trang <a href={paths.apiHelp()}>Giao tiếp giữa các chương trình</a>.
      </p>
    </header>
    {tokens.length === 0 ? (
      <p>Chưa có mã nào.</p>
    ) : (
      <ul class="rows">
        {tokens.map((token) => (
          <li class="row apart">
            <div>
              <p>
                {token.name}{' '}
                <span class="tag">{token.scopes.map((s) => scopes[s]).join(', ')}</span>
              </p>
              <p class="note">{lifeOf(token)}</p>
            </div>
            <form action={paths.revokeToken(token.id)} method="post">
              <button class="button" type="submit">
                Thu hồi<span class="hidden">{` mã ${token.name}`}</span>
              </button>
            </form>
          </li>
        ))}
      </ul>
    )}
  </section>
);

const scopes = { read: 'đọc', import: 'gửi tệp' };

const lifeOf = ({ createdAt, expiresAt, usedAt }: TokenLine) =>
  [
    `Tạo lúc ${viMoment(createdAt)}`,
    `hết hạn lúc ${viMoment(expiresAt)}`,
    usedAt ? `dùng gần nhất ${viMoment(usedAt)}` : 'chưa dùng lần nào',
  ].join(', ');

const lives = [
  { value: '30', text: '30 ngày' },
  { value: '90', text: '90 ngày' },
  { value: '180', text: '180 ngày' },
  { value: '365', text: '1 năm' },
];

const MakeToken = ({ values, problems = {}, mayImport }: TokensProps) => (
  <section class="card" aria-labelledby="make">
    <h2 id="make">Tạo mã mới</h2>
    <form class="stack" action={paths.tokens()} method="post">
      <Field
        name="name"
        label="Dùng vào việc gì"
        value={values.name}
        problem={problems.name}
        hint="Ví dụ: phần mềm quản lý văn bản, máy quét phòng Lưu trữ."
        autocomplete="off"
        required
      />
      <fieldset class="stack">
        <legend>Được làm gì</legend>
        <Tick name="read" text="Đọc: tìm, xem thẻ, quan hệ, đoạn văn" ticked={values.read} />
        {mayImport && (
          <Tick name="import" text="Gửi tệp vào kho, xem tệp đã đến đâu" ticked={values.import} />
        )}
        {problems.scopes && <p class="tag late">{problems.scopes}</p>}
      </fieldset>
      <Select
        name="days"
        label="Thời hạn"
        value={values.days}
        problem={problems.days}
        options={lives}
      />
      <Field
        name="password"
        type="password"
        label="Mật khẩu của đồng chí"
        problem={problems.password}
        autocomplete="current-password"
        required
      />
      <button class="button primary" type="submit">
        Tạo mã
      </button>
    </form>
  </section>
);

const Tick = ({ name, text, ticked }: { name: string; text: string; ticked: string }) => (
  <label class="choice">
    <input type="checkbox" name={name} value="1" checked={ticked !== ''} />
    <span>{text}</span>
  </label>
);
