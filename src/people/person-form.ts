import { z } from 'zod';
import { asLogin, line } from './form.ts';
import { roleNames } from './roles.ts';
import type { Role } from './viewer.ts';

const LOGIN = /^[a-z0-9][a-z0-9._@-]{1,49}$/;

export const isLogin = (text: string) => LOGIN.test(text);
/** A name of a person: letters, with the few marks that names hold. */
export const isName = (text: string) => /^[\p{L}\p{M}][\p{L}\p{M} .'’()-]*$/u.test(text);

export const LONGEST_NAME = 100; // characters
export const LONGEST_POSITION = 150;

export const roles = Object.keys(roleNames) as Role[];

const name = line(LONGEST_NAME).refine(isName, 'Xin ghi họ và tên bằng chữ.');
const login = z
  .string()
  .default('')
  .transform(asLogin)
  .refine(isLogin, 'Từ 2 đến 50 ký tự: chữ thường không dấu, số, dấu chấm, gạch nối.');

/** A chosen row: empty for none. */
export const chosenId = z
  .string()
  .default('')
  .refine((text) => /^([1-9]\d{0,8})?$/.test(text), 'Không có lựa chọn này.')
  .transform((text) => (text === '' ? null : Number(text)));

export const SetupForm = z.object({ name, login });

export const PersonForm = z.object({
  name,
  login,
  position: line(LONGEST_POSITION),
  role: z.enum(roles, 'Xin chọn vai.'),
  unitId: chosenId,
});

export type PersonForm = z.infer<typeof PersonForm>;
