import { type Context, Hono } from 'hono';
import { ImportPeoplePage, type ImportProps } from '../../views/people/import.tsx';
import type { ImportLine } from '../../views/people/import-report.tsx';
import type { AppEnv } from '../app-env.ts';
import type { Portal } from '../portal.ts';
import { roleNames } from './roles.ts';
import { shownOnce } from './shown-once.ts';
import { textOf } from './staff-bytes.ts';
import { importStaff, type Newcomer, newUnits, tryStaffList } from './staff-import.ts';
import { readStaffList } from './staff-list.ts';
import type { Planned } from './staff-plan.ts';

const LARGEST_LIST = 256 * 1024; // bytes; sent back in a form it may triple, and still be taken

/** A list of staff: first what it would do, then doing it. Between the two only the browser has it. */
export const staffRoutes = (portal: Portal) => {
  const page = (c: Context<AppEnv>, props: Omit<ImportProps, 'viewer'>) =>
    c.html(<ImportPeoplePage viewer={c.var.viewer} {...props} />, props.problem ? 422 : 200);

  return new Hono<AppEnv>()
    .get('/', (c) => page(c, { csv: '' }))
    .post('/', async (c) => {
      const { step, csv } = await listIn(c);
      if (csv === undefined) return page(c, { csv: '', problem: NOT_UTF });
      if (csv.length > LARGEST_LIST) return page(c, { csv: '', problem: TOO_LONG });
      const list = readStaffList(csv);
      if ('problem' in list) return page(c, { csv, problem: list.problem });

      if (step !== 'apply') {
        const plan = await tryStaffList(portal, c.var.viewer, list.lines);
        return page(c, { csv, lines: plan.map(shown), newUnits: newUnits(plan) });
      }
      const { plan, newcomers } = await importStaff(portal, c.var.viewer, list.lines);
      return page(c, {
        csv: '',
        applied: appliedTo(plan, newcomers, (t) => shownOnce(c, portal, t)),
      });
    });
};

const NOT_UTF =
  'Không đọc được chữ Việt trong tệp. Trong Excel xin chọn Lưu thành → CSV UTF-8 rồi thử lại.';
const TOO_LONG = `Danh sách lớn quá ${LARGEST_LIST / 1024} KB. Xin tách thành nhiều tệp.`;

/** The list from the chosen file, else from the box. */
async function listIn(c: Context): Promise<{ step: unknown; csv: string | undefined }> {
  const { step, file, csv } = await c.req.parseBody();
  if (file instanceof File && file.size > 0)
    return { step, csv: textOf(new Uint8Array(await file.arrayBuffer())) };
  return { step, csv: typeof csv === 'string' ? csv : '' };
}

function shown(step: Planned): ImportLine {
  const { line, name, login, unit, role } = step.line;
  const asListed = { line, name, login, unit, role };
  if (step.action === 'skip') return { ...asListed, effect: 'refused', problem: step.reason };
  if (step.action === 'same') return { ...asListed, login: step.login, effect: 'unchanged' };
  const wanted = { line, ...step.wanted, unit: step.wanted.unit?.name ?? '' };
  const named = { ...wanted, role: roleNames[step.wanted.role] };
  if (step.action === 'new') return { ...named, effect: 'new' };
  return { ...named, effect: 'changed', problem: `Đổi ${step.changes.join(', ')}.` };
}

const appliedTo = (plan: Planned[], newcomers: Newcomer[], link: (token: string) => string) => ({
  new: newcomers.length,
  changed: plan.filter(({ action }) => action === 'change').length,
  newUnits: newUnits(plan),
  skipped: plan.filter(({ action }) => action === 'skip').map(shown),
  newcomers: newcomers.map(({ token, ...person }) => ({ ...person, link: link(token) })),
});
