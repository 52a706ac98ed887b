import { paths } from '../paths.ts';

const HERE = 'http://here.invalid'; // any origin: it only shows whether an address leaves it

/**
 * Where to go after signing in: an address of this portal, whatever was asked for. Parsed as
 * browsers parse, who read "/\evil.example" and "/<tab>/evil.example" as another host.
 */
export function localPath(asked: string | undefined): string {
  if (!asked || !URL.canParse(asked, HERE)) return paths.today();
  const { origin, pathname, search, hash } = new URL(asked, HERE);
  const leaves = origin !== HERE || pathname.startsWith('//'); // "/.//evil.example" becomes "//…"
  const loops = pathname === paths.signIn() || pathname === paths.signOut();
  return leaves || loops ? paths.today() : `${pathname}${search}${hash}`;
}

/** The same of the page a browser says it shows (a header), if that is on one of these hosts. */
export function reportedPath(reported: string | undefined, hosts: string[]): string {
  if (!reported || !URL.canParse(reported)) return paths.today();
  const { host: shown, pathname, search } = new URL(reported);
  return localPath(hosts.includes(shown) ? pathname + search : undefined);
}
