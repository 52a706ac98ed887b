import { paths } from '../../src/paths.ts';
import type { Viewer } from '../../src/people/viewer.ts';
import { Layout } from '../layout.tsx';
import { type Moment, viMoment } from '../ui/dates.ts';
import { Head } from '../ui/head.tsx';
import { Icon } from '../ui/icon.tsx';
import { viCount } from '../ui/numbers.ts';
import { Pages } from '../ui/pages.tsx';
import { AdministrationTabs } from './tabs.tsx';

type PersonLine = {
  id: number;
  login: string;
  name: string;
  position: string;
  roleName: string;
  unitName: string | null;
  disabledAt: Moment | null;
  lastVisitAt: Moment | null;
  hasPassword: boolean;
};

export type PeopleProps = {
  viewer: Viewer;
  people: PersonLine[]; // in Vietnamese order
  total: number;
  text: string; // what the list is narrowed by: name, login or unit
  page: number;
  pageCount: number;
};

export const PeoplePage = (props: PeopleProps) => (
  <Layout title="Người dùng" viewer={props.viewer} path={paths.people()}>
    <Head title="Người dùng" note={`${viCount(props.total)} người`}>
      <p class="row">
        <a class="button primary" href={paths.newPerson()}>
          <Icon name="plus" />
          Thêm người
        </a>
        <a class="button" href={paths.importPeople()}>
          <Icon name="upload" />
          Nhập danh sách (CSV)
        </a>
      </p>
    </Head>
    <AdministrationTabs open="people" />
    <div class="stack">
      <Narrow text={props.text} />
      {props.people.length === 0 ? (
        <p>Không có ai khớp với “{props.text}”.</p>
      ) : (
        <PeopleTable people={props.people} />
      )}
      <Pages
        page={props.page}
        pageCount={props.pageCount}
        href={(page) => paths.people({ q: props.text, page })}
      />
    </div>
  </Layout>
);

const Narrow = ({ text }: { text: string }) => (
  <form class="row narrowing" action={paths.people()} aria-label="Lọc người dùng">
    <label class="field">
      <span>Tên, tên đăng nhập hoặc đơn vị</span>
      <input type="search" name="q" value={text} />
    </label>
    <button class="button" type="submit">
      Lọc
    </button>
    {text && (
      <a class="button quiet" href={paths.people()}>
        Bỏ lọc
      </a>
    )}
  </form>
);

const PeopleTable = ({ people }: { people: PersonLine[] }) => (
  <section class="wide" tabindex={0} aria-label="Bảng người dùng, cuộn ngang được">
    <table class="names">
      <caption class="hidden">Người dùng</caption>
      <thead>
        <tr>
          <th scope="col">Họ và tên</th>
          <th scope="col">Tên đăng nhập</th>
          <th scope="col">Đơn vị</th>
          <th scope="col">Vai</th>
          <th scope="col">Vào gần nhất</th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr>
            <th scope="row">
              <a href={paths.person(person.id)}>{person.name}</a>{' '}
              <small class="note">{person.position}</small>
            </th>
            <td>{person.login}</td>
            <td>{person.unitName}</td>
            <td>{person.roleName}</td>
            <td>
              <Visit person={person} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);

const Visit = ({ person: { disabledAt, hasPassword, lastVisitAt } }: { person: PersonLine }) => {
  if (disabledAt) return <span class="tag late">Đã khóa</span>;
  if (!hasPassword) return <span class="tag unknown">Chưa đặt mật khẩu</span>;
  return <>{lastVisitAt ? viMoment(lastVisitAt) : 'Chưa vào lần nào'}</>;
};
