import { fold } from '../text/fold.ts';
import { asLogin } from './form.ts';
import { proposeLogin } from './logins.ts';
import { isLogin, isName, LONGEST_NAME, LONGEST_POSITION } from './person-form.ts';
import { roleNames } from './roles.ts';
import type { people, units } from './schema.ts';
import type { StaffLine } from './staff-list.ts';
import { roleNamed, unitNamed, words } from './staff-words.ts';
import { LONGEST_UNIT_NAME } from './unit-form.ts';
import type { Role } from './viewer.ts';

type Person = typeof people.$inferSelect;
type Unit = typeof units.$inferSelect;
/** `by`: who hands the list in. */
export type Known = { people: Person[]; units: Unit[]; by?: number | null };

/** Who a line speaks of after it: the unit is one there is, one to be made, or none. */
export type Wanted = {
  name: string;
  login: string;
  position: string;
  role: Role;
  unit: Unit | { name: string } | undefined;
};

/** What a line will do. Reasons and changes are for the person, in Vietnamese. */
export type Planned = { line: StaffLine } & (
  | { action: 'new'; wanted: Wanted }
  | { action: 'change'; id: number; wanted: Wanted; changes: string[] }
  | { action: 'same'; login: string }
  | { action: 'skip'; reason: string }
);

/** What earlier lines have spoken of, and every login that is somebody's. */
type Context = Known & { logins: Set<string>; spokenOf: Map<string, number> };

/**
 * Says for each line of a list what it will do to the people there are; changes nothing. The same
 * list planned again after it was written plans nothing.
 */
export function planStaff(lines: StaffLine[], known: Known): Planned[] {
  const logins = new Set([...known.people, ...lines].map(({ login }) => asLogin(login)));
  const context = { ...known, logins, spokenOf: new Map() };
  return lines.map((line) => planLine(line, context));
}

function planLine(line: StaffLine, context: Context): Planned {
  const skip = (reason: string): Planned => ({ line, action: 'skip', reason });
  const unit = unitNamed(line.unit, context.units);
  const role = roleNamed(line.role);
  const fault = faultOf(line);
  if (fault) return skip(fault);
  if (unit === 'several') return skip(SEVERAL_UNITS);
  if (unit && 'closedAt' in unit && unit.closedAt) return skip(CLOSED_UNIT);
  if (role === 'unknown') return skip(UNKNOWN_ROLE);

  const found = personOf(line, unit, context.people);
  if (found === 'unclear') return skip(NAMESAKE);
  const earlier = speakOf(line, { found, unit }, context);
  if (earlier) return skip(`Trùng với dòng ${earlier}. Nếu là hai người, xin ghi tên đăng nhập.`);
  return found
    ? changeOf(
        line,
        found,
        { unit: unit ?? unitOf(found, context.units), role: role ?? found.role },
        context,
      )
    : { line, action: 'new', wanted: newcomer(line, { unit, role: role ?? 'reader' }, context) };
}

/** Notes whom a line speaks of. @returns the earlier line that spoke of them already */
function speakOf(
  line: StaffLine,
  { found, unit }: { found: Person | undefined; unit: Wanted['unit'] },
  { spokenOf }: Context,
) {
  const byName = `${fold(line.name)}|${words(unit?.name ?? '')}`;
  const names = [line.login ? asLogin(line.login) : byName, ...(found ? [`#${found.id}`] : [])];
  const earlier = names.map((name) => spokenOf.get(name)).find(Boolean);
  for (const name of [...names, byName]) if (!spokenOf.has(name)) spokenOf.set(name, line.line);
  return earlier;
}

function newcomer(
  { name, login, position }: StaffLine,
  { unit, role }: Pick<Wanted, 'unit' | 'role'>,
  { logins }: Context,
): Wanted {
  const free = asLogin(login) || proposeLogin(name, (one) => logins.has(one));
  logins.add(free);
  return { name, login: free, position, role, unit };
}

const CLOSED_UNIT = 'Đơn vị này đã đóng: xin mở lại ở trang Đơn vị trước.';
const SEVERAL_UNITS = 'Có nhiều đơn vị cùng tên này: xin ghi tên viết tắt.';
const UNKNOWN_ROLE = `Không rõ vai trò. Xin dùng một trong: ${Object.values(roleNames).join('; ')}.`;
const NAMESAKE = 'Đã có người cùng họ tên: xin ghi tên đăng nhập để biết là ai.';
const OF_SAMPLE = 'Tên đăng nhập này là của kho mẫu: xin gỡ kho mẫu trước hoặc chọn tên khác.';
const OWN_UNIT = 'Không tự đổi đơn vị của mình bằng danh sách: xin nhờ người quản trị khác.';
const NO_DEMOTION = 'Không bỏ quyền quản trị bằng danh sách: xin sửa ở trang của người này.';

function faultOf({ name, login, position, unit }: StaffLine): string | undefined {
  if (!name) return 'Thiếu họ tên.';
  if (!isName(name) || name.length > LONGEST_NAME) return 'Họ tên không đọc được.';
  if (login && !isLogin(asLogin(login)))
    return 'Tên đăng nhập chỉ gồm chữ không dấu, số, dấu chấm.';
  if (position.length > LONGEST_POSITION) return 'Chức vụ dài quá.';
  if (unit.length > LONGEST_UNIT_NAME) return 'Tên đơn vị dài quá.';
  return undefined;
}

function changeOf(
  line: StaffLine,
  found: Person,
  { unit, role }: Pick<Wanted, 'unit' | 'role'>,
  { by }: Context,
): Planned {
  const moves = (unit && 'id' in unit ? unit.id : unit) !== (found.unitId ?? undefined);
  if (moves && found.id === by) return { line, action: 'skip', reason: OWN_UNIT };
  if (found.sample) return { line, action: 'skip', reason: OF_SAMPLE };
  if (found.role === 'administrator' && role !== 'administrator')
    return { line, action: 'skip', reason: NO_DEMOTION };
  const position = line.position || found.position;
  const name = sameLetters(line.name, found.name) ? found.name : line.name;
  const wanted = { name, login: found.login, position, role, unit };
  const changes = [
    name !== found.name && `họ tên (trước là ${found.name})`,
    position !== found.position && 'chức vụ',
    moves && 'đơn vị',
    role !== found.role && `vai trò (trước là ${roleNames[found.role]})`,
  ].filter((change) => change !== false);
  if (changes.length === 0) return { line, action: 'same', login: found.login };
  return { line, action: 'change', id: found.id, wanted, changes };
}

/**
 * Whom a line means: by login, else by name and unit, else by name where only one has it. Nobody of
 * the sample is meant by name.
 */
function personOf(line: StaffLine, unit: Wanted['unit'], people: Person[]) {
  if (line.login) return people.find(({ login }) => login === asLogin(line.login));
  const namesakes = people.filter((one) => !one.sample && fold(one.name) === fold(line.name));
  const here = line.unit
    ? namesakes.filter(({ unitId }) => unit && 'id' in unit && unit.id === unitId)
    : namesakes;
  if (here.length === 1) return here[0];
  return namesakes.length > 0 ? 'unclear' : undefined;
}

/** Lists are often written in capitals: that is no other name. */
const sameLetters = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

const unitOf = (person: Person, units: Unit[]) => units.find(({ id }) => id === person.unitId);
