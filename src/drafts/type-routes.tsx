import { Hono } from 'hono';
import { ProductTypePage, ProductTypesPage } from '../../views/drafts/types.tsx';
import type { AppEnv } from '../app-env.ts';
import { paths } from '../paths.ts';
import { typedIn } from '../people/form.ts';
import type { Portal } from '../portal.ts';
import { ProductType } from './product-type.ts';
import { findType, readTypes, saveType } from './product-types.ts';
import { typeTyped } from './type-form.ts';

/** What the office writes, as an administrator sets it. */
export const productTypeRoutes = ({ db }: Portal) =>
  new Hono<AppEnv>()
    .get('/', async (c) => {
      const done = c.req.query('done') !== undefined;
      return c.html(
        <ProductTypesPage viewer={c.var.viewer} types={await readTypes(db)} done={done} />,
      );
    })
    .get('/:key', async (c) => {
      const type = await findType(db, c.req.param('key'));
      return c.html(<ProductTypePage viewer={c.var.viewer} type={type} />);
    })
    .post('/:key', async (c) => {
      const { viewer } = c.var;
      const type = typeTyped(await findType(db, c.req.param('key')), await typedIn(c));
      const read = ProductType.safeParse(type);
      if (!read.success)
        return c.html(
          <ProductTypePage {...{ viewer, type }} problem="Có ô chưa đúng: xin xem lại các mục." />,
          422,
        );
      await saveType(db, viewer, read.data);
      return c.redirect(paths.productTypes({ done: 'saved' }), 303);
    });
