import { type Context, Hono } from 'hono';
import { type UnitFields, UnitPage, UnitsPage } from '../../views/people/units.tsx';
import type { AppEnv } from '../app-env.ts';
import { paths } from '../paths.ts';
import type { Portal } from '../portal.ts';
import { problemsOf, rowId, type Typed, typedIn } from './form.ts';
import { orSentence } from './refusal.ts';
import { UnitForm } from './unit-form.ts';
import { closedUnits, unitIn, unitTree, withinUnit } from './unit-tree.ts';
import { closeUnit, reopenUnit, saveUnit } from './units.ts';

type Said = {
  values: UnitFields;
  problems?: { [name in keyof UnitFields]?: string };
  problem?: string;
};

export const unitRoutes = (portal: Portal) => {
  const { db } = portal;
  const all = async (c: Context<AppEnv>, said: Said) => {
    const lines = await unitTree(db);
    const closed = await closedUnits(db);
    const notice = said.problem || said.problems ? undefined : notices[c.req.query('done') ?? ''];
    const props = { viewer: c.var.viewer, lines, closed, units: lines, notice, ...said };
    return c.html(<UnitsPage {...props} />, statusFor(said));
  };
  const one = async (c: Context<AppEnv>, id: number, said?: Said) => {
    const tree = await unitTree(db);
    const unit = unitIn(tree, id);
    const under = withinUnit(tree, id);
    const units = tree.filter((above) => !under.has(above.id));
    const props = { viewer: c.var.viewer, unit, units, ...(said ?? { values: valuesOf(unit) }) };
    return c.html(<UnitPage {...props} />, statusFor(said));
  };

  return new Hono<AppEnv>()
    .get('/', (c) => all(c, { values: typedUnit({}) }))
    .post('/', async (c) => {
      const typed = await typedIn(c);
      const values = typedUnit(typed);
      const form = UnitForm.safeParse(typed);
      if (!form.success) return all(c, { values, problems: problemsOf(form.error) });
      const refused = await saveUnit(db, c.var.viewer, null, form.data);
      return refused ? all(c, { values, ...refused }) : done(c, 'added');
    })
    .get('/:id', (c) => one(c, rowId(c.req.param('id'))))
    .post('/:id', async (c) => {
      const asked = rowId(c.req.param('id'));
      const typed = await typedIn(c);
      if (typed.step === 'reopen') {
        const closed = unitIn(await closedUnits(db), asked);
        const refused = await orSentence(reopenUnit(db, c.var.viewer, closed.id));
        return refused ? all(c, { ...refused, values: typedUnit({}) }) : done(c, 'reopened');
      }
      const { id } = unitIn(await unitTree(db), asked);
      if (typed.step === 'close') {
        const refused = await orSentence(closeUnit(portal, c.var.viewer, id));
        if (!refused) return done(c, 'closed');
        return one(c, id, { ...refused, values: valuesOf(unitIn(await unitTree(db), id)) });
      }
      const form = UnitForm.safeParse(typed);
      const values = typedUnit(typed);
      if (!form.success) return one(c, id, { values, problems: problemsOf(form.error) });
      const refused = await saveUnit(db, c.var.viewer, id, form.data);
      return refused ? one(c, id, { values, ...refused }) : done(c, 'changed');
    });
};

const done = (c: Context, what: keyof typeof notices) =>
  c.redirect(paths.units({ done: what }), 303);

const notices: { [done: string]: string } = {
  added: 'Đã thêm đơn vị.',
  changed: 'Đã lưu đơn vị. Quyền đọc theo đơn vị có hiệu lực ngay.',
  closed: 'Đã đóng đơn vị. Mở lại được ở cuối trang.',
  reopened: 'Đã mở lại đơn vị.',
};

const statusFor = (said: Said | undefined) => (said?.problems || said?.problem ? 422 : 200);

const valuesOf = (unit: { name: string; shortName: string; parentId: number | null }) => ({
  name: unit.name,
  shortName: unit.shortName,
  parentId: unit.parentId === null ? '' : String(unit.parentId),
});

const typedUnit = (typed: Typed): UnitFields => ({
  name: typed.name ?? '',
  shortName: typed.shortName ?? '',
  parentId: typed.parentId ?? '',
});
