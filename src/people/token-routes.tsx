import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { TokensPage, type TokensProps } from '../../views/people/tokens.tsx';
import type { AppEnv } from '../app-env.ts';
import { NotAllowed, NotFound } from '../errors.ts';
import { paths } from '../paths.ts';
import type { Portal } from '../portal.ts';
import { aliveOf, makeToken, revokeToken, TokenForm } from './api-tokens.ts';
import { problemsOf, smallForms, type Typed, typedIn } from './form.ts';
import { mayHandIn } from './roles.ts';
import { checkCredentials } from './sign-in.ts';
import { waitingSentence } from './waiting.ts';

/** One's own tokens for programs: made here, shown once, revoked here. */
export const tokenRoutes = (portal: Portal) => {
  const page = async (c: Context<AppEnv>, more: Partial<TokensProps> = {}) => {
    const { viewer } = c.var;
    const tokens = await aliveOf(portal.db, ownerOf(c).id, portal.now());
    const props = { viewer, tokens, mayImport: mayHandIn(viewer), values: fresh, ...more };
    return <TokensPage {...props} />;
  };

  return new Hono<AppEnv>()
    .use(smallForms)
    .get('/', async (c) => {
      const done = c.req.query('done') === 'revoked';
      return c.html(await page(c, { notice: done ? REVOKED : undefined }));
    })
    .post('/', async (c) => {
      const typed = await typedIn(c);
      const values = { ...fresh, ...typed };
      const read = TokenForm.safeParse({ ...typed, scopes: scopesOf(typed, c.var.viewer) });
      if (!read.success)
        return c.html(await page(c, { values, problems: problemsOf(read.error) }), 422);
      const password = await passwordProblem(portal, c.var.viewer.login, typed);
      if (password) return c.html(await page(c, { values, problems: { password } }), 422);
      const made = await makeToken(portal, ownerOf(c), read.data);
      if ('problem' in made) return c.html(await page(c, { values, ...made }), 422);
      c.header('Cache-Control', 'no-store');
      return c.html(await page(c, { made: { ...made, name: read.data.name } }), 201);
    })
    .post('/:id/revoke', async (c) => {
      const id = z.uuid().safeParse(c.req.param('id'));
      if (!id.success || !(await revokeToken(portal, ownerOf(c), id.data)))
        throw new NotFound('Mã này đã thu hồi rồi.');
      return c.redirect(`${paths.tokens()}?done=revoked`, 303);
    });
};

const REVOKED = 'Đã thu hồi mã. Chương trình dùng mã ấy không vào được nữa.';
const fresh = { name: '', days: '90', read: '1', import: '' };

const scopesOf = (typed: Typed, viewer: AppEnv['Variables']['viewer']) => [
  ...(typed.read ? ['read'] : []),
  ...(typed.import && mayHandIn(viewer) ? ['import'] : []),
];

/** A token outlives the session: an unlocked screen is not enough to make one. */
async function passwordProblem(portal: Portal, login: string, { password = '' }: Typed) {
  const checked = await checkCredentials(portal, { login, password, source: 'own account' });
  if (checked.status === 'wait') return waitingSentence(checked.seconds);
  return checked.status === 'wrong' ? 'Mật khẩu không đúng.' : undefined;
}

function ownerOf(c: Context<AppEnv>) {
  const { id } = c.var.viewer;
  if (id === null) throw new NotAllowed(); // the operator of the machine has no account
  return { ...c.var.viewer, id };
}
