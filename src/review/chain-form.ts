import { z } from 'zod';
import type { Typed } from '../people/form.ts';
import { line } from '../people/form.ts';
import { fold } from '../text/fold.ts';
import { Chain, type Step, stepRoles, UnitRule } from './step.ts';

export const MOST_APPROVALS = 7;

/** A step as an administrator sees it: names in the place of numbers. */
export type StepFields = Omit<Step, 'people' | 'days'> & { people: string; days: string };
export type ChainTyped = { steps: StepFields[] } & (
  | { chain: Chain; problem?: undefined }
  | { problem: string }
);

/**
 * Reads the form of a chain: fields are called "name-0", "role-0-head"; a step without a name is none.
 *
 * @param idOf - of an account by its login; undefined where there is none
 */
export function chainTyped(typed: Typed, idOf: (login: string) => number | undefined): ChainTyped {
  const places = [...Array(MOST_APPROVALS).keys()].map(String);
  const shown = [
    ...places.flatMap((at) => ((typed[`name-${at}`] ?? '').trim() ? fieldsOf(typed, at) : [])),
    ...fieldsOf(typed, 'issue'),
  ];
  const steps: Step[] = [];
  for (const [at, fields] of shown.entries()) {
    const logins = fields.people.split(/[\s,;]+/).filter(Boolean);
    const unknown = logins.find((login) => idOf(login) === undefined);
    const where = `Bước “${fields.name || 'Văn thư'}”`;
    if (unknown) return { steps: shown, problem: `${where}: không có tài khoản “${unknown}”.` };
    const people = logins.flatMap((login) => idOf(login) ?? []);
    if (people.length + fields.roles.length === 0)
      return { steps: shown, problem: `${where}: xin chọn vai trò hoặc ghi tên người nhận.` };
    const days = z.coerce.number().int().min(1).max(60).safeParse(fields.days);
    if (!days.success) return { steps: shown, problem: `${where}: hạn từ 1 đến 60 ngày.` };
    const key = keyFor(fields, shown.slice(0, at));
    steps.push({ ...fields, key, people, days: days.data });
  }
  const chain = Chain.safeParse(steps);
  if (chain.success) return { steps: shown, chain: chain.data };
  return { steps: shown, problem: 'Cần ít nhất một bước duyệt, và bước phát hành đứng cuối.' };
}

const Name = line(80);

function fieldsOf(typed: Typed, at: string): StepFields[] {
  const kind = at === 'issue' ? 'issue' : 'approve';
  const name = Name.safeParse(typed[`name-${at}`]);
  return [
    {
      key: /^[a-z0-9-]{1,40}$/.test(typed[`key-${at}`] ?? '') ? (typed[`key-${at}`] ?? '') : '',
      name: name.success ? name.data : (typed[`name-${at}`] ?? '').slice(0, 80),
      kind,
      roles: stepRoles.filter((role) => typed[`role-${at}-${role}`] !== undefined),
      unit: unitOf(typed[`unit-${at}`]),
      people: (typed[`people-${at}`] ?? '').slice(0, 600),
      days: typed[`days-${at}`] ?? '',
      edits: kind === 'approve' && typed[`edits-${at}`] !== undefined,
    },
  ];
}

const unitOf = (typed = 'any'): UnitRule => {
  const read = UnitRule.safeParse(typed);
  return read.success ? read.data : 'any';
};

/** A step keeps its key when it is renamed, so that approvals of drafts on their way still count. */
function keyFor({ key, name }: StepFields, before: StepFields[]): string {
  const taken = new Set(before.map((one) => one.key));
  const base =
    key ||
    fold(name)
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 36) ||
    'buoc';
  for (let n = 1; ; n++) {
    const tried = n === 1 ? base : `${base}-${n}`;
    if (!taken.has(tried)) return tried;
  }
}
