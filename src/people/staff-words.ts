import { fold } from '../text/fold.ts';
import { roles } from './person-form.ts';
import { roleNames } from './roles.ts';
import type { units } from './schema.ts';
import type { Role } from './viewer.ts';

type Unit = typeof units.$inferSelect;

/** Other ways in which offices write a role. */
const alsoCalled: Partial<Record<Role, string[]>> = {
  reader: ['đọc', 'cán bộ', 'nhân viên'],
  adviser: ['chuyên viên tham mưu', 'chuyên viên chính', 'tham mưu'],
  head: ['lãnh đạo phòng', 'lãnh đạo văn phòng', 'trưởng đơn vị'],
  clerk: ['văn thư', 'lưu trữ', 'văn thư lưu trữ', 'văn thư - lưu trữ'],
  leader: ['lãnh đạo', 'thường trực thành ủy'],
  administrator: ['quản trị viên', 'người quản trị', 'quản trị hệ thống'],
};

/** For comparing what lists write: no accents, no capitals, no marks. */
export const words = (text: string) =>
  fold(text)
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .join(' ');

const byName = new Map(
  roles.flatMap((role) =>
    [role, roleNames[role], ...(alsoCalled[role] ?? [])].map(
      (name) => [words(name), role] as const,
    ),
  ),
);

/** The role a list writes; nothing where it writes none. */
export const roleNamed = (text: string): Role | 'unknown' | undefined =>
  text === '' ? undefined : (byName.get(words(text)) ?? 'unknown');

/** The unit of this short or full name; one to be made where there is none; nothing for no name. */
export function unitNamed(
  text: string,
  units: Unit[],
): Unit | { name: string } | 'several' | undefined {
  if (words(text) === '') return undefined;
  const short = units.find(({ shortName }) => words(shortName) === words(text));
  if (short) return short;
  const [first, ...others] = units.filter(({ name }) => words(name) === words(text));
  if (others.length > 0) return 'several';
  return first ?? { name: text };
}
