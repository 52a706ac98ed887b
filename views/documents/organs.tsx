import type { Organ, Succession } from '../../src/documents/succession.ts';
import { paths } from '../../src/paths.ts';
import type { Viewer } from '../../src/people/viewer.ts';
import { Layout } from '../layout.tsx';
import { AdministrationTabs } from '../people/tabs.tsx';
import { viDate } from '../ui/dates.ts';
import { Field } from '../ui/field.tsx';
import { Form } from '../ui/form.tsx';
import { Head } from '../ui/head.tsx';
import { Problem } from '../ui/notice.tsx';

type OrgansProps = { viewer: Viewer; organs: Organ[]; successions: Succession[]; q: string };

export const OrgansPage = ({ viewer, organs, successions, q }: OrgansProps) => (
  <Layout title="Cơ quan ban hành" viewer={viewer} path={paths.organs()}>
    <Head
      title="Cơ quan ban hành"
      note="Tên trước và sau sắp xếp: văn bản dẫn cơ quan theo tên nào cũng tìm được."
    />
    <AdministrationTabs open="organs" />
    <div class="stack loose">
      <form class="row choose" action={paths.organs()} method="get">
        <Field name="q" label="Tên cơ quan" value={q} />
        <button class="button" type="submit">
          Tìm
        </button>
      </form>
      {organs.length === 0 ? (
        <p class="note">Không có cơ quan nào.</p>
      ) : (
        <OrganTable organs={organs} successions={successions} />
      )}
    </div>
  </Layout>
);

const OrganTable = ({ organs, successions }: Pick<OrgansProps, 'organs' | 'successions'>) => (
  <section class="wide names" tabindex={0} aria-label="Bảng cơ quan, cuộn ngang được">
    <table>
      <caption class="hidden">Cơ quan ban hành</caption>
      <thead>
        <tr>
          <th scope="col">Cơ quan</th>
          <th scope="col">Kế tục</th>
          <th scope="col">Được kế tục bởi</th>
        </tr>
      </thead>
      <tbody>
        {organs.map(({ id, name }) => (
          <tr>
            <th scope="row">
              <a href={paths.organ(id)}>{name}</a>
            </th>
            <td>
              {successions
                .filter(({ successor }) => successor.id === id)
                .map(({ predecessor, on }) => `${predecessor.name} (từ ${viDate(on)})`)
                .join('; ')}
            </td>
            <td>
              {successions
                .filter(({ predecessor }) => predecessor.id === id)
                .map(({ successor, on }) => `${successor.name} (từ ${viDate(on)})`)
                .join('; ')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);

type OrganProps = {
  viewer: Viewer;
  organ: Organ;
  successions: Succession[];
  values: { name: string; on: string };
  problem?: string | undefined;
};

export const OrganPage = ({ viewer, organ, successions, values, problem }: OrganProps) => {
  const after = successions.filter(({ predecessor }) => predecessor.id === organ.id);
  const before = successions.filter(({ successor }) => successor.id === organ.id);
  return (
    <Layout title={organ.name} viewer={viewer} path={paths.organs()}>
      <Head title={organ.name} back={{ href: paths.organs(), text: 'Cơ quan ban hành' }} />
      <Problem text={problem} />
      <div class="split">
        <div class="stack loose">
          <section class="block" aria-labelledby="after">
            <h2 id="after">Được kế tục bởi</h2>
            {after.length === 0 && <p class="note">Chưa có cơ quan nào.</p>}
            <ul class="rows">
              {after.map(({ successor, on }) => (
                <li>
                  <p>
                    <a href={paths.organ(successor.id)}>{successor.name}</a>
                    {`, từ ${viDate(on)}`}
                  </p>
                  <form action={paths.organ(organ.id)} method="post">
                    <input type="hidden" name="remove" value={successor.id} />
                    <button class="button" type="submit" aria-label={`Bỏ ${successor.name}`}>
                      Bỏ
                    </button>
                  </form>
                </li>
              ))}
            </ul>
          </section>
          <section class="block" aria-labelledby="before">
            <h2 id="before">Kế tục</h2>
            {before.length === 0 && <p class="note">Chưa có cơ quan nào.</p>}
            <ul class="rows">
              {before.map(({ predecessor, on }) => (
                <li>
                  <a href={paths.organ(predecessor.id)}>{predecessor.name}</a>
                  {`, từ ${viDate(on)}`}
                </li>
              ))}
            </ul>
          </section>
        </div>
        <section class="card" aria-labelledby="add">
          <h2 id="add">Thêm cơ quan kế tục</h2>
          <Form action={paths.organ(organ.id)} submit="Thêm">
            <Field
              name="name"
              label="Tên cơ quan kế tục"
              value={values.name}
              hint="Cơ quan chưa có thì được thêm."
              required
            />
            <Field name="on" label="Từ ngày" value={values.on} hint="Ví dụ 01/7/2025" required />
          </Form>
        </section>
      </div>
    </Layout>
  );
};
