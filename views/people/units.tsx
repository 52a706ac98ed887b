import { paths } from '../../src/paths.ts';
import type { Viewer } from '../../src/people/viewer.ts';
import { Layout } from '../layout.tsx';
import { Field, Select } from '../ui/field.tsx';
import { Form } from '../ui/form.tsx';
import { Head } from '../ui/head.tsx';
import { Done, Problem } from '../ui/notice.tsx';
import { viCount } from '../ui/numbers.ts';
import { AdministrationTabs } from './tabs.tsx';

type UnitLine = {
  id: number;
  name: string;
  shortName: string;
  depth: number; // 0: at the top
  people: number;
};

export type UnitFields = { name: string; shortName: string; parentId: string };

type FormProps = {
  values: UnitFields;
  problems?: Partial<Record<keyof UnitFields, string>>;
  units: { id: number; name: string }[]; // that may stand above it
};

export type UnitsProps = FormProps & {
  viewer: Viewer;
  lines: UnitLine[]; // a unit is followed by those below it
  closed: { id: number; name: string }[];
  problem?: string | undefined;
  notice?: string | undefined;
};

export const UnitsPage = ({ viewer, lines, closed, problem, notice, ...form }: UnitsProps) => (
  <Layout title="Đơn vị" viewer={viewer} path={paths.units()}>
    <Head
      title="Đơn vị"
      note="Văn bản mở cho một đơn vị thì người của các đơn vị trực thuộc cũng đọc được; chiều ngược lại thì không."
    />
    <AdministrationTabs open="units" />
    <Done text={notice} />
    <Problem text={problem} />
    <div class="split">
      <UnitTable lines={lines} />
      <section class="card" aria-labelledby="new-unit">
        <h2 id="new-unit">Thêm đơn vị</h2>
        <UnitForm {...form} action={paths.units()} submit="Thêm" />
      </section>
    </div>
    <ClosedUnits closed={closed} />
  </Layout>
);

export type UnitProps = FormProps & {
  viewer: Viewer;
  unit: { id: number; name: string };
  problem?: string | undefined;
};

export const UnitPage = ({ viewer, unit, problem, ...form }: UnitProps) => (
  <Layout title={unit.name} viewer={viewer} path={paths.units()}>
    <Head title={unit.name} back={{ href: paths.units(), text: 'Đơn vị' }} />
    <Problem text={problem} />
    <div class="split">
      <UnitForm {...form} action={paths.unit(unit.id)} submit="Lưu" cancel={paths.units()} />
      <section class="card" aria-labelledby="close-unit">
        <h2 id="close-unit">Đóng đơn vị</h2>
        <form class="stack" action={paths.unit(unit.id)} method="post">
          <input type="hidden" name="step" value="close" />
          <p class="note">
            Đóng được khi không còn người hay đơn vị bên dưới. Văn bản mở cho đơn vị, nếu có, giữ
            nguyên phạm vi: không ai đọc thêm được; mở lại đơn vị thì như cũ.
          </p>
          <button class="button" type="submit">
            Đóng đơn vị
          </button>
        </form>
      </section>
    </div>
  </Layout>
);

type UnitFormProps = FormProps & { action: string; submit: string; cancel?: string };

const UnitForm = ({ values, problems = {}, units, ...form }: UnitFormProps) => {
  const above = units.map(({ id, name }) => ({ value: String(id), text: name }));
  return (
    <Form {...form}>
      <Field name="name" label="Tên đơn vị" value={values.name} problem={problems.name} required />
      <Field
        name="shortName"
        label="Tên viết tắt"
        value={values.shortName}
        problem={problems.shortName}
        hint="Dùng khi nhập danh sách người; ví dụ VPTU"
        required
        plain
      />
      <Select
        name="parentId"
        label="Thuộc đơn vị"
        value={values.parentId}
        problem={problems.parentId}
        options={[{ value: '', text: 'Không thuộc đơn vị nào' }, ...above]}
      />
    </Form>
  );
};

const ClosedUnits = ({ closed }: Pick<UnitsProps, 'closed'>) =>
  closed.length === 0 ? null : (
    <section class="card" aria-labelledby="closed-units">
      <h2 id="closed-units">Đơn vị đã đóng</h2>
      <ul class="rows">
        {closed.map(({ id, name }) => (
          <li>
            <form class="row apart" action={paths.unit(id)} method="post">
              <input type="hidden" name="step" value="reopen" />
              <span>{name}</span>
              <button class="button" type="submit" aria-label={`Mở lại ${name}`}>
                Mở lại
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );

const UnitTable = ({ lines }: { lines: UnitLine[] }) => (
  <section class="wide" tabindex={0} aria-label="Bảng đơn vị, cuộn ngang được">
    <table>
      <caption class="hidden">Đơn vị</caption>
      <thead>
        <tr>
          <th scope="col">Đơn vị</th>
          <th scope="col">Viết tắt</th>
          <th scope="col" class="figure">
            Số người
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((unit) => (
          <tr>
            <th scope="row" class={`depth-${Math.min(unit.depth, 3)}`}>
              <a href={paths.unit(unit.id)}>{unit.name}</a>
            </th>
            <td>{unit.shortName}</td>
            <td class="figure">{viCount(unit.people)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);
