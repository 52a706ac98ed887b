import { hash, verify } from '@node-rs/argon2';
import { isCommon, lettersOf } from './common-passwords.ts';

// argon2id as the OWASP password storage cheat sheet recommends it (2024).
const MEMORY = 19_456; // KiB
const PASSES = 2;
const LANES = 1;
const cost = { memoryCost: MEMORY, timeCost: PASSES, parallelism: LANES };

const SHORTEST = 10; // characters
const LONGEST = 200; // characters: far beyond any sentence one remembers
const LEAST_VARIETY = 5; // different characters

/** No password has this hash. Checking against it costs what checking a real one costs. */
const nobodys = `$argon2id$v=19$m=${MEMORY},t=${PASSES},p=${LANES}$${zeros(16)}$${zeros(32)}`;

export const hashPassword = (password: string) => hash(asTyped(password), cost);

/** Takes as long for somebody who has no password, or does not exist, as for anybody else. */
export const isPassword = (password: string, passwordHash: string | null | undefined) =>
  verify(passwordHash ?? nobodys, asTyped(password));

/** What is wrong with a new password, as a sentence for the person; nothing when it will do. */
export function passwordProblem(
  password: string,
  person: { login: string; name: string },
): string | undefined {
  const length = [...asTyped(password)].length;
  if (length < SHORTEST) return `Mật khẩu cần ít nhất ${SHORTEST} ký tự.`;
  if (length > LONGEST) return `Mật khẩu dài quá ${LONGEST} ký tự.`;
  if (new Set(password).size < LEAST_VARIETY) return 'Mật khẩu lặp lại quá ít ký tự.';
  const letters = lettersOf(password);
  if (letters === '') return 'Mật khẩu cần có chữ cái, không chỉ chữ số và dấu.';
  if (namesOf(person).has(letters)) return 'Mật khẩu không được là tên hoặc tên đăng nhập.';
  if (isCommon(password)) return 'Mật khẩu này quá phổ biến, xin chọn câu khác.';
  return undefined;
}

/** One keyboard sends ế as one character, another as three: both open the same account. */
const asTyped = (password: string) => password.normalize('NFKC');

/** A name in the ways people write it: whole, given name alone, given name first, login. */
function namesOf({ login, name }: { login: string; name: string }): Set<string> {
  const parts = name.split(/\s+/).map(lettersOf);
  const given = parts.at(-1) ?? '';
  const family = parts[0] ?? '';
  const written = [parts.join(''), given, given + family, family + given, given + given];
  return new Set([...written, [...parts].reverse().join(''), lettersOf(login)].filter(Boolean));
}

function zeros(bytes: number) {
  return Buffer.alloc(bytes).toString('base64').replaceAll('=', '');
}
