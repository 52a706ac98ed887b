import { paths } from '../../src/paths.ts';
import type { Viewer } from '../../src/people/viewer.ts';
import { Layout } from '../layout.tsx';
import { type Moment, viDay } from '../ui/dates.ts';
import { Field, Select } from '../ui/field.tsx';
import { Form } from '../ui/form.tsx';
import { Head } from '../ui/head.tsx';
import { Done, Problem } from '../ui/notice.tsx';

type Name = { id: number; name: string; unit: string | null };

/** Reading that one person lends another. `endsAt`: the midnight after its last day. */
export type Lent = {
  id: number;
  scope: 'unit' | 'own';
  startsAt: Moment;
  endsAt: Moment;
  from: string;
  unit: string | null;
  to: string;
};

export type LendingFields = { [name: string]: string };
export type LendingProblems = {
  [name in 'fromId' | 'toId' | 'scope' | 'startsOn' | 'endsOn']?: string;
};

export type DelegationsProps = {
  viewer: Viewer;
  lenders: Name[];
  readers: Name[];
  lines: Lent[];
  values: LendingFields;
  problems: LendingProblems;
  problem?: string;
  done?: string | undefined; // lent, ended
};

const notices: Record<string, string> = {
  lent: 'Đã giao đọc thay. Hết ngày cuối thì quyền tự hết.',
  ended: 'Đã thu lại quyền đọc thay, có hiệu lực ngay.',
};

export const DelegationsPage = ({
  viewer,
  lines,
  problem,
  done = '',
  ...form
}: DelegationsProps) => (
  <Layout title="Giao đọc thay" viewer={viewer} path={paths.delegations()}>
    <Head
      title="Giao đọc thay"
      note="Khi có người đi vắng: người đọc thay đọc được những gì người giao đọc được, trong những ngày đã ghi. Mọi lượt đọc vẫn ghi tên người đọc thật."
    />
    <Done text={notices[done]} />
    <Problem text={problem} />
    <div class="split">
      <section class="block" aria-labelledby="lent">
        <h2 id="lent">Đang và sắp giao</h2>
        {lines.length === 0 ? (
          <p class="note">Chưa giao ai đọc thay.</p>
        ) : (
          <ul class="rows">
            {lines.map((one) => (
              <LentLine lent={one} />
            ))}
          </ul>
        )}
      </section>
      <section class="card" aria-labelledby="lend">
        <h2 id="lend">Giao mới</h2>
        <LendingForm {...form} />
      </section>
    </div>
  </Layout>
);

const LendingForm = ({
  lenders,
  readers,
  values,
  problems,
}: Pick<DelegationsProps, 'lenders' | 'readers' | 'values' | 'problems'>) => (
  <Form action={paths.delegations()} submit="Giao đọc thay">
    <Select
      name="fromId"
      label="Quyền đọc của"
      value={values.fromId}
      problem={problems.fromId}
      options={optionsOf(lenders)}
      required
    />
    <Select
      name="toId"
      label="Người đọc thay"
      value={values.toId}
      problem={problems.toId}
      options={optionsOf(readers)}
      required
    />
    <Select
      name="scope"
      label="Được đọc"
      value={values.scope}
      problem={problems.scope}
      hint="Văn bản gửi đích danh thì chỉ chính người ấy hoặc người quản trị giao được."
      options={[
        { value: 'unit', text: 'Văn bản của đơn vị người ấy' },
        { value: 'own', text: 'Cả văn bản gửi đích danh người ấy' },
      ]}
    />
    <Field
      name="startsOn"
      label="Từ ngày"
      value={values.startsOn}
      problem={problems.startsOn}
      hint="Ví dụ 23/11/2026"
      required
    />
    <Field
      name="endsOn"
      label="Đến hết ngày"
      value={values.endsOn}
      problem={problems.endsOn}
      required
    />
  </Form>
);

const optionsOf = (names: Name[]) => [
  { value: '', text: 'Chọn một người' },
  ...names.map(({ id, name, unit }) => ({
    value: String(id),
    text: unit ? `${name} (${unit})` : name,
  })),
];

/** One line, with the way to end it. `back`: where the person is. */
export const LentLine = ({ lent, back }: { lent: Lent; back?: string }) => (
  <li class="row apart">
    <div>
      <p>{`${lent.to} đọc thay ${lent.from}${lent.unit ? ` (${lent.unit})` : ''}`}</p>
      <p class="note">{`${lent.scope === 'own' ? 'Cả văn bản gửi đích danh' : 'Văn bản của đơn vị'}, từ ${viDay(lent.startsAt)} đến hết ${viDay(lastDay(lent.endsAt))}`}</p>
    </div>
    <form action={paths.endDelegation(lent.id)} method="post">
      {back && <input type="hidden" name="back" value={back} />}
      <button class="button" type="submit">
        {back ? 'Trả lại' : 'Thu lại'}
        <span class="hidden">{` quyền của ${lent.to} đọc thay ${lent.from}`}</span>
      </button>
    </form>
  </li>
);

const lastDay = (endsAt: Moment) => new Date(new Date(endsAt).getTime() - 1);
