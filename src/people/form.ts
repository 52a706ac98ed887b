import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import { NotFound } from '../errors.ts';
import { normalise } from '../text/normalise.ts';

const LARGEST_FORM = 1024 * 1024; // bytes; the limit of app.tsx lets uploads pass
const LARGEST_ID = 2 ** 31 - 1; // an integer of PostgreSQL

/** Refuses a body no form of ours sends, before it is read. */
export const smallForms = bodyLimit({ maxSize: LARGEST_FORM });

export type Typed = { [name: string]: string };

/** The text fields of a posted form as typed; files and repeated fields aside. */
export async function typedIn(c: Context): Promise<Typed> {
  const fields = Object.entries(await c.req.parseBody());
  return Object.fromEntries(
    fields.flatMap(([name, value]) => (isText(value) ? [[name, value]] : [])),
  );
}

/** @throws {NotFound} for anything but the number of a row */
export function rowId(text: string | undefined): number {
  const id = /^[1-9]\d{0,9}$/.test(text ?? '') ? Number(text) : 0;
  if (id < 1 || id > LARGEST_ID) throw new NotFound();
  return id;
}

/** The first thing wrong with each field, in words for the person. */
export const problemsOf = <T>(error: z.ZodError<T>) =>
  Object.fromEntries(
    error.issues.map(({ path, message }) => [String(path[0]), message]).reverse(),
  ) as { [name in keyof T & string]?: string };

/** One line of text, tidied: no control characters, no double spaces. */
export const line = (longest: number) =>
  z
    .string()
    .default('')
    .transform((text) => normalise(text).replace(/\s+/g, ' ').trim())
    .pipe(z.string().max(longest, `Dài quá ${longest} ký tự.`));

/** A login as typed, for comparing: case and stray spaces do not count. */
export const asLogin = (text: string) => normalise(text).trim().toLowerCase();

const isText = (value: unknown) => typeof value === 'string';
