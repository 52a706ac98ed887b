import { paths } from '../../src/paths.ts';
import type { Viewer } from '../../src/people/viewer.ts';
import { Layout } from '../layout.tsx';
import { type Moment, viMoment } from '../ui/dates.ts';
import { Field, Select } from '../ui/field.tsx';
import { Form } from '../ui/form.tsx';
import { Head } from '../ui/head.tsx';
import { Icon } from '../ui/icon.tsx';
import { Done, Problem } from '../ui/notice.tsx';

export type PersonFields = {
  name: string;
  login: string;
  position: string;
  role: string;
  unitId: string; // empty: none
};

export type PersonProps = {
  viewer: Viewer;
  person?: { id: number; name: string; disabledAt: Moment | null; secured: boolean }; // absent: a new one
  values: PersonFields;
  problems?: Partial<Record<keyof PersonFields, string>>;
  problem?: string | undefined;
  notice?: string | undefined;
  roles: { value: string; text: string }[];
  units: { id: number; name: string }[];
};

export const PersonPage = (props: PersonProps) => (
  <Layout title={props.person?.name ?? 'Thêm người'} viewer={props.viewer} path={paths.people()}>
    <Head
      title={props.person?.name ?? 'Thêm người'}
      back={{ href: paths.people(), text: 'Người dùng' }}
    />
    <Done text={props.notice} />
    <Problem text={props.problem} />
    <div class="split">
      <PersonForm {...props} />
      {props.person && <Access person={props.person} />}
    </div>
  </Layout>
);

const PersonForm = ({ person, values, problems = {}, roles, units }: PersonProps) => {
  const of = (name: keyof PersonFields) => ({ name, value: values[name], problem: problems[name] });
  const unitOptions = units.map(({ id, name }) => ({ value: String(id), text: name }));
  return (
    <Form
      action={person ? paths.person(person.id) : paths.people()}
      submit={person ? 'Lưu' : 'Thêm và lấy đường dẫn đặt mật khẩu'}
      cancel={paths.people()}
    >
      <Field {...of('name')} label="Họ và tên" autocomplete="off" required />
      <Field
        {...of('login')}
        label="Tên đăng nhập"
        hint="Chữ thường không dấu, số, dấu chấm; ví dụ hanh.nguyen"
        autocomplete="off"
        required
        plain
      />
      <Field {...of('position')} label="Chức vụ" autocomplete="off" />
      <Select
        {...of('unitId')}
        label="Đơn vị"
        options={[{ value: '', text: 'Không thuộc đơn vị nào' }, ...unitOptions]}
      />
      <Select {...of('role')} label="Vai trên cổng" options={roles} required />
    </Form>
  );
};

type Known = NonNullable<PersonProps['person']>;

const Access = ({ person }: { person: Known }) => (
  <section class="card" aria-labelledby="access">
    <h2 id="access">Quyền vào cổng</h2>
    <div class="stack">
      <p>
        {person.disabledAt ? (
          <span class="tag late">{`Đã khóa lúc ${viMoment(person.disabledAt)}`}</span>
        ) : (
          <span class="tag done">Đang dùng được</span>
        )}
      </p>
      <form action={paths.resetPassword(person.id)} method="post">
        <button class="button" type="submit">
          <Icon name="key-round" />
          Cấp đường dẫn đặt mật khẩu
        </button>
        <p class="note">Mật khẩu cũ vẫn dùng được đến khi người ấy đặt mật khẩu mới.</p>
      </form>
      {person.secured && <ResetSecondFactor person={person} />}
      <Switch person={person} />
    </div>
  </section>
);

const ResetSecondFactor = ({ person: { id } }: { person: Known }) => (
  <form action={paths.resetSecondFactor(id)} method="post">
    <button class="button" type="submit">
      <Icon name="undo-2" />
      Đặt lại xác minh hai bước
    </button>
    <p class="note">
      Khi người ấy mất điện thoại. Mọi phiên bị kết thúc ngay; việc này được ghi nhật ký.
    </p>
  </form>
);

const Switch = ({ person: { id, disabledAt } }: { person: Known }) => (
  <form action={disabledAt ? paths.enablePerson(id) : paths.disablePerson(id)} method="post">
    <button class="button" type="submit">
      <Icon name={disabledAt ? 'check' : 'lock'} />
      {disabledAt ? 'Mở lại tài khoản' : 'Khóa tài khoản'}
    </button>
    <p class="note">
      {disabledAt
        ? 'Người ấy đăng nhập lại được ngay, với mật khẩu cũ.'
        : 'Mọi phiên bị kết thúc ngay. Mở lại lúc nào cũng được; không mất gì.'}
    </p>
  </form>
);
