import { type Context, Hono } from 'hono';
import { PeoplePage } from '../../views/people/list.tsx';
import { PasswordLinkPage } from '../../views/people/password-link.tsx';
import { type PersonFields, PersonPage, type PersonProps } from '../../views/people/person.tsx';
import type { AppEnv } from '../app-env.ts';
import { paths } from '../paths.ts';
import type { Portal } from '../portal.ts';
import {
  changePerson,
  createPerson,
  disablePerson,
  enablePerson,
  linkForPassword,
  resetSecondFactor,
} from './change.ts';
import { problemsOf, rowId, type Typed, typedIn } from './form.ts';
import { linkExpiry } from './invitations.ts';
import { findPerson, listPeople } from './list.ts';
import { PersonForm, roles } from './person-form.ts';
import { orSentence } from './refusal.ts';
import { roleNames } from './roles.ts';
import { hasSecondFactor } from './second-factor.ts';
import { shownOnce } from './shown-once.ts';
import { unitTree } from './unit-tree.ts';

export const personRoutes = (portal: Portal) => {
  const { db, now } = portal;

  const form = async (c: Context<AppEnv>, props: Partial<PersonProps> & { values: PersonFields }) =>
    c.html(
      <PersonPage
        viewer={c.var.viewer}
        roles={roleOptions}
        units={await unitTree(db)}
        {...props}
      />,
      props.problems || props.problem ? 422 : 200,
    );
  const opened = async (c: Context<AppEnv>, more: Partial<PersonProps> = {}) => {
    const person = await findPerson(db, rowId(c.req.param('id')));
    const secured = await hasSecondFactor(db, person.id);
    return form(c, { person: { ...person, secured }, values: valuesOf(person), ...more });
  };
  const link = (
    c: Context<AppEnv>,
    person: { id: number; name: string; login: string },
    token: string,
  ) => {
    const props = { person, link: shownOnce(c, portal, token), expiresAt: linkExpiry(now()) };
    return c.html(<PasswordLinkPage viewer={c.var.viewer} {...props} />);
  };

  return new Hono<AppEnv>()
    .get('/', async (c) => {
      const text = c.req.query('q') ?? '';
      const page = Math.max(1, Number.parseInt(c.req.query('page') ?? '', 10) || 1);
      const found = await listPeople(db, { text, page });
      return c.html(<PeoplePage viewer={c.var.viewer} text={text} {...found} />);
    })
    .get('/new', (c) => form(c, { values: typedPerson({ role: 'reader' }) }))
    .post('/', async (c) => {
      const typed = await typedIn(c);
      const values = typedPerson(typed);
      const read = PersonForm.safeParse(typed);
      if (!read.success) return form(c, { values, problems: problemsOf(read.error) });
      const created = await createPerson(portal, c.var.viewer, read.data);
      if ('problems' in created) return form(c, { values, problems: created.problems });
      return link(c, { ...read.data, id: created.id }, created.token);
    })
    .get('/:id', (c) => opened(c, { notice: notices[c.req.query('done') ?? ''] }))
    .post('/:id', async (c) => {
      const id = rowId(c.req.param('id'));
      const typed = await typedIn(c);
      const values = typedPerson(typed);
      const read = PersonForm.safeParse(typed);
      if (!read.success) return opened(c, { values, problems: problemsOf(read.error) });
      const said = await orSentence(changePerson(portal, c.var.viewer, id, read.data));
      return said ? opened(c, { values, ...said }) : done(c, id, 'changed');
    })
    .post('/:id/password', async (c) => {
      const id = rowId(c.req.param('id'));
      const { person, token } = await linkForPassword(portal, c.var.viewer, id);
      return link(c, person, token);
    })
    .post('/:id/second-factor', async (c) => {
      const id = rowId(c.req.param('id'));
      await resetSecondFactor(portal, c.var.viewer, id);
      return done(c, id, 'second-factor');
    })
    .post('/:id/disable', async (c) => {
      const id = rowId(c.req.param('id'));
      const said = await orSentence(disablePerson(portal, c.var.viewer, id));
      return said ? opened(c, said) : done(c, id, 'disabled');
    })
    .post('/:id/enable', async (c) => {
      const id = rowId(c.req.param('id'));
      await enablePerson(portal, c.var.viewer, id);
      return done(c, id, 'enabled');
    });
};

const done = (c: Context, id: number, what: string) =>
  c.redirect(`${paths.person(id)}?done=${what}`, 303);

const notices: { [done: string]: string } = {
  changed: 'Đã lưu. Quyền mới có hiệu lực ngay.',
  disabled: 'Đã khóa tài khoản. Mọi phiên đã kết thúc.',
  enabled: 'Đã mở lại tài khoản.',
  'second-factor': 'Đã đặt lại xác minh hai bước. Mọi phiên đã kết thúc; lần sau chỉ cần mật khẩu.',
};

const roleOptions = roles.map((role) => ({ value: role, text: roleNames[role] }));

type Person = Awaited<ReturnType<typeof findPerson>>;

const valuesOf = ({ name, login, position, role, unitId }: Person): PersonFields => ({
  name,
  login,
  position,
  role,
  unitId: unitId === null ? '' : String(unitId),
});

/** What was typed, to be shown again beside what is wrong with it. */
const typedPerson = (typed: Typed): PersonFields => ({
  name: typed.name ?? '',
  login: typed.login ?? '',
  position: typed.position ?? '',
  role: typed.role ?? '',
  unitId: typed.unitId ?? '',
});
