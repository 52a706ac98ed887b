/** What a person may do besides reading. One role a person; see `roles.ts` for what each allows. */
export type Role = 'reader' | 'adviser' | 'head' | 'clerk' | 'leader' | 'administrator';

/**
 * The signed-in person a request acts for, with every audience key they hold today: `all`, their
 * unit and those above it (`unit:7`), themselves (`person:12`).
 */
export type Viewer = {
  id: number | null; // null: the operator of the machine, through the control socket
  login: string;
  name: string;
  position: string;
  unitId: number | null;
  unitName: string;
  role: Role;
  keys: string[];
  token?: { id: string; name: string } | undefined; // a program with this token acts for them; events name it
  basket?: ReadonlySet<string>; // passages and documents they have set aside, for every page's buttons
};
