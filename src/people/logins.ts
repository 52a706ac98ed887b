import { fold } from '../text/fold.ts';

const LONGEST_PART = 20; // characters of a given name, of initials

/**
 * A login in the office's manner, given name first: Phạm Ngọc Khuê is khue.pn, and khue.pn2 where
 * that one is taken.
 */
export function proposeLogin(name: string, isTaken: (login: string) => boolean): string {
  const parts = fold(name)
    .split(/[^a-z]+/)
    .filter(Boolean);
  const given = parts.at(-1)?.slice(0, LONGEST_PART) ?? 'nguoi';
  const initials = parts
    .slice(0, -1)
    .map((part) => part[0])
    .join('')
    .slice(0, LONGEST_PART);
  const base = initials ? `${given}.${initials}` : given.padEnd(2, 'x');
  let login = base;
  for (let n = 2; isTaken(login); n++) login = `${base}${n}`;
  return login;
}

/** A short name for a unit from the first letters of its words: Ban Tổ chức is BTC. */
export function proposeShortName(name: string, isTaken: (shortName: string) => boolean): string {
  const words = fold(name)
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  const base =
    words
      .map((word) => word[0])
      .join('')
      .toUpperCase()
      .slice(0, LONGEST_PART - 4) || 'DV';
  let shortName = base;
  for (let n = 2; isTaken(shortName); n++) shortName = `${base}${n}`;
  return shortName;
}
