import type { Role } from './viewer.ts';

/** As the screen names them. */
export const roleNames: Record<Role, string> = {
  reader: 'Người đọc',
  adviser: 'Chuyên viên',
  head: 'Lãnh đạo đơn vị',
  clerk: 'Văn thư, lưu trữ',
  leader: 'Lãnh đạo Thành ủy',
  administrator: 'Quản trị',
};

type Holder = { role: Role; id: number | null };

/** The operator of the machine may do what its owner may. */
const isOperator = (viewer: Holder) => viewer.id === null;
const oneOf = (viewer: Holder, ...roles: Role[]) =>
  isOperator(viewer) || roles.includes(viewer.role);

/** Whether a viewer may correct any readable document, change its audience, withdraw it. */
export const mayCatalogue = (viewer: Holder) => oneOf(viewer, 'clerk');
/** Whether a viewer may put files into the archive. */
export const mayHandIn = (viewer: Holder) => oneOf(viewer, 'clerk', 'adviser', 'head');
/** Whether a viewer may confirm or reject what was read from a text. */
export const mayDecide = (viewer: Holder) => oneOf(viewer, 'clerk', 'head', 'administrator');
/** Whether a viewer may take in lists of papers without files, and see the registers. */
export const mayImport = (viewer: Holder) => oneOf(viewer, 'clerk', 'administrator');
export const mayAdminister = (viewer: Holder) => oneOf(viewer, 'administrator');
