import { type Context, Hono } from 'hono';
import { generateURI } from 'otplib';
import { encode } from 'uqr';
import { RecoveryCodesPage } from '../../views/sign-in/recovery-codes.tsx';
import { OwnSecondFactorPage } from '../../views/sign-in/second-factor.tsx';
import type { AppEnv } from '../app-env.ts';
import { paths } from '../paths.ts';
import type { Portal } from '../portal.ts';
import { beginAttempt, forgive } from './delay.ts';
import { typedIn } from './form.ts';
import { ownId } from './own-id.ts';
import {
  confirmFactor,
  isCode,
  newCodes,
  noteFactor,
  prepareFactor,
  removeFactor,
} from './second-factor.ts';
import { waitingSentence } from './waiting.ts';

const ISSUER = 'Tham Muu'; // as telephones show it; some of them know no accents here

/** One's own second factor: set up, new recovery codes, away with it. */
export const secondFactorRoutes = (portal: Portal) => {
  const page = async (c: Context<AppEnv>, problem?: string) => {
    const secret = await prepareFactor(portal, ownId(c));
    const { viewer } = c.var;
    c.header('Cache-Control', 'no-store');
    const uri = secret && generateURI({ issuer: ISSUER, label: viewer.login, secret });
    const begun = secret && uri ? { secret: inFours(secret), picture: pictureOf(uri) } : undefined;
    return c.html(<OwnSecondFactorPage {...{ viewer, begun, problem }} />, problem ? 422 : 200);
  };
  const codes = (c: Context<AppEnv>, all: string[]) => {
    c.header('Cache-Control', 'no-store');
    return c.html(<RecoveryCodesPage viewer={c.var.viewer} codes={all} />);
  };
  /** What is wrong with the code that was typed; guessing it here meets the same delay. */
  const problemWith = async (c: Context<AppEnv>): Promise<string | undefined> => {
    const attempt = { login: c.var.viewer.login, source: 'code, own account' };
    const seconds = await beginAttempt(portal.db, attempt, portal.now());
    if (seconds > 0) return waitingSentence(seconds);
    if (!(await isCode(portal, ownId(c), (await typedIn(c)).code ?? ''))) return WRONG;
    await forgive(portal.db, attempt, portal.now());
    return undefined;
  };

  return new Hono<AppEnv>()
    .get('/', (c) => page(c))
    .post('/', async (c) => {
      const all = await confirmFactor(portal, ownId(c), (await typedIn(c)).code ?? '');
      return all ? codes(c, all) : page(c, WRONG);
    })
    .post('/codes', async (c) => {
      const problem = await problemWith(c);
      if (problem) return page(c, problem);
      return codes(
        c,
        await portal.db.transaction(async (tx) => {
          await noteFactor(tx, ownId(c), ownId(c), 'new recovery codes');
          return newCodes(tx, ownId(c));
        }),
      );
    })
    .post('/remove', async (c) => {
      const problem = await problemWith(c);
      if (problem) return page(c, problem);
      await portal.db.transaction((tx) => removeFactor(tx, ownId(c), ownId(c)));
      return c.redirect(`${paths.account()}?done=second-factor`, 303);
    });
};

const WRONG = 'Mã không đúng hoặc đã dùng rồi. Xin gõ mã đang hiện trên điện thoại.';

const inFours = (secret: string) => secret.replace(/(.{4})(?=.)/g, '$1 ');

/** The modules of a QR code as one path of unit squares. */
function pictureOf(text: string) {
  const { data, size } = encode(text, { border: 4 }); // modules of quiet around it, as the standard asks
  const dark = data.flatMap((row, y) => row.flatMap((on, x) => (on ? `M${x} ${y}h1v1h-1z` : [])));
  return { size, path: dark.join('') };
}
